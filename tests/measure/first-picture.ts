import { gzipSync } from 'node:zlib'
import { FIRST_PICTURE } from '#app/inspect.ts'
import { untilShown } from './inside.ts'
import type { Viewer } from './viewer.ts'

export interface FirstPicture {
  /** Bytes on the wire until the veil lifts, headers included. */
  readonly bytes: number
  /** All JavaScript among them, each file gzipped at level 9. */
  readonly scripts: number
  /** Largest files first, for the table. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
}

interface Finished {
  readonly path: string
  readonly bytes: number
  readonly scripts: number
  /** Milliseconds of the epoch. */
  readonly ended: number
}

/** The script once more, from outside the page, whose own copy goes with it. */
const scriptOf = async (url: string): Promise<Buffer> =>
  Buffer.from(
    await (await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })).arrayBuffer(),
  )

/** A cold visit up to the first picture, in one language. */
export async function firstPicture(viewer: Viewer, locale: string): Promise<FirstPicture> {
  const { page, close } = await viewer.visitor({ locale })
  const finished: Promise<Finished | null>[] = []
  page.on('requestfinished', request => {
    if (!request.url().startsWith('http')) return
    finished.push(
      (async () => {
        const { responseBodySize, responseHeadersSize } = await request.sizes()
        const response = await request.response()
        const headers = response?.headers() ?? {}
        const isScript = /javascript/.test(headers['content-type'] ?? '')
        // A worker's own script is told with an empty body; the server says how long it is.
        const body = Math.max(responseBodySize, Number(headers['content-length'] ?? 0))
        const scripts =
          response && isScript ? gzipSync(await scriptOf(response.url()), { level: 9 }).length : 0
        const { startTime, responseEnd } = request.timing()
        return {
          ended: startTime + Math.max(0, responseEnd),
          path: new URL(request.url()).pathname,
          bytes: body + responseHeadersSize,
          scripts,
        }
      })().catch(() => null),
    )
  })
  await page.goto(viewer.origin)
  await untilShown(page)
  const lifted = await page.evaluate(
    name => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? 0),
    FIRST_PICTURE,
  )
  const files = (await Promise.all(finished))
    // One that the page was closed on came after the first picture.
    .filter(file => file !== null)
    .filter(file => file.ended <= lifted)
    .sort((a, b) => b.bytes - a.bytes)
  await close()
  return {
    files,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    scripts: files.reduce((sum, file) => sum + file.scripts, 0),
  }
}
