import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceTo } from '#painter/paint/distance.ts'

describe('distanceTo', () => {
  it('is never nearer than the straight way and at most 8 % farther', () => {
    const side = 24
    const pixel = fc.nat(side * side - 1)
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 1, maxLength: 12 }), pixel, (covered, k) => {
        const far = distanceTo(side, side, at => (covered.includes(at) ? 1 : 0))
        const straight = Math.min(
          ...covered.map(c =>
            Math.hypot((c % side) - (k % side), Math.floor(c / side) - Math.floor(k / side)),
          ),
        )
        const found = (far[k] ?? 0) + 0.5
        expect(found).toBeGreaterThanOrEqual(straight - 1e-4)
        expect(found).toBeLessThanOrEqual(straight * 1.09 + 1e-4)
      }),
    )
  })

  it('takes no notice of a faint shadow', () => {
    expect(distanceTo(2, 1, k => (k === 0 ? 0.2 : 0))[0]).toBe(Infinity)
  })
})
