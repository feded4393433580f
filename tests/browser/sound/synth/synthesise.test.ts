import { describe, expect, it } from 'vitest'
import { GUST_LOOP, gustAt } from '#browser/sound/synth/gust.ts'
import { gainOf, LOUDEST, SYNTH_RATE } from '#browser/sound/synth/loudness.ts'
import { filterRing, peakOf, type Ring, rmsOf } from '#browser/sound/synth/ring.ts'
import { synthesise } from '#browser/sound/synth/synthesise.ts'
import { bells } from '#browser/sound/synth/weather.ts'
import { AmbienceKind } from '#exhibition/schema.ts'

const kinds = AmbienceKind.options
const made = new Map(kinds.map(kind => [kind, synthesise(kind)]))
const ringOf = (kind: AmbienceKind): Ring => made.get(kind) ?? new Float32Array()

/** Root mean square of what lies in a band, hertz. */
const inBand = (ring: Ring, at: number): number =>
  rmsOf(filterRing(ring, SYNTH_RATE, { keeps: 'band', at, narrow: 2 }))

const decibels = (share: number): number => 20 * Math.log10(share)

describe.each(kinds)('the sound of kind %s', kind => {
  const ring = ringOf(kind)

  it('is heard and stays far below a voice', () => {
    expect(decibels(rmsOf(ring))).toBeGreaterThan(-62)
    expect(decibels(rmsOf(ring))).toBeLessThan(-30)
  })

  it('does not clip at the loudest level a document can ask for', () => {
    expect(peakOf(ring) * gainOf(1)).toBeLessThan(0.95)
    expect(ring.every(Number.isFinite)).toBe(true)
  })

  it('has no seam: its end leads to its beginning as every sample leads to the next', () => {
    const jumps = ring
      .subarray(0, 200_000)
      .map((sample, i) => Math.abs(sample - (ring.at(i - 1) ?? 0)))
    const among = jumps.toSorted()
    const seam = jumps[0] ?? Number.NaN
    expect(seam).toBeLessThanOrEqual(among[Math.floor(among.length * 0.9995)] ?? 0)
  })

  it('has no weight on one side that would click when it begins', () => {
    const mean = ring.reduce((sum, sample) => sum + sample, 0) / ring.length
    expect(Math.abs(mean)).toBeLessThan(1e-4)
  })
})

describe('synthesise', () => {
  it('makes the same sound every time', () => {
    expect(synthesise('drip')).toEqual(ringOf('drip'))
    expect(synthesise('lamp')).toEqual(ringOf('lamp'))
  })

  it('makes wind low, sand and leaves high, and the quiet lowest of all', () => {
    const tilt = (kind: AmbienceKind): number =>
      decibels(inBand(ringOf(kind), 3800) / inBand(ringOf(kind), 250))
    expect(tilt('wind')).toBeLessThan(-12)
    expect(tilt('quiet')).toBeLessThan(-18)
    expect(tilt('sand')).toBeGreaterThan(12)
    expect(tilt('leaves')).toBeGreaterThan(6)
  })

  it('lets everything that the wind moves go round together', () => {
    for (const kind of ['wind', 'sand', 'leaves', 'bells'] as const)
      expect(ringOf(kind).length).toBe(GUST_LOOP * SYNTH_RATE)
  })

  it('makes wind louder in a gust than between two', () => {
    const ring = ringOf('wind')
    const loudness = (when: (gust: number) => boolean): number =>
      rmsOf(ring.filter((_, i) => when(gustAt(i / SYNTH_RATE))))
    expect(decibels(loudness(g => g > 0.7) / loudness(g => g < 0.3))).toBeGreaterThan(6)
  })
})

describe('gustAt', () => {
  it('blows in gusts 6 to 20 seconds apart', () => {
    const step = 0.05
    const crests: number[] = []
    for (let s = 0; s < GUST_LOOP; s += step) {
      const here = gustAt(s)
      const crest = here >= gustAt(s - step) && here > gustAt(s + step) && here > 0.55
      if (crest) crests.push(s)
    }
    const apart = crests.map((s, i) => {
      const next = crests[i + 1]
      return next === undefined ? (crests[0] ?? 0) + GUST_LOOP - s : next - s
    })
    expect(crests.length).toBeGreaterThan(2)
    for (const seconds of apart) {
      expect(seconds).toBeGreaterThanOrEqual(6)
      expect(seconds).toBeLessThanOrEqual(20)
    }
  })

  it('stays between calm and full, and joins its own beginning', () => {
    for (let s = 0; s < GUST_LOOP; s += 0.25) {
      expect(gustAt(s)).toBeGreaterThanOrEqual(0)
      expect(gustAt(s)).toBeLessThanOrEqual(1)
      expect(gustAt(s + GUST_LOOP)).toBeCloseTo(gustAt(s), 9)
    }
  })
})

describe('bells', () => {
  it('ring after gusts and are silent in a calm', () => {
    const ring = bells(SYNTH_RATE, 851)
    const within = (from: number, to: number): number =>
      rmsOf(ring.slice(Math.round(from * SYNTH_RATE), Math.round(to * SYNTH_RATE)))
    const seconds = Array.from({ length: GUST_LOOP - 1 }, (_, s) => s + 0.5)
    const following = (least: number, most: number) =>
      seconds.filter(s => gustAt(s - 1) >= least && gustAt(s - 1) < most && gustAt(s - 3) < most)
    const mean = (at: number[]) => at.reduce((sum, s) => sum + within(s, s + 0.5), 0) / at.length
    expect(mean(following(0.7, 2))).toBeGreaterThan(5 * mean(following(0, 0.25)))
  })

  it('have no loudness that grows with the rate they are made at', () => {
    expect(rmsOf(bells(11_025, 851)) / rmsOf(bells(22_050, 851))).toBeCloseTo(1, 0)
  })
})

describe('gainOf', () => {
  it('is one at a half, nothing at nothing, and never past the loudest', () => {
    expect(gainOf()).toBe(1)
    expect(gainOf(0)).toBe(0)
    expect(gainOf(1)).toBeLessThanOrEqual(LOUDEST)
    expect(gainOf(1)).toBeGreaterThan(2)
  })
})
