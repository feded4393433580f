import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import type { Panel } from '#visit/visit.ts'
import { enter, untilShown, untilStill } from './inside.ts'
import type { Viewer, VisitorOptions } from './viewer.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** Every state that axe looks at, on each of the screens below. `threshold` is before the first touch. */
const states: readonly (readonly [string, Panel | 'threshold'])[] = [
  ['threshold', 'threshold'],
  ['at rest', { kind: 'none' }],
  ['hotspot', { kind: 'hotspot', id: '' }],
  ['work', { kind: 'work', id: '' }],
  ['list', { kind: 'list' }],
  ['search', { kind: 'search' }],
  ['map', { kind: 'map' }],
  ['light', { kind: 'light' }],
  ['menu', { kind: 'menu' }],
  ['settings', { kind: 'settings' }],
  ['help', { kind: 'help' }],
  ['diagnostics', { kind: 'diagnostics' }],
  ['texts', { kind: 'twin' }],
  ['look closer', { kind: 'closer', work: '' }],
  ['tours', { kind: 'tours' }],
  ['stops of a tour', { kind: 'tour' }],
  ['bar of a tour', { kind: 'none' }],
  ['two eras', { kind: 'none' }],
]

const screens: readonly (readonly [string, VisitorOptions])[] = [
  ['laptop, English', { locale: 'en-GB', viewport: { width: 1366, height: 768 } }],
  ['phone, Chinese', { locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true }],
  ['kiosk, English', { locale: 'en-GB', viewport: { width: 1080, height: 1920 }, hasTouch: true }],
]

/** One violation: which rule, where, in which state. */
export interface Violation {
  readonly state: string
  readonly rule: string
  readonly target: string
}

async function look(page: Page, state: string): Promise<readonly Violation[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.flatMap(v =>
      v.nodes.map(node => ({ rule: v.id, target: String(node.target) })),
    )
  })
  return found.map(v => ({ state, ...v }))
}

/** The first hotspot of the room, and a work with a picture. */
async function fill(page: Page, panel: Panel): Promise<Panel> {
  const ids = await page.evaluate(() => {
    const { exhibition, room } = window.lamplight?.visit.getState() ?? {}
    const hotspot = exhibition?.rooms.find(r => r.id === room)?.hotspots?.[0]?.id ?? ''
    return { hotspot, work: exhibition?.works?.find(work => work.kind === 'mural')?.id ?? '' }
  })
  if (panel.kind === 'tour') await rest(page)
  if (panel.kind === 'hotspot') return { kind: 'hotspot', id: ids.hotspot }
  if (panel.kind === 'work') return { kind: 'work', id: ids.work }
  if (panel.kind === 'closer') return { kind: 'closer', work: ids.work }
  return panel
}

/** On the exhibition's first tour, which rests at its first stop until the visit is over. */
const rest = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const visit = window.lamplight?.visit
    const tour = visit?.getState().exhibition.tours?.[0]
    if (!visit || !tour) return
    const phase = { kind: 'paused', away: true, next: 'begin' } as const
    const on = { tour: tour.id, stop: 0, count: tour.stops.length, phase, trip: 1 }
    visit.setState({ tour: { ...on, round: false, silent: false } })
  })

/** The line of eras, with the first one beside the present one, and how we know of both. */
const compare = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const visit = window.lamplight?.visit
    const { exhibition, settings } = visit?.getState() ?? {}
    if (!visit || !settings) return
    const besideEra = exhibition?.eras?.[0]?.id ?? null
    visit.setState({ eraLine: true, besideEra, settings: { ...settings, showConjecture: true } })
  })

