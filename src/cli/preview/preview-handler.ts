import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { EventStream } from '#cli/preview/event-stream.ts'
import { type Previewed, previewedDocument, problemList } from '#cli/preview/previewed.ts'
import { contentSecurityPolicy } from '#cli/serving/headers.ts'
import { answer, guard, type Handler, staticFiles } from '#cli/serving/static-files.ts'

export interface PreviewSources {
  /** The built viewer. */
  readonly viewer: string
  /** The exhibition's folder. */
  readonly folder: string
  readonly changes: EventStream
  readonly current: () => Previewed
}

/**
 * Answers for a previewed folder: the viewer's own files, the folder under `/exhibitions/<id>/`, its shared textures and
 * models, the list of problems and the stream of changes.
 */
export function previewHandler(sources: PreviewSources): RequestListener {
  const { viewer, folder, changes, current } = sources
  const app = staticFiles(viewer, { live: true })
  const files = staticFiles(folder, { live: true })
  return (request, response) => {
    const previewed = current()
    if (!guard(request, response, previewed.report.hosts)) return
    // The studio frames a visitor's screen: the preview's own pages and no others.
    const policy = contentSecurityPolicy(previewed.report.hosts)
    response.setHeader('Content-Security-Policy', `${policy}; frame-src 'self'`)
    const url = request.url ?? '/'
    const pathname = url.split(/[?#]/)[0] ?? '/'
    if (pathname === '/__lamplight/problems') return sendJson(response, problemList(previewed))
    if (pathname === '/__lamplight/changes') return changes.join(response)
    const inside = /^\/(exhibitions|textures|models)\/([^/]+)\/(.+)$/.exec(pathname)
    const [, area, id, path] = inside ?? []
    if (area === undefined || id === undefined || path === undefined || !previewed.ids.has(id)) {
      return app(request, response, () => notFound(response))
    }
    if (area !== 'exhibitions') {
      const shared = staticFiles(join(folder, '..', '..', area, id), { live: true })
      return under(shared, path, request, response)
    }
    previewedDocument(folder, path, previewed).then(
      text => (text === null ? under(files, path, request, response) : sendJson(response, text)),
      () => notFound(response),
    )
  }
}

function under(
  handler: Handler,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.url = `/${path}`
  handler(request, response, () => notFound(response))
}

function sendJson(response: ServerResponse, text: string): void {
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(text)
}

function notFound(response: ServerResponse): void {
  answer(response, 404, 'There is nothing at this address.')
}
