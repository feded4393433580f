import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CLOSEST,
  carried,
  centredOn,
  fitScale,
  held,
  hiddenShares,
  moved,
  whole,
  zoomed,
} from '#panels/closer/pan-zoom.ts'

const extent = fc.record({
  width: fc.integer({ min: 40, max: 20_000 }),
  height: fc.integer({ min: 40, max: 20_000 }),
})
const view = fc.record({
  x: fc.double({ min: -30_000, max: 30_000, noNaN: true }),
  y: fc.double({ min: -30_000, max: 30_000, noNaN: true }),
  scale: fc.double({ min: 1e-4, max: 100, noNaN: true }),
})

describe('held', () => {
  it('never shows past the picture’s edge, and stays between the whole and the closest', () => {
    fc.assert(
      fc.property(view, extent, extent, (from, picture, window) => {
        const { x, y, scale } = held(from, picture, window)
        expect(scale).toBeGreaterThanOrEqual(fitScale(picture, window) * (1 - 1e-12))
        expect(scale).toBeLessThanOrEqual(CLOSEST)
        for (const [middle, length, seen] of [
          [x, picture.width, window.width / scale],
          [y, picture.height, window.height / scale],
        ] as const) {
          if (seen >= length) expect(middle).toBe(length / 2)
          else {
            expect(middle - seen / 2).toBeGreaterThanOrEqual(-1e-6 * length)
            expect(middle + seen / 2).toBeLessThanOrEqual(length * (1 + 1e-6))
          }
        }
      }),
    )
  })

  it('leaves an allowed view as it is', () => {
    fc.assert(
      fc.property(view, extent, extent, (from, picture, window) => {
        const once = held(from, picture, window)
        const twice = held(once, picture, window)
        expect(twice.x).toBeCloseTo(once.x, 6)
        expect(twice.y).toBeCloseTo(once.y, 6)
        expect(twice.scale).toBe(once.scale)
      }),
    )
  })
})

describe('zoomed', () => {
  const picture = { width: 4000, height: 3000 }
  const window = { width: 1000, height: 800 }

  it('keeps the point under the pointer where it is, away from the edges', () => {
    const from = { x: 2000, y: 1500, scale: 1 }
    const at = { x: 120, y: -60 }
    const to = zoomed(from, 1.5, at, picture, window)
    expect(to.x + at.x / to.scale).toBeCloseTo(from.x + at.x / from.scale)
    expect(to.y + at.y / to.scale).toBeCloseTo(from.y + at.y / from.scale)
  })

  it('stops at two CSS pixels a pixel, however hard one turns the wheel', () => {
    expect(zoomed(whole(picture, window), 1e6, { x: 0, y: 0 }, picture, window).scale).toBe(CLOSEST)
  })

  it('comes back to the whole picture in the middle', () => {
    const near = zoomed(whole(picture, window), 5, { x: 300, y: 200 }, picture, window)
    expect(zoomed(near, 1e-6, { x: 0, y: 0 }, picture, window)).toEqual(whole(picture, window))
  })
})

it('a drag moves the picture with the finger', () => {
  const to = moved(
    { x: 2000, y: 1500, scale: 2 },
    100,
    -50,
    { width: 4000, height: 3000 },
    { width: 800, height: 600 },
  )
  expect(to).toEqual({ x: 1950, y: 1525, scale: 2 })
})

it('a small picture is shown no larger than it holds', () => {
  expect(fitScale({ width: 100, height: 100 }, { width: 1000, height: 1000 })).toBe(CLOSEST)
})

it('the overview’s frame stays inside the picture, and is all of it while the whole is seen', () => {
  fc.assert(
    fc.property(view, extent, extent, (from, picture, window) => {
      const { x, y, scale } = held(from, picture, window)
      const place = {
        left: window.width / 2 - x * scale,
        top: window.height / 2 - y * scale,
        width: picture.width * scale,
        height: picture.height * scale,
      }
      const { left, right, top, bottom } = hiddenShares(place, window)
      expect(Math.min(left, right, top, bottom)).toBeGreaterThanOrEqual(0)
      expect(left + right).toBeLessThan(1)
      expect(top + bottom).toBeLessThan(1)
      if (place.width <= window.width) expect(left + right).toBeLessThan(1e-9)
    }),
  )
})

it('another picture of the same thing is seen at the same shares and as large as before', () => {
  fc.assert(
    fc.property(view, extent, extent, (from, picture, other) => {
      const to = carried(from, picture, other)
      expect(to.x / other.width).toBeCloseTo(from.x / picture.width, 6)
      expect(to.y / other.height).toBeCloseTo(from.y / picture.height, 6)
      expect(to.scale * other.width).toBeCloseTo(from.scale * picture.width, 6)
    }),
  )
})

it('a touch on the overview brings that place to the middle, but never past an edge', () => {
  const picture = { width: 4000, height: 3000 }
  const window = { width: 800, height: 600 }
  const from = { x: 2000, y: 1500, scale: 1 }
  expect(centredOn(from, { x: 0.25, y: 0.6 }, picture, window)).toEqual({
    x: 1000,
    y: 1800,
    scale: 1,
  })
  expect(centredOn(from, { x: 0, y: 1 }, picture, window)).toEqual({ x: 400, y: 2700, scale: 1 })
})
