import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { findChromium } from '../chromium/find-chromium.ts'
import { chromiumFlags } from '../chromium/flags.ts'

/** The production build, served as `npm start` serves it, and a browser that keeps count. */
export interface Viewer {
  readonly origin: string
  /** A fresh visitor: nothing cached, nothing kept. */
  visitor(options?: VisitorOptions): Promise<Visitor>
  /** Sums over every visitor so far. */
  readonly counts: { offOrigin: string[]; violations: string[] }
  close(): Promise<void>
}

export interface VisitorOptions {
  readonly locale?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly hasTouch?: boolean
}

interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  close(): Promise<void>
}

/** Counts listeners and contexts, and tells of violations; runs before anything of the page does. */
function keepCount(): void {
  const count = { listeners: 0, contexts: 0 }
  Object.assign(window, { count })
  const live = new WeakMap<EventTarget, Set<string>>()
  const captureOf = (options: unknown): boolean =>
    typeof options === 'boolean' ? options : Boolean((options as AddEventListenerOptions)?.capture)
  const ids = new WeakMap<object, number>()
  let next = 0
  const keyOf = (type: string, listener: object, options: unknown): string => {
    if (!ids.has(listener)) ids.set(listener, next++)
    return `${type} ${ids.get(listener)} ${captureOf(options)}`
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const forget = (target: EventTarget, key: string): void => {
    if (live.get(target)?.delete(key)) count.listeners -= 1
  }
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    addEventListener.call(this, type, listener, options)
    if (!listener) return
    const target = this ?? window
    const set = live.get(target) ?? new Set<string>()
    live.set(target, set)
    const key = keyOf(type, listener, options)
    if (set.has(key)) return
    set.add(key)
    count.listeners += 1
    const { once, signal } = typeof options === 'object' && options !== null ? options : {}
    if (once) addEventListener.call(target, type, () => forget(target, key), { once: true })
    if (signal) addEventListener.call(signal, 'abort', () => forget(target, key), { once: true })
  }
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    removeEventListener.call(this, type, listener, options)
    if (listener) forget(this ?? window, keyOf(type, listener, options))
  }
  const made = new WeakSet<HTMLCanvasElement>()
  const { getContext } = HTMLCanvasElement.prototype
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    const context = Reflect.apply(getContext, this, [kind, ...rest])
    if (kind.startsWith('webgl') && context && !made.has(this)) {
      made.add(this)
      count.contexts += 1
    }
    return context
  } as typeof getContext
  document.addEventListener('securitypolicyviolation', event => {
    console.log(`csp-violation ${event.violatedDirective} ${event.blockedURI}`)
  })
}

async function whenUp(origin: string, server: ChildProcess): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (server.exitCode !== null)
      throw new Error(
        `serve: ended with ${server.exitCode}, expected to keep serving – run npm run build`,
      )
    try {
      if ((await fetch(origin)).ok && server.exitCode === null) return
    } catch {
      // Not yet.
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`serve: no answer from ${origin} in 10 s`)
}

export async function startViewer(port: number): Promise<Viewer> {
  const origin = `http://127.0.0.1:${port}`
  const server = spawn('node', ['dist/cli/lamplight.js', 'serve', '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await whenUp(origin, server)
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags],
  })
  const counts = { offOrigin: [] as string[], violations: [] as string[] }
  return {
    origin,
    counts,
    async visitor({
      locale = 'en-GB',
      viewport = { width: 640, height: 360 },
      hasTouch = false,
    } = {}) {
      const context = await browser.newContext({ locale, viewport, hasTouch, deviceScaleFactor: 1 })
      // The compiler that runs these files names functions by a call that the page does not have.
      await context.addInitScript('globalThis.__name = f => f')
      await context.addInitScript(keepCount)
      const page = await context.newPage()
      page.on('request', request => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== origin)
          counts.offOrigin.push(request.url())
      })
      page.on('console', message => {
        const text = message.text()
        if (text.startsWith('csp-violation') || /Content.Security.Policy/i.test(text))
          counts.violations.push(text)
      })
      return { page, context, close: () => context.close() }
    },
    async close() {
      await browser.close()
      server.kill()
    },
  }
}
