import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPageFetcher, type FetchedPage, type PageFetcher } from '#browser/fetch-page.ts'
import { readSource } from '#browser/read-source.ts'
import { gridSource } from '#imagery/grid-source.ts'
import { plainPicture } from '#imagery/plain-picture.ts'
import type { ImageSource } from '#imagery/source.ts'
import { corpusAddress } from '../fixtures/corpus-address.ts'

const base = 'https://images.example/wall'
const hosts = ['images.example']

let fetcher: PageFetcher
const asked: string[] = []
const open = new Set<ImageBitmap>()
let decodedBlobs = 0
const realCreate = window.createImageBitmap.bind(window)
const realFetch = window.fetch.bind(window)

/** Counts what is decoded and what is open. */
function watchBitmaps(): void {
  const create = async (...args: Parameters<typeof createImageBitmap>): Promise<ImageBitmap> => {
    if (args[0] instanceof Blob) decodedBlobs++
    const bitmap = await realCreate(...args)
    open.add(bitmap)
    const close = bitmap.close.bind(bitmap)
    bitmap.close = () => {
      open.delete(bitmap)
      close()
    }
    return bitmap
  }
  vi.stubGlobal('createImageBitmap', create)
}

/** Answers by what comes after the base; what is not there is 404. */
function serve(files: Record<string, () => Response | Promise<Response>>): void {
  vi.stubGlobal('fetch', (async (input, init) => {
    const url = String(input)
    asked.push(url)
    init?.signal?.throwIfAborted()
    const file = files[url.replace(`${base}/`, '')]
    if (!file) return new Response('', { status: 404 })
    const aborted = new Promise<never>((_, reject) =>
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
    )
    return Promise.race([file(), aborted])
  }) satisfies typeof fetch)
}

/** A picture whose red and green say where a pixel is, as PNG: it comes back exactly. */
async function drawn(x: number, y: number, width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = new ImageData(width, height)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      image.data.set(colourAt(x + column, y + row), 4 * (row * width + column))
  context?.putImageData(image, 0, 0)
  return canvas.convertToBlob({ type: 'image/png' })
}

const colourAt = (x: number, y: number): [number, number, number, number] => [
  x % 256,
  y % 256,
  (x >> 8) * 16 + (y >> 8),
  255,
]

/** A picture of one level in tiles, served. */
async function tiled(
  width: number,
  height: number,
  tile: number,
  overlap: number,
): Promise<{ source: ImageSource; files: Record<string, () => Response> }> {
  const source = gridSource({ width, height }, [
    {
      width,
      height,
      tileWidth: tile,
      tileHeight: tile,
      overlap,
      factor: 1,
      address: (c, r) => `${base}/${c}_${r}`,
    },
  ])
  if (!source) throw new Error('no source')
  const files: Record<string, () => Response> = {}
  for (let row = 0; row * tile < height; row++)
    for (let column = 0; column * tile < width; column++) {
      const x = Math.max(0, column * tile - overlap)
      const y = Math.max(0, row * tile - overlap)
      const right = Math.min(width, (column + 1) * tile + overlap)
      const bottom = Math.min(height, (row + 1) * tile + overlap)
      const blob = await drawn(x, y, right - x, bottom - y)
      files[`${column}_${row}`] = () => new Response(blob)
    }
  return { source, files }
}

function pixelsOf(page: FetchedPage, width: number, height: number): ImageData {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  for (const { image, x, y } of page.pieces) context.drawImage(image, x, y)
  return context.getImageData(0, 0, width, height)
}

const fetchPage = (
  source: ImageSource,
  level: number,
  column: number,
  row: number,
  hear?: (share: number) => void,
) => fetcher.fetch({ source, level, column, row }, hear)

beforeEach(() => {
  asked.length = 0
  decodedBlobs = 0
  open.clear()
  fetcher = createPageFetcher({ hosts })
  watchBitmaps()
})

