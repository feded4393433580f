import { GUST_LOOP, gustAt } from '#browser/sound/synth/gust.ts'
import {
  filterRing,
  mixRings,
  type Ring,
  shapeRing,
  strike,
  whiteRing,
} from '#browser/sound/synth/ring.ts'
import { chance } from '#painter/geometry/chance.ts'

const noise = (rate: number, seed: number): Ring => whiteRing(Math.round(GUST_LOOP * rate), seed)

/** Wind over stones: a low bed, and a broad voice that rises with the gust. */
export function wind(rate: number, seed: number): Ring {
  const gust = (i: number): number => gustAt(i / rate)
  const bed = filterRing(noise(rate, seed), rate, { keeps: 'low', at: 110, narrow: 0.6 })
  const voice = filterRing(noise(rate, seed + 1), rate, {
    keeps: 'band',
    at: i => 190 + 430 * gust(i) ** 1.4,
    narrow: 1.1,
  })
  const whistle = filterRing(noise(rate, seed + 2), rate, {
    keeps: 'band',
    at: i => 620 + 520 * gust(i),
    narrow: 6,
  })
  const air = mixRings(
    [shapeRing(bed, i => 0.45 + 0.55 * gust(i)), 1],
    [shapeRing(voice, i => 0.12 + gust(i) ** 1.6), 0.9],
    [shapeRing(whistle, i => gust(i) ** 3), 0.5],
  )
  return filterRing(air, rate, { keeps: 'low', at: i => 650 + 900 * gust(i), narrow: 0.6 })
}

/** Sand driven along a floor: a thin hiss, and single grains in it. */
export function sand(rate: number, seed: number): Ring {
  const gust = (i: number): number => gustAt(i / rate - 0.6)
  const hiss = filterRing(noise(rate, seed), rate, {
    keeps: 'band',
    at: i => 3300 + 1900 * gust(i),
    narrow: 0.8,
  })
  const random = chance(seed + 7)
  const grains = new Float32Array(hiss.length)
  for (let i = 0; i < grains.length; i++)
    if (random() < 0.004 * gust(i) ** 2) grains[i] = (random() - 0.5) * 5
  const ticking = filterRing(grains, rate, { keeps: 'band', at: 5200, narrow: 2 })
  return mixRings([shapeRing(hiss, i => 0.05 + gust(i) ** 2), 1], [ticking, 0.9])
}

/** Poplar leaves: each gust sets many small ones going, a dozen times a second. */
export function leaves(rate: number, seed: number): Ring {
  const gust = (i: number): number => gustAt(i / rate - 0.3)
  const turn = (2 * Math.PI) / (GUST_LOOP * rate)
  const rustle = (i: number, cycles: number): number => 0.5 + 0.5 * Math.sin(cycles * turn * i)
  const low = filterRing(noise(rate, seed), rate, { keeps: 'band', at: 1700, narrow: 0.7 })
  const high = filterRing(noise(rate, seed + 1), rate, { keeps: 'band', at: 3900, narrow: 0.8 })
  return mixRings(
    [shapeRing(low, i => (0.06 + gust(i) ** 1.8) * (0.55 + 0.45 * rustle(i, 403))), 1],
    [
      shapeRing(high, i => (0.03 + gust(i) ** 2.4) * (0.4 + 0.6 * rustle(i, 571) * rustle(i, 233))),
      0.8,
    ],
  )
}

/** Partials of a small cast bell of iron, as shares of its lowest, with their loudness: none is a harmonic of another. */
const partials = [
  [1, 1],
  [2.02, 0.62],
  [2.71, 0.5],
  [4.13, 0.28],
  [5.47, 0.16],
] as const

/** Lowest partials of the bells under one eave, hertz. */
const bellsOfAnEave = [742, 868, 1015, 1193]

/** Iron eaves bells: a gust swings the clappers, and each strike rings 2 to 3 seconds, the high partials shorter. */
export function bells(rate: number, seed: number): Ring {
  const random = chance(seed)
  const ring = new Float32Array(Math.round(GUST_LOOP * rate))
  const step = 0.13
  for (let second = 0; second < GUST_LOOP; second += step) {
    const gust = gustAt(second - 0.9)
    if (random() > 0.34 * gust ** 2.6) continue
    const low = bellsOfAnEave[Math.floor(random() * bellsOfAnEave.length)] ?? 868
    const force = (0.25 + 0.75 * random()) * gust
    ringBell(ring, rate, { at: second + random() * step, low, force, life: 2 + random() })
  }
  return ring
}

interface Strike {
  /** Second of the loop. */
  readonly at: number
  readonly low: number
  readonly force: number
  /** Seconds until it has fallen by 60 decibels. */
  readonly life: number
}

function ringBell(ring: Ring, rate: number, { at, low, force, life }: Strike): void {
  for (const [ratio, share] of partials) {
    const turn = (2 * Math.PI * low * ratio) / rate
    const fall = 6.91 / ((life / ratio ** 0.45) * rate)
    const level = force * share
    // The clapper is soft for a thousandth of a second: a bell that begins at once clicks.
    strike(
      ring,
      at * rate,
      Math.round(life * rate),
      i => level * Math.min(1, i / (0.0012 * rate)) * Math.exp(-fall * i) * Math.sin(turn * i),
    )
  }
}
