/** Why something could not be loaded. The app says a plain sentence for each; the log has the address. */
export type FetchFailure =
  /** No answer at all: no network, or the server does not run. */
  | {
      readonly kind: 'offline'
      readonly url: string
      /** The server began to answer, and the line broke then. */
      readonly answered?: true
    }
  | { readonly kind: 'missing'; readonly url: string }
  /** The address is of a host that this page may not ask. */
  | { readonly kind: 'refused-host'; readonly url: string }
  /** Something else came back, such as the log-in page of a hotel's network. */
  | { readonly kind: 'not-json'; readonly url: string; readonly html: boolean }
  | { readonly kind: 'too-large'; readonly url: string; readonly maxBytes: number }
  | { readonly kind: 'timeout'; readonly url: string; readonly timeoutMs: number }
  | {
      readonly kind: 'status'
      readonly url: string
      readonly status: number
      /** When the server wants to be asked again, as it says it: seconds or a date (RFC 9110, 10.2.3). */
      readonly retryAfter: string | null
    }
  /** The caller's signal was aborted; nobody waits for the answer. */
  | { readonly kind: 'aborted'; readonly url: string }

export type Fetched<T> =
  | { readonly ok: true; readonly value: T; readonly url: string }
  | { readonly ok: false; readonly failure: FetchFailure }

export interface FetchOptions {
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  readonly maxBytes?: number
  /** Only so many of the first bytes are wanted, as for the header of a picture. */
  readonly firstBytes?: number
  /** The browser's own cache has something broken under this address: it is passed over, and its answer replaced. */
  readonly anew?: boolean
  /** Told of the bytes that have come, and of how many there are where the server says so. */
  readonly onProgress?: (received: number, total: number | null) => void
  /** Hosts, besides the page's own, that may be asked: `hosts` of the venue. */
  readonly hosts?: readonly string[]
  /** Address that relative addresses start from, and whose host is always allowed. */
  readonly base?: string
  readonly fetch?: typeof globalThis.fetch
}

const megabyte = 1024 * 1024

/**
 * The bytes at an address. Never throws for what a network does: the failure is a value. The status is checked;
 * silence of `timeoutMs` (20 s) ends it, while a slow line that still delivers is waited for; reading stops at `maxBytes`
 * (100 MB), whatever the header says.
 */
export async function fetchBytes(
  url: string,
  options: FetchOptions = {},
): Promise<Fetched<Uint8Array<ArrayBuffer>>> {
  if (!mayAsk(url, options)) return failed({ kind: 'refused-host', url })
  if (options.signal?.aborted) return failed({ kind: 'aborted', url })
  const timeoutMs = options.timeoutMs ?? 20_000
  const timeout = new AbortController()
  const giveUp = () => timeout.abort()
  let timer = setTimeout(giveUp, timeoutMs)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, timeoutMs)
  }
  options.signal?.addEventListener('abort', giveUp, { once: true })
  let answered = false
  try {
    const ask = options.fetch ?? globalThis.fetch
    const { firstBytes } = options
    const response = await ask(url, {
      signal: timeout.signal,
      credentials: 'same-origin',
      ...(options.anew && { cache: 'reload' as const }),
      ...(firstBytes && { headers: { range: `bytes=0-${firstBytes - 1}` } }),
    })
    answered = true
    const refused = statusFailure(response, url)
    if (refused !== null) {
      await response.body?.cancel()
      return failed(refused)
    }
    const maxBytes = options.maxBytes ?? 100 * megabyte
    const total = Number(response.headers.get('content-length')) || null
    const onBytes = (received: number): boolean => {
      heard()
      options.onProgress?.(received, total)
      return received < (firstBytes ?? Number.POSITIVE_INFINITY)
    }
    const value = await readUpTo(response, maxBytes, onBytes)
    return value === null
      ? failed({ kind: 'too-large', url, maxBytes })
      : { ok: true, value, url: response.url || url }
  } catch {
    if (options.signal?.aborted) return failed({ kind: 'aborted', url })
    if (timeout.signal.aborted) return failed({ kind: 'timeout', url, timeoutMs })
    return failed({ kind: 'offline', url, ...(answered && { answered }) })
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', giveUp)
  }
}

/** The UTF-8 text at an address, a byte order mark dropped. A web page in its place is `not-json`: see `looksLikeHtml`. */
export async function fetchText(url: string, options: FetchOptions = {}): Promise<Fetched<string>> {
  const bytes = await fetchBytes(url, { maxBytes: 20 * megabyte, ...options })
  if (!bytes.ok) return bytes
  const text = new TextDecoder().decode(bytes.value)
  if (looksLikeHtml(text)) return failed({ kind: 'not-json', url, html: true })
  return { ok: true, value: text, url: bytes.url }
}

/** The JSON at an address, not yet looked at: parse it with a schema. */
export async function fetchJson(
  url: string,
  options: FetchOptions = {},
): Promise<Fetched<unknown>> {
  const text = await fetchText(url, options)
  if (!text.ok) return text
  try {
    const value: unknown = JSON.parse(text.value)
    return { ok: true, value, url: text.url }
  } catch {
    return failed({ kind: 'not-json', url, html: false })
  }
}

/** Networks that want a log-in answer every address with 200 and their own page, often under the type asked for. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 2000))
}

function mayAsk(url: string, { base, hosts = [] }: FetchOptions): boolean {
  const page = base ?? globalThis.location?.href
  if (!URL.canParse(url, page)) return false
  const target = new URL(url, page)
  if (page !== undefined && target.origin === new URL(page).origin) return true
  return target.protocol === 'https:' || isLocal(target) ? hosts.includes(target.host) : false
}

function isLocal(url: URL): boolean {
  return url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1')
}

function statusFailure(response: Response, url: string): FetchFailure | null {
  if (response.ok) return null
  return response.status === 404 || response.status === 410
    ? { kind: 'missing', url }
    : {
        kind: 'status',
        url,
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
      }
}

/**
 * Null once more than `maxBytes` have come: the declared length may be absent or wrong. Ends early where `onBytes` says
 * that it is enough.
 */
async function readUpTo(
  response: Response,
  maxBytes: number,
  onBytes: (received: number) => boolean,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    const enough = !onBytes(size)
    parts.push(value)
    if (enough || size > maxBytes) await reader.cancel()
    if (size > maxBytes) return null
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}

function failed(failure: FetchFailure): { readonly ok: false; readonly failure: FetchFailure } {
  return { ok: false, failure }
}
