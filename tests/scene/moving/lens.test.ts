import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLens, type Lens, project, rayThrough, type Triple } from '#scene/moving/lens.ts'

const lens: Lens = { ...createLens(), left: 12, top: 7, width: 900, height: 600, widest: 0.6 }
const eye = { x: 1, y: 1.6, z: -2, heading: 0, pitch: 0, zoom: 1 }

describe('the lens', () => {
  it('looks north along -Z at heading 0 and east along +X a quarter turn on', () => {
    const north = rayThrough(lens, eye, 12 + 450, 7 + 300, [0, 0, 0])
    const east = rayThrough(lens, { ...eye, heading: Math.PI / 2 }, 12 + 450, 7 + 300, [0, 0, 0])
    expect(north.map(n => Math.round(n * 1e9) / 1e9 + 0)).toEqual([0, 0, -1])
    expect(east.map(n => Math.round(n * 1e9) / 1e9 + 0)).toEqual([1, 0, 0])
  })

  it('sees what lies along a ray at the very place the ray went through', () => {
    const angle = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        angle,
        fc.double({ min: -1.4, max: 1.4, noNaN: true }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 600 }),
        fc.double({ min: 0.5, max: 30, noNaN: true }),
        (heading, pitch, zoom, x, y, distance) => {
          const shifted = { ...lens, shiftX: -120, shiftY: 40 }
          const aim = { ...eye, heading, pitch, zoom }
          const ray = rayThrough(shifted, aim, 12 + x, 7 + y, [0, 0, 0])
          const out: Triple = [0, 0, 0]
          const at = (i: number, from: number): number => from + (ray[i] ?? 0) * distance
          expect(project(shifted, aim, at(0, 1), at(1, 1.6), at(2, -2), out)).toBe(true)
          expect(out[0]).toBeCloseTo(x, 4)
          expect(out[1]).toBeCloseTo(y, 4)
        },
      ),
    )
  })

  it('has no place for what is behind the eye', () => {
    const out: Triple = [5, 5, 5]
    expect(project(lens, eye, 1, 1.6, 3, out)).toBe(false)
    expect(out).toEqual([5, 5, 5])
  })
})
