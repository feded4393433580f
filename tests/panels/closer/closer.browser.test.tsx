import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import { openPanel } from '#visit/actions.ts'
import { closeView, setCloseView } from '#visit/close-view.ts'
import { type DrawnPyramid, drawnPyramid } from '../../fixtures/drawn-pyramid.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'

let today: DrawnPyramid
let painted: DrawnPyramid
let shown: Shown | null = null

/** The small cave, its wall as two pyramids. */
function cave(): Exhibition {
  const [wall] = smallCave.works ?? []
  if (wall?.kind !== 'mural') throw new Error('the small cave has a wall')
  const [first, second] = wall.states
  if (!first || !second) throw new Error('the wall has two states')
  const states: typeof wall.states = [
    { ...first, image: { iiif: today.address } },
    { ...second, image: { iiif: painted.address } },
  ]
  const works: Work[] = [{ ...wall, states }]
  return { ...smallCave, works }
}

async function look(exhibition = cave()): Promise<Shown> {
  shown = await showPanel(exhibition, { kind: 'work', id: 'wall' })
  await expect.poll(() => document.querySelector('h1')?.textContent).toBe('The north wall')
  openPanel(shown.visit, { kind: 'closer', work: 'wall' })
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('img')
  await expect.poll(() => closeView.width).toBeGreaterThan(0)
  return shown
}

const dialog = (): HTMLElement | null => document.querySelector('[aria-modal]')
const pictures = (): number => dialog()?.querySelectorAll('[role=img] img').length ?? 0
const place = () => ({ left: closeView.left, top: closeView.top, width: closeView.width })
const tabTo = async (is: (element: Element) => boolean): Promise<void> => {
  for (let i = 0; i < 30; i++) {
    await userEvent.keyboard('{Tab}')
    if (document.activeElement && is(document.activeElement)) return
  }
  throw new Error('Tab does not come there')
}

beforeEach(() => {
  today = drawnPyramid('today', 40)
  painted = drawnPyramid('painted', 220)
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input)
    return today.answer(url) ?? painted.answer(url) ?? ask(input, init)
  })
})

afterEach(() => {
  shown?.close()
  shown = null
  setCloseView({ wipe: 0.5 })
  vi.unstubAllGlobals()
})

describe('looking closer', () => {
  it('asks the scene for the picture, and is seen through once that draws it', async () => {
    const { visit } = await look()
    expect(closeView.subject?.left.width).toBe(today.source.width)
    expect(closeView.subject?.right).toBeNull()
    expect(pictures()).toBe(1)
    setCloseView({ scene: 'draws' })
    await expect.poll(pictures).toBe(0)
    expect(dialog()?.hasAttribute('data-through')).toBe(true)
    visit.setState({ scene: { kind: 'absent', reason: 'lost' } })
    await expect.poll(pictures).toBe(1)
    expect(dialog()?.hasAttribute('data-through')).toBe(false)
  })

  it('shows the plain picture where the scene has no page of it', async () => {
    await look()
    const small = dialog()?.querySelector('[role=img] img')?.getAttribute('src')
    expect(small).toContain('/drawn/today/full/512,')
    setCloseView({ scene: 'failed' })
    await expect
      .poll(() => dialog()?.querySelector('[role=img] img')?.getAttribute('src'))
      .toContain('/drawn/today/full/')
    expect(dialog()?.querySelector('[role=img] img')?.getAttribute('src')).not.toBe(small)
  })

  it('says so where the picture cannot be read', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })))
    shown = await showPanel(cave(), { kind: 'closer', work: 'wall' })
    await expect
      .poll(() => dialog()?.querySelector('[role=status]')?.textContent)
      .toContain('did not come')
    expect(closeView.subject).toBeNull()
  })

  it('leaves nothing for the scene to draw when it closes', async () => {
    await look()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => closeView.subject).toBeNull()
    expect(shown?.visit.getState().panel).toEqual({ kind: 'work', id: 'wall' })
  })

  it('is moved by a touch on the small picture', async () => {
    await page.viewport(1280, 720)
    await look()
    await userEvent.keyboard('++++')
    const before = place()
    const small = dialog()?.querySelector('[aria-hidden] img')?.parentElement
    if (!small) throw new Error('no small picture')
    const box = small.getBoundingClientRect()
    const touch = { bubbles: true, pointerId: 1, button: 0, clientX: box.left + 2 }
    vi.spyOn(small, 'setPointerCapture').mockImplementation(() => undefined)
    small.dispatchEvent(new PointerEvent('pointerdown', { ...touch, clientY: box.top + 2 }))
    expect(closeView.left).toBeCloseTo(0)
    expect(closeView.top).toBeCloseTo(0)
    expect(closeView.width).toBe(before.width)
    await page.viewport(414, 896)
  })
})

