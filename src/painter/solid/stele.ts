import { gradientNoise } from '#painter/field/noise.ts'
import { merged, pressed, roundedBox, type Solid } from '#painter/solid/distance.ts'
import { picture } from '#painter/solid/joinery.ts'
import { linear, type Part, painted, shaded } from '#painter/solid/mesh.ts'
import { openness, surfaceNets } from '#painter/solid/surface-nets.ts'

const STONE = linear('#57524C')
const PLASTER = linear('#B59C7C')

/** A board with a round head: half width, height, and its thickness from back to front along z. */
const roundHeaded =
  (half: number, height: number, back: number, front: number, foot: number): Solid =>
  (x, y, z) => {
    const shoulder = height - half
    const across = y > shoulder ? Math.hypot(x, y - shoulder) - half : Math.abs(x) - half
    return Math.max(across, foot - y, back - z, z - front)
  }

const frame: Solid = pressed(
  0.012,
  roundHeaded(0.352, 1.232, 0.005, 0.098, 0.004),
  roundHeaded(0.296, 1.176, 0.04, 0.3, 0.06),
)
const slab: Solid = roundHeaded(0.288, 1.168, 0.012, 0.078, 0.052)
/** Two dragons' worth of interlaced ribs over the head of the slab, and the tablet between them. */
const headRelief: Solid = (x, y, z) => {
  const r = Math.hypot(x, y - 0.88)
  const ribs = Math.sin(r * 95) * Math.cos(Math.atan2(x, y - 0.88) * 9)
  return Math.max(Math.abs(r - 0.2) - 0.07, 0.9 - y, z - 0.084 - 0.006 * ribs, 0.06 - z)
}
const tablet: Solid = roundedBox([0, 0.985, 0.078], [0.062, 0.085, 0.018], 0.01)
const solid: Solid = merged(0.006, slab, headRelief, tablet)

/** The stele in its niche border, 0.72 m wide, 1.24 m high, standing 0.12 m out of the wall at z = 0. */
export function stele(): Part[] {
  const block = { min: [-0.38, -0.02, -0.02], max: [0.38, 1.26, 0.14], cell: 0.0075 } as const
  const stone = painted(surfaceNets(solid, block), (place, normal) => {
    const grain = 0.88 + 0.2 * gradientNoise(place[0] * 40, place[1] * 40, 4)
    return shaded(STONE, grain * (0.4 + 0.6 * openness(solid, place, normal, 0.03)))
  })
  const niche = painted(surfaceNets(frame, block), (place, normal) => {
    const grain = 0.9 + 0.16 * gradientNoise(place[0] * 26, place[1] * 26, 6)
    return shaded(PLASTER, grain * (0.5 + 0.5 * openness(frame, place, normal, 0.04)))
  })
  const inscribed = picture(
    [-0.235, 0.075, 0.0795],
    [0.235, 0.075, 0.0795],
    [0.235, 0.885, 0.0795],
    [-0.235, 0.885, 0.0795],
  )
  return [{ mesh: stone }, { mesh: niche }, { mesh: inscribed, drawing: 'stele' }]
}
