import type { Window } from '#painter/field/window.ts'
import { clamp } from '#painter/geometry/scalar.ts'

const DIRECTIONS = 256
const COS = Float32Array.from({ length: DIRECTIONS }, (_, i) => Math.cos((i * Math.PI) / 128))
const SIN = Float32Array.from({ length: DIRECTIONS }, (_, i) => Math.sin((i * Math.PI) / 128))

/** Eight-bit hash of a lattice place. */
export function latticeHash(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 1442695041)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return (h ^ (h >>> 15)) & 255
}

const slope = (direction: number, x: number, y: number): number =>
  (COS[direction] as number) * x + (SIN[direction] as number) * y

/** Gradient noise, about -1 to 1, with a unit lattice. */
export function gradientNoise(x: number, y: number, seed: number): number {
  const i = Math.floor(x)
  const j = Math.floor(y)
  const f = x - i
  const g = y - j
  const u = f * f * f * (f * (f * 6 - 15) + 10)
  const v = g * g * g * (g * (g * 6 - 15) + 10)
  const a = slope(latticeHash(i, j, seed), f, g)
  const b = slope(latticeHash(i + 1, j, seed), f - 1, g)
  const c = slope(latticeHash(i, j + 1, seed), f, g - 1)
  const d = slope(latticeHash(i + 1, j + 1, seed), f - 1, g - 1)
  return (a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v) * 1.5
}

/** One octave: wavelength in mm, amplitude, and another wavelength downward for brushed or trowelled marks. */
export type Octave = readonly [wavelength: number, amplitude: number, downward?: number]

/**
 * Sum of octaves over a window, anchored to the wall so that any two windows agree. Octaves too
 * fine for the pixels fade out; coarse ones are sampled on a grid of their own and interpolated.
 * The window's origin must be a whole number of pixels from the wall's.
 */
export function fractal(window: Window, octaves: readonly Octave[], seed: number): Float32Array {
  const out = new Float32Array(window.width * window.height)
  octaves.forEach(([across, amplitude, downward = across], i) => {
    const finest = Math.min(across, downward)
    const seen = amplitude * clamp((finest / window.px - 2) / 2)
    if (seen === 0) return
    const grid = Math.max(1, Math.floor(finest / window.px / 7))
    const octave = { across, downward, amplitude: seen, seed: seed * 31 + i }
    if (grid === 1) addFine(out, window, octave)
    else addCoarse(out, window, octave, grid)
  })
  return out
}

interface Sampled {
  across: number
  downward: number
  amplitude: number
  seed: number
}

function addFine(out: Float32Array, window: Window, octave: Sampled): void {
  const { width, height, px } = window
  const left = Math.round(window.x / px)
  const top = Math.round(window.y / px)
  for (let y = 0, k = 0; y < height; y++) {
    const wy = ((top + y + 0.5) * px) / octave.downward
    for (let x = 0; x < width; x++, k++) {
      const wx = ((left + x + 0.5) * px) / octave.across
      out[k] = (out[k] as number) + octave.amplitude * gradientNoise(wx, wy, octave.seed)
    }
  }
}

function addCoarse(out: Float32Array, window: Window, octave: Sampled, grid: number): void {
  const { width, height, px } = window
  const left = Math.round(window.x / px)
  const top = Math.round(window.y / px)
  const gx = Math.floor(left / grid)
  const gy = Math.floor(top / grid)
  const columns = Math.ceil((left + width) / grid) - gx + 2
  const rows = Math.ceil((top + height) / grid) - gy + 2
  const nodes = new Float32Array(columns * rows)
  for (let y = 0, k = 0; y < rows; y++)
    for (let x = 0; x < columns; x++, k++) {
      const wx = (((gx + x) * grid + 0.5) * px) / octave.across
      const wy = (((gy + y) * grid + 0.5) * px) / octave.downward
      nodes[k] = octave.amplitude * gradientNoise(wx, wy, octave.seed)
    }
  for (let y = 0, k = 0; y < height; y++) {
    const fy = (top + y) / grid - gy
    const j = Math.floor(fy)
    const v = fy - j
    for (let x = 0; x < width; x++, k++) {
      const fx = (left + x) / grid - gx
      const i = Math.floor(fx)
      const u = fx - i
      const o = j * columns + i
      const p = nodes[o] as number
      const q = nodes[o + columns] as number
      const upper = p + ((nodes[o + 1] as number) - p) * u
      const lower = q + ((nodes[o + columns + 1] as number) - q) * u
      out[k] = (out[k] as number) + upper + (lower - upper) * v
    }
  }
}
