import { answersWithoutCors } from '#browser/cors.ts'
import type { PictureFailure } from '#browser/decode-image.ts'
import {
  type FetchFailure,
  type FetchOptions,
  fetchBytes,
  fetchJson,
  fetchText,
} from '#browser/fetch-checked.ts'
import { maxImagePixels, maxImageSide, sniffImage } from '#exhibition/sniff-image.ts'
import { plainPicture } from '#imagery/plain-picture.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { ParsedSource, SourceFault } from '#imagery/source-fault.ts'

/** Where a picture is described: a file, an info.json, a .dzi. */
export interface PictureAddress {
  readonly kind: 'plain' | 'iiif' | 'deep-zoom'
  readonly url: string
}

export type SourceFailure =
  | PictureFailure
  /** The server answers, and does not let other sites read its pictures. */
  | { readonly kind: 'cors'; readonly url: string }
  /** The description came, and cannot be used. */
  | { readonly kind: 'fault'; readonly url: string; readonly fault: SourceFault }

export type ReadSource =
  | { readonly ok: true; readonly source: ImageSource }
  | { readonly ok: false; readonly failure: SourceFailure }

interface ReadOptions {
  readonly signal: AbortSignal
  /** Hosts, besides the page's own, that may be asked. */
  readonly hosts: readonly string[]
}

const megabyte = 1024 * 1024

/** The first bytes of a picture, and more of them where a camera put its own preview before the size. */
const headerBytes = [65_536, megabyte]

/**
 * Fetches what says how large a picture is and where its pages are, and the code that reads that kind of saying: few
 * exhibitions have more than one. Never throws for what files and networks do.
 */
export async function readSource(
  address: PictureAddress,
  options: ReadOptions,
): Promise<ReadSource> {
  try {
    return await read(address, options)
  } catch {
    // Only code that does not come throws.
    return { ok: false, failure: { kind: 'offline', url: address.url } }
  }
}

async function read({ kind, url }: PictureAddress, options: ReadOptions): Promise<ReadSource> {
  const limited: FetchOptions = { ...options, maxBytes: megabyte }
  switch (kind) {
    case 'iiif': {
      const address = /\/info\.json([?#].*)?$/s.test(url)
        ? url
        : `${url.replace(/\/$/, '')}/info.json`
      const [fetched, { parseImageInfo }] = await Promise.all([
        fetchJson(address, limited),
        import('#imagery/iiif.ts'),
      ])
      return fetched.ok
        ? parsed(parseImageInfo(fetched.value, address), address)
        : notFetched(fetched.failure)
    }
    case 'deep-zoom': {
      const [fetched, { parseDeepZoom }] = await Promise.all([
        fetchText(url, limited),
        import('#imagery/deep-zoom.ts'),
      ])
      return fetched.ok
        ? parsed(parseDeepZoom(fetched.value, url), url)
        : notFetched(fetched.failure)
    }
    case 'plain':
      return readPlain(url, options)
  }
}

async function readPlain(url: string, options: ReadOptions): Promise<ReadSource> {
  for (const firstBytes of headerBytes) {
    const fetched = await fetchBytes(url, { ...options, firstBytes })
    if (!fetched.ok) return notFetched(fetched.failure)
    const header = sniffImage(fetched.value)
    if (header === null) continue
    const width = header.turned ? header.height : header.width
    const height = header.turned ? header.width : header.height
    if (Math.max(width, height) > maxImageSide || width * height > maxImagePixels)
      return { ok: false, failure: { kind: 'too-many-pixels', url, width, height } }
    const source = plainPicture(url, width, height)
    if (source !== null) return { ok: true, source }
  }
  return { ok: false, failure: { kind: 'not-a-picture', url } }
}

function parsed(result: ParsedSource, url: string): ReadSource {
  return result.ok ? result : { ok: false, failure: { kind: 'fault', url, fault: result.fault } }
}

async function notFetched(failure: FetchFailure): Promise<ReadSource> {
  const { kind, url } = failure
  const silent = kind === 'offline' && !failure.answered && (await answersWithoutCors(url))
  return { ok: false, failure: silent ? { kind: 'cors', url } : failure }
}
