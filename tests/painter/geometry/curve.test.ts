import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  area,
  ellipse,
  type Knot,
  knots,
  lengthOf,
  type Point,
  resample,
  spline,
} from '#painter/geometry/curve.ts'

const coordinate = fc.double({ min: -500, max: 500, noNaN: true })
const path = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 })

describe('knots', () => {
  it('reads places and corners', () => {
    expect(knots('0 -24!, 4 -17')).toEqual([
      [0, -24, 1],
      [4, -17, 0],
    ])
  })

  it('says what it found when an item is not a place', () => {
    expect(() => knots('0 1, 2')).toThrow('found "2"')
  })
})

describe('spline', () => {
  it('passes through every knot', () => {
    fc.assert(
      fc.property(path, points => {
        const curve = spline(points as Knot[], { step: 3 })
        for (const [x, y] of points)
          expect(curve.some(point => Math.hypot(point[0] - x, point[1] - y) < 1e-6)).toBe(true)
      }),
    )
  })
})

describe('resample', () => {
  it('keeps the ends and gives pieces of one length along the line', () => {
    const straight: Point[] = [
      [0, 0],
      [10, 0],
      [70, 0],
    ]
    const even = resample(straight, 7)
    expect(even[0]).toEqual([0, 0])
    expect(even[even.length - 1]?.[0]).toBeCloseTo(70)
    const steps = even.slice(1).map((point, i) => point[0] - (even[i] as Point)[0])
    for (const step of steps) expect(step).toBeCloseTo(7)
  })

  it('never gets longer than the line it follows', () => {
    fc.assert(
      fc.property(path, points => {
        const line = points as Point[]
        fc.pre(lengthOf(line) > 1)
        expect(lengthOf(resample(line, 5))).toBeLessThanOrEqual(lengthOf(line) + 1e-6)
      }),
    )
  })
})

describe('area', () => {
  it('is that of the ellipse and changes sign with the direction', () => {
    const line = ellipse(3, 4, 20, 10, 400)
    expect(Math.abs(area(line))).toBeCloseTo(Math.PI * 200, 0)
    expect(area([...line].reverse())).toBeCloseTo(-area(line), 6)
  })
})
