import { createReadStream, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { paintMural } from '../mural/paint-mural.ts'
import { type MuralFiles, toJpeg } from '../mural/pyramid.ts'
import { deepZoomDescription, deepZoomLevel, tileSide } from '../mural/pyramid-layout.ts'

/** A request as the server saw it. Bytes that left it may still lie in a socket when a browser gives up. */
interface Served {
  readonly path: string
  readonly status: number
  readonly bytes: number
  readonly end: 'finished' | 'aborted'
}

export interface BenchServer {
  readonly origin: string
  readonly log: Served[]
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.dzi': 'application/xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
}

/** Pixels of the picture whose tiles are painted when they are asked for. */
export const giant = { width: 926_000, height: 775_000 }

const giantTile = /^\/giant_files\/(\d+)\/(\d+)_(\d+)\.jpg$/

/** A tile of the giant, or null where there is none. */
async function paintGiant(path: string): Promise<Buffer | null> {
  const [, deep, column, row] = (giantTile.exec(path) ?? []).map(Number)
  if (deep === undefined || column === undefined || row === undefined) return null
  const level = deepZoomLevel(giant.width, giant.height, deep)
  const step = 2 ** level
  const [x, y] = [column * tileSide, row * tileSide]
  const width = Math.min(tileSide, Math.ceil(giant.width / step) - x)
  const height = Math.min(tileSide, Math.ceil(giant.height / step) - y)
  if (level < 0 || width <= 0 || height <= 0) return null
  return toJpeg(paintMural(x * step, y * step, step, width, height))
}

function send(response: ServerResponse, type: string, body: Buffer | string): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

/** Scripts and pages go out compressed, as any host does it; tiles as they are. */
function sendFile(response: ServerResponse, file: string): void {
  const extension = extname(file)
  const type = types[extension] ?? 'application/octet-stream'
  const { size } = statSync(file)
  if (['.js', '.html', '.css'].includes(extension)) {
    const chunks: Buffer[] = []
    createReadStream(file)
      .on('data', chunk => chunks.push(Buffer.from(chunk)))
      .on('end', () => {
        const packed = gzipSync(Buffer.concat(chunks), { level: 9 })
        response.setHeader('Content-Encoding', 'gzip')
        send(response, type, packed)
      })
    return
  }
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': size })
  createReadStream(file).pipe(response)
}

/** Files under a folder only; null where a path leaves it or names nothing. */
function fileAt(folder: string, path: string): string | null {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder)) return null
  try {
    return statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}

/** Serves the pages at `/`, the mural at `/mural…` and the giant at `/giant…` over HTTP/1.1 on loopback. */
export async function serveBench(pages: string, mural: MuralFiles): Promise<BenchServer> {
  const log: Served[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname)
    response.setHeader('Cache-Control', 'max-age=3600')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.on('close', () =>
      log.push({
        path,
        status: response.statusCode,
        bytes: Number(response.getHeader('content-length') ?? 0),
        end: response.writableFinished ? 'finished' : 'aborted',
      }),
    )
    const nothing = (): void => void response.writeHead(404).end()
    if (path === '/giant.dzi')
      return send(response, types['.dzi'] ?? '', deepZoomDescription(giant.width, giant.height))
    if (path.startsWith('/giant_files/')) {
      paintGiant(path).then(
        tile => (tile ? send(response, 'image/jpeg', tile) : nothing()),
        () => response.writeHead(500).end(),
      )
      return
    }
    const file = fileAt(path.startsWith('/mural') ? mural.folder : pages, path)
    if (file) sendFile(response, file)
    else nothing()
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
