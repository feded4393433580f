import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exhibition, LightKind, Work } from '#exhibition/schema.ts'
import { mountStage, type Stage } from '#scene/stage.tsx'
import { buildSite } from '#space/site.ts'
import { compareEras, goTo, setEra, setLight, setSettings } from '#visit/actions.ts'
import { createVisit, defaultSettings, type VisitStore } from '#visit/visit.ts'
import { moveWipe } from '#visit/wipe.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const mural: Work = {
  id: 'grey',
  kind: 'mural',
  label: { en: ['Grey'] },
  room: 'cave-17',
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  credit: { en: ['tests'] },
  certainty: { level: 'conjectured' },
  place: { surface: 'north', u: 0.1, v: 0.1, width: 2.5, height: 1.9 },
  states: [{ id: 'now', label: { en: ['Now'] }, image: { picture: 'grey.png' } }],
}
const exhibition: Exhibition = { ...caveSite, works: [mural] }
const site = buildSite(exhibition)
const inside = { room: 'cave-17', x: -1.2, z: -3.5, heading: 0, pitch: 0, zoom: 1 }

let canvas: HTMLCanvasElement
let context: WebGL2RenderingContext
let visit: VisitStore
let stage: Stage
let picture: Uint8Array<ArrayBuffer>

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** The same middle grey all over: sRGB 128 is an albedo of 0.216. */
async function greyPng(): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = new OffscreenCanvas(64, 64)
  const pen = drawn.getContext('2d')
  if (pen) pen.fillStyle = 'rgb(128 128 128)'
  pen?.fillRect(0, 0, 64, 64)
  return new Uint8Array(await (await drawn.convertToBlob({ type: 'image/png' })).arrayBuffer())
}

function freshCanvas(): HTMLCanvasElement {
  const made = document.createElement('canvas')
  made.style.cssText = 'position:fixed;inset:0 auto auto 0;width:96px;height:64px'
  document.body.append(made)
  return made
}

/** Kept pixels, so that a test can read them after the frame. */
function kept(of: HTMLCanvasElement): WebGL2RenderingContext {
  const made = of.getContext('webgl2', {
    preserveDrawingBuffer: true,
    antialias: false,
    alpha: false,
  })
  if (!made) throw new Error('stage.browser.test: found no WebGL2, expected SwiftShader at least')
  return made
}

function mount(light: LightKind): void {
  visit = createVisit({
    ...{ exhibition, venue: null, base: `${location.origin}/none/`, problems: [] },
    ...{ language: 'en', era: 'today', light, entered: true, room: 'cave-17' },
    settings: { ...defaultSettings, quality: 'medium' },
  })
  goTo(visit, inside, 'cut')
  stage = mountStage(canvas, { visit, site, reducedMotion: () => true })
}

/** Answers everything it is asked with a failure. */
class BrokenWorker extends EventTarget {
  postMessage({ id }: { readonly id?: number }): void {
    if (id === undefined) return
    const answer = new MessageEvent('message', { data: { kind: 'failed', id, problem: 'tests' } })
    queueMicrotask(() => this.dispatchEvent(answer))
  }
  terminate(): void {
    // Nothing runs.
  }
}

const renders = (): number => stage.diagnostics()?.renders ?? 0

/**
 * Until the first room is shown and no frame has come for so many milliseconds.
 * @throws Error where frames do not end.
 */
async function atRest(quiet = 600): Promise<void> {
  await vi.waitUntil(() => visit.getState().scene.kind === 'shown', { timeout: 20_000 })
  const end = performance.now() + 10_000
  for (let before = -1; before !== renders(); ) {
    if (performance.now() > end) throw new Error(`frames still come: ${renders()}`)
    before = renders()
    await wait(quiet)
  }
}

/** Mean of red, green and blue, 0 to 255, over a part of the picture given in shares of its sides, from below. */
function mean(left: number, bottom: number, right: number, top: number): readonly number[] {
  const { drawingBufferWidth: w, drawingBufferHeight: h } = context
  const [x, y] = [Math.floor(left * w), Math.floor(bottom * h)]
  const [across, up] = [Math.floor((right - left) * w), Math.floor((top - bottom) * h)]
  const pixels = new Uint8Array(across * up * 4)
  context.readPixels(x, y, across, up, context.RGBA, context.UNSIGNED_BYTE, pixels)
  return [0, 1, 2].map(k => {
    let sum = 0
    for (let q = k; q < pixels.length; q += 4) sum += pixels[q] ?? 0
    return sum / (across * up)
  })
}

