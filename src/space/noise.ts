/** A number of 0 to 1 for a cell of the integer lattice, the same on every machine. */
function hash(x: number, y: number, z: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 2147483629)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967295
}

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10)

/** Value noise of unit wavelength: smooth to its second derivative, -1 to 1. */
export function valueNoise(x: number, y: number, z: number): number {
  const i = Math.floor(x)
  const j = Math.floor(y)
  const k = Math.floor(z)
  const u = fade(x - i)
  const v = fade(y - j)
  const w = fade(z - k)
  const a = hash(i, j, k)
  const b = hash(i, j + 1, k)
  const c = hash(i, j, k + 1)
  const d = hash(i, j + 1, k + 1)
  const near = a + (hash(i + 1, j, k) - a) * u
  const nearUp = b + (hash(i + 1, j + 1, k) - b) * u
  const far = c + (hash(i + 1, j, k + 1) - c) * u
  const farUp = d + (hash(i + 1, j + 1, k + 1) - d) * u
  const low = near + (nearUp - near) * v
  const high = far + (farUp - far) * v
  return 2 * (low + (high - low) * w) - 1
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
