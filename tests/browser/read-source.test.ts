import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { retryAfterMs } from '#browser/fetch-tile.ts'
import { type PictureAddress, readSource } from '#browser/read-source.ts'
import { corpusFolder } from '../fixtures/corpus-folder.ts'

const url = 'https://images.example/wall/info.json'
const options = { signal: new AbortController().signal, hosts: ['images.example'] }
const read = (kind: PictureAddress['kind'], at = url) => readSource({ kind, url: at }, options)

const asked: { url: string; range: string | null }[] = []

function answer(body: BodyInit | null, init?: ResponseInit): void {
  vi.stubGlobal('fetch', (async (input, given) => {
    asked.push({ url: String(input), range: new Headers(given?.headers).get('range') })
    return new Response(body, init)
  }) satisfies typeof fetch)
}

afterEach(() => {
  asked.length = 0
  vi.unstubAllGlobals()
})

const image = {
  '@context': 'http://iiif.io/api/image/3/context.json',
  profile: 'level2',
  width: 4000,
  height: 3000,
}

/** The first bytes of a PNG of that size; nothing behind them. */
function pngHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}

describe('an IIIF image', () => {
  test('is read from its info.json, or from its own address', async () => {
    answer(JSON.stringify(image))
    const result = await read('iiif')
    expect(result).toMatchObject({ ok: true, source: { width: 4000, height: 3000 } })
    answer(JSON.stringify(image))
    const bare = await read('iiif', 'https://images.example/wall')
    expect(bare.ok && bare.source.whole(100)).toBe(
      'https://images.example/wall/full/100,75/0/default.jpg',
    )
    expect(asked.map(one => one.url)).toEqual([url, url])
  })

  test.each([
    ['<!doctype html><html>Please log in', 'not-json', { html: true }],
    ['{"width":', 'not-json', { html: false }],
    [
      '{"width":7}',
      'fault',
      { fault: { kind: 'not-a-description', pointer: '/@context', found: 'nothing' } },
    ],
    [
      JSON.stringify({ ...image, height: -3 }),
      'fault',
      { fault: { pointer: '/height', found: '-3' } },
    ],
    [`{"a":"${'x'.repeat(1024 * 1024)}"}`, 'too-large', {}],
  ])('is refused where something else comes: %.40s', async (body, kind, more) => {
    answer(body)
    expect(await read('iiif')).toMatchObject({ ok: false, failure: { kind, url, ...more } })
  })

  test.each([
    [404, 'missing'],
    [503, 'status'],
  ])('with status %i is %s', async (status, kind) => {
    answer('', { status, headers: { 'retry-after': '9' } })
    expect(await read('iiif')).toMatchObject({ failure: { kind } })
  })
})

test('a Deep Zoom image is read from its .dzi', async () => {
  answer(
    '<Image xmlns="http://schemas.microsoft.com/deepzoom/2008" TileSize="254" Overlap="1" Format="png"><Size Width="900" Height="700"/></Image>',
  )
  expect(await read('deep-zoom', 'https://images.example/a.dzi')).toMatchObject({
    ok: true,
    source: { width: 900, height: 700, levels: [0, 1] },
  })
  answer('<html>')
  expect(await read('deep-zoom')).toMatchObject({ failure: { kind: 'not-json', html: true } })
})

