import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openHotspot } from '#visit/actions.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'

let shown: Shown | null = null
beforeEach(() => page.viewport(1366, 768))
afterEach(() => shown?.close())

const dialog = () => page.getByRole('dialog')
const show = async (
  kind: 'list' | 'search',
  options: Parameters<typeof showPanel>[2] = {},
): Promise<Shown> => {
  shown = await showPanel(smallCave, { kind }, { era: 'built', ...options })
  await expect.element(dialog()).toBeVisible()
  return shown
}

describe('things to see', () => {
  it('are the hotspots of this room in reading order, with their place and whether they were seen', async () => {
    const { visit } = await show('list')
    const things = () =>
      [...document.querySelectorAll('[role=dialog] ol > li')].map(li => li.textContent ?? '')
    expect(things()).toHaveLength(2)
    expect(things()[0]).toContain('The phoenix fan')
    expect(things()[0]).toContain('north wall')
    expect(things()[0]).toContain('not seen yet')
    openHotspot(visit, 'fan')
    visit.setState({ panel: { kind: 'list' } })
    await expect.poll(() => things()[0]).not.toContain('not seen yet')
  })

  it('are gone to and opened by the keyboard alone', async () => {
    const { went } = await show('list')
    await userEvent.keyboard('{Tab}{Tab}{Enter}')
    expect(went).toEqual(['fan'])
  })

  it('open the leaf even of what cannot be gone to', async () => {
    const { visit } = await show('list', { with: { goThere: () => false } })
    await page.getByRole('button', { name: /The phoenix fan/ }).click()
    expect(visit.getState().panel).toEqual({ kind: 'hotspot', id: 'fan' })
  })

  it('keep other rooms folded until they are asked for', async () => {
    await show('list')
    const hall = page.getByRole('button', { name: /The hall 1 thing to see/ })
    await expect.element(hall).toHaveAttribute('aria-expanded', 'false')
    await hall.click()
    await expect.element(page.getByRole('button', { name: /An altar/ })).toBeVisible()
  })

  it('tell why a door is closed in this era', async () => {
    await show('list', { era: 'sealed' })
    await expect.element(dialog()).toHaveTextContent('It was walled up.')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('closed in this era')
  })
})

describe('the search', () => {
  it('is ready for a word at once, and marks what it finds', async () => {
    await show('search')
    const field = page.getByRole('textbox', { name: 'Search things and works' })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('phoen')
    await expect.element(page.getByText('1 found for “phoen”').first()).toBeVisible()
    expect(document.querySelector('mark')?.textContent).toBe('phoen')
  })

  it('tells a screen reader how much was found, once the typing pauses', async () => {
    await show('search')
    await page.getByRole('textbox').fill('nothing of the kind')
    await expect
      .poll(() => document.querySelector('[role=dialog] [role=status]')?.textContent)
      .toContain('Nothing found')
  })

  it('finds in Chinese, and goes where it is told', async () => {
    const { went } = await show('search', { language: 'zh-Hans' })
    await page.getByRole('textbox').fill('团扇')
    await page.getByRole('button', { name: /双凤团扇/ }).click()
    expect(went).toEqual(['fan'])
  })

  it('is cleared by its own button, which gives the field the focus back', async () => {
    await show('search')
    await page.getByRole('textbox').fill('fan')
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await expect.element(page.getByRole('textbox')).toHaveFocus()
    await expect.element(page.getByRole('textbox')).toHaveValue('')
  })
})