const whole = (): readonly number[] => mean(0, 0, 1, 1)
const green = (colour: readonly number[]): number => colour[1] ?? 0

beforeEach(async () => {
  picture = await greyPng()
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    String(input).endsWith('grey.png')
      ? Promise.resolve(new Response(picture.slice()))
      : ask(input, init),
  )
  canvas = freshCanvas()
  context = kept(canvas)
})

afterEach(async () => {
  stage.dispose()
  await wait(50)
  for (const left of document.querySelectorAll('canvas')) left.remove()
  vi.unstubAllGlobals()
})

describe('the stage', () => {
  it('shows a room by torch: lit where the beam is, dark in the corners, nowhere quite black', async () => {
    mount('torch')
    await atRest()
    const heart = green(mean(0.4, 0.4, 0.6, 0.6))
    const corner = green(mean(0, 0.85, 0.1, 1))
    expect(heart).toBeGreaterThan(60)
    expect(corner).toBeLessThan(heart * 0.6)
    expect(corner).toBeGreaterThan(1)
  })

  it('leaves pigments as they are in study light', async () => {
    mount('study')
    await atRest()
    const [r, g, b] = mean(0.42, 0.42, 0.58, 0.58)
    // Relief and stains vary it by a tenth; grey stays grey.
    expect(g).toBeGreaterThan(112)
    expect(g).toBeLessThan(140)
    expect(Math.abs((r ?? 0) - (g ?? 0))).toBeLessThan(8)
    expect(Math.abs((b ?? 0) - (g ?? 0))).toBeLessThan(8)
  })

  it('draws nothing while nothing changes, and again when the light does', async () => {
    mount('torch')
    await atRest(1500)
    const before = renders()
    const torch = whole()
    setLight(visit, 'study')
    await atRest()
    expect(renders()).toBeGreaterThan(before)
    expect(green(whole())).toBeGreaterThan(green(torch))
  })

  it('rests in oil light when the lamp stays still', async () => {
    mount('oil')
    setSettings(visit, { lampStill: true })
    await atRest(1500)
  })

  it('draws the room and says so when a picture is cut short', async () => {
    picture = picture.slice(0, picture.length - 30)
    mount('study')
    await atRest()
    expect(visit.getState().notices.map(n => n.title)).toContain('notice.picture-damaged')
    expect(green(mean(0.42, 0.42, 0.58, 0.58))).toBeGreaterThan(60)
  })

  it('takes everything off the graphics card when it goes', async () => {
    mount('torch')
    await atRest()
    const there = stage.diagnostics()
    expect(there?.geometries).toBeGreaterThan(0)
    expect(there?.textures).toBeGreaterThan(0)
    stage.dispose()
    await wait(1000)
    expect(stage.diagnostics()?.geometries).toBe(0)
    expect(stage.diagnostics()?.textures).toBe(0)
  })

  it('gives the same picture after its context was lost and came back', async () => {
    mount('study')
    await atRest()
    const before = whole()
    const lose = context.getExtension('WEBGL_lose_context')
    lose?.loseContext()
    await vi.waitUntil(() => visit.getState().scene.kind === 'absent')
    lose?.restoreContext()
    await vi.waitUntil(() => visit.getState().scene.kind === 'coming')
    await atRest()
    await vi.waitUntil(() => Math.abs(green(whole()) - green(before)) < 2, { timeout: 10_000 })
  })

  it('says that it is shown only where the room is held, also as the context comes back', async () => {
    mount('study')
    const unheld: string[] = []
    visit.subscribe(({ scene }) => {
      const held = stage.diagnostics()?.roomsHeld ?? []
      if (scene.kind === 'shown' && !held.includes('cave-17')) unheld.push(held.join())
    })
    // The room that is asked for first is no longer wanted before it is built.
    setEra(visit, 'sealed')
    goTo(visit, { ...inside, room: 'corridor', x: -2, z: 0 }, 'cut')
    await wait(60)
    goTo(visit, inside, 'cut')
    await atRest()
    const lose = context.getExtension('WEBGL_lose_context')
    lose?.loseContext()
    await vi.waitUntil(() => visit.getState().scene.kind === 'absent')
    lose?.restoreContext()
    await atRest()
    expect(unheld).toEqual([])
  })

  it('leaves the exhibition to its texts and pictures where the first room cannot be built', async () => {
    vi.stubGlobal('Worker', BrokenWorker)
    mount('study')
    await vi.waitUntil(() => visit.getState().scene.kind !== 'coming', { timeout: 10_000 })
    expect(visit.getState().scene).toEqual({ kind: 'absent', reason: 'lost' })
  })

  it('is never dark on the way to another era, and holds no more than before when it has come back', async () => {
    mount('study')
    await atRest()
    const before = green(whole())
    const held = () => {
      const { textures, geometries, roomsHeld } = stage.diagnostics() ?? {}
      return { textures, geometries, roomsHeld: [...(roomsHeld ?? [])].sort() }
    }
    const first = held()
    const seen: number[] = []
    const look = setInterval(() => seen.push(green(whole())), 15)
    setEra(visit, 'sealed')
    await atRest()
    setEra(visit, 'today')
    await atRest()
    clearInterval(look)
    expect(Math.min(...seen)).toBeGreaterThan(before * 0.7)
    expect(document.querySelectorAll('[data-still]')).toHaveLength(0)
    expect(held()).toEqual(first)
  })

  it('shows another era right of the line, and lets go of it when the comparison ends', async () => {
    mount('study')
    await atRest()
    const { textures, geometries } = stage.diagnostics() ?? {}
    const [left, right] = [green(mean(0, 0.4, 0.4, 0.6)), green(mean(0.6, 0.4, 1, 0.6))]
    moveWipe(0.5)
    // The wall with its grey picture is of today only.
    visit.setState({ exhibition: { ...exhibition, works: [{ ...mural, eras: ['today'] }] } })
    compareEras(visit, 'sealed')
    await vi.waitUntil(() => Math.abs(green(mean(0.6, 0.4, 1, 0.6)) - right) > 6, {
      timeout: 15_000,
    })
    expect(Math.abs(green(mean(0, 0.4, 0.4, 0.6)) - left)).toBeLessThan(3)
    compareEras(visit, null)
    await atRest()
    await vi.waitUntil(() => Math.abs(green(mean(0.6, 0.4, 1, 0.6)) - right) < 3)
    expect(stage.diagnostics()).toMatchObject({ textures, geometries })
  })

  it('draws how we know only while it is asked for', async () => {
    mount('study')
    await atRest()
    const geometries = async (showConjecture: boolean): Promise<number> => {
      setSettings(visit, { showConjecture })
      await atRest()
      return stage.diagnostics()?.geometries ?? 0
    }
    // What comes late of its own accord, such as rings on the floor, has come after the first of them.
    await geometries(true)
    const without = await geometries(false)
    expect(await geometries(true)).toBe(without + 1)
    expect(await geometries(false)).toBe(without)
  })

  it('comes again with another step of quality, and with another era', async () => {
    mount('study')
    await atRest()
    const before = green(whole())
    setSettings(visit, { quality: 'low' })
    await atRest()
    await vi.waitUntil(() => Math.abs(green(whole()) - before) < 12, { timeout: 10_000 })
    setEra(visit, 'sealed')
    await atRest()
    await vi.waitUntil(() => Math.abs(green(whole()) - before) < 12, { timeout: 10_000 })
    expect(stage.diagnostics()?.roomsHeld).toEqual(['cave-17'])
  })

  it('says that there is no 3D where the canvas gives no WebGL2, and throws nothing', () => {
    canvas = freshCanvas()
    canvas.getContext('2d')
    mount('torch')
    expect(visit.getState().scene).toEqual({ kind: 'absent', reason: 'no-webgl2' })
    expect(stage.diagnostics()).toBeNull()
  })
})
