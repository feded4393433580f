import { gradientNoise } from '#painter/field/noise.ts'
import { turnedShape } from '#painter/solid/joinery.ts'
import { linear, type Mesh, painted, shaded } from '#painter/solid/mesh.ts'

const CLAY = linear('#8A6A4C')

/** Saucer seen in section: foot, outer wall, rim, and back down inside. */
const SECTION = [
  [0.0001, 0],
  [0.022, 0],
  [0.024, 0.006],
  [0.04, 0.018],
  [0.049, 0.033],
  [0.05, 0.036],
  [0.046, 0.035],
  [0.036, 0.022],
  [0.018, 0.013],
  [0.0001, 0.012],
] as const

/** A small clay oil lamp, 0.1 m across, its rim pinched to a spout at the front. */
export function lamp(): Mesh[] {
  const spout = (angle: number, v: number) =>
    1 + 0.3 * v * Math.exp(-((1 - Math.cos(angle)) * 14)) * (v < 0.7 ? 1 : 0.4)
  const saucer = turnedShape([0, 0, 0], SECTION, 40, CLAY, spout)
  return [
    painted(saucer, ([x, y, z]) => {
      const soot = Math.min(1, Math.max(0, (z - 0.035) * 40))
      return shaded(
        CLAY,
        (0.85 + 0.2 * gradientNoise(x * 90, z * 90 + y * 60, 2)) * (1 - 0.7 * soot),
      )
    }),
  ]
}