afterEach(async () => {
  fetcher.dispose()
  await vi.waitFor(() => expect(open.size).toBe(0))
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a page', () => {
  test.each([
    [254, 1],
    [256, 2],
    [512, 0],
    [1024, 0],
  ])('comes pixel by pixel from tiles of %i with an overlap of %i', async (tile, overlap) => {
    const { source, files } = await tiled(1100, 700, tile, overlap)
    serve(files)
    for (const [column, row, width, height] of [
      [0, 0, 512, 512],
      [1, 1, 512, 188],
      [2, 0, 76, 512],
    ] as const) {
      const result = await fetchPage(source, 0, column, row).done
      if (!result.ok) throw new Error(JSON.stringify(result.failure))
      const { data } = pixelsOf(result.page, width, height)
      let wrong = 0
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const expected = colourAt(512 * column + x, 512 * row + y)
          for (let i = 0; i < 4; i++) if (data[4 * (y * width + x) + i] !== expected[i]) wrong++
        }
      expect(wrong).toBe(0)
      result.page.close()
    }
  })

  test('of a coarser level is gathered smaller, with the upper edge on top', async () => {
    const canvas = new OffscreenCanvas(1000, 800)
    const context = canvas.getContext('2d')
    context?.fillRect(0, 0, 1000, 800)
    if (context) context.fillStyle = 'rgb(200, 100, 0)'
    context?.fillRect(0, 0, 1000, 200)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    serve({ all: () => new Response(blob) })
    const source = plainPicture(`${base}/all`, 1000, 800)
    if (!source) throw new Error('no source')
    const result = await fetchPage(source, 1, 0, 0).done
    if (!result.ok) throw new Error(result.failure.fault)
    expect(result.page.pieces).toHaveLength(1)
    expect(result.page.pieces[0]?.image).toMatchObject({ width: 500, height: 400 })
    const { data } = pixelsOf(result.page, 500, 400)
    expect([...data.slice(4 * 500 * 50, 4 * 500 * 50 + 4)]).toEqual([200, 100, 0, 255])
    expect([...data.slice(4 * 500 * 150, 4 * 500 * 150 + 4)]).toEqual([0, 0, 0, 255])
    result.page.close()
  })

  test('tells how much of it has come', async () => {
    const { source, files } = await tiled(512, 256, 256, 0)
    const shares: number[] = []
    const sized = (name: string) => async () => {
      const bytes = await files[name]?.().arrayBuffer()
      return new Response(bytes ?? null, {
        headers: { 'content-length': String(bytes?.byteLength) },
      })
    }
    serve({ '0_0': sized('0_0'), '1_0': sized('1_0') })
    const result = await fetchPage(source, 0, 0, 0, share => shares.push(share)).done
    expect(result.ok && result.page.pieces.length).toBe(2)
    expect(shares.length).toBeGreaterThan(0)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    expect(shares.at(-1)).toBe(1)
    if (result.ok) result.page.close()
  })

  test('is there for a tile that a server rounded a pixel smaller, without an empty line', async () => {
    const { source } = await tiled(300, 300, 512, 0)
    const smaller = await drawn(0, 0, 299, 299)
    serve({ '0_0': () => new Response(smaller) })
    const result = await fetchPage(source, 0, 0, 0).done
    if (!result.ok) throw new Error(result.failure.fault)
    expect(pixelsOf(result.page, 300, 300).data[4 * (300 * 300 - 1) + 3]).toBe(255)
    result.page.close()
  })
})

describe('a file that several pages need', () => {
  test('is fetched and decoded once, and let go when nobody came for more', async () => {
    const { source, files } = await tiled(1024, 1024, 1024, 0)
    serve(files)
    const jobs = [
      fetchPage(source, 0, 0, 0),
      fetchPage(source, 0, 1, 0),
      fetchPage(source, 0, 0, 1),
    ]
    for (const { done } of jobs) {
      const result = await done
      if (result.ok) result.page.close()
      expect(result.ok).toBe(true)
    }
    const late = await fetchPage(source, 0, 1, 1).done
    if (late.ok) late.page.close()
    expect(asked).toHaveLength(1)
    expect(decodedBlobs).toBe(1)
    expect(open.size).toBe(1)
    await vi.waitFor(() => expect(open.size).toBe(0), { timeout: 6000 })
  })

  test('still comes for one when another leaves, and is stopped when all have left', async () => {
    const { source, files } = await tiled(1024, 1024, 1024, 0)
    let answer = (_: Response): void => undefined
    let stopped = 0
    vi.stubGlobal(
      'fetch',
      ((_url, init) =>
        new Promise<Response>((resolve, reject) => {
          asked.push('')
          answer = resolve
          init?.signal?.addEventListener('abort', () => {
            stopped++
            reject(init.signal?.reason)
          })
        })) satisfies typeof fetch,
    )
    const leaving = fetchPage(source, 0, 0, 0)
    const staying = fetchPage(source, 0, 1, 0)
    leaving.abort()
    expect(stopped).toBe(0)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    const file = files['0_0']?.()
    if (file) answer(file)
    expect(await leaving.done).toMatchObject({ ok: false, failure: { fault: 'aborted' } })
    const result = await staying.done
    expect(result.ok).toBe(true)
    if (result.ok) result.page.close()
    fetcher.dispose()
    const both = [fetchPage(source, 0, 0, 1), fetchPage(source, 0, 1, 1)]
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    for (const job of both) job.abort()
    expect(stopped).toBe(1)
    expect(await both[0]?.done).toMatchObject({ ok: false })
  })
})

