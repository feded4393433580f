import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exhibition, LightKind, Work } from '#exhibition/schema.ts'
import { mountStage, type Stage } from '#scene/stage.tsx'
import { buildSite } from '#space/site.ts'
import { compareStates, goTo, showWallState } from '#visit/actions.ts'
import { createVisit, defaultSettings, type VisitStore } from '#visit/visit.ts'
import { moveWipe, registerWipeHandle, wipe } from '#visit/wipe.ts'
import { caveSite } from '../../fixtures/cave-site.ts'
import { type Paint, pyramid, type Server, servePictures } from './served-pyramid.ts'

type Mural = Extract<Work, { kind: 'mural' }>

const today = { id: 'today', label: { en: ['Today'] }, image: { iiif: 'red', preview: 'pale.png' } }
const painted = { id: 'painted', label: { en: ['As painted'] }, image: { iiif: 'blue' } }
const wall: Mural = {
  ...{ id: 'wall', kind: 'mural', label: { en: ['The wall'] }, room: 'cave-17' },
  ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['tests'] } },
  certainty: { level: 'conjectured' },
  place: { surface: 'north', u: 0.1, v: 0.1, width: 2.5, height: 1.9 },
  states: [today, painted],
}
const inside = { room: 'cave-17', x: -1.2, z: -3.5, heading: 0, pitch: 0, zoom: 1 }

/** Stripes of 8 pixels up and down: on the wall ridges of half a centimetre. */
const ridges: Paint = x => {
  const height = 128 + Math.round(20 * Math.sin((2 * Math.PI * x) / 64))
  return [height, height, height]
}
/** Rises to the right by six centimetres over a hand's breadth and a half, and falls in a finger's. */
const rising: Paint = x => {
  const height = Math.round(255 * Math.min((x % 512) / 448, (512 - (x % 512)) / 64))
  return [height, height, height]
}
const falling: Paint = (x, y) => rising(pyramid.width - x, y)

const paints: Readonly<Record<string, Paint>> = {
  red: () => [170, 60, 60],
  blue: () => [60, 60, 170],
  pale: () => [60, 170, 60],
  grey: () => [128, 128, 128],
  ...{ ridges, rising, falling },
}

let canvas: HTMLCanvasElement
let context: WebGL2RenderingContext
let visit: VisitStore
let stage: Stage
let server: Server

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

function mount(
  mural: Mural,
  light: LightKind = 'study',
  quality: 'low' | 'medium' = 'medium',
): void {
  const exhibition: Exhibition = { ...caveSite, works: [mural] }
  visit = createVisit({
    ...{ exhibition, venue: null, base: `${location.origin}/none/`, problems: [] },
    ...{ language: 'en', era: 'today', light, entered: true, room: 'cave-17' },
    settings: { ...defaultSettings, quality, lampStill: true },
  })
  goTo(visit, inside, 'cut')
  stage = mountStage(canvas, { visit, site: buildSite(exhibition), reducedMotion: () => true })
}

const murals = () => stage.diagnostics()?.murals

/** Until pages have come, of this picture as well, and no frame has come for a while. */
async function settled(picture?: string): Promise<void> {
  let before = -1
  let since = performance.now()
  await vi.waitUntil(
    () => {
      const renders = stage.diagnostics()?.renders ?? 0
      const state = murals()
      const asked =
        !picture ||
        server.asked.some(url => url.includes(`/${picture}/0`) || url.includes(`/${picture}/full`))
      const busy =
        !state || !asked || state.pending + state.decoded > 0 || state.resident + state.failed === 0
      if (renders !== before || busy) since = performance.now()
      before = renders
      return performance.now() - since > 1500
    },
    { timeout: 40_000, interval: 100 },
  )
}

function pixels(): Uint8Array {
  const { drawingBufferWidth: w, drawingBufferHeight: h } = context
  const bytes = new Uint8Array(w * h * 4)
  context.readPixels(0, 0, w, h, context.RGBA, context.UNSIGNED_BYTE, bytes)
  return bytes
}

/** The mean colour about a place of the picture, shares from the left and from below. */
function at(x: number, y: number): readonly [red: number, green: number, blue: number] {
  const { drawingBufferWidth: w, drawingBufferHeight: h } = context
  const bytes = new Uint8Array(6 * 6 * 4)
  const { RGBA, UNSIGNED_BYTE } = context
  context.readPixels(Math.floor(x * w) - 3, Math.floor(y * h) - 3, 6, 6, RGBA, UNSIGNED_BYTE, bytes)
  const mean = (k: number): number =>
    bytes.reduce((sum, b, i) => sum + (i % 4 === k ? b : 0), 0) / 36
  return [mean(0), mean(1), mean(2)]
}
const isRed = ([r, g, b]: readonly number[]): boolean =>
  Number(r) > 1.6 * Number(g) && Number(r) > 1.6 * Number(b)
