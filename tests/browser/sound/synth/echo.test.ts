import { describe, expect, it } from 'vitest'
import { echoOf, echoSeconds } from '#browser/sound/synth/echo.ts'
import { rmsOf } from '#browser/sound/synth/ring.ts'

describe('echoSeconds', () => {
  it('is short in a small chamber, long in a hall, and nothing under the sky', () => {
    expect(echoSeconds(20, false)).toBeGreaterThan(0.4)
    expect(echoSeconds(20, false)).toBeLessThan(0.7)
    expect(echoSeconds(1900, false)).toBeGreaterThan(1.2)
    expect(echoSeconds(1900, false)).toBeLessThan(1.8)
    expect(echoSeconds(3000, true)).toBe(0)
    expect(echoSeconds(0, false)).toBe(0)
  })
})

describe('echoOf', () => {
  it('falls by some 60 decibels, has an energy of one, and is another in each ear', () => {
    const [left, right] = echoOf(0.5, 8000)
    const energy = left.reduce((sum, sample) => sum + sample * sample, 0)
    expect(energy).toBeCloseTo(1, 4)
    const fall = 20 * Math.log10(rmsOf(left.slice(-400)) / rmsOf(left.slice(100, 500)))
    expect(fall).toBeLessThan(-45)
    expect(left).not.toEqual(right)
  })
})
