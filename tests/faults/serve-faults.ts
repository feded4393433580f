import { readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

/** What is wrong with an answer. */
type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** Headers never come. */
  | { readonly kind: 'hang' }
  /** So many bytes in a second. */
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  /** Half of the body: under the length of all of it, or as if that were all. */
  | { readonly kind: 'truncated'; readonly length: 'wrong' | 'right' }
  /** The page of a network that wants a log-in, with 200 and the type asked for. */
  | { readonly kind: 'log-in' }
  | { readonly kind: 'type'; readonly type: string }
  /** Says that it is packed, and is not. */
  | { readonly kind: 'broken-gzip' }
  | { readonly kind: 'redirect-loop' }
  /** Goes on for ever. */
  | { readonly kind: 'endless' }
  /** The line goes dead, while the machine believes that it is there. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'body'; readonly body: Buffer; readonly type: string }

interface Rule {
  readonly path: RegExp
  readonly fault: Fault
  /** How often it strikes at each address; it is over then. */
  readonly times: number
}

interface Asked {
  readonly path: string
  readonly at: number
  readonly fault: Fault['kind'] | null
  bytes: number
}

export interface FaultServer {
  readonly origin: string
  readonly log: Asked[]
  /** From now on the first rule that fits an address strikes. */
  strike(path: RegExp, fault: Fault, times?: number): void
  /** All is well again. */
  heal(): void
  close(): Promise<void>
}

export interface FaultServerOptions {
  /** Folders by the first part of the path. */
  readonly folders: Readonly<Record<string, string>>
  /** Whether other pages may read what it serves. */
  readonly cors: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.dzi': 'application/xml',
  '.jpg': 'image/jpeg',
}

const logInPage =
  '<!doctype html><html><head><title>Welcome</title></head><body><form>Room number</form></body></html>'

function fileAt(folders: Readonly<Record<string, string>>, path: string): Buffer | null {
  const [, first = '', ...rest] = path.split('/')
  const folder = folders[first]
  if (folder === undefined) return null
  const file = normalize(join(folder, ...rest))
  try {
    return file.startsWith(folder) && statSync(file).isFile() ? readFileSync(file) : null
  } catch {
    return null
  }
}

/** Sends pieces one after the other until they end or nobody listens any more. */
function pour(response: ServerResponse, next: () => Buffer | null, everyMs: number): void {
  const timer = setInterval(() => {
    const piece = next()
    if (piece === null || response.destroyed) {
      clearInterval(timer)
      response.end()
    } else response.write(piece)
  }, everyMs)
  response.on('close', () => clearInterval(timer))
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: Buffer | null,
  type: string,
  fault: Fault | null,
): void {
  const send = (body: Buffer | string, as: string): void => {
    response.writeHead(200, { 'Content-Type': as, 'Content-Length': Buffer.byteLength(body) })
    response.end(body)
  }
  if (fault?.kind === 'body') {
    send(fault.body, fault.type)
    return
  }
  if (file === null) {
    response.writeHead(404).end()
    return
  }
  switch (fault?.kind) {
    case undefined:
      send(file, type)
      return
    case 'status': {
      const wait = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter }
      response.writeHead(fault.status, wait).end('no')
      return
    }
    case 'hang':
      return
    case 'drip': {
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': file.length })
      const piece = Math.max(1, Math.round(fault.bytesPerSecond / 20))
      let at = 0
      const next = (): Buffer | null => {
        const from = at
        at += piece
        return from < file.length ? file.subarray(from, at) : null
      }
      pour(response, next, 50)
      return
    }
    case 'truncated': {
      const half = file.subarray(0, Math.floor(file.length / 2))
      if (fault.length === 'right') send(half, type)
      else {
        response.writeHead(200, { 'Content-Type': type, 'Content-Length': file.length })
        response.write(half, () => response.destroy())
      }
      return
    }
    case 'log-in':
      send(logInPage, type)
      return
    case 'type':
      send(file, fault.type)
      return
    case 'broken-gzip':
      response.setHeader('Content-Encoding', 'gzip')
      send(file, type)
      return
    case 'redirect-loop':
      response.writeHead(302, { Location: request.url ?? '/' }).end()
      return
    case 'endless':
      response.writeHead(200, { 'Content-Type': type })
      response.write(file.subarray(0, Math.floor(file.length / 2)))
      pour(response, () => Buffer.alloc(512 * 1024, 0x5a), 10)
      return
    case 'cut':
      response.destroy()
      return
  }
}

/** Serves folders on loopback, and answers as badly as it is told to. */
export async function serveFaults(options: FaultServerOptions): Promise<FaultServer> {
  const log: Asked[] = []
  let rules: Rule[] = []
  const strikes = new Map<string, number>()

  const faultFor = (path: string): Fault | null => {
    const rule = rules.find(r => r.path.test(path))
    if (!rule) return null
    const before = strikes.get(path) ?? 0
    strikes.set(path, before + 1)
    return before < rule.times ? rule.fault : null
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://faults').pathname)
    const fault = faultFor(path)
    const asked: Asked = { path, at: Date.now(), fault: fault?.kind ?? null, bytes: 0 }
    log.push(asked)
    // What a careless host sends: a broken body under 200 is kept by the browser's own cache as well.
    if (fault?.kind !== 'status') response.setHeader('Cache-Control', 'max-age=3600')
    if (options.cors) response.setHeader('Access-Control-Allow-Origin', '*')
    const { socket } = request
    const before = socket.bytesWritten
    response.on('close', () => {
      asked.bytes = socket.bytesWritten - before
    })
    const type = types[extname(path)] ?? 'application/octet-stream'
    answer(request, response, fileAt(options.folders, path), type, fault)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    strike(path, fault, times = Number.POSITIVE_INFINITY) {
      rules.push({ path, fault, times })
    },
    heal() {
      rules = []
      strikes.clear()
    },
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
