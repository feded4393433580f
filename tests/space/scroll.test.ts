import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrollCurve, usualMake } from '#space/scroll.ts'

const make = { ...usualMake, length: 5 }
const out = new Float64Array(4)
const length = fc.double({ min: 0.3, max: 20, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('a scroll', () => {
  it('is rolled up on its left rod before it is read', () => {
    const { open, left, right } = scrollCurve(make, 0)
    expect(open).toEqual([5, 5])
    expect(right).toBeCloseTo(make.rod)
    expect(left).toBeGreaterThan(2 * make.rod)
  })

  it('lies on its right rod when it has been read', () => {
    const { open, left, right } = scrollCurve(make, 5)
    expect(open[0]).toBe(0)
    expect(open[1]).toBeCloseTo(make.reach)
    expect(left).toBeCloseTo(make.rod)
    expect(right).toBeGreaterThan(2 * make.rod)
  })

  it('lies flat where it is open and curls up picture inwards at either end', () => {
    const curve = scrollCurve(make, 2)
    expect(curve.at((curve.open[0] + curve.open[1]) / 2, out)).toBe(true)
    expect([...out]).toEqual([expect.closeTo(0), 0, 1, 0])
    const quarter = (curve.left * Math.PI) / 2
    curve.at(curve.open[0] - quarter, out)
    expect(out[1]).toBeCloseTo(curve.left)
    expect(out[0]).toBeCloseTo(-make.reach / 2 - curve.left)
  })

  it('comes from a left roll that stays where it is, and moves as far as it is read', () => {
    for (const read of [0.2, 0.6, 2, 5]) {
      expect(scrollCurve(make, read).ends[0]).toBeCloseTo(-make.reach / 2)
      expect(scrollCurve(make, read).ends[1]).toBeCloseTo(
        Math.min(read, make.reach) - make.reach / 2,
      )
    }
    scrollCurve(make, 0.6).at(4.7, out)
    const before = out[0] ?? 0
    scrollCurve(make, 0.7).at(4.7, out)
    expect((out[0] ?? 0) - before).toBeCloseTo(0.1)
  })

  it('is no wider open than it is long', () => {
    expect(scrollCurve({ ...make, length: 0.5 }, 0.5).ends).toEqual([-0.25, 0.25])
  })

  it('hides what lies under the outermost turn', () => {
    const curve = scrollCurve(make, 2)
    expect(curve.at(curve.open[0] - 2.01 * Math.PI * curve.left, out)).toBe(false)
    expect(curve.at(curve.open[0] - 1.99 * Math.PI * curve.left, out)).toBe(true)
  })

  it('has all its paper, neither stretched nor torn, however far it is read', () => {
    fc.assert(
      fc.property(length, share, share, (whole, read, place) => {
        const curve = scrollCurve({ ...make, length: whole }, read * whole)
        const [from, to] = curve.open
        expect(to - from).toBeLessThanOrEqual(make.reach + 1e-9)
        const step = 1e-6
        const at = place * (whole - step)
        if (!curve.at(at, out)) return
        const [x = 0, y = 0, dx = 0, dy = 0] = out
        if (!curve.at(at + step, out)) return
        expect(((out[0] ?? 0) - x) / step).toBeCloseTo(dx, 3)
        expect(((out[1] ?? 0) - y) / step).toBeCloseTo(dy, 3)
        expect(Math.hypot(dx, dy)).toBeCloseTo(1, 9)
        expect(y).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
