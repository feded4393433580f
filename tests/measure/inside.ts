import type { Page } from 'playwright'
import type { Inspection } from '#app/inspect.ts'

/** Waits until a question asked in the page is answered with yes. `waitForFunction` needs eval, which the policy forbids. */
async function until(
  page: Page,
  asked: () => boolean,
  what: string,
  timeoutMs = 60_000,
): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await page.evaluate(asked))) {
    if (Date.now() > end) throw new Error(`measure: waited ${timeoutMs} ms for ${what}`)
    await page.waitForTimeout(50)
  }
}

/** The veil has lifted: the room and its lowest pictures are drawn. */
export const untilShown = (page: Page): Promise<void> =>
  until(page, () => window.lamplight?.visit.getState().scene.kind === 'shown', 'the veil to lift')

/** Crosses the threshold in the language that the browser asks for; a reload comes back inside. */
export async function enter(page: Page): Promise<void> {
  if (await page.evaluate(() => window.lamplight?.visit.getState().entered === true)) return
  await page.locator('button[data-own]').click()
  await until(page, () => window.lamplight?.visit.getState().entered === true, 'the visit to begin')
}

/** Nothing has been drawn for a second: whatever was loading or moving has ended. */
export async function untilStill(page: Page, timeoutMs = 60_000): Promise<void> {
  const end = Date.now() + timeoutMs
  let before = -1
  for (;;) {
    const now = await page.evaluate(() => window.lamplight?.diagnostics()?.renders ?? 0)
    if (now === before) return
    if (Date.now() > end) return
    before = now
    await page.waitForTimeout(1000)
  }
}

type Visit = Inspection['visit']

/** Puts the visitor at a view without a walk, and waits until it is drawn. */
export async function standAt(
  page: Page,
  to: {
    readonly room: string
    readonly x: number
    readonly z: number
    readonly heading: number
    readonly pitch: number
    readonly zoom: number
  },
): Promise<void> {
  await page.evaluate(view => {
    const visit: Visit | undefined = window.lamplight?.visit
    visit?.setState({
      journey: { id: (visit.getState().journey?.id ?? 0) + 1, to: view, by: 'cut' },
    })
  }, to)
  await page.waitForTimeout(400)
  await untilStill(page, 8000)
}
