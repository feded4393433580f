import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import { mountStage, type Stage } from '#scene/stage.tsx'
import { buildSite } from '#space/site.ts'
import { closePanel, goTo, openPanel } from '#visit/actions.ts'
import { closeView, setCloseView } from '#visit/close-view.ts'
import { pose } from '#visit/view.ts'
import { createVisit, defaultSettings, type VisitStore } from '#visit/visit.ts'
import { caveSite } from '../../fixtures/cave-site.ts'
import {
  type DrawnPyramid,
  drawnPyramid,
  pyramidSide,
  squareColour,
  squareSide,
} from '../../fixtures/drawn-pyramid.ts'

const mural: Work = {
  id: 'squares',
  kind: 'mural',
  label: { en: ['Squares'] },
  room: 'cave-17',
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  credit: { en: ['tests'] },
  certainty: { level: 'conjectured' },
  place: { surface: 'north', u: 0.1, v: 0.1, width: 2, height: 2 },
  states: [{ id: 'now', label: { en: ['Now'] }, image: { iiif: '/drawn/today/info.json' } }],
}
const exhibition: Exhibition = { ...caveSite, works: [mural] }
const site = buildSite(exhibition)
const inside = { room: 'cave-17', x: -1.2, z: -3.5, heading: 0.1, pitch: 0.05, zoom: 1 }
const [wide, high] = [160, 120]

let canvas: HTMLCanvasElement
let context: WebGL2RenderingContext
let visit: VisitStore
let stage: Stage
let today: DrawnPyramid
let painted: DrawnPyramid

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))
const renders = (): number => stage.diagnostics()?.renders ?? 0

async function atRest(quiet = 700): Promise<void> {
  await vi.waitUntil(() => visit.getState().scene.kind === 'shown', { timeout: 20_000 })
  const end = performance.now() + 15_000 + 2 * quiet
  for (let before = -1; before !== renders(); ) {
    if (performance.now() > end) throw new Error(`frames still come: ${renders()}`)
    before = renders()
    await wait(quiet)
  }
}

/** Red, green and blue at a place of the canvas, in pixels from its upper left corner. */
function at(x: number, y: number): readonly number[] {
  const pixel = new Uint8Array(4)
  const down = context.drawingBufferHeight - 1 - y
  context.readPixels(x, down, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
  return [...pixel].slice(0, 3)
}

function pixels(): Uint8Array {
  const all = new Uint8Array(4 * wide * high)
  context.readPixels(0, 0, wide, high, context.RGBA, context.UNSIGNED_BYTE, all)
  return all
}

/** How many bytes of two pictures are not the same: a list of them would take minutes to print. */
const differing = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, byte, i) => sum + (byte === other[i] ? 0 : 1), 0)

/** Looks at the picture with its place (x, y), in its pixels, in the middle, so many canvas pixels to each of its own. */
const lookAt = (x: number, y: number, scale: number): void =>
  setCloseView({
    left: wide / 2 - x * scale,
    top: high / 2 - y * scale,
    width: pyramidSide * scale,
    height: pyramidSide * scale,
  })

async function lookClosely(right: DrawnPyramid | null = null): Promise<void> {
  openPanel(visit, { kind: 'closer', work: 'squares' })
  lookAt(pyramidSide / 2, pyramidSide / 2, high / pyramidSide)
  setCloseView({ subject: { left: today.source, right: right?.source ?? null } })
  await vi.waitUntil(() => closeView.scene === 'draws', { timeout: 15_000 })
  await atRest()
}

function stepBack(): void {
  closePanel(visit)
  setCloseView({ subject: null, width: 0, height: 0, scene: 'waiting' })
}

beforeEach(async () => {
  today = drawnPyramid('today', 40)
  painted = drawnPyramid('painted', 220)
  const ask = globalThis.fetch
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input)
    return today.answer(url) ?? painted.answer(url) ?? ask(input, init)
  })
  canvas = document.createElement('canvas')
  canvas.style.cssText = `position:fixed;inset:0 auto auto 0;width:${wide}px;height:${high}px`
  document.body.append(canvas)
  const made = canvas.getContext('webgl2', {
    preserveDrawingBuffer: true,
    antialias: false,
    alpha: false,
  })
  if (!made) throw new Error('closer-stage: found no WebGL2, expected SwiftShader at least')
  context = made
  visit = createVisit({
    ...{ exhibition, venue: null, base: `${location.origin}/none/`, problems: [] },
    ...{ language: 'en', era: 'today', light: 'study', entered: true, room: 'cave-17' },
    settings: { ...defaultSettings, quality: 'medium' },
  })
  goTo(visit, inside, 'cut')
  stage = mountStage(canvas, { visit, site, reducedMotion: () => true })
  await atRest()
})

