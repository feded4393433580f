import { latticeHash } from '#painter/field/noise.ts'
import type { Window } from '#painter/field/window.ts'

/**
 * Distance in mm between the nearest and second nearest of scattered seeds (Worley's F2 - F1): zero
 * on the borders between cells, which is where old paint crackles. The two warps, in mm, bend it.
 */
export function cellBorders(
  window: Window,
  cell: number,
  seed: number,
  warpX: Float32Array,
  warpY: Float32Array,
): Float32Array {
  const { width, height, px } = window
  const out = new Float32Array(width * height)
  for (let y = 0, k = 0; y < height; y++)
    for (let x = 0; x < width; x++, k++) {
      const X = (window.x + x * px + 3 * (warpX[k] as number)) / cell
      const Y = (window.y + y * px + 3 * (warpY[k] as number)) / cell
      out[k] = borderDistance(X, Y, seed) * cell
    }
  return out
}

function borderDistance(x: number, y: number, seed: number): number {
  const i = Math.floor(x)
  const j = Math.floor(y)
  let nearest = 9
  let second = 9
  for (let q = j - 1; q <= j + 1; q++)
    for (let p = i - 1; p <= i + 1; p++) {
      const dx = p + latticeHash(p, q, seed) / 256 - x
      const dy = q + latticeHash(p, q, seed + 99) / 256 - y
      const d = dx * dx + dy * dy
      if (d < nearest) {
        second = nearest
        nearest = d
      } else if (d < second) second = d
    }
  return Math.sqrt(second) - Math.sqrt(nearest)
}
