import { gradientNoise } from '#painter/field/noise.ts'
import { merged, roundedBox, type Solid } from '#painter/solid/distance.ts'
import { picture } from '#painter/solid/joinery.ts'
import { blended, linear, type Part, painted, shaded } from '#painter/solid/mesh.ts'
import { surfaceNets } from '#painter/solid/surface-nets.ts'

const CLAY = linear('#B09572')
const WORN = linear('#C8B28E')

/** Hand-smoothed clay: a foot, a set-back waist and a rounded top slab. */
const solid: Solid = (x, y, z) => {
  const uneven =
    0.006 * gradientNoise(x * 4, z * 4 + y * 6, 11) +
    0.0025 * gradientNoise(x * 15, y * 15 + z * 13, 12)
  const shape = merged(
    0.012,
    roundedBox([0, 0.03, 0], [0.937, 0.045, 0.487], 0.02),
    roundedBox([0, 0.17, 0], [0.912, 0.16, 0.462], 0.012),
    roundedBox([0, 0.333, 0], [0.942, 0.044, 0.492], 0.034),
  )(x, y, z)
  return Math.max(shape + uneven, -y)
}

/** The low bed-like altar, 1.9 by 1.0 m and 0.38 m high, with painted panels on its front. */
export function platform(): Part[] {
  const block = { min: [-0.98, -0.03, -0.53], max: [0.98, 0.41, 0.53], cell: 0.016 } as const
  const clay = painted(surfaceNets(solid, block), ([x, y, z], [, ny]) => {
    const mottle =
      0.92 +
      0.14 * gradientNoise(x * 5, z * 5 + y * 5, 3) +
      0.06 * gradientNoise(x * 24, z * 24 + y * 20, 5)
    const foot = 0.72 + 0.28 * Math.min(1, y / 0.12)
    return shaded(blended(CLAY, WORN, Math.max(0, ny) * 0.7), mottle * foot)
  })
  const front = picture(
    [-0.9, 0.072, 0.4745],
    [0.9, 0.072, 0.4745],
    [0.9, 0.296, 0.4745],
    [-0.9, 0.296, 0.4745],
  )
  return [{ mesh: clay }, { mesh: front, drawing: 'panels' }]
}
