import type { Page } from 'playwright'
import { enter, untilShown } from './inside.ts'
import type { Viewer } from './viewer.ts'

/** A tour and the ids of its stops. */
interface Stops {
  readonly tour: string
  readonly stops: readonly string[]
}

/** Longest wait for a stop to be reached, milliseconds. */
const LONGEST = 30_000

/** More stops of Tab than this nobody would press. */
const MOST_TABS = 80

/**
 * Stops of the exhibition's tours that are not reached by their address, or not by keys alone: from the room through the menu
 * into the tour, and on from stop to stop, each said by the live region.
 */
export async function toursUnreached(
  viewer: Viewer,
): Promise<{ readonly missed: readonly string[]; readonly of: number }> {
  const { page, close } = await viewer.visitor({ viewport: { width: 400, height: 400 } })
  await page.goto(viewer.origin)
  await untilShown(page)
  const tours = await toursOf(page)
  const missed: string[] = []
  for (const { tour, stops } of tours) {
    for (const stop of stops)
      if (!(await isReachedByAddress(viewer, page, tour, stop)))
        missed.push(`by address: ${tour}, ${stop}`)
    missed.push(...(await missedByKeys(viewer, page, { tour, stops })))
  }
  await close()
  return { missed, of: tours.flatMap(({ stops }) => stops).length }
}

const toursOf = (page: Page): Promise<readonly Stops[]> =>
  page.evaluate(() =>
    (window.lamplight?.visit.getState().exhibition.tours ?? []).map(({ id, stops }) => ({
      tour: id,
      stops: stops.map(stop => stop.id),
    })),
  )

/** What can be asked of the page about its tour, in one answer. */
const look = (page: Page) =>
  page.evaluate(() => {
    const { lamplight } = window
    const { tour: on, exhibition, journey } = lamplight?.visit.getState() ?? {}
    const stop = exhibition?.tours?.find(t => t.id === on?.tour)?.stops[on?.stop ?? -1]
    const { to } = journey ?? {}
    const { pose } = lamplight ?? {}
    return {
      stop: stop?.id,
      phase: on?.phase.kind,
      isThere:
        to && pose && to.room === pose.room && Math.hypot(to.x - pose.x, to.z - pose.z) < 0.3,
      said: document.querySelector('[data-tour-said]')?.textContent ?? '',
      index: on?.stop,
    }
  })

/** Waits until the tour stands at a stop: the visitor at its view, and its words begun or over. */
async function isAt(page: Page, stop: string): Promise<boolean> {
  const end = Date.now() + LONGEST
  while (Date.now() < end) {
    const now = await look(page)
    const stands = now.phase === 'speaking' || now.phase === 'looking'
    if (now.stop === stop && stands && now.isThere) return true
    await page.waitForTimeout(50)
  }
  return false
}

/** Walks are cuts, or the measure would take an hour. */
const beCalm = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const visit = window.lamplight?.visit
    visit?.setState({ settings: { ...visit.getState().settings, calmMovement: true } })
  })

async function isReachedByAddress(
  viewer: Viewer,
  page: Page,
  tour: string,
  stop: string,
): Promise<boolean> {
  await page.goto(`${viewer.origin}/?tour=${tour}&at=${stop}`)
  await untilShown(page)
  await beCalm(page)
  await enter(page)
  return isAt(page, stop)
}

async function missedByKeys(viewer: Viewer, page: Page, { tour, stops }: Stops): Promise<string[]> {
  await page.goto(viewer.origin)
  await untilShown(page)
  await beCalm(page)
  await enter(page)
  await page.waitForTimeout(1500)
  const path = [
    'button[aria-label="Menu"]',
    'li > button:has(.lucide-route)',
    `[data-tour=${tour}]`,
  ]
  for (const control of path) {
    if (!(await tabTo(page, control))) return [`by keys: ${tour}, ${control}`]
    await page.keyboard.press('Enter')
    await page.waitForTimeout(600)
  }
  const missed: string[] = []
  for (const [i, stop] of stops.entries()) {
    if (i > 0) await page.keyboard.press('Shift+ArrowRight')
    const reached = await isAt(page, stop)
    const { said } = await look(page)
    if (!reached || !said.startsWith(`Stop ${i + 1} of ${stops.length}: `))
      missed.push(`by keys: ${tour}, ${stop}`)
  }
  return missed
}

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, control: string): Promise<boolean> {
  for (let i = 0; i < MOST_TABS; i++) {
    const has = await page.evaluate(
      selector => document.activeElement?.matches(selector) ?? false,
      control,
    )
    if (has) return true
    await page.keyboard.press('Tab')
  }
  return false
}