const isBlue = ([r, g, b]: readonly number[]): boolean =>
  Number(b) > 1.4 * Number(g) && Number(b) > 1.4 * Number(r)
const isGreen = ([r, g, b]: readonly number[]): boolean =>
  Number(g) > 1.5 * Number(r) && Number(g) > 1.5 * Number(b)

function decibels(a: Uint8Array, b: Uint8Array): number {
  const error = a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0) / a.length
  return 10 * Math.log10(255 ** 2 / error)
}

function freshCanvas(): void {
  canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:fixed;inset:0 auto auto 0;width:120px;height:80px'
  document.body.append(canvas)
  const made = canvas.getContext('webgl2', {
    ...{ preserveDrawingBuffer: true, antialias: false, alpha: false },
  })
  if (!made)
    throw new Error('mural-stage.browser.test: found no WebGL2, expected SwiftShader at least')
  context = made
}

/** Another stage in the place of this one. */
function again(): void {
  stage.dispose()
  canvas.remove()
  freshCanvas()
}

beforeEach(() => {
  server = servePictures(paints)
  freshCanvas()
  wipe.share = 0.5
})

afterEach(async () => {
  stage.dispose()
  await wait(50)
  for (const left of document.querySelectorAll('canvas')) left.remove()
  vi.unstubAllGlobals()
})

describe('a streamed wall in its room', { timeout: 90_000 }, () => {
  it('shows its pages, and draws and asks nothing more when nothing moves', async () => {
    mount(wall)
    await settled()
    expect(isRed(at(0.5, 0.55))).toBe(true)
    const [renders, asked] = [stage.diagnostics()?.renders, server.asked.length]
    await wait(1500)
    expect([stage.diagnostics()?.renders, server.asked.length]).toEqual([renders, asked])
    expect(server.asked.filter(url => url.includes('blue'))).toEqual([])
  })

  it('is the same picture after its context was lost and came back', async () => {
    mount(wall)
    await settled()
    expect(isRed(at(0.5, 0.55))).toBe(true)
    const before = pixels()
    const lose = context.getExtension('WEBGL_lose_context')
    lose?.loseContext()
    await vi.waitUntil(() => visit.getState().scene.kind === 'absent')
    lose?.restoreContext()
    await vi.waitUntil(() => visit.getState().scene.kind === 'shown', { timeout: 20_000 })
    await settled()
    expect(decibels(before, pixels())).toBeGreaterThanOrEqual(40)
  })

  it('leaves nothing on the card, and no bitmap open, when it goes', async () => {
    mount(wall)
    compareStates(visit, 'wall')
    await settled()
    stage.dispose()
    await vi.waitUntil(() => stage.diagnostics()?.textures === 0, { timeout: 5000 })
    expect(server.open.size).toBe(0)
  })
})