describe('a page that is given up', () => {
  test('leaves no bitmap open, whenever that happens', async () => {
    const { source, files } = await tiled(1100, 700, 254, 1)
    serve(files)
    for (const wait of [0, 1, 3, 6, 10, 20, 40]) {
      const job = fetchPage(source, 0, 0, 0)
      await new Promise(done => setTimeout(done, wait))
      job.abort()
      const result = await job.done
      if (result.ok) result.page.close()
      else expect(result.failure).toMatchObject({ kind: 'passing', fault: 'aborted' })
    }
    fetcher.dispose()
    await vi.waitFor(() => expect(open.size).toBe(0))
  })
})

describe('what is wrong with a file', () => {
  const one = async (answer: () => Response | Promise<Response>, name = '0_0') => {
    const { source, files } = await tiled(600, 256, 256, 0)
    serve({ ...files, [name]: answer })
    const result = await fetchPage(source, 0, 0, 0).done
    fetcher.dispose()
    return result.ok ? null : result.failure
  }
  const status = (code: number, headers = {}) => new Response('no', { status: code, headers })

  test.each([
    [404, { kind: 'final', fault: 'missing' }],
    [410, { kind: 'final', fault: 'missing' }],
    [403, { kind: 'final', fault: 'refused' }],
    [500, { kind: 'passing', fault: 'server', retryAfterMs: null }],
    [503, { kind: 'passing', fault: 'busy', retryAfterMs: null }],
  ])('status %i', async (code, expected) => {
    expect(await one(() => status(code))).toMatchObject(expected)
  })

  test('429 and 503 say when to come again, in seconds or as a date', async () => {
    expect(await one(() => status(429, { 'retry-after': '7' }))).toMatchObject({
      retryAfterMs: 7000,
    })
    const soon = new Date(Date.now() + 30_000).toUTCString()
    const failure = await one(() => status(503, { 'retry-after': soon }))
    if (failure?.kind !== 'passing') throw new Error('final')
    expect(failure.retryAfterMs).toBeGreaterThan(25_000)
    expect(failure.retryAfterMs).toBeLessThanOrEqual(30_000)
    expect(await one(() => status(503, { 'retry-after': 'soon' }))).toMatchObject({
      retryAfterMs: null,
    })
  })

  test('something that is no picture is final, and the page of a log-in passes', async () => {
    expect(await one(() => new Response('{"error":1}'))).toMatchObject({
      kind: 'final',
      fault: 'not-a-picture',
    })
    expect(await one(() => new Response('<!doctype html><p>Log in'))).toMatchObject({
      kind: 'passing',
      fault: 'log-in',
    })
  })

  test('another size than promised is final', async () => {
    const wrong = await drawn(0, 0, 256, 250)
    expect(await one(() => new Response(wrong))).toMatchObject({
      kind: 'final',
      fault: 'wrong-size',
    })
  })

  test('half a file passes, whether its end is missing or its middle broken', async () => {
    const whole = await drawn(0, 0, 256, 256)
    const half = whole.slice(0, whole.size / 2)
    expect(await one(() => new Response(half))).toMatchObject({
      kind: 'passing',
      fault: 'truncated',
    })
    vi.stubGlobal('createImageBitmap', undefined)
    expect(await one(() => new Response(half))).toMatchObject({ fault: 'truncated' })
    watchBitmaps()
    const broken = () =>
      new ReadableStream({ pull: controller => controller.error(new TypeError('network')) })
    expect(await one(() => new Response(broken()))).toMatchObject({ fault: 'truncated' })
    expect(await one(() => new Response(''))).toMatchObject({ kind: 'passing', fault: 'truncated' })
    const bytes = new Uint8Array(await whole.arrayBuffer()).fill(7, 60, whole.size - 100)
    expect(await one(() => new Response(bytes))).toMatchObject({ kind: 'passing' })
  })

  test('an endless one is cut at 16 MB', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 2 ** 20
        controller.enqueue(new Uint8Array(2 ** 20))
      },
    })
    expect(await one(() => new Response(endless))).toMatchObject({
      kind: 'final',
      fault: 'too-large',
    })
    expect(sent).toBeLessThan(20 * 2 ** 20)
  })

  test('no network passes, and a server without CORS is told apart from it', async () => {
    expect(await one(() => Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({
      kind: 'passing',
      fault: 'offline',
    })
    vi.stubGlobal('fetch', ((_url, init) =>
      init?.mode === 'no-cors'
        ? Promise.resolve(new Response())
        : Promise.reject(new TypeError('Failed to fetch'))) satisfies typeof fetch)
    const { source } = await tiled(600, 256, 256, 0)
    const result = await fetchPage(source, 0, 0, 0).done
    expect(result).toMatchObject({ ok: false, failure: { fault: 'cors' } })
  })

  test('a host that is not allowed is not asked', async () => {
    const source = plainPicture('https://evil.example/x.jpg', 600, 256)
    if (!source) throw new Error('no source')
    serve({})
    expect(await fetchPage(source, 0, 0, 0).done).toMatchObject({
      failure: { kind: 'final', fault: 'refused-host' },
    })
    expect(asked).toEqual([])
  })

  test('closes what had come already, and stops the rest', async () => {
    const late = async () => {
      await vi.waitFor(() => expect(open.size).toBe(1))
      return status(404)
    }
    expect(await one(late, '1_0')).toMatchObject({ fault: 'missing' })
    await vi.waitFor(() => expect(open.size).toBe(0))
  })
})

