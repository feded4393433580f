import { createRoot, type ReconcilerRoot, useFrame } from '@react-three/fiber'
import { PerspectiveCamera } from 'three'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FloorRing } from '#scene/marks/floor-ring.tsx'
import { Marks } from '#scene/marks/marks.tsx'
import { Mover } from '#scene/moving/mover.tsx'
import { buildSite } from '#space/site.ts'
import { goTo, setEra, setSettings } from '#visit/actions.ts'
import { setFreeArea } from '#visit/free-area.ts'
import { registerMark } from '#visit/marks.ts'
import { pose } from '#visit/view.ts'
import { createVisit, type VisitStore } from '#visit/visit.ts'
import { hasWayBack } from '#visit/way-back.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const site = buildSite(caveSite)
let visit: VisitStore
let canvas: HTMLCanvasElement
let root: ReconcilerRoot<HTMLCanvasElement>
let frames = 0
let camera: PerspectiveCamera

function Count() {
  useFrame(state => {
    frames++
    if (state.camera instanceof PerspectiveCamera) camera = state.camera
  })
  return null
}

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** Until no frame has come for a while. */
async function atRest(): Promise<void> {
  for (let before = -1; before !== frames; ) {
    before = frames
    await wait(250)
  }
}

const inCave = { room: 'cave-17', x: -1.2, z: -3.9, heading: 0.3, pitch: -0.1, zoom: 1 }

beforeEach(async () => {
  canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:fixed;inset:0 auto auto 0;width:240px;height:160px'
  document.body.append(canvas)
  visit = createVisit({
    exhibition: caveSite,
    venue: null,
    base: '',
    problems: [],
    language: 'en',
    era: 'today',
    light: 'torch',
    entered: true,
    scene: { kind: 'shown' },
  })
  goTo(visit, { room: 'corridor', x: -1.2, z: 0, heading: 0, pitch: 0, zoom: 1 }, 'cut')
  root = createRoot(canvas)
  await root.configure({
    frameloop: 'demand',
    size: { width: 240, height: 160, top: 0, left: 0 },
    dpr: 1,
  })
  const calm = (): boolean => false
  root.render(
    <>
      <Mover visit={visit} site={site} reducedMotion={calm} />
      <Marks visit={visit} site={site} />
      <FloorRing visit={visit} site={site} />
      <Count />
    </>,
  )
  await wait(300)
  await atRest()
})

afterEach(async () => {
  root.unmount()
  await wait(50)
  canvas.remove()
  setFreeArea({ left: 0, right: 0, top: 0, bottom: 0 })
})

const press = (type: 'keydown' | 'keyup', code: string) =>
  window.dispatchEvent(new KeyboardEvent(type, { code, bubbles: true, cancelable: true }))

describe('the mover', () => {
  it('begins where the journey that waits leads, without a walk', () => {
    expect(pose).toMatchObject({ room: 'corridor', x: -1.2, z: 0, y: 1.6 })
    expect(camera.position.toArray()).toEqual([-1.2, 1.6, 0])
  })

  it('draws nothing while nobody moves', async () => {
    const before = frames
    await wait(700)
    expect(frames).toBe(before)
  })

  it('walks while a key is held, and rests again', async () => {
    press('keydown', 'KeyD')
    await wait(400)
    press('keyup', 'KeyD')
    await atRest()
    expect(pose.x).toBeGreaterThan(-1.1)
  })

  it('takes the visitor through the door, tells the visit which room it is, and back again', {
    timeout: 40_000,
  }, async () => {
    goTo(visit, inCave, 'walk')
    await atRest()
    expect(visit.getState().room).toBe('cave-17')
    expect(pose).toMatchObject({ heading: 0.3, pitch: -0.1 })
    expect(hasWayBack()).toBe(true)
    press('keydown', 'Home')
    press('keyup', 'Home')
    await atRest()
    expect(visit.getState().room).toBe('corridor')
    expect(pose.z).toBeCloseTo(0, 1)
  })

  it('cuts through soot with calm movement, and the canvas is lit again afterwards', async () => {
    setSettings(visit, { calmMovement: true })
    goTo(visit, inCave, 'walk')
    let darkest = 1
    for (let i = 0; i < 40; i++) {
      darkest = Math.min(darkest, Number(canvas.style.opacity || 1))
      await wait(10)
    }
    await atRest()
    expect(darkest).toBeLessThan(0.5)
    expect(canvas.style.opacity).toBe('')
    expect(pose.room).toBe('cave-17')
  })

  it('stands a visitor elsewhere whose ground an era takes away', async () => {
    goTo(visit, { ...inCave, z: -2.5 }, 'cut')
    await atRest()
    setEra(visit, 'sealed')
    await atRest()
    expect(Math.abs(pose.z + 2.5)).toBeGreaterThan(0.2)
  })

  it('shifts the picture into what a panel leaves free', async () => {
    setFreeArea({ right: 80 })
    await atRest()
    expect(camera.view?.offsetX).toBe(40)
  })

  it('keeps a mark on its place from the moment it is registered', async () => {
    const button = document.createElement('button')
    const forget = registerMark('door:library-door', { element: button })
    await atRest()
    const before = button.style.transform
    expect(before).toMatch(/^translate\(\d+(\.5)?px, \d+(\.5)?px\)$/)
    press('keydown', 'KeyD')
    await wait(300)
    press('keyup', 'KeyD')
    await atRest()
    expect(button.style.transform).not.toBe(before)
    forget()
  })
})

describe('a mover that is taken away', () => {
  it('no longer hears anybody', async () => {
    const before = { ...pose }
    root.unmount()
    await wait(50)
    press('keydown', 'KeyW')
    goTo(visit, inCave, 'walk')
    await wait(200)
    expect(pose).toEqual(before)
  })
})