/** What axe-core finds in every state on every screen. */
export async function violations(viewer: Viewer): Promise<readonly Violation[]> {
  const found: Violation[] = []
  for (const [screen, options] of screens) {
    const { page, close } = await viewer.visitor(options)
    await page.goto(`${viewer.origin}/${screen.startsWith('kiosk') ? '?kiosk' : ''}`)
    await untilShown(page)
    await page.evaluate(axeSource)
    for (const [name, state] of states) {
      if (state !== 'threshold') {
        await enter(page)
        const panel = await fill(page, state)
        await page.evaluate(p => window.lamplight?.visit.setState({ panel: p }), panel)
        if (name === 'two eras') await compare(page)
      }
      await page.waitForTimeout(900)
      found.push(...(await look(page, `${name}, ${screen}`)))
    }
    await close()
  }
  return found
}

/** Hotspots and doors of each room, and controls, that neither Tab nor the list reaches; each by what it is called. */
export async function unreachable(viewer: Viewer): Promise<readonly string[]> {
  const { page, close } = await viewer.visitor({ viewport: { width: 1024, height: 600 } })
  await page.goto(viewer.origin)
  await untilShown(page)
  const rooms = await page.evaluate(
    () => window.lamplight?.visit.getState().exhibition.rooms.map(room => room.id) ?? [],
  )
  const missing: string[] = []
  for (const room of rooms) {
    await page.goto(`${viewer.origin}/?at=${room}`)
    await untilShown(page)
    await enter(page)
    // Marks that come while one tabs are passed over.
    await untilStill(page)
    const atRest = await tabThrough(page)
    await page.evaluate(() => window.lamplight?.visit.setState({ panel: { kind: 'list' } }))
    await page.waitForTimeout(800)
    const inList = await tabThrough(page)
    const said = [...atRest.said, ...inList.said]
    for (const name of await thingsOf(page, room)) {
      if (!said.some(words => words.includes(name))) missing.push(`${room}: ${name}`)
    }
    for (const control of [...atRest.passedOver, ...inList.passedOver])
      missing.push(`${room}: ${control}`)
  }
  await close()
  return missing
}

/** Labels of a room's hotspots in this era, and of the rooms beyond its doors. */
const thingsOf = (page: Page, room: string): Promise<readonly string[]> =>
  page.evaluate(id => {
    const { exhibition, era } = window.lamplight?.visit.getState() ?? {}
    // No function may be named here: the page would be asked for a name that it does not have.
    const hotspots =
      exhibition?.rooms
        .find(r => r.id === id)
        ?.hotspots?.filter(h => !h.eras || !era || h.eras.includes(era)) ?? []
    // A way out is called after the room that it leads to.
    const beyond = (exhibition?.doors ?? [])
      .filter(door => door.ends.some(end => end.room === id))
      .flatMap(door => door.ends.filter(end => end.room !== id))
      .flatMap(end => exhibition?.rooms.find(r => r.id === end.room) ?? [])
    return [...hotspots, ...beyond].flatMap(thing => thing.label?.['en']?.[0] ?? [])
  }, room)

interface Round {
  /** What each stop says: its name, or its text. */
  readonly said: readonly string[]
  /** Controls that can be seen and used but that one round of Tab passes over. */
  readonly passedOver: readonly string[]
}

const LONGEST_ROUND = 150

/** One round of Tab through the page. */
async function tabThrough(page: Page): Promise<Round> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const said: string[] = []
  for (let i = 0; i < LONGEST_ROUND; i++) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return null
      const again = at.dataset['tabbed'] === ''
      at.dataset['tabbed'] = ''
      return again ? null : `${at.ariaLabel ?? ''} ${at.textContent ?? ''}`
    })
    if (words !== null) said.push(words)
  }
  const passedOver = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, [role=slider]',
    )
    const missed = [...controls].filter(
      control =>
        control.dataset['tabbed'] !== '' &&
        control.tabIndex >= 0 &&
        !control.matches(':disabled') &&
        !control.closest('[inert], [hidden]') &&
        control.checkVisibility({ visibilityProperty: true }),
    )
    // A group of radio buttons is one stop.
    const names = missed
      .filter(c => !(c instanceof HTMLInputElement && c.type === 'radio'))
      .map(c => c.ariaLabel ?? c.textContent ?? c.tagName)
    for (const control of controls) delete control.dataset['tabbed']
    return names
  })
  return { said, passedOver }
}