test('a browser without createImageBitmap has its pages as canvases', async () => {
  const { source, files } = await tiled(600, 300, 254, 1)
  serve(files)
  vi.stubGlobal('createImageBitmap', undefined)
  const result = await fetchPage(source, 0, 0, 0).done
  if (!result.ok) throw new Error(result.failure.fault)
  const { data } = pixelsOf(result.page, 512, 300)
  const at = 4 * (280 * 512 + 300)
  expect([...data.slice(at, at + 4)]).toEqual(colourAt(300, 280))
  result.page.close()
})

const highsmith = corpusAddress('tiles/highsmith/highsmith.dzi')
test.skipIf(highsmith === null)(
  'a page of a real pyramid of 256+2 is what its tiles show',
  async () => {
    await expectReal(highsmith ?? '', { level: 2, column: 1, row: 2 }, 256, 2, 12)
  },
)

const tall = corpusAddress('tiles/osd/tall.dzi')
test.skipIf(tall === null)('a page of a real pyramid of 254+1 is what its tiles show', async () => {
  await expectReal(tall ?? '', { level: 0, column: 0, row: 1 }, 254, 1, 11)
})

/** Draws the tiles under a page by hand, each over its neighbours' overlap, and compares. */
async function expectReal(
  address: string,
  page: { level: number; column: number; row: number },
  tile: number,
  overlap: number,
  folder: number,
): Promise<void> {
  const read = await readSource(
    { kind: 'deep-zoom', url: address },
    { signal: new AbortController().signal, hosts: [] },
  )
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  const result = await fetcher.fetch({ source: read.source, ...page }).done
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const width = Math.min(512, Math.ceil(read.source.width / 2 ** page.level) - 512 * page.column)
  const canvas = new OffscreenCanvas(width, 512)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const first = {
    column: Math.floor((512 * page.column) / tile),
    row: Math.floor((512 * page.row) / tile),
  }
  for (let row = first.row; row * tile < 512 * (page.row + 1); row++)
    for (let column = first.column; column * tile < 512 * page.column + width; column++) {
      const url = address.replace('.dzi', `_files/${folder}/${column}_${row}.jpg`)
      const bitmap = await realCreate(await (await realFetch(url)).blob(), {
        colorSpaceConversion: 'none',
      })
      const x = Math.max(0, column * tile - overlap) - 512 * page.column
      const y = Math.max(0, row * tile - overlap) - 512 * page.row
      context.save()
      context.beginPath()
      context.rect(column * tile - 512 * page.column, row * tile - 512 * page.row, tile, tile)
      context.clip()
      context.drawImage(bitmap, x, y)
      context.restore()
      bitmap.close()
    }
  const expected = context.getImageData(0, 0, width, 512).data
  const { data } = pixelsOf(result.page, width, 512)
  let largest = 0
  for (const [i, value] of data.entries())
    largest = Math.max(largest, Math.abs(value - (expected[i] ?? 999)))
  expect(largest).toBe(0)
  result.page.close()
}
