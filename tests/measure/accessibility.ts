import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import type { Panel } from '#visit/visit.ts'
import { enter, untilShown } from './inside.ts'
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
  if (panel.kind === 'hotspot') return { kind: 'hotspot', id: ids.hotspot }
  if (panel.kind === 'work') return { kind: 'work', id: ids.work }
  if (panel.kind === 'closer') return { kind: 'closer', work: ids.work }
  return panel
}

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
      }
      await page.waitForTimeout(900)
      found.push(...(await look(page, `${name}, ${screen}`)))
    }
    await close()
  }
  return found
}

/** Hotspots and doors of each room that neither Tab nor the list reaches. */
export async function unreachable(viewer: Viewer): Promise<readonly string[]> {
  const { page, close } = await viewer.visitor({ viewport: { width: 640, height: 400 } })
  await page.goto(viewer.origin)
  await untilShown(page)
  const rooms = await page.evaluate(
    () =>
      window.lamplight?.visit.getState().exhibition.rooms.map(room => ({
        room: room.id,
        hotspots: room.hotspots?.map(h => h.id) ?? [],
      })) ?? [],
  )
  const missing: string[] = []
  for (const { room, hotspots } of rooms) {
    await page.goto(`${viewer.origin}/?at=${room}`)
    await untilShown(page)
    await enter(page)
    const reached = await tabThrough(page)
    await page.evaluate(() => window.lamplight?.visit.setState({ panel: { kind: 'list' } }))
    await page.waitForTimeout(800)
    for (const id of await tabThrough(page)) reached.add(id)
    const doors = await page.evaluate(
      r =>
        (window.lamplight?.visit.getState().exhibition.doors ?? [])
          .filter(d => d.ends.some(e => e.room === r))
          .map(d => `door:${d.id}`),
      room,
    )
    for (const id of [...hotspots, ...doors]) if (!reached.has(id)) missing.push(`${room}: ${id}`)
    for (const control of ['map', 'light', 'list', 'menu']) {
      if (!reached.has(`tab:${control}`)) missing.push(`${room}: ${control}`)
    }
  }
  await close()
  return missing
}

/** Every stop of one round of Tab, by what it says it is: `data-mark`, `data-thing` or `data-tab`. */
async function tabThrough(page: Page): Promise<Set<string>> {
  const reached = new Set<string>()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const id = await page.evaluate(() => {
      const { mark, thing, tab } = (document.activeElement as HTMLElement | null)?.dataset ?? {}
      return mark ?? thing ?? (tab && `tab:${tab}`) ?? ''
    })
    if (id) reached.add(id)
  }
  return reached
}