describe('a region of the picture', () => {
  it('tells by keys alone, and the picture keeps its place', async () => {
    const { visit } = await look()
    await userEvent.keyboard('+')
    const before = place()
    await tabTo(element => element.getAttribute('data-region') === 'fan')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.textContent).toBe('The phoenix fan')
    expect(dialog()?.textContent).toContain('A round fan.')
    expect(place()).toEqual(before)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement?.getAttribute('data-region')).toBe('fan')
    expect(visit.getState().panel).toEqual({ kind: 'closer', work: 'wall' })
    await userEvent.keyboard('{Escape}')
    expect(visit.getState().panel).toEqual({ kind: 'work', id: 'wall' })
  })

  it('lies over its part of the picture however that is moved', async () => {
    await look()
    await userEvent.keyboard('+++{ArrowRight}{ArrowDown}')
    const box = dialog()?.querySelector('[data-region=fan]')?.getBoundingClientRect()
    // 2 to 2.4 m of a wall of 3 m, and 1.4 to 1.8 m above its lower edge.
    const { left, top, width, height } = closeView
    expect(box?.left).toBeCloseTo(left + (2 / 3) * width, 0)
    expect(box?.width).toBeCloseTo((0.4 / 3) * width, 0)
    expect(box?.top).toBeCloseTo(top + (1 - 1.8 / 3) * height, 0)
  })

  it('comes into sight when keys come to it', async () => {
    await look()
    for (let i = 0; i < 6; i++) await userEvent.keyboard('+')
    for (let i = 0; i < 30; i++) await userEvent.keyboard('{ArrowLeft}')
    expect(closeView.left).toBeCloseTo(0)
    await tabTo(element => element.getAttribute('data-region') === 'fan')
    const box = document.activeElement?.getBoundingClientRect()
    const { clientWidth } = document.documentElement
    expect((box?.left ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(clientWidth / 2, 0)
  })
})

describe('two states', () => {
  it('are compared by a line that keys move, each by its name, the picture staying where it is', async () => {
    await look()
    await userEvent.keyboard('++')
    await tabTo(element => element.textContent === 'Compare')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => closeView.subject?.right?.width).toBe(painted.source.width)
    const line = (): HTMLElement | null => document.querySelector('[role=slider]')
    await expect.poll(line).not.toBeNull()
    expect(line()?.getAttribute('aria-label')).toBe('As it is today | As painted')
    line()?.focus()
    const before = place()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(closeView.wipe).toBeCloseTo(0.54)
    await expect.poll(() => line()?.getAttribute('aria-valuenow')).toBe('54')
    await userEvent.keyboard('{Home}')
    expect(closeView.wipe).toBe(0)
    expect(place()).toEqual(before)
    await tabTo(element => element.textContent === 'Compare')
    await userEvent.keyboard('{Enter}')
    await expect.poll(line).toBeNull()
    await expect.poll(() => closeView.subject?.right).toBeNull()
  })

  it('are not offered where an era has one only', async () => {
    const exhibition = cave()
    const [wall] = exhibition.works ?? []
    if (wall?.kind !== 'mural') throw new Error('the small cave has a wall')
    await look({ ...exhibition, works: [{ ...wall, states: wall.states.slice(0, 1) }] })
    expect(dialog()?.textContent).not.toContain('Compare')
  })

  it('are seen at the same place, one after the other', async () => {
    await look()
    await userEvent.keyboard('++{ArrowRight}')
    const before = place()
    const choice = dialog()?.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]
    choice?.click()
    await expect.poll(() => closeView.subject?.left).not.toBe(undefined)
    await expect.poll(() => painted.asked.length + pictures()).toBeGreaterThan(0)
    expect(place()).toEqual(before)
  })

  it('are chosen with arrows, which leave the picture where it is', async () => {
    await look()
    await userEvent.keyboard('++')
    const before = place()
    const choices = () => [...(dialog()?.querySelectorAll<HTMLInputElement>('[type=radio]') ?? [])]
    choices()[0]?.focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => choices()[1]?.checked).toBe(true)
    expect(place()).toEqual(before)
  })
})
