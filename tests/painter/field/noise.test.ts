import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fractal, gradientNoise } from '#painter/field/noise.ts'

const OCTAVES = [
  [420, 1],
  [60, 0.3, 34],
  [7, 0.3],
] as const

describe('fractal', () => {
  it('gives neighbouring windows the same values where they overlap', () => {
    const px = 1.5
    const whole = fractal({ x: 0, y: 0, width: 60, height: 40, px }, OCTAVES, 5)
    const part = fractal({ x: 21 * px, y: 9 * px, width: 30, height: 20, px }, OCTAVES, 5)
    for (let y = 0; y < 20; y++)
      for (let x = 0; x < 30; x++)
        expect(part[y * 30 + x]).toBeCloseTo(whole[(y + 9) * 60 + x + 21] as number, 5)
  })

  it('leaves out octaves finer than two pixels', () => {
    const window = { x: 0, y: 0, width: 16, height: 16, px: 10 }
    expect(fractal(window, [[15, 1]], 3).every(value => value === 0)).toBe(true)
  })
})

describe('gradientNoise', () => {
  it('keeps within bounds and depends on nothing but its arguments', () => {
    const place = fc.double({ min: -1e4, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(place, place, fc.integer(), (x, y, seed) => {
        const value = gradientNoise(x, y, seed)
        expect(Math.abs(value)).toBeLessThanOrEqual(1.51)
        expect(gradientNoise(x, y, seed)).toBe(value)
      }),
    )
  })
})
