import type { Sheet } from '#imagery/sheet.ts'
import { scale, type Vec3 } from '#space/vector.ts'

/**
 * A plane of width × height metres. `origin` is the picture's lower left corner, `right` and `up` unit vectors along its
 * sides. Seen from the side of right × up only.
 */
export function flatSheet(
  origin: Vec3,
  right: Vec3,
  up: Vec3,
  width: number,
  height: number,
): Sheet {
  const along = scale(right, width)
  const upwards = scale(up, height)
  return {
    twoSided: false,
    grain: 1,
    sample: (s, t, out) => {
      for (let i = 0; i < 3; i++) {
        const a = along[i] ?? 0
        const b = upwards[i] ?? 0
        out[i] = (origin[i] ?? 0) + a * s + b * t
        out[3 + i] = a
        out[6 + i] = b
      }
      return true
    },
  }
}
