import type { Browser } from 'playwright'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { muralFiles } from '../bench/mural/pyramid.ts'
import { corpusFolder } from '../fixtures/corpus-folder.ts'
import { buildWalls, type OpenWalls, openWalls, startBrowser } from './open-walls.ts'
import { type FaultServer, serveFaults } from './serve-faults.ts'

// Faults in front of real tiles. Two walls hang beside each other on one engine: the left one is struck, the right one is
// to be sharp all the same, nothing is to be thrown, and no bitmap is to be left.

/** Levels of the view that all tests look at: what fills the screen sharp, and the coarsest that stands in for it. */
const scale = 1 / 4
const sharpLevel = 2

let browser: Browser
let server: FaultServer
let walls: OpenWalls
let page = ''
let name = ''
/** Files of the level that the view wants, and of the coarsest. */
let fine: RegExp
let pyramid = ''
let samples: string | null = null
let iiif: string | null = null

beforeAll(async () => {
  const real = corpusFolder('tiles/highsmith')
  pyramid = real ?? (await muralFiles(8192, 8192)).folder
  name = real ? 'highsmith' : 'mural'
  fine = real ? /^\/left\/\w+_files\/12\// : /^\/left\/\w+_files\/11\//
  samples = corpusFolder('images/sharp')
  iiif = corpusFolder('tiles/osd/iiif_3_0_tiled')
  const built = await buildWalls()
  server = await serveFaults({
    cors: true,
    folders: {
      page: built,
      left: pyramid,
      right: pyramid,
      ...(samples && { samples }),
      ...(iiif && { iiif }),
    },
  })
  page = `${server.origin}/page/index.html`
  browser = await startBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const dzi = (side: string, origin = server.origin) =>
  ({ kind: 'deep-zoom', url: `${origin}/${side}/${name}.dzi` }) as const

const left = () => walls.shown('left')
const asked = (path: RegExp) => server.log.filter(a => path.test(a.path))

/** How often the address that was asked for most often was asked for. */
function mostAsked(path: RegExp): number {
  const counts = new Map<string, number>()
  for (const a of asked(path)) counts.set(a.path, (counts.get(a.path) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

async function hangBoth(at = scale): Promise<void> {
  expect(await walls.hang('left', dzi('left'))).toBe('ok')
  expect(await walls.hang('right', dzi('right'))).toBe('ok')
  await walls.look(at)
}

const isSharp = ({ finest, empty }: { finest: number; empty: number }): boolean =>
  empty === 0 && finest === sharpLevel

/** The wall that nothing is wrong with is sharp. */
async function rightIsSharp(mostMs = 15_000): Promise<void> {
  const shown = await walls.until(() => walls.shown('right'), isSharp, mostMs)
  expect(shown, 'the other wall').toMatchObject({ finest: sharpLevel, empty: 0 })
}

/** Nothing is under way and nothing waits for its upload. */
async function settled(mostMs = 15_000): Promise<void> {
  const state = await walls.until(walls.state, s => s.pending === 0 && s.decoded === 0, mostMs)
  expect(state).toMatchObject({ pending: 0, decoded: 0 })
}

/** The left wall shows something coarser everywhere, and nothing sharp. */
async function parentShows(): Promise<void> {
  const shown = await left()
  expect(shown.empty, 'holes').toBe(0)
  expect(shown.finest, 'finest level').toBeGreaterThan(sharpLevel)
}

/** Waits until the left wall has given up pages, or nothing is left to try. */
const givesUp = (mostMs: number) =>
  walls.until(walls.state, s => s.failed > 0 && s.pending === 0, mostMs)

beforeEach(async () => {
  server.heal()
  server.log.length = 0
  walls = await openWalls(browser, page)
})

/** The invariants that hold whatever has happened. */
afterEach(async () => {
  expect(walls.uncaught, 'nothing is thrown that nobody catches').toEqual([])
  expect(await walls.longestPause(), 'milliseconds without a frame').toBeLessThan(2000)
  // A file that has parts for several pages is kept for some seconds.
  await walls.until(walls.bitmaps, n => n === 0, 6000)
  expect(await walls.bitmaps(), 'bitmaps left').toBe(0)
  await walls.close()
})

describe('tiles that do not come', { timeout: 90_000 }, () => {
  test('both walls are sharp where nothing is wrong', async () => {
    await hangBoth()
    await rightIsSharp()
    expect(await walls.until(left, isSharp, 15_000)).toMatchObject({ finest: sharpLevel, empty: 0 })
  })

  test('F1: a tile that is missing leaves its parent, and is not asked for again', async () => {
    server.strike(fine, { kind: 'status', status: 404 })
    await hangBoth()
    await rightIsSharp()
    await settled()
    await parentShows()
    for (const other of [1 / 16, scale, 1 / 6, scale]) {
      await walls.look(other)
      await walls.page.waitForTimeout(300)
    }
    await settled()
    expect(mostAsked(fine)).toBeLessThanOrEqual(3)
    await parentShows()
  })

  test('F2: a server that fails twice is asked again, later each time, and the wall is sharp', async () => {
    server.strike(fine, { kind: 'status', status: 500 }, 2)
    await hangBoth()
    await rightIsSharp()
    expect(await walls.until(left, isSharp, 20_000)).toMatchObject({ finest: sharpLevel, empty: 0 })
    // A page gives up its other files with the first that fails, so not every address has had all three tries.
    expect(mostAsked(fine)).toBe(3)
    for (const path of new Set(asked(fine).map(a => a.path))) {
      const times = asked(fine)
        .filter(a => a.path === path)
        .map(a => a.at)
      if (times.length < 3) continue
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(200)
      expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(400)
    }
  })

  test('F3: a busy server is let off for as long as it asks', async () => {
    server.strike(fine, { kind: 'status', status: 503, retryAfter: 3 }, 1)
    await hangBoth()
    await rightIsSharp()
    expect(await walls.until(left, isSharp, 20_000)).toMatchObject({ finest: sharpLevel, empty: 0 })
    const [first] = asked(fine)
    const times = asked(fine)
      .filter(a => a.path === first?.path)
      .map(a => a.at)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(2900)
  })

  test('F4: over a dripping line there is something to see within 10 s, and it gets sharper', async () => {
    server.strike(/^\/(left|right)\/\w+_files\//, { kind: 'drip', bytesPerSecond: 20_000 })
    await hangBoth()
    const first = await walls.until(left, s => s.cells > 0 && s.empty === 0, 10_000)
    expect(first.empty).toBe(0)
    expect(first.cells).toBeGreaterThan(0)
    await rightIsSharp(30_000)
  })

  test('F5: tiles that hang are given up in time, and their lines are free for others', async () => {
    server.strike(fine, { kind: 'hang' })
    await hangBoth()
    await rightIsSharp(40_000)
    server.heal()
    expect(await walls.until(left, isSharp, 30_000)).toMatchObject({ finest: sharpLevel, empty: 0 })
  })

  test.each(['wrong', 'right'] as const)(
    'F6, F7: a body cut in half under a length that is %s is not shown, and is fetched anew',
    async length => {
      server.strike(fine, { kind: 'truncated', length }, 1)
      await hangBoth()
      await rightIsSharp()
      expect(await walls.until(left, isSharp, 15_000)).toMatchObject({
        finest: sharpLevel,
        empty: 0,
      })
      expect(mostAsked(fine)).toBeLessThanOrEqual(3)
    },
  )

  test('F7: bodies that are always cut in half are never taken for good', async () => {
    server.strike(fine, { kind: 'truncated', length: 'right' })
    await hangBoth()
    await rightIsSharp()
    await givesUp(20_000)
    await settled()
    await parentShows()
    expect(mostAsked(fine)).toBeLessThanOrEqual(3)
  })

  test('F8: the page of a network that wants a log-in is no tile', async () => {
    server.strike(fine, { kind: 'log-in' })
    await hangBoth()
    await rightIsSharp()
    await givesUp(10_000)
    await parentShows()
    expect(mostAsked(fine)).toBeLessThanOrEqual(3)
  })

  test('F8: a log-in page that goes away leaves nothing behind in any cache', async () => {
    server.strike(fine, { kind: 'log-in' }, 1)
    await hangBoth()
    expect(await walls.until(left, isSharp, 15_000)).toMatchObject({ finest: sharpLevel, empty: 0 })
  })

  test('F9: a picture under a wrong type is a picture', async () => {
    server.strike(fine, { kind: 'type', type: 'text/plain' })
    await hangBoth()
    expect(await walls.until(left, isSharp, 15_000)).toMatchObject({ finest: sharpLevel, empty: 0 })
  })

  test.each(['broken-gzip', 'redirect-loop'] as const)(
    'F9: %s ends after three tries',
    async kind => {
      server.strike(fine, { kind })
      await hangBoth()
      await rightIsSharp(25_000)
      await givesUp(25_000)
      await parentShows()
      // A browser follows twenty redirections for each try.
      expect(mostAsked(fine)).toBeLessThanOrEqual(kind === 'redirect-loop' ? 3 * 21 : 3)
    },
  )

  test('F12: a dead line that is said to be there is tried until it is alive again', async () => {
    await hangBoth(1 / 16)
    await walls.until(left, s => s.cells > 0 && s.empty === 0, 15_000)
    await settled()
    server.strike(/_files\//, { kind: 'cut' })
    await walls.look(scale)
    await walls.page.waitForTimeout(8000)
    await parentShows()
    expect((await walls.shown('right')).empty).toBe(0)
    server.heal()
    expect(await walls.until(left, isSharp, 10_000)).toMatchObject({ finest: sharpLevel, empty: 0 })
    await rightIsSharp(10_000)
  })

  test('F44: deep levels that were promised and are not there are asked for once each', async () => {
    server.strike(/^\/left\/\w+_files\/1[34]\//, { kind: 'status', status: 404 })
    await hangBoth()
    await walls.until(left, isSharp, 15_000)
    await walls.look(1)
    await givesUp(10_000)
    await walls.page.waitForTimeout(3000)
    expect(await left()).toMatchObject({ empty: 0 })
    expect(mostAsked(/^\/left\/\w+_files\/1[34]\//)).toBe(1)
  })

  test('a wall of which every tile is missing does not storm, and its neighbour is sharp', async () => {
    server.strike(/^\/left\/\w+_files\//, { kind: 'status', status: 404 })
    await hangBoth()
    await rightIsSharp()
    for (let i = 0; i < 20; i++) {
      await walls.look(1 / (2 + i))
      await walls.page.waitForTimeout(100)
    }
    await settled()
    expect(mostAsked(/^\/left\/\w+_files\//)).toBeLessThanOrEqual(3)
    expect(await walls.blanks()).toEqual([{ side: 'left', fault: 'missing' }])
  })

  test('a tile without end is stopped, and its parent shows', async () => {
    server.strike(fine, { kind: 'endless' })
    await hangBoth()
    await rightIsSharp(60_000)
    await givesUp(40_000)
    await parentShows()
    for (const { bytes } of asked(fine)) expect(bytes).toBeLessThan(40 * 1024 * 1024)
  })

  test('F39: a tile of 20,000 × 14,000 pixels is refused by its header', async () => {
    const body = await hugeJpeg()
    server.strike(fine, { kind: 'body', body, type: 'image/jpeg' })
    await hangBoth()
    await rightIsSharp(25_000)
    await givesUp(10_000)
    expect(mostAsked(fine)).toBeLessThanOrEqual(3)
    await parentShows()
  })
})

let huge: Buffer | null = null

async function hugeJpeg(): Promise<Buffer> {
  huge ??= await sharp({
    create: { width: 20_000, height: 14_000, channels: 3, background: '#876' },
    limitInputPixels: false,
  })
    .jpeg({ quality: 60 })
    .toBuffer()
  return huge
}

describe('pictures that cannot be hung', { timeout: 60_000 }, () => {
  /** The neighbour is hung and sharp, whatever came of the left one. */
  async function neighbourIsSharp(): Promise<void> {
    expect(await walls.hang('right', dzi('right'))).toBe('ok')
    await walls.look(scale)
    await rightIsSharp()
  }

  test('F8: a log-in page for a description is told as what it is', async () => {
    server.strike(/left.*\.dzi$/, { kind: 'log-in' })
    expect(await walls.hang('left', dzi('left'))).toBe('not-json')
    await neighbourIsSharp()
  })

  test('F10: a host that lets nobody read its files is told apart from one that is not there', async () => {
    const other = await serveFaults({ cors: false, folders: { left: pyramid } })
    const host = new URL(other.origin).host
    await walls.page.goto(`${page}?host=${host}`)
    await walls.close()
    walls = await openWalls(browser, `${page}?host=${host}`)
    expect(await walls.hang('left', dzi('left', other.origin))).toBe('cors')
    await neighbourIsSharp()
    await other.close()
    expect(await walls.hang('left', dzi('left', other.origin))).toBe('offline')
  })

  test('a description without end is stopped', async () => {
    server.strike(/left.*\.dzi$/, { kind: 'endless' })
    expect(await walls.hang('left', dzi('left'))).toBe('too-large')
    expect(asked(/left.*\.dzi$/)).toHaveLength(1)
    await neighbourIsSharp()
  })

  test('F39: a picture of 20,000 × 14,000 pixels is refused by its first bytes', async () => {
    const body = await hugeJpeg()
    server.strike(/huge\.jpg$/, { kind: 'body', body, type: 'image/jpeg' })
    const address = { kind: 'plain', url: `${server.origin}/left/huge.jpg` } as const
    expect(await walls.hang('left', address)).toBe('too-many-pixels')
    await neighbourIsSharp()
  })

  const info = {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id: 'https://example.org/elsewhere',
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width: 775,
    height: 1024,
    tiles: [{ width: 256, scaleFactors: [1, 2, 4] }],
  }

  const say = (more: object): void =>
    server.strike(/^\/iiif\/info\.json$/, {
      kind: 'body',
      body: Buffer.from(JSON.stringify({ ...info, ...more })),
      type: 'application/json',
    })

  const hangIiif = () =>
    walls.hang('left', { kind: 'iiif', url: `${server.origin}/iiif/info.json` })

  test.each([
    ['no width', { width: undefined }],
    ['a width of words', { width: '775' }],
    ['a negative height', { height: -1024 }],
    ['a width of 10^12', { width: 1e12 }],
  ])('F44: an info.json with %s is refused, and nothing is fetched', async (_, more) => {
    say(more)
    expect(await hangIiif()).toBe('fault')
    await neighbourIsSharp()
    expect(asked(/^\/iiif\/.*jpg$/)).toEqual([])
  })

  test.each([
    ['no tiles and no sizes', { tiles: [] }],
    ['tiles without a side', { tiles: [{ width: 0, scaleFactors: [1] }] }],
    ['ten times the size', { width: 7750, height: 10_240 }],
    ['tiles of another size', { tiles: [{ width: 512, scaleFactors: [1, 2] }] }],
    ['scale factors that nobody has', { tiles: [{ width: 256, scaleFactors: [1, 3, 7, 1024] }] }],
  ])('F44: an info.json that promises %s makes no storm', async (_, more) => {
    say(more)
    const hung = await hangIiif()
    await neighbourIsSharp()
    if (hung === 'ok') await settled(20_000)
    expect(mostAsked(/^\/iiif\/.*jpg$/)).toBeLessThanOrEqual(3)
  })
})

describe('F40: graphics and files that are out of the common', { timeout: 60_000 }, () => {
  test('nothing larger than 2048 is brought up where that is the largest', async () => {
    await walls.close()
    walls = await openWalls(browser, page, () => {
      const proto = WebGL2RenderingContext.prototype
      const { getParameter } = proto
      proto.getParameter = function (name) {
        return name === 0x0d33 ? 2048 : getParameter.call(this, name)
      }
      const largest = { side: 0 }
      Object.assign(window, { largest })
      const { texStorage2D, texStorage3D } = proto
      proto.texStorage2D = function (...args) {
        largest.side = Math.max(largest.side, args[3], args[4])
        texStorage2D.apply(this, args)
      }
      proto.texStorage3D = function (...args) {
        largest.side = Math.max(largest.side, args[3], args[4])
        texStorage3D.apply(this, args)
      }
    })
    await hangBoth()
    await rightIsSharp()
    const side = await walls.page.evaluate(() =>
      Reflect.get(Reflect.get(window, 'largest'), 'side'),
    )
    expect(side).toBeGreaterThan(0)
    expect(side).toBeLessThanOrEqual(2048)
  })

  test.each([
    ['CMYK', 'Channel_digital_image_CMYK_color_no_profile.jpg'],
    ['turned by its camera', 'Landscape_6.jpg'],
    ['turned and mirrored', 'Portrait_8.jpg'],
  ])('a plain picture that is %s is hung', async (_, file) => {
    if (samples === null) return
    const url = `${server.origin}/samples/${file}`
    expect(await walls.hang('left', { kind: 'plain', url })).toBe('ok')
    await walls.look(scale)
    const shown = await walls.until(left, s => s.cells > 0 && s.empty === 0, 10_000)
    expect(shown.empty).toBe(0)
  })

  test.each([
    ['65,536 pixels wide', '65536-uint32-limit.png', 'too-many-pixels'],
    ['damaged', 'corrupt-header.jpg', 'not-a-picture'],
  ])('a plain picture that is %s is refused', async (_, file, verdict) => {
    if (samples === null) return
    const url = `${server.origin}/samples/${file}`
    expect(await walls.hang('left', { kind: 'plain', url })).toBe(verdict)
  })
})
