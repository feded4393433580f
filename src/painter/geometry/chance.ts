import { lerp } from '#painter/geometry/scalar.ts'

/** 32-bit hash of up to three integers, unsigned. The root of all variation: same integers, same picture. */
export function hash(a: number, b = 0, c = 0): number {
  let h = Math.imul(a | 0, 374761393) + Math.imul(b | 0, 668265263) + Math.imul(c | 0, 2147483647)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * A stream of numbers in [0, 1) (mulberry32). Give every motif its own stream: a stream shared
 * between motifs makes one of them change when another is skipped.
 */
export function chance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One-dimensional value noise in [-1, 1] with period-free unit lattice: the unsteadiness of a hand. */
export function waver(x: number, seed: number): number {
  const i = Math.floor(x)
  const f = x - i
  const left = hash(i, seed) / 2147483648 - 1
  const right = hash(i + 1, seed) / 2147483648 - 1
  return lerp(left, right, f * f * (3 - 2 * f))
}