describe('the states of a wall', { timeout: 90_000 }, () => {
  it('are shown alone when chosen, and nothing of another is asked for before', async () => {
    mount(wall)
    await settled()
    showWallState(visit, 'wall', 'painted')
    await vi.waitUntil(() => isBlue(at(0.5, 0.55)), { timeout: 15_000 })
    showWallState(visit, 'wall', 'today')
    await vi.waitUntil(() => isRed(at(0.5, 0.55)), { timeout: 15_000 })
  })

  it('go on as usual where a comparison is given up before it has come', async () => {
    mount(wall)
    await settled()
    compareStates(visit, 'wall')
    compareStates(visit, null)
    await wait(1500)
    await settled()
    expect(isRed(at(0.5, 0.55))).toBe(true)
  })

  it('are shown at once in a room that is held anew', async () => {
    mount(wall)
    showWallState(visit, 'wall', 'painted')
    await settled()
    expect(isBlue(at(0.5, 0.55))).toBe(true)
    expect(server.asked.filter(url => url.includes('/red/') && !url.endsWith('info.json'))).toEqual(
      [],
    )
  })

  it('stand side by side, and the handle stands on the line between them', async () => {
    const handle = document.createElement('div')
    const forget = registerWipeHandle(handle)
    mount(wall)
    compareStates(visit, 'wall')
    await settled()
    expect(isBlue(at(0.35, 0.6))).toBe(true)
    expect(isRed(at(0.65, 0.6))).toBe(true)
    expect(handle.dataset['visible']).toBe('true')
    const x = (): number => Number(/translate\(([\d.]+)px/.exec(handle.style.transform)?.[1])
    expect(Math.abs(x() - 60)).toBeLessThan(3)
    // The finger's place on the screen is the line's place on the wall.
    moveWipe(wipe.wall?.shareUnder(84, 30) ?? 0)
    await settled()
    expect(Math.abs(x() - 84)).toBeLessThan(1.5)
    expect(isBlue(at(0.6, 0.6))).toBe(true)
    compareStates(visit, null)
    await vi.waitUntil(() => isRed(at(0.35, 0.6)), { timeout: 15_000 })
    expect(wipe.wall).toBeNull()
    forget()
  })

  it('hide the handle where the wall is not in sight', async () => {
    const handle = document.createElement('div')
    const forget = registerWipeHandle(handle)
    mount(wall)
    compareStates(visit, 'wall')
    await settled()
    goTo(visit, { ...inside, heading: Math.PI }, 'cut')
    await vi.waitUntil(() => handle.dataset['visible'] === 'false', { timeout: 15_000 })
    forget()
  })
})

describe('a height map', { timeout: 90_000 }, () => {
  const grey = { id: 'grey', label: { en: ['Grey'] }, image: { iiif: 'grey' } }
  const flat: Mural = { ...wall, states: [grey] }
  const raised: Mural = { ...wall, states: [{ ...grey, relief: { iiif: 'ridges' } }] }

  /** How much pixels beside one another differ, over the middle of the wall. */
  const rough = (): number => {
    const all = pixels()
    const w = context.drawingBufferWidth
    let sum = 0
    for (let y = 35; y < 55; y++)
      for (let x = 20; x < 100; x++)
        sum += Math.abs((all[4 * (y * w + x)] ?? 0) - (all[4 * (y * w + x + 1)] ?? 0))
    return sum / 1600
  }

  /** Close to the wall, which lies on the right of the lamp. */
  const near = { ...inside, x: -2.2, z: -4.6, heading: 0.8, pitch: -0.2, zoom: 3 }

  it('is brighter where it faces the lamp than where it looks away', async () => {
    const pictures: Uint8Array[] = []
    for (const relief of ['rising', 'falling']) {
      if (pictures.length > 0) again()
      mount({ ...wall, states: [{ ...grey, relief: { iiif: relief } }] }, 'torch')
      goTo(visit, near, 'cut')
      await settled(relief)
      pictures.push(pixels())
    }
    const [facing, averted] = pictures
    let brighter = 0
    let darker = 0
    for (let i = 1; i < (facing?.length ?? 0); i += 4) {
      const more = (facing?.[i] ?? 0) - (averted?.[i] ?? 0)
      if (more > 2) brighter += 1
      if (more < -2) darker += 1
    }
    // Seven eighths of the wall rise, the rest falls steeply.
    expect(brighter).toBeGreaterThan(1.5 * darker)
  })

  it('lets the lamp rake over the wall, and comes after the colours upon it', async () => {
    mount(flat, 'torch')
    goTo(visit, near, 'cut')
    await settled()
    const smooth = rough()
    again()
    server.asked.length = 0
    mount(raised, 'torch')
    goTo(visit, near, 'cut')
    await settled('ridges')
    expect(rough()).toBeGreaterThan(1.5 * smooth)
    const tiles = server.asked.filter(url => !url.endsWith('info.json'))
    expect(tiles[0]).toContain('/grey/')
    expect(tiles.some(url => url.includes('/ridges/'))).toBe(true)
  })

  it('is not asked for on the low step', async () => {
    mount(raised, 'torch', 'low')
    await settled()
    expect(server.asked.filter(url => url.includes('ridges'))).toEqual([])
  })
})

describe('a wall whose picture does not come', { timeout: 90_000 }, () => {
  const titles = (): readonly string[] => visit.getState().notices.map(n => n.title)

  it('goes on showing its small picture, and says so once, where the coarsest page is missing', async () => {
    server.fault = url => (/\/red\/.*\/0\//.test(url) ? new Response('', { status: 404 }) : null)
    mount(wall)
    await settled()
    expect(isGreen(at(0.5, 0.55))).toBe(true)
    expect(titles()).toEqual(['notice.picture-missing'])
    expect(visit.getState().notices[0]?.values).toEqual({ work: 'The wall' })
    goTo(visit, { ...inside, zoom: 3 }, 'cut')
    await settled()
    expect(titles()).toEqual(['notice.picture-missing'])
  })

  it('says that the picture is damaged where its description lies', async () => {
    server.fault = url => (url.endsWith('/red/info.json') ? Response.json({ width: -1 }) : null)
    mount(wall)
    await vi.waitUntil(() => titles().length > 0, { timeout: 20_000 })
    expect(titles()).toEqual(['notice.picture-damaged'])
  })

  it('shows it after all, and takes the notice back, when the network is there again', async () => {
    server.fault = url =>
      url.includes('/red/') ? Promise.reject(new TypeError('no network')) : null
    mount(wall)
    await vi.waitUntil(() => titles().length > 0, { timeout: 20_000 })
    server.fault = null
    window.dispatchEvent(new Event('online'))
    await vi.waitUntil(() => isRed(at(0.5, 0.55)), { timeout: 20_000 })
    expect(titles()).toEqual([])
  })
})
