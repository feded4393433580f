import type { Page } from 'playwright'
import { enter, untilShown, untilStill } from './inside.ts'
import type { Viewer } from './viewer.ts'

interface Held {
  readonly textures: number
  readonly geometries: number
  readonly renders: number
  readonly listeners: number
}

const held = (page: Page): Promise<Held> =>
  page.evaluate(() => {
    const { textures = 0, geometries = 0, renders = 0 } = window.lamplight?.diagnostics() ?? {}
    const { count } = window as unknown as { count: { listeners: number } }
    return { textures, geometries, renders, listeners: count.listeners }
  })

/** A file of which bytes came over the line, and how many. */
interface Came {
  readonly file: string
  readonly bytes: number
}

/** What came since it was asked last; what the browser had kept is not among it. */
const came = (page: Page): Promise<readonly Came[]> =>
  page.evaluate(() => {
    const files = performance
      .getEntriesByType('resource')
      .filter(entry => entry instanceof PerformanceResourceTiming)
      // The server was only asked whether it is still so: nothing but the head of an answer came.
      .filter(entry => entry.encodedBodySize > 0 && entry.transferSize >= entry.encodedBodySize)
      .map(entry => ({ file: entry.name, bytes: entry.encodedBodySize }))
      // The browser's own, whenever the address changes.
      .filter(({ file }) => !file.endsWith('/favicon.svg'))
    performance.clearResourceTimings()
    return files
  })

/** What the line of eras costs: two walks along all of it and back, the second one and the rest after it counted. */
export async function eraChanges(viewer: Viewer): Promise<{
  /** Files that came once more on the second walk, or twice on the first. */
  readonly again: readonly string[]
  readonly textures: number
  readonly geometries: number
  readonly listeners: number
  /** Frames drawn in five seconds after the last change. */
  readonly idle: number
}> {
  const { page, close } = await viewer.visitor({ viewport: { width: 320, height: 180 } })
  await page.goto(`${viewer.origin}/?at=stand-opening`)
  await untilShown(page)
  await enter(page)
  await page.evaluate(() => window.lamplight?.visit.setState({ eraLine: true }))
  await untilStill(page)
  const eras = await page.evaluate(
    () => window.lamplight?.visit.getState().exhibition.eras?.map(era => era.id) ?? [],
  )
  const again: string[] = []
  const known = new Map<string, number>()
  const take = ({ file, bytes }: Came, isCounted: boolean): void => {
    const before = known.get(file) ?? 0
    // The first bytes of a picture say how large it is; all of it comes once it is looked at.
    if (isCounted && bytes <= before) again.push(file)
    known.set(file, Math.max(before, bytes))
  }
  for (const one of await came(page)) take(one, false)
  const walk = async (): Promise<Held> => {
    for (const era of [...eras.slice(0, -1).reverse(), ...eras.slice(1)]) {
      await page.evaluate(id => window.lamplight?.visit.setState({ era: id }), era)
      await page.waitForTimeout(500)
      await untilStill(page, 20_000)
      for (const one of await came(page)) take(one, true)
    }
    return held(page)
  }
  const first = await walk()
  const last = await walk()
  await page.waitForTimeout(5000)
  const rested = await held(page)
  await close()
  return {
    again,
    textures: last.textures - first.textures,
    geometries: last.geometries - first.geometries,
    listeners: last.listeners - first.listeners,
    idle: rested.renders - last.renders,
  }
}
