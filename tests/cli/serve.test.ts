import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { precompress } from '#cli/build/precompress.ts'
import { buildCommand, lamplight, lamplightServer, temporaryFolder } from './program.ts'
import { script, writeSmallSite } from './small-site.ts'

const { folder, remove } = temporaryFolder()
const site = join(folder, 'site')
let address = ''
let stop = () => {}

beforeAll(async () => {
  buildCommand()
  mkdirSync(join(site, 'exhibitions/cave/venues'), { recursive: true })
  writeFileSync(
    join(site, 'exhibitions/cave/venues/hall.json'),
    '{"format":"lamplight-venue/1.0","name":{"en":["Hall"]},"hosts":["images.example.org"]}',
  )
  await writeSmallSite(site)
  const server = await lamplightServer(folder, 'serve', 'site')
  address = server.address
  stop = server.stop
}, 120_000)
afterAll(() => {
  stop()
  remove()
})

/** A request as written: `fetch` would tidy the path and decode the body. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(address)
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (done, failed) => {
      const sent = request({ hostname, port, path, headers, method }, response => {
        const parts: Buffer[] = []
        response.on('data', part => parts.push(part))
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
      })
      sent.on('error', failed)
      sent.end()
    },
  )
}

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data: https://images.example.org; font-src 'self'; media-src 'self' blob: https://images.example.org; connect-src 'self' blob: https://images.example.org; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'"

test.each(['/', '/assets/app-Ab3_x9-Z.js', '/nothing', '/a.webp'])(
  '%s carries the strict headers',
  async path => {
    expect((await ask(path)).headers).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  },
)

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  [
    '/assets/app-Ab3_x9-Z.js',
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
  ['/exhibitions/cave/exhibition.json', 'application/json; charset=utf-8', 'no-cache'],
  ['/a.webp', 'image/webp', 'public, max-age=600'],
  ['/a.avif', 'image/avif', 'public, max-age=600'],
  ['/a.ktx2', 'image/ktx2', 'public, max-age=600'],
  ['/a.glb', 'model/gltf-binary', 'public, max-age=600'],
  ['/a.gltf', 'model/gltf+json', 'no-cache'],
  ['/a.wasm', 'application/wasm', 'no-cache'],
  ['/a.vtt', 'text/vtt; charset=utf-8', 'no-cache'],
  ['/a.opus', 'audio/ogg; codecs=opus', 'public, max-age=600'],
  ['/a.m4a', 'audio/mp4', 'public, max-age=600'],
  ['/a.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
  ['/%E6%B4%9E%201.jpg', 'image/jpeg', 'public, max-age=600'],
])('%s is %s, %s', async (path, type, caching) => {
  const { status, headers } = await ask(path)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': type,
    'cache-control': caching,
    'accept-ranges': 'bytes',
  })
  expect(headers['etag']).toBeDefined()
  const again = await ask(path, { 'if-none-match': String(headers['etag']) })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

test('compressed twins are given to who takes them', async () => {
  const path = '/assets/app-Ab3_x9-Z.js'
  const br = await ask(path, { 'accept-encoding': 'gzip, deflate, br' })
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  expect(brotliDecompressSync(br.body).toString()).toBe(script)
  const gzip = await ask(path, { 'accept-encoding': 'gzip' })
  expect(gunzipSync(gzip.body).toString()).toBe(script)
  const plain = await ask(path)
  expect([plain.body.toString(), plain.headers['content-encoding']]).toEqual([script, undefined])
})

test.each([
  ['bytes=0-9', 206, 'bytes 0-9/100', 10],
  ['bytes=90-', 206, 'bytes 90-99/100', 10],
  ['bytes=90-500', 206, 'bytes 90-99/100', 10],
  ['bytes=100-', 416, 'bytes */100', 0],
  ['bytes=-5', 200, undefined, 100],
  ['bytes=9-3', 200, undefined, 100],
  ['bytes=0-1,5-6', 200, undefined, 100],
  ['lines=1-2', 200, undefined, 100],
])('the range %s is answered with %s', async (range, status, contentRange, length) => {
  const answer = await ask('/a.webp', { range })
  expect([answer.status, answer.headers['content-range'], answer.body.length]).toEqual([
    status,
    contentRange,
    length,
  ])
})

test('a range counts the bytes of the file, not of its compressed twin', async () => {
  const { body, headers } = await ask('/assets/app-Ab3_x9-Z.js', {
    range: 'bytes=0-5',
    'accept-encoding': 'br',
  })
  expect([body.toString(), headers['content-encoding']]).toEqual(['export', undefined])
})

test.each([
  '/.hidden/secret.txt',
  '/%2ehidden/secret.txt',
  '/../package.json',
  '/..%2fpackage.json',
  '/%00',
  '/%',
  '/a.webp%00.js',
  '//etc/passwd',
  '/assets/',
])('%s is not found', async path => expect((await ask(path)).status).toBe(404))

test('it gives and does not take', async () => {
  const { status, headers } = await ask('/', {}, 'POST')
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD'])
  const head = await ask('/', {}, 'HEAD')
  expect([head.status, head.body.length]).toEqual([200, 0])
})

test('the headers can be printed for other servers', async () => {
  const nginx = await lamplight(folder, 'serve', 'site', '--print-headers', 'nginx')
  expect(nginx.lines[0]).toBe(`add_header Content-Security-Policy "${policy}" always;`)
  const caddy = await lamplight(folder, 'serve', 'site', '--print-headers', 'caddy')
  expect(caddy.lines.slice(0, 2)).toEqual(['header {', `\tContent-Security-Policy "${policy}"`])
  const plain = await lamplight(folder, 'serve', 'site', '--print-headers', 'plain')
  expect(plain.lines).toContain('Referrer-Policy: no-referrer')
  expect((await lamplight(folder, 'serve', 'site', '--print-headers', 'apache')).code).toBe(2)
})

test('what cannot be served is told in one line', async () => {
  mkdirSync(join(folder, 'show'))
  writeFileSync(join(folder, 'show/exhibition.json'), '{}')
  const results = await Promise.all([
    lamplight(folder, 'serve', 'nowhere'),
    lamplight(folder, 'serve', 'show'),
    lamplight(folder, 'serve', 'site', '--port', new URL(address).port),
    lamplight(folder, 'serve', 'site', '--port', 'eighty'),
  ])
  expect(results.map(result => result.code)).toEqual([2, 2, 2, 2])
  expect(results[1]?.errors).toContain('see it with “lamplight preview show”')
  expect(results[2]?.errors).toContain('is in use – choose another with --port')
})

test('twins are made of text that is worth it, and hold the same', async () => {
  const made = join(folder, 'made')
  mkdirSync(made)
  writeFileSync(join(made, 'small.js'), 'x')
  writeFileSync(join(made, 'large.json'), script)
  writeFileSync(join(made, 'picture.webp'), script)
  expect(await precompress(made)).toBe(1)
  expect(brotliDecompressSync(readFileSync(join(made, 'large.json.br'))).toString()).toBe(script)
  rmSync(made, { recursive: true })
})