describe('a plain picture', () => {
  test('is read from its first bytes, and no more of it', async () => {
    let sent = 0
    const header = pngHeader(5000, 3000)
    answer(
      new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(sent === 0 ? header : new Uint8Array(16_384))
          sent += 16_384
        },
      }),
    )
    expect(await read('plain')).toMatchObject({ ok: true, source: { width: 5000, height: 3000 } })
    expect(asked).toEqual([{ url, range: 'bytes=0-65535' }])
    expect(sent).toBeLessThan(150_000)
  })

  test('has its size behind a camera’s own preview too', async () => {
    const exif = new Uint8Array(140_000)
    exif.set([0xff, 0xd8])
    for (const at of [2, 65_537]) exif.set([0xff, 0xe2, 0xff, 0xfd], at)
    exif.set([0xff, 0xda], 131_072)
    exif.set([0xff, 0xc0, 0, 17, 8, 0x03, 0xe8, 0x07, 0xd0, 3], 131_072)
    vi.stubGlobal('fetch', (async (_url, init) => {
      const range = new Headers(init?.headers).get('range') ?? ''
      asked.push({ url, range })
      return new Response(exif.slice(0, Number(range.split('-')[1]) + 1), { status: 206 })
    }) satisfies typeof fetch)
    expect(await read('plain')).toMatchObject({ ok: true, source: { width: 2000, height: 1000 } })
    expect(asked.map(one => one.range)).toEqual(['bytes=0-65535', 'bytes=0-1048575'])
  })

  test('of more pixels than a phone can decode is refused, and so is what is no picture', async () => {
    answer(pngHeader(20_000, 14_000))
    expect(await read('plain')).toMatchObject({
      failure: { kind: 'too-many-pixels', width: 20_000, height: 14_000 },
    })
    answer('GIF? no')
    expect(await read('plain')).toMatchObject({ failure: { kind: 'not-a-picture' } })
  })
})

test('a server without CORS is told apart from one that cannot be reached', async () => {
  const fails = (cors: boolean) =>
    vi.stubGlobal('fetch', ((_url, init) =>
      cors && init?.mode === 'no-cors'
        ? Promise.resolve(new Response())
        : Promise.reject(new TypeError('Failed to fetch'))) satisfies typeof fetch)
  fails(true)
  expect(await read('iiif')).toMatchObject({ failure: { kind: 'cors', url } })
  fails(false)
  expect(await read('iiif')).toMatchObject({ failure: { kind: 'offline', url } })
})

test('a line that breaks in the middle of an answer is not taken for a server without CORS', async () => {
  const broken = () =>
    new ReadableStream({ pull: controller => controller.error(new TypeError('network')) })
  vi.stubGlobal('fetch', async () => new Response(broken()))
  expect(await read('iiif')).toMatchObject({ failure: { kind: 'offline' } })
})

test('a host that is not allowed is not asked', async () => {
  answer('{}')
  for (const kind of ['iiif', 'deep-zoom', 'plain'] as const)
    expect(await read(kind, 'https://evil.example/info.json')).toMatchObject({
      failure: { kind: 'refused-host' },
    })
  expect(asked).toEqual([])
})

test('the time to come again is read in seconds and as a date, and is no longer than an hour', () => {
  const now = Date.parse('2026-11-24T12:00:00Z')
  expect(retryAfterMs('120', now)).toBe(120_000)
  expect(retryAfterMs(' 0 ', now)).toBe(0)
  expect(retryAfterMs('Tue, 24 Nov 2026 12:00:30 GMT', now)).toBe(30_000)
  expect(retryAfterMs('Tue, 24 Nov 2026 11:00:00 GMT', now)).toBe(0)
  expect(retryAfterMs('99999999', now)).toBe(3_600_000)
  for (const nothing of [null, '', 'soon', '-5x']) expect(retryAfterMs(nothing, now)).toBeNull()
})

const pictures = corpusFolder('images/sharp')
test.skipIf(pictures === null)(
  'real pictures are read as they will be shown, and bombs are refused',
  async () => {
    const named = async (name: string) => {
      answer(new Uint8Array(readFileSync(`${pictures}/${name}`)))
      return read('plain')
    }
    expect(await named('65536-uint32-limit.png')).toMatchObject({
      failure: { kind: 'too-many-pixels' },
    })
    expect(await named('corrupt-header.jpg')).toMatchObject({ failure: { kind: 'not-a-picture' } })
    const upright = await named('Landscape_1.jpg')
    const turned = await named('Landscape_6.jpg')
    if (!upright.ok || !turned.ok) throw new Error('not read')
    expect([turned.source.width, turned.source.height]).toEqual([
      upright.source.width,
      upright.source.height,
    ])
  },
)
