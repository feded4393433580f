import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Exhibition, LanguageMap, Work } from '#exhibition/schema.ts'
import { caveSite } from '../../fixtures/cave-site.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { violations } from '../violations.ts'

const say = (en: string, ar?: string): LanguageMap => ({ en: [en], ...(ar && { ar: [ar] }) })
const to = (id: string, en: string) => ({ text: say(en), to: id })
const scribe: Work = {
  ...{ id: 'scribe', kind: 'figure', label: say('A scribe', 'ناسخ'), room: 'cave-17' },
  ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: say('tests') },
  certainty: { level: 'conjectured' },
  place: { at: [0, 0.5] },
  lines: [
    {
      ...{ id: 'hello', says: say('Come in.', 'تفضل.'), sources: ['book'] },
      answers: [to('paper', 'What is it written on?'), to('ink', 'What is the ink?')],
    },
    {
      id: 'paper',
      says: say('On hemp paper.'),
      sources: ['book'],
      answers: [to('size', 'How long is a sheet?')],
    },
    { id: 'size', says: say('Some half a metre.'), sources: ['book'] },
    { id: 'ink', says: say('Soot and glue.') },
  ],
}
const exhibition: Exhibition = {
  ...caveSite,
  languages: ['en', 'ar'],
  works: [scribe],
  sources: [{ id: 'book', label: say('A book on paper'), url: 'https://example.org/book' }],
}

let shown: Shown
afterEach(() => shown.close())

const open = async (language = 'en'): Promise<void> => {
  shown = await showPanel(exhibition, { kind: 'work', id: 'scribe' }, { language, room: 'cave-17' })
  await expect.poll(said).not.toBe('')
}
const said = (): string => document.querySelector('blockquote')?.textContent ?? ''
const button = (words: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(
    b => b.textContent === words,
  )
const press = (words: string): void => button(words)?.click()

describe('a conversation', () => {
  it('begins with the first line, says that it is imagined, and marks the figure as seen', async () => {
    await open()
    expect(said()).toBe('Come in.')
    expect(document.body.textContent).toContain('Imagined dialogue, built from the sources')
    expect([...shown.visit.getState().seen]).toEqual(['scribe'])
  })

  it('says the answer that was asked for, and gives it the focus', async () => {
    await open()
    press('What is it written on?')
    await expect.poll(said).toBe('On hemp paper.')
    await expect.poll(() => document.activeElement?.tagName).toBe('BLOCKQUOTE')
    expect(button('How long is a sheet?')).toBeTruthy()
  })

  it('offers earlier questions at a line without its own, and leads back and to the beginning', async () => {
    await open()
    press('What is it written on?')
    await expect.poll(said).toBe('On hemp paper.')
    press('How long is a sheet?')
    await expect.poll(said).toBe('Some half a metre.')
    expect(button('What is the ink?')).toBeTruthy()
    press('Back')
    await expect.poll(said).toBe('On hemp paper.')
    press('How long is a sheet?')
    await expect.poll(said).toBe('Some half a metre.')
    press('From the beginning')
    await expect.poll(said).toBe('Come in.')
    expect(button('Back')).toBeUndefined()
  })

  it('shows where words come from at one touch, and says so where nothing is named', async () => {
    await open()
    const sources = button('Where these words come from')
    expect(sources?.getAttribute('aria-expanded')).toBe('false')
    sources?.click()
    await expect
      .poll(() =>
        document
          .querySelector<HTMLAnchorElement>('a[href="https://example.org/book"]')
          ?.checkVisibility(),
      )
      .toBe(true)
    press('What is the ink?')
    await expect.poll(said).toBe('Soot and glue.')
    expect(document.body.textContent).toContain('No source is named for these words')
  })

  it('is had by keys alone, and left by Escape', async () => {
    await open()
    await expect.poll(() => document.activeElement?.tagName).toBe('H1')
    button('What is the ink?')?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(said).toBe('Soot and glue.')
    await userEvent.keyboard('{Escape}')
    expect(shown.visit.getState().panel.kind).toBe('none')
  })

  it('goes on in another language where it was', async () => {
    await open()
    press('What is the ink?')
    await expect.poll(said).toBe('Soot and glue.')
    shown.visit.setState({ language: 'ar' })
    await expect.poll(() => document.querySelector('blockquote')).not.toBeNull()
    expect(said()).toBe('Soot and glue.')
  })

  it('reads from right to left in Arabic, and has no fault that a screen reader would meet', async () => {
    await open('ar')
    expect(said()).toBe('تفضل.')
    expect(getComputedStyle(document.querySelector('blockquote') as Element).direction).toBe('rtl')
    expect(await violations()).toEqual([])
  })
})
