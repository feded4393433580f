import { chance } from '#painter/geometry/chance.ts'

/**
 * Sounds that go round for ever. Every value here belongs to a ring of samples: what is added past its end comes in at
 * its beginning, and a filter that has been round once already is in the state that it ends in. So no loop has a seam
 * that could click.
 */
export type Ring = Float32Array<ArrayBuffer>

/** White noise in [-1, 1); the same seed makes the same ring. */
export function whiteRing(length: number, seed: number): Ring {
  const random = chance(seed)
  return Float32Array.from({ length }, () => random() * 2 - 1)
}

/** What a {@link filterRing} lets through at each sample: frequency in hertz, and how narrow it is (0.5 is broad). */
export interface Filtering {
  readonly keeps: 'low' | 'band' | 'high'
  readonly at: number | ((i: number) => number)
  readonly narrow: number
}

/**
 * The ring through a state-variable filter (Simper 2013, "Linear Trapezoidal Integrated SVF") whose frequency may move:
 * a gust changes what the wind sounds like, not only how loud it is. It goes round twice, and the second round is kept.
 */
export function filterRing(ring: Ring, rate: number, { keeps, at, narrow }: Filtering): Ring {
  const out = new Float32Array(ring.length)
  const k = 1 / narrow
  let one = 0
  let two = 0
  let g = 0
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < ring.length; i++) {
      // A frequency that moves is read 50 times in a hundredth of a second less often than the sound: nobody hears steps.
      if (i % 32 === 0)
        g = Math.tan((Math.PI * Math.min(typeof at === 'number' ? at : at(i), rate * 0.45)) / rate)
      const a = 1 / (1 + g * (g + k))
      const v = (ring[i] ?? 0) - two
      const band = a * (one + g * v)
      const low = two + g * band
      one = 2 * band - one
      two = 2 * low - two
      out[i] = keeps === 'low' ? low : keeps === 'band' ? k * band : (ring[i] ?? 0) - k * band - low
    }
  }
  return out
}

/** Multiplies every sample by a level of its own. */
export function shapeRing(ring: Ring, levelAt: (i: number) => number): Ring {
  return ring.map((sample, i) => sample * levelAt(i))
}

/** Adds a sound that begins at a sample, round the end if need be. */
export function strike(ring: Ring, start: number, samples: number, soundAt: (i: number) => number) {
  const n = ring.length
  const first = ((Math.round(start) % n) + n) % n
  for (let i = 0, k = first; i < samples; i++, k = k + 1 === n ? 0 : k + 1)
    ring[k] = (ring[k] ?? 0) + soundAt(i)
}

/** Adds rings of one length, each times its own share. */
export function mixRings(...parts: readonly (readonly [ring: Ring, share: number])[]): Ring {
  const length = parts[0]?.[0].length ?? 0
  const out = new Float32Array(length)
  for (const [ring, share] of parts)
    for (let i = 0; i < length; i++) out[i] = (out[i] ?? 0) + (ring[i] ?? 0) * share
  return out
}

/** Root mean square. */
export const rmsOf = (ring: Ring): number =>
  Math.sqrt(ring.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, ring.length))

/** Largest distance from silence. */
export const peakOf = (ring: Ring): number =>
  ring.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)

/**
 * The ring at a root mean square in decibels of full scale, unless a single peak would then pass `ceiling`: it is made
 * quieter as a whole, for bent peaks are heard. Its mean is taken out first.
 */
export function levelRing(ring: Ring, decibels: number, ceiling: number): Ring {
  const mean = ring.reduce((sum, sample) => sum + sample, 0) / Math.max(1, ring.length)
  const centred = ring.map(sample => sample - mean)
  const wanted = 10 ** (decibels / 20) / (rmsOf(centred) || 1)
  const most = ceiling / (peakOf(centred) || 1)
  const gain = Math.min(wanted, most)
  return centred.map(sample => sample * gain)
}
