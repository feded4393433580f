import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Exhibition } from '#exhibition/schema.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'

const told: Exhibition = {
  ...smallCave,
  translations: {
    en: { by: 'Ada', reviewed: true },
    'zh-Hans': {
      by: 'Lin',
      reviewed: false,
      from: 'en',
      except: { 'rooms/cave/text': { reviewed: true } },
    },
  },
}
const fan = { kind: 'hotspot', id: 'fan' } as const

let shown: Shown
afterEach(() => shown.close())

test('a text says who wrote it and that a native reader has reviewed it', async () => {
  shown = await showPanel(told, fan)
  await expect.element(page.getByText('Written by Ada. Reviewed by a native reader.')).toBeVisible()
})

test('a translation says from which language it is and that nobody has reviewed it yet', async () => {
  shown = await showPanel(told, fan, { language: 'zh-Hans' })
  await expect.element(page.getByText('由Lin译自英语。 尚未由母语读者审阅。')).toBeVisible()
})

test('an exception of one text is that text’s own', async () => {
  shown = await showPanel(told, { kind: 'room', id: 'cave' }, { language: 'zh-Hans' })
  await expect.element(page.getByText('由Lin译自英语。 已由母语读者审阅。')).toBeVisible()
})

test('a text that falls back says in which language it is, stands in its own direction, and says who wrote that', async () => {
  shown = await showPanel(told, fan, { language: 'ar' })
  await expect.element(page.getByText('لا يوجد بعد بـالعربية؛ معروض بـالإنجليزية.')).toBeVisible()
  const text = page.getByText('A round fan.')
  await expect.element(text).toHaveAttribute('lang', 'en')
  await expect.element(text).toHaveAttribute('dir', 'ltr')
  await expect.element(page.getByText(/كتب النص: Ada/)).toBeVisible()
})

test('a document that does not say has no small print', async () => {
  shown = await showPanel(smallCave, fan)
  await expect.element(page.getByText('A round fan.')).toBeVisible()
  expect(document.body.textContent).not.toContain('native reader')
})

test('where the visitor’s language is not there, the venue’s first one comes before English', async () => {
  shown = await showPanel(told, fan, {
    language: 'fr',
    venue: { format: 'lamplight/1.0', name: { en: ['Hall'] }, languages: ['zh-Hans', 'fr'] },
  })
  await expect.element(page.getByText('一柄团扇。')).toHaveAttribute('lang', 'zh-Hans')
})