afterEach(async () => {
  stepBack()
  stage.dispose()
  await wait(50)
  for (const left of document.querySelectorAll('canvas')) left.remove()
  vi.unstubAllGlobals()
})

describe('looking closer in the scene', () => {
  it('draws the picture flat in exactly its colours, nothing of the room, and soot around it', async () => {
    await lookClosely()
    const scale = high / pyramidSide
    const left = wide / 2 - (pyramidSide / 2) * scale
    for (const [column, row] of [
      [0, 0],
      [7, 0],
      [3, 5],
      [7, 7],
    ] as const) {
      const x = left + (column + 0.5) * squareSide * scale
      const y = (row + 0.5) * squareSide * scale
      expect(at(Math.round(x), Math.round(y))).toEqual(squareColour(column, row, 40))
    }
    expect(at(3, 60)).toEqual([0x15, 0x11, 0x0e])
    expect(stage.diagnostics()?.draws).toBe(1)
    expect(document.querySelectorAll('canvas')).toHaveLength(1)
  })

  it('asks for pages of the new place only when the picture is dragged', async () => {
    await lookClosely()
    lookAt(1000, 1000, 1)
    await atRest()
    expect(at(wide / 2, high / 2)).toEqual(squareColour(1, 1, 40))
    today.asked.length = 0
    lookAt(3300, 2800, 1)
    await atRest()
    expect(at(wide / 2, high / 2)).toEqual(squareColour(6, 5, 40))
    expect(today.asked.length).toBeGreaterThan(0)
    for (const [x = 0, y = 0, width = 0, height = 0] of today.asked) {
      expect(x).toBeLessThan(3300 + wide / 2)
      expect(x + width).toBeGreaterThan(3300 - wide / 2)
      expect(y).toBeLessThan(2800 + high / 2)
      expect(y + height).toBeGreaterThan(2800 - high / 2)
    }
  })

  it('shows two states left and right of the line, and moves it without asking for anything', async () => {
    await lookClosely(painted)
    await atRest()
    expect(at(70, 60)[2]).toBe(40)
    expect(at(90, 60)[2]).toBe(220)
    const asked = today.asked.length + painted.asked.length
    setCloseView({ wipe: 0.35 })
    await atRest()
    expect(at(50, 60)[2]).toBe(40)
    expect(at(70, 60)[2]).toBe(220)
    expect(today.asked.length + painted.asked.length).toBe(asked)
  })

  it('keeps the state before on the screen until the next has come', async () => {
    await lookClosely()
    let isSoot = false
    const watch = setInterval(() => {
      if (at(wide / 2, high / 2)[0] === 0x15) isSoot = true
    })
    setCloseView({ subject: { left: painted.source, right: null } })
    await vi.waitUntil(() => at(wide / 2, high / 2)[2] === 220, { timeout: 10_000 })
    clearInterval(watch)
    expect(isSoot).toBe(false)
  })

  it('draws nothing while nothing is moved', async () => {
    await lookClosely()
    const before = renders()
    await wait(1500)
    expect(renders()).toBe(before)
  })

  it('gives back the same pose and the same room, to the pixel', async () => {
    // Until the plaster, too, has come from its worker.
    await atRest(4000)
    const room = pixels()
    const stood = { ...pose }
    await lookClosely()
    lookAt(3300, 2800, 2)
    await atRest()
    expect(differing(pixels(), room)).toBeGreaterThan(0)
    stepBack()
    await atRest()
    expect(pose).toEqual(stood)
    expect(differing(pixels(), room)).toBe(0)
  })

  it('takes what it had on the graphics card away again', async () => {
    const lookAndStepBack = async (): Promise<void> => {
      await lookClosely(painted)
      stepBack()
      await atRest()
    }
    await lookAndStepBack()
    const before = stage.diagnostics()
    await lookAndStepBack()
    expect(stage.diagnostics()?.textures).toBe(before?.textures)
    expect(stage.diagnostics()?.geometries).toBe(before?.geometries)
  })
})
