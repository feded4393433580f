import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doorField, roomField } from '#space/field.ts'
import { valueNoise } from '#space/noise.ts'
import { doorRelief, roomRelief } from '#space/relief.ts'
import { smoothMax, smoothMin } from '#space/shape/air.ts'
import { buildSite } from '#space/site.ts'
import { caveSite, oneRoom } from '../fixtures/cave-site.ts'

const site = buildSite(caveSite)
const door = site.doors[0] ?? expect.fail('no door')
const room = site.rooms.get('cave-17') ?? expect.fail('no room')
const small = fc.double({ min: -3, max: 3, noNaN: true })

describe('smoothMin', () => {
  test('is the smaller of the two, less at most a quarter of the radius, and exact when they differ by it', () => {
    fc.assert(
      fc.property(small, small, fc.double({ min: 0.001, max: 1, noNaN: true }), (a, b, k) => {
        const d = smoothMin(a, b, k)
        expect(d).toBeLessThanOrEqual(Math.min(a, b))
        expect(d).toBeGreaterThanOrEqual(Math.min(a, b) - k / 4 - 1e-12)
        expect(smoothMin(b, a, k)).toBe(d)
        expect(smoothMax(-a, -b, k)).toBe(-d)
        if (Math.abs(a - b) >= k) expect(d).toBe(Math.min(a, b))
      }),
    )
  })
})

describe('roomField', () => {
  const field = roomField(site, 'cave-17')

  test('is positive in the air, negative in the rock, and open through the door', () => {
    expect(field(-1.2, 2, -4.2)).toBeGreaterThan(0.5)
    expect(field(-1.2, 2, -6)).toBeLessThan(0)
    expect(field(0.5, 2, -2.5)).toBeLessThan(0)
    expect(field(-1.2, 1.7, -2.7)).toBeGreaterThan(0.3)
  })

  test('is the height over the floor where no wall is near', () => {
    expect(field(-1.2, 0.95, -4.2)).toBeCloseTo(0.05, 9)
  })

  test('does not sink the floor before a level door by more than a worn threshold', () => {
    expect(field(-1.2, 0.9, -2.95)).toBeLessThan(1e-9)
    expect(field(-1.2, 0.9, -2.75)).toBeLessThan(0.03)
  })

  test('grows no faster than distance does', () => {
    fc.assert(
      fc.property(small, small, small, small, small, small, (a, b, c, d, e, f) => {
        const [x, y, z] = [-1.2 + a / 2, 2.4 + b / 2, -4.2 + c / 2]
        const step = Math.hypot(d, e, f) / 10
        const change = Math.abs(field(x + d / 10, y + e / 10, z + f / 10) - field(x, y, z))
        expect(change).toBeLessThanOrEqual(step * 1.0001 + 1e-9)
      }),
    )
  })

  test('of a door is that of the room on each side', () => {
    const passage = doorField(site, door)
    expect(passage(-1.3, 1.5, -2.3)).toBe(roomField(site, 'corridor')(-1.3, 1.5, -2.3))
    expect(passage(-1.3, 1.5, -2.7)).toBe(field(-1.3, 1.5, -2.7))
  })
})

describe('relief', () => {
  test('is the same at the end of a door as on the wall of its room', () => {
    const passage = doorRelief(site, door, () => 0.05)
    const wall = roomRelief(room, 0.05)
    const [x, y, z] = [-0.725, 1.8, -2.75]
    expect(passage(x, y, z)).toBeCloseTo(wall(x, y, z), 9)
  })

  test('is centimetres on plaster and nothing in a ruler-straight room', () => {
    const wall = roomRelief(room, 0.045)
    const heights = Array.from({ length: 400 }, (_, i) => wall(-2.5 + i * 0.006, 1.6, -5.59))
    expect(Math.max(...heights)).toBeGreaterThan(0.005)
    expect(Math.max(...heights.map(Math.abs))).toBeLessThan(0.04)
    const straight = oneRoom({ kind: 'box', width: 3, depth: 3, height: 3 }, { relief: 0 })
    const flat = buildSite(straight).rooms.get('room') ?? expect.fail('no room')
    expect(roomRelief(flat, 0.05)(1, 1, 1)).toBe(0)
  })

  test('leaves out waves that a coarse grid cannot carry', () => {
    const rough = (spacing: number) => {
      const wall = roomRelief(room, spacing)
      return Array.from({ length: 200 }, (_, i) =>
        Math.abs(wall(-2.5 + i * 0.01, 1.6, -5.59) - wall(-2.45 + i * 0.01, 1.6, -5.59)),
      ).reduce((a, b) => a + b)
    }
    expect(rough(0.3)).toBeLessThan(rough(0.045) * 0.6)
  })
})

test('noise is between -1 and 1, smooth, and the same each time', () => {
  fc.assert(
    fc.property(small, small, small, (x, y, z) => {
      const n = valueNoise(x * 30, y * 30, z * 30)
      expect(Math.abs(n)).toBeLessThan(1 + 1e-9)
      expect(valueNoise(x * 30, y * 30, z * 30)).toBe(n)
      expect(Math.abs(valueNoise(x * 30 + 1e-4, y * 30, z * 30) - n)).toBeLessThan(1e-3)
    }),
  )
})
