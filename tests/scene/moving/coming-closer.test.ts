import { describe, expect, it } from 'vitest'
import { comfortable } from '#scene/moving/coming-closer.ts'
import { rayThrough, type Triple } from '#scene/moving/lens.ts'
import type { Rig } from '#scene/moving/rig.ts'
import { setUp } from './rig-fixture.ts'

/** A wall to the north at z = -2.25, as in the corridor. */
const northWall = (rig: Rig) => ({ distance: rig.walker.z + 2.25, upright: true })
const size = (rig: Rig): number => rig.zoom / (rig.walker.z + 2.25)

function closer(factor: number, fps = 60, z = 1) {
  const all = setUp({ view: { x: 2, z }, look: northWall })
  all.intents.zoom = Math.log(factor)
  Object.assign(all.intents, { zoomX: 450, zoomY: 300 })
  all.settle(fps)
  return all
}

describe('coming closer', () => {
  it('walks up to a comfortable distance first, and does not narrow the view until then', () => {
    const { rig } = closer(1.5)
    expect(rig.zoom).toBe(1)
    expect(rig.walker.z).toBeCloseTo(3.25 / 1.5 - 2.25, 1)
  })

  it('never comes nearer than that, and narrows the view instead', () => {
    for (const fps of [5, 60]) {
      const all = closer(4.5, fps)
      for (let i = 0; i < 6; i++) {
        all.intents.zoom = Math.log(2)
        all.settle(fps)
      }
      expect(all.rig.walker.z + 2.25).toBeGreaterThan(comfortable - 0.001)
      expect(all.rig.walker.z + 2.25).toBeLessThan(comfortable + 0.05)
      expect(all.rig.zoom).toBe(40)
    }
  })

  it('makes a thing appear larger by the factor that was asked for, however it does it', () => {
    for (const fps of [5, 60, 240]) {
      const { rig } = closer(4.5, fps)
      expect(size(rig) * 3.25).toBeCloseTo(4.5, 1)
    }
  })

  it('goes back the way it came', () => {
    const all = closer(3)
    all.intents.zoom = -Math.log(3)
    all.settle()
    expect(all.rig.zoom).toBe(1)
    expect(all.rig.walker.z).toBeCloseTo(1, 1)
  })

  it('walks no faster than anybody walks', () => {
    const all = setUp({ view: { x: 2, z: 1 }, look: northWall })
    all.intents.zoom = Math.log(3)
    Object.assign(all.intents, { zoomX: 450, zoomY: 300 })
    let z = all.rig.walker.z
    while (all.frame(1 / 60)) {
      expect(z - all.rig.walker.z).toBeLessThanOrEqual(1.4 / 60 + 1e-6)
      z = all.rig.walker.z
    }
  })

  it('keeps what is under the pointer where it is', () => {
    const all = setUp({ view: { x: 2, z: -1.2 }, look: northWall })
    const at: Triple = [0, 0, 0]
    const before = [...rayThrough(all.lens, all.rig, 700, 200, at)]
    all.intents.zoom = Math.log(3)
    Object.assign(all.intents, { zoomX: 700, zoomY: 200 })
    all.settle()
    const after = rayThrough(all.lens, all.rig, 700, 200, at)
    const turned = Math.acos(
      Math.min(
        1,
        before.reduce((s, b, i) => s + b * (after[i] ?? 0), 0),
      ),
    )
    expect(turned).toBeLessThan(0.06)
  })

  it('only narrows towards the floor or the sky', () => {
    const all = setUp({ view: { x: 2, z: 1 }, look: () => null })
    all.intents.zoom = Math.log(2)
    Object.assign(all.intents, { zoomX: 450, zoomY: 300 })
    all.settle()
    expect(all.rig.walker.z).toBe(1)
    expect(all.rig.zoom).toBeCloseTo(2)
  })
})
