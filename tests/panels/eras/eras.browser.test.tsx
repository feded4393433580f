import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Exhibition } from '#exhibition/schema.ts'
import { setSettings, showEraLine } from '#visit/actions.ts'
import { wipe } from '#visit/wipe.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'
import { violations } from '../violations.ts'

const say = (en: string) => ({ en: [en] })
const cave: Exhibition = {
  ...smallCave,
  eras: [
    { id: 'built', label: say('Built'), date: say('851–862'), text: say('It is cut.') },
    {
      ...{ id: 'sealed', label: say('Sealed'), date: say('11th century') },
      certainty: { level: 'conjectured' },
    },
    { id: 'today', label: say('Looking back'), date: say('Today') },
  ],
  rooms: smallCave.rooms.map(room =>
    room.id === 'hall' ? { ...room, eras: ['sealed', 'today'] } : room,
  ),
}

let shown: Shown | null = null
beforeEach(() => page.viewport(1366, 768))
afterEach(() => {
  shown?.close()
  document.documentElement.dir = 'ltr'
})

const show = async (options: Parameters<typeof showPanel>[2] = {}): Promise<Shown> => {
  shown = await showPanel(cave, { kind: 'none' }, { era: 'built', ...options })
  showEraLine(shown.visit, true)
  await expect.element(page.getByRole('radio').first()).toBeInTheDocument()
  return shown
}
const radio = (name: string | RegExp) => page.getByRole('radio', { name })
const middleOf = (id: string): number => {
  const box = document.querySelector(`[data-moment="${id}"]`)?.getBoundingClientRect()
  return box ? (box.left + box.right) / 2 : Number.NaN
}

describe('the line of eras', () => {
  it('opens by the date beside the place, with focus in it, and closes by Escape to where it was opened', async () => {
    shown = await showPanel(cave, { kind: 'none' }, { era: 'built' })
    await page.getByRole('button', { name: 'Moments in time' }).click()
    await expect
      .poll(() => document.activeElement?.closest('label')?.dataset['moment'])
      .toBe('built')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => shown?.visit.getState().eraLine).toBe(false)
    await expect.poll(() => document.activeElement?.getAttribute('data-opens')).toBe('eras')
  })

  it('is walked along by arrows, and to its ends by Home and End', async () => {
    const { visit } = await show()
    radio(/851/).element().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(visit.getState().era).toBe('sealed')
    await userEvent.keyboard('{End}')
    expect(visit.getState().era).toBe('today')
    expect(document.activeElement?.closest('label')?.dataset['moment']).toBe('today')
    await userEvent.keyboard('{Home}')
    expect(visit.getState().era).toBe('built')
  })

  it('is tapped, and drawn along: the era is the one under which the finger is let go', async () => {
    const { visit } = await show()
    await radio(/Today/).click({ force: true })
    expect(visit.getState().era).toBe('today')
    const line = document.querySelector('[data-moment="today"]')
    const send = (type: string, id: string): void => {
      const at = { clientX: middleOf(id), clientY: 700, pointerId: 7, bubbles: true, button: 0 }
      line?.dispatchEvent(new PointerEvent(type, { ...at, isPrimary: true }))
    }
    // Nothing holds a pointer that no hand moves.
    Element.prototype.setPointerCapture = () => undefined
    send('pointerdown', 'today')
    send('pointermove', 'built')
    expect(visit.getState().era).toBe('today')
    expect(document.querySelector('[data-under]')?.getAttribute('data-moment')).toBe('built')
    send('pointerup', 'built')
    expect(visit.getState().era).toBe('built')
    expect(document.querySelector('[data-under]')).toBeNull()
  })

  it('runs from right to left where the language does', async () => {
    await show({ language: 'ar' })
    expect(middleOf('built')).toBeGreaterThan(middleOf('today'))
  })

  it('says the new era, and nothing before one was chosen', async () => {
    const { visit } = await show()
    const said = () => [...document.querySelectorAll('[role=status]')].map(e => e.textContent)
    expect(said().join()).not.toContain('851')
    visit.setState({ era: 'sealed' })
    await expect.poll(() => said().join()).toContain('11th century: Sealed')
  })

  it('says of an unsure moment that it is so', async () => {
    await show()
    await expect.element(radio(/11th century ?, uncertain/)).toBeInTheDocument()
  })

  it('shows what is said of the present era when asked', async () => {
    await show()
    const about = page.getByRole('button', { name: 'About this moment' })
    expect(page.getByText('It is cut.').elements()).toHaveLength(0)
    await about.click()
    await expect.element(page.getByText('It is cut.')).toBeVisible()
    await expect.element(about).toHaveAttribute('aria-expanded', 'true')
  })

  it('lifts the tabs over it, and takes their place on a phone', async () => {
    await show()
    const tabs = () => document.querySelector('nav')?.getBoundingClientRect()
    const strip = () => document.querySelector('section[aria-label="Moments in time"]')
    await expect
      .poll(() => Math.round(tabs()?.bottom ?? 0))
      .toBe(innerHeight - (strip()?.clientHeight ?? 0) - 1)
    await page.viewport(390, 844)
    await expect.poll(() => tabs()?.height).toBe(0)
    await expect.element(page.getByRole('button', { name: 'Later' })).toBeVisible()
    await page.getByRole('button', { name: 'Later' }).click()
    expect(shown?.visit.getState().era).toBe('sealed')
  })

  it.each([
    ['a laptop', 1366, 768, 'en', false],
    ['a phone', 390, 844, 'en', false],
    ['a narrow phone in Arabic', 320, 640, 'ar', false],
    ['a kiosk', 1080, 1920, 'en', true],
  ] as const)(
    'is in order for axe and cuts off no word on %s',
    async (_, w, h, language, kiosk) => {
      await page.viewport(w, h)
      const { visit } = await show({ language, kiosk })
      visit.setState({ besideEra: 'sealed' })
      setSettings(visit, { showConjecture: true })
      await expect.poll(() => page.getByRole('slider').elements().length).toBe(1)
      expect(await violations()).toEqual([])
      const cut = [...document.querySelectorAll<HTMLElement>('[data-moment] span, section button')]
        .filter(e => e.checkVisibility({ opacityProperty: true }) && e.offsetWidth > 1)
        .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
      expect(cut.map(e => e.outerHTML.slice(0, 120))).toEqual([])
      setSettings(visit, { showConjecture: false })
    },
  )
})

