import { type CDPSession, chromium, type Page } from 'playwright'
import { findChromium } from '../../chromium/find-chromium.ts'
import { chromiumFlags } from '../../chromium/flags.ts'
import { screen, type View } from '../views.ts'
import { type Counts, keepCount } from './keep-count.ts'
import { type NetworkLog, throttle, watchNetwork } from './network-log.ts'

declare global {
  interface Window {
    benchCounts(): Counts
  }
}

/** A page of the bench in a browser of its own, with nothing in its cache. */
export interface OpenViewer {
  readonly page: Page
  readonly session: CDPSession
  readonly network: NetworkLog
  /** Errors that nobody caught. */
  readonly faults: readonly string[]
  counts(): Promise<Counts>
  /** Goes to a view; the time of the epoch at which the viewer was told. */
  look(view: View): Promise<number>
  /** Waits until no tile is under way and none was brought up for a while; false where that took too long. */
  settled(mostMs: number): Promise<boolean>
  close(): Promise<void>
}

export interface ViewerOptions {
  readonly throttled: boolean
  readonly size?: { readonly width: number; readonly height: number }
}

const quietMs = 600

const isTile = (path: string): boolean => path.endsWith('.jpg')

/** Starts a browser and opens an address in it; comes back when the viewer knows its picture. */
export async function openViewer(address: string, options: ViewerOptions): Promise<OpenViewer> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, '--use-gl=angle', '--ignore-gpu-blocklist'],
  })
  const context = await browser.newContext({
    viewport: { ...(options.size ?? screen) },
    deviceScaleFactor: 1,
  })
  // The compiler that runs these files names functions by a call that the page does not have.
  await context.addInitScript('globalThis.__name = f => f')
  await context.addInitScript(keepCount)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  const session = await context.newCDPSession(page)
  const network = await watchNetwork(session)
  if (options.throttled) await throttle(session, true)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.bench?.picture() != null, undefined, { timeout: 60_000 })
  const counts = (): Promise<Counts> => page.evaluate(() => window.benchCounts())
  return {
    page,
    session,
    network,
    faults,
    counts,
    look: view =>
      page.evaluate(to => {
        const now = performance.timeOrigin + performance.now()
        window.bench?.look(to)
        return now
      }, view),
    async settled(mostMs) {
      const end = Date.now() + mostMs
      let quietSince = Date.now()
      let uploads = -1
      while (Date.now() < end) {
        const busy = network.requests.some(r => isTile(r.path) && r.end === 'under way')
        const now = (await counts()).uploads.length
        if (busy || now !== uploads) quietSince = Date.now()
        uploads = now
        if (Date.now() - quietSince >= quietMs) return true
        await page.waitForTimeout(60)
      }
      return false
    },
    close: () => browser.close(),
  }
}
