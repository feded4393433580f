import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHalf, toHalf } from '#light/half.ts'

describe('half floats', () => {
  it('come back within a thousandth', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 60_000, noNaN: true }), value => {
        expect(Math.abs(fromHalf(toHalf(value)) - value) / value).toBeLessThan(0.001)
      }),
    )
  })

  it('clamp what does not fit instead of becoming infinite', () => {
    expect(fromHalf(toHalf(1e9))).toBe(65504)
    expect(toHalf(Number.NaN)).toBe(0)
    expect(toHalf(-3)).toBe(0)
  })
})
