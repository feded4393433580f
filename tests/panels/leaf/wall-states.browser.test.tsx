import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import { closePanel, openPanel } from '#visit/actions.ts'
import { registerWipeWall, wipe } from '#visit/wipe.ts'
import { caveSite } from '../../fixtures/cave-site.ts'
import { type Shown, showPanel } from '../show-panel.tsx'

const state = (id: string, label: string) => ({
  ...{ id, label: { en: [label] }, image: { picture: `${id}.png` } },
})
const wall: Work = {
  ...{ id: 'wall', kind: 'mural', label: { en: ['The north wall'] }, room: 'cave-17' },
  ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['tests'] } },
  certainty: { level: 'conjectured' },
  place: { surface: 'north', u: 0, v: 0 },
  states: [state('today', 'As it is today'), state('painted', 'As painted')],
}
const plain: Work = { ...wall, id: 'plain', states: [state('today', 'As it is today')] }
const exhibition: Exhibition = { ...caveSite, works: [wall, plain] }

let shown: Shown
let forget = (): void => undefined
afterEach(() => {
  forget()
  shown.close()
})

/** The wall is as wide as the window. */
const stand = (): void => {
  forget = registerWipeWall({ shareUnder: x => x / window.innerWidth })
}

const button = (): HTMLElement | undefined =>
  [...document.querySelectorAll('button')].find(b => b.textContent === 'Compare')
const slider = (): HTMLElement | null => document.querySelector('[role=slider]')
const now = (): number => Number(slider()?.getAttribute('aria-valuenow'))

async function compare(language = 'en'): Promise<HTMLElement> {
  stand()
  shown = await showPanel(exhibition, { kind: 'work', id: 'wall' }, { language, room: 'cave-17' })
  await expect.poll(() => document.querySelector('[aria-pressed]')).not.toBeNull()
  document.querySelector<HTMLElement>('[aria-pressed]')?.click()
  await expect.poll(slider).not.toBeNull()
  const handle = slider() as HTMLElement
  // The scene shows it and moves it about.
  handle.dataset['visible'] = 'true'
  handle.style.transform = `translate(${window.innerWidth / 2}px, 200px)`
  return handle
}

describe('the leaf of a wall of several states', () => {
  it('offers them, and shows the chosen one alone', async () => {
    shown = await showPanel(exhibition, { kind: 'work', id: 'wall' })
    await expect.poll(button).toBeTruthy()
    const names = [...document.querySelectorAll('input[type=radio]')].map(i => i.ariaLabel)
    expect(names).toEqual(['As it is today', 'As painted'])
    document.querySelector<HTMLElement>('input[aria-label="As painted"]')?.click()
    expect([...shown.visit.getState().wallStates]).toEqual([['wall', 'painted']])
  })

  it('offers nothing where there is one state only, or no scene to show it in', async () => {
    shown = await showPanel(exhibition, { kind: 'work', id: 'plain' })
    await expect.poll(() => document.querySelector('[role=dialog]')).not.toBeNull()
    expect(button()).toBeUndefined()
    openPanel(shown.visit, { kind: 'work', id: 'wall' })
    await expect.poll(button).toBeTruthy()
    shown.visit.setState({ scene: { kind: 'absent', reason: 'lost' } })
    await expect.poll(button).toBeUndefined()
  })

  it('ends the comparison when it closes, and when a state is chosen', async () => {
    await compare()
    expect(shown.visit.getState().compared).toBe('wall')
    closePanel(shown.visit)
    await expect.poll(slider).toBeNull()
    expect(shown.visit.getState().compared).toBeNull()
    openPanel(shown.visit, { kind: 'work', id: 'wall' })
    await expect.poll(button).toBeTruthy()
    button()?.click()
    await expect.poll(slider).not.toBeNull()
    document.querySelector<HTMLElement>('input[aria-label="As painted"]')?.click()
    await expect.poll(slider).toBeNull()
  })
})

describe('the handle of the line', () => {
  it('is named in words, and large enough for a finger', async () => {
    const handle = await compare()
    expect(handle.getAttribute('aria-label')).toBe('As painted | As it is today')
    expect(handle.getAttribute('aria-valuetext')).toMatch(
      /^As painted: \d+%; As it is today: \d+%$/,
    )
    const { width, height } = handle.getBoundingClientRect()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  })

  it.each(['en', 'ar'])(
    'goes the way the keys point, also in a page from right to left: %s',
    async language => {
      const handle = await compare(language)
      handle.focus()
      await userEvent.keyboard('{Home}')
      await expect.poll(now).toBe(0)
      await userEvent.keyboard('{ArrowRight}{ArrowRight}{PageUp}')
      await expect.poll(now).toBe(14)
      await userEvent.keyboard('{ArrowLeft}')
      await expect.poll(now).toBe(12)
      await userEvent.keyboard('{End}{ArrowRight}')
      await expect.poll(now).toBe(100)
    },
  )

  it('is pulled by one pointer from wherever it was taken, and by no second one', async () => {
    const handle = await compare()
    handle.setPointerCapture = () => undefined
    wipe.share = 0.5
    const middle = window.innerWidth / 2
    const point = (type: string, x: number, pointerId = 1): boolean =>
      handle.dispatchEvent(
        new PointerEvent(type, { pointerId, clientX: x, clientY: 200, button: 0, bubbles: true }),
      )
    point('pointerdown', middle + 10)
    point('pointermove', middle + 10)
    expect(wipe.share).toBeCloseTo(0.5)
    point('pointerdown', middle - 10, 2)
    point('pointermove', middle - 100, 2)
    expect(wipe.share).toBeCloseTo(0.5)
    point('pointermove', middle + 10 + window.innerWidth / 4)
    expect(wipe.share).toBeCloseTo(0.75)
    point('pointerup', middle)
    point('pointermove', 0)
    expect(wipe.share).toBeCloseTo(0.75)
  })

  it('leaves while the picture is looked at closely, and is there again after', async () => {
    await compare()
    openPanel(shown.visit, { kind: 'closer', work: 'wall' })
    await expect.poll(slider).toBeNull()
    openPanel(shown.visit, { kind: 'work', id: 'wall' })
    await vi.waitFor(() => expect(slider()).not.toBeNull(), 10_000)
    expect(shown.visit.getState().compared).toBe('wall')
  })
})
