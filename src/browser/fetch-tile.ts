import { answersWithoutCors } from '#browser/cors.ts'
import { type FetchFailure, fetchBytes, looksLikeHtml } from '#browser/fetch-checked.ts'
import { isTruncatedImage, sniffImage } from '#exhibition/sniff-image.ts'
import type { TilePart } from '#imagery/source.ts'
import type { PageFailure } from '#imagery/stream.ts'

/** What kept a file from coming; the scene says a plain sentence for each. */
export type TileFault =
  /** 404 or 410, or nothing of the kind is offered. */
  | 'missing'
  /** 401, 403 or another status that will be the same next time. */
  | 'refused'
  /** The venue does not allow the host. */
  | 'refused-host'
  | 'not-a-picture'
  /** The page of a network that wants a log-in. */
  | 'log-in'
  /** The description promised another size. */
  | 'wrong-size'
  | 'too-large'
  | 'truncated'
  /** 429 or 503. */
  | 'busy'
  | 'server'
  | 'timeout'
  | 'offline'
  /** The server answers, and does not let other sites read its pictures. */
  | 'cors'
  | 'aborted'

export type TileFailure = PageFailure & { readonly fault: TileFault; readonly url: string }

export type FetchedTile =
  | {
      readonly ok: true
      readonly blob: Blob
      /** Pixels as shown, so turned where the file says so. */
      readonly width: number
      readonly height: number
    }
  | { readonly ok: false; readonly failure: TileFailure }

export interface TileOptions {
  readonly signal: AbortSignal
  readonly hosts: readonly string[]
  /** As of `FetchOptions`. */
  readonly anew: boolean
  /** Told the share of the file that has come, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** More bytes than any tile has; a plain picture may have more, but none needs more than its pixels. */
const maxTileBytes = 16 * 1024 * 1024

/** The longest that a server is let put us off. */
const maxRetryAfterMs = 3_600_000

/** A file of a source, looked at before anything decodes it. Never rejects. */
export async function fetchTile(part: TilePart, options: TileOptions): Promise<FetchedTile> {
  const { url, size } = part
  const fetched = await fetchBytes(url, {
    signal: options.signal,
    hosts: options.hosts,
    anew: options.anew,
    maxBytes: Math.max(maxTileBytes, 4 * size[0] * size[1]),
    onProgress: (received, total) => options.onProgress(total ? Math.min(1, received / total) : 0),
  })
  if (!fetched.ok) return { ok: false, failure: await tileFailure(fetched.failure) }
  const bytes = fetched.value
  const header = sniffImage(bytes)
  if (header === null) {
    if (bytes.length === 0) return passing('truncated', url)
    return looksLikeHtml(new TextDecoder().decode(bytes.subarray(0, 2000)))
      ? passing('log-in', url)
      : final('not-a-picture', url)
  }
  const width = header.turned ? header.height : header.width
  const height = header.turned ? header.width : header.height
  // Servers round a scaled size up or down.
  if (Math.abs(width - size[0]) > 1 || Math.abs(height - size[1]) > 1)
    return final('wrong-size', url)
  if (isTruncatedImage(bytes)) return passing('truncated', url)
  return { ok: true, blob: new Blob([bytes], { type: `image/${header.type}` }), width, height }
}

/** A failure after which the same may be asked again. */
export function passing(
  fault: TileFault,
  url: string,
  retryAfterMs: number | null = null,
): { readonly ok: false; readonly failure: TileFailure } {
  return { ok: false, failure: { kind: 'passing', retryAfterMs, fault, url } }
}

/** A failure that will be the same next time. */
export function final(
  fault: TileFault,
  url: string,
): { readonly ok: false; readonly failure: TileFailure } {
  return { ok: false, failure: { kind: 'final', fault, url } }
}

async function tileFailure(failure: FetchFailure): Promise<TileFailure> {
  const { kind, url } = failure
  switch (kind) {
    case 'offline':
      if (failure.answered) return passing('truncated', url).failure
      return passing((await answersWithoutCors(url)) ? 'cors' : 'offline', url).failure
    case 'timeout':
    case 'aborted':
      return passing(kind, url).failure
    case 'missing':
    case 'refused-host':
    case 'too-large':
      return final(kind, url).failure
    case 'not-json':
      return final('not-a-picture', url).failure
    case 'status':
      return statusFailure(failure)
  }
}

function statusFailure({
  status,
  url,
  retryAfter,
}: Extract<FetchFailure, { kind: 'status' }>): TileFailure {
  if (status === 429 || status === 503)
    return passing('busy', url, retryAfterMs(retryAfter)).failure
  return status >= 500 || status === 408
    ? passing('server', url, retryAfterMs(retryAfter)).failure
    : final('refused', url).failure
}

/** Milliseconds to wait, from seconds or a date (RFC 9110, 10.2.3); null where nothing sensible is said. */
export function retryAfterMs(said: string | null, now: number = Date.now()): number | null {
  if (said === null) return null
  const ms = /^\s*\d+\s*$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), maxRetryAfterMs)
}
