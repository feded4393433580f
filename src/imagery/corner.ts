import type { Sheet, Sight } from '#imagery/sheet.ts'

/**
 * A place of a sheet as a view sees it, in `cornerSize` numbers: [0..2] clip x, y, w, ±w at the middles of the outermost pixels; [3..5] and [6..8] their derivatives by s
 * and t; [9] screen pixels for each full-size texel in the direction that has most, Infinity behind the eye; [10] screen
 * pixels² for each unit of s and t, negative where the sheet faces away; [11] sides of the view that it is beyond, as bits.
 */
export const cornerSize = 12

/** Bits of the sides of the view that clip coordinates are beyond. */
export const sidesBeyond = (x: number, y: number, w: number): number =>
  // Without dividing by w: what is behind the eye and in the mirrored view is beyond all four, never in it.
  (x > w ? 1 : 0) | (-x > w ? 2 : 0) | (y > w ? 4 : 0) | (-y > w ? 8 : 0)

const place = new Float64Array(9)

/** Writes the corner at (s, t) of a picture of that size. False where the sheet has a hole. */
export function writeCorner(
  sheet: Sheet,
  sight: Sight,
  size: { readonly width: number; readonly height: number },
  s: number,
  t: number,
  out: Float64Array,
  at: number,
): boolean {
  const shown = sheet.sample(s, t, place)
  const m = sight.viewProjection
  // The view ends at the middles of its outermost pixels: a page that none of them meets is not wanted.
  const inX = sight.width / (sight.width - 1)
  const inY = sight.height / (sight.height - 1)
  for (let k = 0; k < 3; k++) {
    const x = place[k * 3] ?? 0
    const y = place[k * 3 + 1] ?? 0
    const z = place[k * 3 + 2] ?? 0
    // Tangents are directions: the matrix' last column moves points only.
    const p = k === 0 ? 1 : 0
    const o = at + k * 3
    out[o] = inX * ((m[0] ?? 0) * x + (m[4] ?? 0) * y + (m[8] ?? 0) * z + (m[12] ?? 0) * p)
    out[o + 1] = inY * ((m[1] ?? 0) * x + (m[5] ?? 0) * y + (m[9] ?? 0) * z + (m[13] ?? 0) * p)
    out[o + 2] = (m[3] ?? 0) * x + (m[7] ?? 0) * y + (m[11] ?? 0) * z + (m[15] ?? 0) * p
  }
  writeScale(sight, size, out, at)
  return shown
}

function writeScale(
  sight: Sight,
  size: { readonly width: number; readonly height: number },
  out: Float64Array,
  at: number,
): void {
  const x = out[at] ?? 0
  const y = out[at + 1] ?? 0
  const w = out[at + 2] ?? 0
  const sx = out[at + 3] ?? 0
  const sy = out[at + 4] ?? 0
  const sw = out[at + 5] ?? 0
  const tx = out[at + 6] ?? 0
  const ty = out[at + 7] ?? 0
  const tw = out[at + 8] ?? 0
  // The triple product has the sign of (eye − point) · (s × t) before and behind the eye alike.
  const facing = x * (sy * tw - sw * ty) - y * (sx * tw - sw * tx) + w * (sx * ty - sy * tx)
  out[at + 11] = sidesBeyond(x, y, w)
  if (w < 1e-9) {
    out[at + 9] = Number.POSITIVE_INFINITY
    out[at + 10] = Math.sign(facing)
    return
  }
  const kx = (sight.width - 1) / (2 * w)
  const ky = (sight.height - 1) / (2 * w)
  out[at + 10] = (facing / w) * kx * ky
  const ax = ((sx - (x / w) * sw) * kx) / size.width
  const ay = ((sy - (y / w) * sw) * ky) / size.width
  const bx = ((tx - (x / w) * tw) * kx) / size.height
  const by = ((ty - (y / w) * tw) * ky) / size.height
  // Larger singular value of the 2 × 2 matrix of pixels by texels.
  const aa = ax * ax + ay * ay
  const bb = bx * bx + by * by
  const ab = ax * bx + ay * by
  const half = (aa - bb) / 2
  out[at + 9] = Math.sqrt((aa + bb) / 2 + Math.sqrt(half * half + ab * ab))
}
