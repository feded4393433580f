import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'

let shown: Shown | null = null
beforeEach(() => page.viewport(1366, 768))
afterEach(() => shown?.close())

const venue = {
  format: 'lamplight-venue/1.0',
  name: { en: ['Venue'] },
  eyeHeight: 1.5,
}
const show = async (): Promise<Shown> => {
  shown = await showPanel(smallCave, { kind: 'settings' }, { era: 'built', venue })
  await expect.element(page.getByRole('dialog')).toBeVisible()
  return shown
}
const root = document.documentElement

it('takes effect at once, in the visit and in the page', async () => {
  const { visit } = await show()
  await page
    .getByRole('group', { name: 'Text size' })
    .getByRole('radio', { name: '125%' })
    .click({ force: true })
  await page.getByRole('radio', { name: 'Ink' }).click({ force: true })
  await page.getByRole('switch', { name: 'Calm movement' }).click()
  expect(visit.getState().settings).toMatchObject({
    textSize: 1.25,
    wallText: 'ink',
    calmMovement: true,
  })
  expect(root.dataset).toMatchObject({ text: '1.25', wall: 'ink', calm: '' })
})

it('goes back to what the venue has', async () => {
  const { visit } = await show()
  await page.getByRole('radio', { name: 'Child' }).click({ force: true })
  await page.getByRole('switch', { name: 'Lamp stays still' }).click()
  await page.getByRole('button', { name: 'Back to this venue’s settings' }).click()
  expect(visit.getState().settings).toMatchObject({ eyeHeight: 1.5, lampStill: false })
  expect(root.dataset['still']).toBeUndefined()
})

it('is set by the keyboard alone', async () => {
  const { visit } = await show()
  page.getByRole('radio', { name: 'Paper' }).element().focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(visit.getState().settings.wallText).toBe('ink')
  page.getByRole('switch', { name: 'Show what is conjecture' }).element().focus()
  await userEvent.keyboard(' ')
  expect(visit.getState().settings.showConjecture).toBe(true)
})

it('names each language in itself', async () => {
  const { visit } = await show()
  await page.getByRole('button', { name: 'English' }).click()
  const arabic = page.getByRole('button', { name: 'العربية' })
  await expect.element(arabic).toHaveAttribute('lang', 'ar')
  await arabic.click()
  expect(visit.getState().language).toBe('ar')
})
