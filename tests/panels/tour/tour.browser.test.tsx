import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { actOnTour, startTour } from '#visit/tour/tour-actions.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'
import { violations } from '../violations.ts'

const say = (en: string): LanguageMap => ({ en: [en] })
const toured: Exhibition = {
  ...smallCave,
  tours: [
    {
      id: 'short',
      label: say('A short tour'),
      text: say('Two stops and no more.'),
      stops: [
        {
          id: 'first',
          label: say('By the fan'),
          view: { room: 'cave', at: [0, 0], heading: 0 },
          hotspot: 'fan',
        },
        { id: 'second', label: say('In the hall'), view: { room: 'hall', at: [0, 1], heading: 0 } },
      ],
    },
    {
      id: 'other',
      label: say('Another tour'),
      stops: [{ id: 'only', label: say('Here'), view: { room: 'cave', at: [0, 0], heading: 0 } }],
    },
  ],
}

let shown: Shown | null = null
afterEach(() => {
  shown?.close()
  shown = null
})
const show = async (...args: Parameters<typeof showPanel>): Promise<Shown> => {
  shown = await showPanel(...args)
  return shown
}
const said = () => document.querySelector('[data-tour-said]')?.textContent
const press = (keys: string) => userEvent.keyboard(keys)

describe('the tours', () => {
  it('are listed with their length, and begin at a touch', async () => {
    await page.viewport(1366, 768)
    const { visit } = await show(toured, { kind: 'tours' })
    await expect.element(page.getByText('2 stops, about 1 minute')).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Begin the tour A short tour' }).click()
    expect(visit.getState()).toMatchObject({ tour: { tour: 'short' }, panel: { kind: 'tour' } })
    await expect.element(page.getByRole('heading', { name: 'A short tour' })).toBeVisible()
  })

  it('are no entry of the menu where there are none', async () => {
    await show(smallCave, { kind: 'menu' })
    await expect.element(page.getByRole('button', { name: 'Read as pages' })).toBeVisible()
    expect(page.getByRole('button', { name: 'Tours' }).elements()).toEqual([])
  })

  it('say each stop and what is outlined', async () => {
    const { visit } = await show(toured, { kind: 'none' })
    await vi.waitFor(() => expect(document.querySelector('[data-tour-said]')).not.toBeNull())
    startTour(visit, 'short')
    await vi.waitFor(() =>
      expect(said()).toBe('Stop 1 of 2: By the fan. Outlined on the wall: The phoenix fan'),
    )
    actOnTour(visit, { kind: 'next' })
    await vi.waitFor(() => expect(said()).toBe('Stop 2 of 2: In the hall'))
  })
})

describe('the bar', () => {
  it('takes the place of the tabs while the tour goes on, and gives it back while it rests', async () => {
    await page.viewport(1366, 768)
    const { visit } = await show(toured, { kind: 'none' })
    startTour(visit, 'short')
    await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Menu' })).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect.element(page.getByRole('button', { name: 'Menu' })).toBeVisible()
    expect(visit.getState().tour?.phase.kind).toBe('paused')
    expect(await violations()).toEqual([])
  })

  it('leads back whoever has walked off', async () => {
    const { visit } = await show(toured, { kind: 'none' })
    startTour(visit, 'short')
    actOnTour(visit, { kind: 'moved' })
    await expect.element(page.getByText('The tour waits at “By the fan”')).toBeVisible()
    await page.getByText('Go on with the tour').click()
    expect(visit.getState().tour?.phase.kind).toBe('going')
  })

  it('goes when the tour is left, and focus is not lost', async () => {
    await page.viewport(1366, 768)
    const room = document.createElement('section')
    room.id = 'room'
    document.body.prepend(room)
    const { visit } = await show(toured, { kind: 'none' })
    startTour(visit, 'short')
    await page.getByRole('button', { name: 'Leave the tour' }).click()
    expect(visit.getState().tour).toBeNull()
    await vi.waitFor(() => expect(document.activeElement).toBe(room))
    room.remove()
  })

  it('is seen again when its stops are closed', async () => {
    await page.viewport(1366, 768)
    const { visit } = await show(toured, { kind: 'none' }, { language: 'ar' })
    startTour(visit, 'short', { panel: { kind: 'tour' } })
    await vi.waitFor(() => expect(document.querySelector('[data-stop=first]')).not.toBeNull())
    visit.setState({ panel: { kind: 'none' }, eraLine: true })
    await vi.waitFor(() => expect(document.querySelector('[data-stop=first]')).toBeNull())
    const bar = document.querySelector('section[data-playing]')
    await vi.waitFor(() => {
      const { top, bottom, left, right } = bar?.getBoundingClientRect() ?? new DOMRect()
      expect([left, right]).toEqual([0, 1366])
      expect(bottom - top).toBeGreaterThan(60)
      const at = document.elementFromPoint(683, (top + bottom) / 2)
      expect(bar?.contains(at)).toBe(true)
    })
  })

  it('fits a narrow phone', async () => {
    await page.viewport(320, 640)
    const { visit } = await show(toured, { kind: 'none' })
    startTour(visit, 'short')
    actOnTour(visit, { kind: 'moved' })
    await expect.element(page.getByText('Go on with the tour')).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    const bar = document.querySelector('section[aria-label="Tour: A short tour"]')
    for (const button of bar?.querySelectorAll('button') ?? [])
      if (button.checkVisibility())
        expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(320)
  })
})

describe('the keys', () => {
  it('play, pause and lead from stop to stop', async () => {
    await page.viewport(1366, 768)
    const { visit } = await show(toured, { kind: 'none' })
    await vi.waitFor(() => expect(document.querySelector('[data-tour-said]')).not.toBeNull())
    startTour(visit, 'short')
    ;(document.activeElement as HTMLElement | null)?.blur()
    await press(' ')
    expect(visit.getState().tour?.phase.kind).toBe('paused')
    await press('{Shift>}{ArrowRight}{/Shift}')
    expect(visit.getState().tour?.stop).toBe(1)
    await press('{Shift>}{ArrowLeft}{/Shift}')
    expect(visit.getState().tour?.stop).toBe(0)
  })

  it('point the other way where lines run from the right', async () => {
    const { visit } = await show(toured, { kind: 'none' }, { language: 'ar' })
    await vi.waitFor(() => expect(document.querySelector('[data-tour-said]')).not.toBeNull())
    startTour(visit, 'short')
    ;(document.activeElement as HTMLElement | null)?.blur()
    await press('{Shift>}{ArrowLeft}{/Shift}')
    expect(visit.getState().tour?.stop).toBe(1)
  })
})

describe('the end', () => {
  it('offers ways on', async () => {
    await page.viewport(1366, 768)
    const { visit } = await show(toured, { kind: 'none' })
    startTour(visit, 'short', { stop: 1, panel: { kind: 'tour' } })
    await page.getByRole('button', { name: 'To the end' }).click()
    await expect.element(page.getByRole('heading', { name: 'The tour is over' })).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Other tours' }).click()
    await expect.element(page.getByRole('heading', { name: 'Another tour' })).toBeVisible()
    await page.getByRole('button', { name: 'Begin the tour Another tour' }).click()
    expect(visit.getState().tour?.tour).toBe('other')
  })
})
