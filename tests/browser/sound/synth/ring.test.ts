import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filterRing,
  levelRing,
  peakOf,
  type Ring,
  rmsOf,
  strike,
  whiteRing,
} from '#browser/sound/synth/ring.ts'

const rate = 8000
const tone = (cycles: number, length: number): Ring =>
  Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * cycles * i) / length))

describe('filterRing', () => {
  it('lets its own frequency through and stops what is far from it', () => {
    const band = { keeps: 'band', at: 1000, narrow: 4 } as const
    expect(rmsOf(filterRing(tone(1000, rate), rate, band))).toBeCloseTo(Math.SQRT1_2, 1)
    expect(rmsOf(filterRing(tone(100, rate), rate, band))).toBeLessThan(0.03)
    expect(rmsOf(filterRing(tone(100, rate), rate, { ...band, keeps: 'low' }))).toBeGreaterThan(0.6)
    expect(rmsOf(filterRing(tone(100, rate), rate, { ...band, keeps: 'high' }))).toBeLessThan(0.03)
  })

  it('is a ring again: turned noise comes out as the turned result', () => {
    const noise = whiteRing(2048, 3)
    const turn = (ring: Ring): Ring =>
      Float32Array.from([...ring.slice(512), ...ring.slice(0, 512)])
    const low = { keeps: 'low', at: 400, narrow: 0.7 } as const
    const one = turn(filterRing(noise, rate, low))
    const other = filterRing(turn(noise), rate, low)
    for (let i = 0; i < 2048; i += 37) expect(one[i]).toBeCloseTo(other[i] ?? 0, 4)
  })

  it('never runs away, wherever its frequency goes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 20_000, noNaN: true }),
        fc.double({ min: 0.5, max: 12, noNaN: true }),
        (at, narrow) => {
          const moving = (i: number): number => at * (1 + Math.sin(i / 50))
          const out = filterRing(whiteRing(600, 1), rate, { keeps: 'band', at: moving, narrow })
          expect(peakOf(out)).toBeLessThan(20 * narrow)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('strike', () => {
  it('goes on at the beginning where the end comes first', () => {
    const ring = new Float32Array(4)
    strike(ring, 3, 3, i => i + 1)
    expect([...ring]).toEqual([2, 3, 0, 1])
  })
})

describe('levelRing', () => {
  it('sets the loudness asked for, without passing the ceiling', () => {
    const noise = whiteRing(4000, 9)
    expect(rmsOf(levelRing(noise, -20, 0.9))).toBeCloseTo(0.1, 3)
    expect(peakOf(levelRing(noise, 0, 0.5))).toBeCloseTo(0.5, 3)
  })

  it('leaves silence silent', () => {
    expect(peakOf(levelRing(new Float32Array(8), -20, 0.9))).toBe(0)
  })
})
