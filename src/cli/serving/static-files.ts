import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { cacheControl, securityHeaders } from '#cli/serving/headers.ts'
import { mediaType } from '#cli/serving/media-types.ts'

export interface StaticOptions {
  /** Look at the disk for each request, and let nothing be cached: for folders that somebody edits. */
  readonly live: boolean
}

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/**
 * Serves a folder: types, ranges, compressed twins (`.br`, `.gz`), entity tags, caching. Hidden files stay hidden.
 * `next` is called for what is not there.
 */
export function staticFiles(folder: string, { live }: StaticOptions): Handler {
  const files = sirv(folder, {
    dev: live,
    etag: true,
    brotli: !live,
    gzip: !live,
    extensions: ['html'],
    setHeaders: (response, pathname) => {
      const name = pathname.endsWith('/') ? 'index.html' : pathname
      response.setHeader('Content-Type', mediaType(name))
      response.setHeader('Cache-Control', live ? 'no-cache' : cacheControl(name))
      response.setHeader('Accept-Ranges', 'bytes')
    },
  })
  return (request, response, next) => {
    if (isHidden(request.url ?? '/')) return next()
    readableRange(request)
    files(request, response, next)
  }
}

/**
 * sirv reads one `bytes=a-b`. Anything else that is a range (`-500`, several, another unit) may be answered in full
 * (RFC 9110, 14.2); and a range counts bytes of the file itself, never of its compressed twin.
 */
function readableRange(request: IncomingMessage): void {
  const range = request.headers.range
  if (range === undefined) return
  const found = /^bytes=(\d+)-(\d*)$/.exec(range.trim())
  const backwards = found?.[2] && Number(found[2]) < Number(found[1])
  if (found === null || backwards) delete request.headers.range
  else delete request.headers['accept-encoding']
}

function isHidden(url: string): boolean {
  const pathname = url.split(/[?#]/)[0] ?? ''
  let plain: string
  try {
    plain = decodeURIComponent(pathname)
  } catch {
    return true
  }
  return /(^|[\\/])\.(?!well-known[\\/])|\0/.test(plain)
}

/** Sets the security headers and refuses methods that only read nothing. */
export function guard(
  request: IncomingMessage,
  response: ServerResponse,
  hosts: readonly string[],
): boolean {
  for (const [name, value] of Object.entries(securityHeaders(hosts))) {
    response.setHeader(name, value)
  }
  if (request.method === 'GET' || request.method === 'HEAD') return true
  answer(response, 405, 'This server only gives.', { Allow: 'GET, HEAD' })
  return false
}

/** A short plain answer. */
export function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(`${text}\n`)
}
