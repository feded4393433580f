import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exhibition } from '#exhibition/schema.ts'
import { lens, project, type Triple } from '#scene/moving/lens.ts'
import { mountStage, type Stage } from '#scene/stage.tsx'
import { placeScroll, type ScrollPlace } from '#space/scroll-place.ts'
import { buildSite } from '#space/site.ts'
import { add, scale, type Vec3 } from '#space/vector.ts'
import { goTo, openPanel } from '#visit/actions.ts'
import { unroll, unrolledOf } from '#visit/unroll.ts'
import { pose } from '#visit/view.ts'
import { createVisit, defaultSettings, type VisitStore } from '#visit/visit.ts'
import { lying, scrollRoom } from '../../fixtures/scroll-room.ts'

const exhibition: Exhibition = { ...scrollRoom, works: [lying] }
const site = buildSite(exhibition)
const placed = placeScroll(site, lying)
if (placed === null) throw new Error('the fixture has no place for its scroll')
const place: ScrollPlace = placed
/** Bent over the scroll. */
const before = { room: 'hall', x: 0.5, z: -0.45, heading: 0, pitch: -0.97, zoom: 1 }

let canvas: HTMLCanvasElement
let context: WebGL2RenderingContext
let visit: VisitStore
let stage: Stage
let picture: Uint8Array<ArrayBuffer>

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))
const renders = (): number => stage.diagnostics()?.renders ?? 0
const read = (): number => unrolledOf(visit.getState(), lying)

/** Five metres of scroll: the right half green, the left half blue. */
async function halvesPng(): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = new OffscreenCanvas(4000, 216)
  const pen = drawn.getContext('2d')
  if (!pen) throw new Error('no canvas to draw on')
  pen.fillStyle = 'rgb(40 60 190)'
  pen.fillRect(0, 0, 2000, 216)
  pen.fillStyle = 'rgb(40 170 60)'
  pen.fillRect(2000, 0, 2000, 216)
  return new Uint8Array(await (await drawn.convertToBlob({ type: 'image/png' })).arrayBuffer())
}

async function mount(calm: boolean): Promise<void> {
  visit = createVisit({
    ...{ exhibition, venue: null, base: `${location.origin}/none/`, problems: [] },
    ...{ language: 'en', era: null, light: 'study', entered: true, room: 'hall' },
    settings: { ...defaultSettings, quality: 'low' },
  })
  goTo(visit, before, 'cut')
  stage = mountStage(canvas, { visit, site, reducedMotion: () => calm })
  await vi.waitUntil(() => visit.getState().scene.kind === 'shown', { timeout: 20_000 })
  // Its pages have come once it no longer looks like its paper.
  await vi.waitUntil(() => (stage.diagnostics()?.murals?.resident ?? 0) > 0, { timeout: 20_000 })
  await atRest()
}

/** Until no frame has come for a while. @throws Error where frames do not end. */
async function atRest(): Promise<void> {
  const end = performance.now() + 15_000
  for (let last = -1; last !== renders(); ) {
    if (performance.now() > end) throw new Error(`frames still come: ${renders()}`)
    last = renders()
    await wait(500)
  }
}

/** Where a place on the paper's plane is seen, CSS pixels: metres right of the place's middle. */
function seenAt(right: number): { readonly clientX: number; readonly clientY: number } {
  const [x, y, z]: Vec3 = add(place.origin, scale(place.right, right))
  const out: Triple = [0, 0, 0]
  if (!project(lens, pose, x, y, z, out)) throw new Error('the scroll is not in view')
  return { clientX: out[0] + lens.left, clientY: out[1] + lens.top }
}

/** Red, green and blue of the scene, metres right of the place's middle. */
function colourAt(right: number): readonly number[] {
  const { clientX, clientY } = seenAt(right)
  const pixel = new Uint8Array(4)
  const x = Math.round((clientX / canvas.clientWidth) * context.drawingBufferWidth)
  const y = Math.round((1 - clientY / canvas.clientHeight) * context.drawingBufferHeight)
  context.readPixels(x, y, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
  return [...pixel.slice(0, 3)]
}

const point = (type: string, right: number): boolean =>
  canvas.dispatchEvent(
    new PointerEvent(type, {
      ...{ bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, button: 0, buttons: 1 },
      ...seenAt(right),
    }),
  )

beforeEach(async () => {
  picture = await halvesPng()
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    String(input).endsWith('scroll.png')
      ? Promise.resolve(new Response(picture.slice()))
      : ask(input, init),
  )
  canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:fixed;inset:0 auto auto 0;width:240px;height:160px'
  document.body.append(canvas)
  const kept = canvas.getContext('webgl2', {
    ...{ preserveDrawingBuffer: true, antialias: false, alpha: false },
  })
  if (!kept) throw new Error('found no WebGL2, expected SwiftShader at least')
  context = kept
})

afterEach(async () => {
  stage.dispose()
  await wait(50)
  canvas.remove()
  vi.unstubAllGlobals()
})

describe('a scroll in its room', () => {
  it('shows the part of its picture that has been reached, and bare table where it is not open yet', async () => {
    await mount(true)
    const [, green = 0, blue = 0] = colourAt(-0.37)
    expect(green, 'its right end').toBeGreaterThan(blue * 1.5)
    const [r = 0, g = 0, b = 0] = colourAt(0.2)
    expect(Math.max(g, b), 'the floor beside it').toBeLessThan(r * 1.3)
    unroll(visit, 'lying', 2)
    await atRest()
    expect(colourAt(0.2)[1], 'two metres on').toBeGreaterThan((colourAt(0.2)[2] ?? 0) * 1.5)
    unroll(visit, 'lying', 5)
    await atRest()
    expect(colourAt(0.2)[2], 'its left end').toBeGreaterThan((colourAt(0.2)[1] ?? 0) * 1.5)
  })

  it.each([
    [false, 'glides there in several frames and comes to rest'],
    [true, 'is there at once'],
  ])('with reduced motion %s it %s', async calm => {
    await mount(calm)
    const before = renders()
    unroll(visit, 'lying', 3)
    await atRest()
    if (calm) expect(renders() - before).toBeLessThanOrEqual(8)
    else expect(renders() - before).toBeGreaterThan(8)
  })

  it('is pulled along by hand while its leaf is open, as far as the hand goes', async () => {
    await mount(true)
    unroll(visit, 'lying', 2)
    openPanel(visit, { kind: 'work', id: 'lying' })
    await atRest()
    const { heading } = pose
    point('pointerdown', -0.1)
    point('pointermove', 0.05)
    point('pointermove', 0.2)
    point('pointerup', 0.2)
    expect(read()).toBeCloseTo(2.3, 1)
    point('pointermove', 0)
    expect(read(), 'let go').toBeCloseTo(2.3, 1)
    await atRest()
    expect(pose.heading, 'nobody looked round').toBe(heading)
  })

  it('is not pulled beside its paper, nor while its leaf is closed', async () => {
    await mount(true)
    point('pointerdown', -0.4)
    point('pointermove', -0.1)
    point('pointerup', -0.1)
    expect(read()).toBe(0.2)
    openPanel(visit, { kind: 'work', id: 'lying' })
    point('pointerdown', 0.3)
    point('pointermove', 0.4)
    point('pointerup', 0.4)
    expect(read()).toBe(0.2)
  })
})
