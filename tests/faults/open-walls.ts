import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { findChromium } from '../chromium/find-chromium.ts'
import { chromiumFlags } from '../chromium/flags.ts'
import type { Shown, TwoWalls } from './page/two-walls.ts'

/** Builds the page of the two walls, and returns its folder. */
export async function buildWalls(): Promise<string> {
  const outDir = join(import.meta.dirname, '../../node_modules/.lamp/faults')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    root: join(import.meta.dirname, 'page'),
    base: './',
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  })
  return outDir
}

/** A browser for all faults; each gets a visitor of its own. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })

/** The page of the two walls, open in a fresh visit. */
export interface OpenWalls {
  readonly page: Page
  /** Errors that nobody caught, rejections among them. */
  readonly uncaught: readonly string[]
  hang(side: 'left' | 'right', address: Parameters<TwoWalls['hang']>[1]): Promise<string>
  look(scale: number): Promise<void>
  shown(side: 'left' | 'right'): Promise<Shown>
  blanks(): Promise<TwoWalls['blanks']>
  state(): Promise<ReturnType<TwoWalls['state']>>
  longestPause(): Promise<number>
  bitmaps(): Promise<number>
  /** Waits until something is so; the last value where it never was. */
  until<T>(ask: () => Promise<T>, so: (value: T) => boolean, mostMs: number): Promise<T>
  close(): Promise<void>
}

const walls = (page: Page) => page.evaluateHandle(() => window.walls as TwoWalls)

/** Opens the page; `init` runs before anything of it does. */
export async function openWalls(
  browser: Browser,
  address: string,
  init?: () => void,
): Promise<OpenWalls> {
  const context = await browser.newContext({ viewport: { width: 640, height: 360 } })
  // The compiler that runs these files names functions by a call that the page does not have.
  await context.addInitScript('globalThis.__name = f => f')
  if (init) await context.addInitScript(init)
  const page = await context.newPage()
  const uncaught: string[] = []
  page.on('pageerror', error => uncaught.push(error.message))
  await page.goto(address)
  await page.waitForFunction(() => window.walls !== undefined)
  const it = await walls(page)
  return {
    page,
    uncaught,
    hang: (side, picture) => it.evaluate((w, [s, p]) => w.hang(s, p), [side, picture] as const),
    look: scale => it.evaluate((w, s) => w.look(s), scale),
    shown: side => it.evaluate((w, s) => w.shown(s), side),
    blanks: () => it.evaluate(w => w.blanks),
    state: () => it.evaluate(w => w.state()),
    longestPause: () => it.evaluate(w => w.longestPause()),
    bitmaps: () => it.evaluate(w => w.bitmaps()),
    async until(ask, so, mostMs) {
      const end = Date.now() + mostMs
      for (;;) {
        const value = await ask()
        if (so(value) || Date.now() > end) return value
        await page.waitForTimeout(100)
      }
    },
    close: () => context.close(),
  }
}
