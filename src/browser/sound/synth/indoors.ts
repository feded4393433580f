import {
  filterRing,
  mixRings,
  type Ring,
  shapeRing,
  strike,
  whiteRing,
} from '#browser/sound/synth/ring.ts'
import { chance } from '#painter/geometry/chance.ts'

const secondsOf = { quiet: 23, drip: 31, lamp: 19, paper: 41 } as const

const noise = (seconds: number, rate: number, seed: number): Ring =>
  whiteRing(Math.round(seconds * rate), seed)

/** Near silence has a sound too: the air of a closed room, far down. */
export function quiet(rate: number, seed: number): Ring {
  const air = filterRing(noise(secondsOf.quiet, rate, seed), rate, {
    keeps: 'low',
    at: 140,
    narrow: 0.5,
  })
  const breath = filterRing(noise(secondsOf.quiet, rate, seed + 1), rate, {
    keeps: 'band',
    at: 420,
    narrow: 0.6,
  })
  const turn = (2 * Math.PI) / air.length
  const breathing = shapeRing(breath, i => 0.6 + 0.4 * Math.sin(2 * turn * i))
  return filterRing(mixRings([air, 1], [breathing, 0.16]), rate, {
    keeps: 'low',
    at: 500,
    narrow: 0.6,
  })
}

/** Seconds at which something happens, at random but never closer than `least`, round the loop. */
function moments(seconds: number, least: number, most: number, random: () => number): number[] {
  const found: number[] = []
  for (let at = random() * least; at < seconds - least; at += least + random() * (most - least))
    found.push(at)
  return found
}

/** Drops that fall into a little water: a tone that rises as the bubble closes. */
export function drip(rate: number, seed: number): Ring {
  const random = chance(seed)
  const ring = new Float32Array(Math.round(secondsOf.drip * rate))
  for (const at of moments(secondsOf.drip, 2.5, 8, random)) {
    const low = 760 + random() * 500
    const force = 0.5 + random() * 0.5
    let turn = 0
    strike(ring, at * rate, Math.round(0.16 * rate), i => {
      const second = i / rate
      turn += (2 * Math.PI * low * (1 + 4.2 * second)) / rate
      return force * Math.min(1, second / 0.002) * Math.exp(-second / 0.024) * Math.sin(turn)
    })
  }
  return ring
}

/** An oil lamp: its flame hardly flutters, now and then the wick crackles. */
export function lamp(rate: number, seed: number): Ring {
  const random = chance(seed + 3)
  const flame = filterRing(noise(secondsOf.lamp, rate, seed), rate, {
    keeps: 'band',
    at: 190,
    narrow: 0.6,
  })
  const turn = (2 * Math.PI) / flame.length
  const flutter = (i: number): number =>
    0.7 + 0.2 * Math.sin(41 * turn * i) + 0.1 * Math.sin(97 * turn * i + 1)
  const sparks = new Float32Array(flame.length)
  for (const at of moments(secondsOf.lamp, 0.25, 2.4, random)) {
    const many = 1 + Math.floor(random() ** 2 * 5)
    for (let j = 0; j < many; j++) {
      const force = (0.3 + 0.7 * random()) * (random() < 0.5 ? -1 : 1)
      const life = (0.0012 + 0.003 * random()) * rate
      const start = (at + random() * 0.09) * rate
      strike(
        sparks,
        start,
        Math.round(life * 7),
        i => force * Math.exp(-i / life) * Math.sin(i * 0.9),
      )
    }
  }
  const crackle = filterRing(sparks, rate, { keeps: 'band', at: 2300, narrow: 0.9 })
  return mixRings([shapeRing(flame, flutter), 0.35], [crackle, 1.6])
}

/** Somebody writes: short strokes of a brush on paper in groups, and a sheet that is turned. */
export function paper(rate: number, seed: number): Ring {
  const random = chance(seed + 5)
  const length = Math.round(secondsOf.paper * rate)
  const level = new Float32Array(length)
  const swell = (start: number, seconds: number, force: number): void =>
    strike(level, start * rate, Math.round(seconds * rate), i => {
      const share = i / (seconds * rate)
      return force * Math.sin(Math.PI * share ** 0.7) ** 2
    })
  for (const at of moments(secondsOf.paper, 3, 8, random)) {
    const strokes = 3 + Math.floor(random() * 6)
    for (let j = 0; j < strokes; j++)
      swell(at + j * 0.42, 0.16 + random() * 0.2, 0.3 + random() * 0.3)
  }
  const sheets = new Float32Array(length)
  for (const at of moments(secondsOf.paper, 13, 24, random))
    for (let j = 0; j < 9; j++) {
      const force = 0.4 + random() * 0.6
      strike(sheets, (at + 0.09 * j + random() * 0.05) * rate, Math.round(0.07 * rate), i => {
        const share = i / (0.07 * rate)
        return force * Math.sin(Math.PI * share) ** 2
      })
    }
  const brush = filterRing(whiteRing(length, seed), rate, { keeps: 'band', at: 1500, narrow: 0.9 })
  const rustle = filterRing(whiteRing(length, seed + 1), rate, {
    keeps: 'band',
    at: 3400,
    narrow: 0.7,
  })
  return mixRings(
    [shapeRing(brush, i => level[i] ?? 0), 1],
    [shapeRing(rustle, i => sheets[i] ?? 0), 0.8],
  )
}