describe('how we know', () => {
  it('is one switch, says what its lines mean, and stays without the line of eras', async () => {
    const { visit } = await show()
    const know = page.getByRole('button', { name: 'How we know' })
    await know.click()
    expect(visit.getState().settings.showConjecture).toBe(true)
    await expect.element(know).toHaveAttribute('aria-pressed', 'true')
    await expect.element(page.getByRole('list', { name: 'What the lines mean' })).toBeVisible()
    showEraLine(visit, false)
    await expect.element(page.getByText('conjectured')).toBeVisible()
    await know.click()
    await expect.poll(() => page.getByText('conjectured').elements().length).toBe(0)
  })
})

describe('two eras side by side', () => {
  it('begin with the next one, change by a choice, and end', async () => {
    const { visit } = await show()
    await page.getByRole('button', { name: 'Compare' }).click()
    expect(visit.getState().besideEra).toBe('sealed')
    await page
      .getByRole('group', { name: 'Beside it' })
      .getByRole('radio', { name: 'Today' })
      .click({ force: true })
    expect(visit.getState().besideEra).toBe('today')
    await page.getByRole('button', { name: 'End compare' }).click()
    expect(visit.getState().besideEra).toBeNull()
    expect(page.getByRole('slider').elements()).toHaveLength(0)
  })

  it('are parted by a line that keys move, with marks on the side of the visitor’s era only', async () => {
    const { visit } = await show()
    visit.setState({ besideEra: 'today' })
    await expect.poll(() => page.getByRole('slider').elements().length).toBe(1)
    const slider = page.getByRole('slider').element()
    slider.focus()
    const before = wipe.share
    await userEvent.keyboard('{PageUp}')
    expect(wipe.share).toBeCloseTo(before + 0.1)
    const marks = document.querySelector('main')
    expect(marks && getComputedStyle(marks).clipPath).toContain('inset')
    expect(slider.getAttribute('aria-valuetext')).toContain('Built')
  })

  it('do not offer an era in which the visitor’s room is not there', async () => {
    const { visit } = await show({ room: 'hall', era: 'sealed' })
    visit.setState({ besideEra: 'today' })
    const beside = page.getByRole('group', { name: 'Beside it' })
    await expect.element(beside.getByRole('radio', { name: /851/ })).toBeDisabled()
    await expect.element(page.getByText('this room is not there')).toBeVisible()
  })

  it('end with a sentence where the visitor comes into a room that one of them does not have', async () => {
    const { visit } = await show({ era: 'sealed' })
    visit.setState({ besideEra: 'built' })
    await expect.poll(() => page.getByRole('slider').elements().length).toBe(1)
    visit.setState({ room: 'hall' })
    await expect.poll(() => visit.getState().besideEra).toBeNull()
    await expect.element(page.getByText(/is not there in “.*Built.*”/)).toBeVisible()
  })
})
