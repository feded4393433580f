import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import { lens, project, type Triple } from '#scene/moving/lens.ts'
import { mountStage, type Stage } from '#scene/stage.tsx'
import { buildSite } from '#space/site.ts'
import { goTo, setEra } from '#visit/actions.ts'
import { pose } from '#visit/view.ts'
import { createVisit, defaultSettings, type VisitStore } from '#visit/visit.ts'
import { scrollRoom } from '../../fixtures/scroll-room.ts'

const scribe: Work = {
  ...{ id: 'scribe', kind: 'figure', label: { en: ['A scribe'] }, room: 'hall' },
  ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['us'] } },
  ...{ certainty: { level: 'conjectured' }, image: { picture: 'scribe.png' } },
  size: { height: 1.6, certainty: 'conjectured' },
  place: { at: [0, 0] },
  eras: ['then'],
}
const exhibition: Exhibition = {
  ...scrollRoom,
  eras: ['then', 'now'].map(id => ({ id, label: { en: [id] }, date: { en: [id] } })),
  works: [scribe],
}
const site = buildSite(exhibition)
const floor = site.rooms.get('hall')?.toSite(0, 0, 0) ?? [0, 0, 0]

let canvas: HTMLCanvasElement
let context: WebGL2RenderingContext
let visit: VisitStore
let stage: Stage

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** A green post with clear sides: half as wide as it is high, and drawn on the middle half of that. */
async function postPng(): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = new OffscreenCanvas(100, 200)
  const pen = drawn.getContext('2d')
  if (!pen) throw new Error('no canvas to draw on')
  pen.fillStyle = 'rgb(40 170 60)'
  pen.fillRect(25, 0, 50, 200)
  return new Uint8Array(await (await drawn.convertToBlob({ type: 'image/png' })).arrayBuffer())
}

/** Stands some metres from the figure, in a direction from it, and looks at it. */
function standAt(east: number, south: number): void {
  const to = { room: 'hall', x: floor[0] + east, z: floor[2] + south }
  goTo(visit, { ...to, heading: Math.atan2(-east, south), pitch: -0.4, zoom: 1 }, 'cut')
}

/** How much greener than red the scene is beside the figure's middle, metres to the right of the visitor. */
async function greenAt(right: number): Promise<number> {
  await wait(1200)
  const [x, z] = [Math.cos(pose.heading) * right, Math.sin(pose.heading) * right]
  const out: Triple = [0, 0, 0]
  if (!project(lens, pose, floor[0] + x, floor[1] + 0.8, floor[2] + z, out))
    throw new Error('the figure is not in view')
  const pixel = new Uint8Array(4)
  const across = Math.round((out[0] / canvas.clientWidth) * context.drawingBufferWidth)
  const up = Math.round((1 - out[1] / canvas.clientHeight) * context.drawingBufferHeight)
  context.readPixels(across, up, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
  return (pixel[1] ?? 0) - (pixel[0] ?? 0)
}

beforeEach(async () => {
  const picture = await postPng()
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    String(input).endsWith('scribe.png')
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
  visit = createVisit({
    ...{ exhibition, venue: null, base: `${location.origin}/none/`, problems: [] },
    ...{ language: 'en', era: 'then', light: 'study', entered: true, room: 'hall' },
    settings: { ...defaultSettings, quality: 'low' },
  })
  standAt(0, 1.4)
  stage = mountStage(canvas, { visit, site, reducedMotion: () => true })
  await vi.waitUntil(() => visit.getState().scene.kind === 'shown', { timeout: 20_000 })
  await vi.waitUntil(async () => (await greenAt(0)) > 10, { timeout: 20_000 })
}, 60_000)

afterEach(() => {
  stage.dispose()
  canvas.remove()
  vi.unstubAllGlobals()
})

describe('a figure', () => {
  it('stands there, and one sees past what is clear in its picture', async () => {
    expect(await greenAt(0)).toBeGreaterThan(10)
    expect(await greenAt(0.28)).toBeLessThan(5)
  }, 60_000)

  it('turns to the visitor, wherever they stand', async () => {
    standAt(1.2, 0)
    expect(await greenAt(0)).toBeGreaterThan(10)
    expect(await greenAt(0.12)).toBeGreaterThan(10)
  }, 60_000)

  it('is there in its own eras only', async () => {
    setEra(visit, 'now')
    await vi.waitUntil(async () => (await greenAt(0)) < 5, { timeout: 20_000 })
    setEra(visit, 'then')
    await vi.waitUntil(async () => (await greenAt(0)) > 10, { timeout: 20_000 })
  }, 60_000)
})
