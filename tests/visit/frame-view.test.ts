import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameView } from '#visit/frame-view.ts'

const radians = (d: number): number => (d * Math.PI) / 180
const laptop = { fov: radians(62), aspect: 1366 / 768, eyeHeight: 1.6 }
const phone = { fov: radians(85), aspect: 390 / 844, eyeHeight: 1.6 }
const view = { room: 'hall', x: 0, z: 0, heading: 0, pitch: 0, zoom: 1.6 }
const eye = [0, 1.6, 0] as const

describe('a view that its author chose', () => {
  it('stays as it is on a laptop when it shows its subject', () => {
    expect(frameView(view, eye, [0.3, 1.4, -3], laptop)).toEqual(view)
  })

  it('is not narrowed on a phone, where there is no width to spare', () => {
    expect(frameView(view, eye, [0, 1.6, -3], phone).zoom).toBe(1)
  })

  it('turns to a subject that a narrow screen would cut off, and no farther than that', () => {
    const framed = frameView(view, eye, [2, 1.6, -3], phone)
    expect(framed.heading).toBeGreaterThan(0.2)
    expect(framed.heading).toBeLessThan(Math.atan2(2, 3))
  })

  it('turns the short way round', () => {
    const framed = frameView({ ...view, heading: radians(170) }, eye, [-1, 1.6, 2], laptop)
    expect(framed.heading).toBeGreaterThan(radians(170))
    expect(framed.heading).toBeLessThan(radians(207))
  })

  it('always has its subject in the picture', () => {
    const coordinate = fc.double({ min: -8, max: 8, noNaN: true })
    const angle = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        angle,
        fc.constantFrom(phone, laptop),
        (x, z, heading, camera) => {
          fc.pre(Math.hypot(x, z) > 0.5)
          const framed = frameView({ ...view, heading }, eye, [x, 1.6, z], camera)
          const off = Math.atan2(x, -z) - framed.heading
          const wide = Math.tan(camera.fov / 2) * camera.aspect
          const limit = Math.atan((0.55 * wide) / framed.zoom)
          expect(Math.abs(Math.atan2(Math.sin(off), Math.cos(off)))).toBeLessThan(limit + 1e-6)
        },
      ),
    )
  })
})
