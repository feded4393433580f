import type { Bounce } from '#light/bounce.ts'
import type { Light } from '#light/lamp.ts'
import type { Vec3 } from '#space/vector.ts'

/** The eye for which the light is weighed. `cell` is the room it stands in; `direction` is of unit length. */
export interface Eye {
  readonly cell: string
  readonly position: Vec3
  readonly direction: Vec3
}

/** Half angle of the cone that the eye adapts to, radians. */
const cone = 0.55

/** Other rooms count less, or a lit doorway would put the room out. */
const otherRoom = 0.35

/** How much red, green and blue count for how bright a colour is (Rec. 709). */
const luminance: Vec3 = [0.2126, 0.7152, 0.0722]

/**
 * Lux of red, green and blue that the eye adapts to, white at last: from the light nodes in the view, so that nothing is read back from the graphics card.
 * A logarithmic mean follows the room, a root mean square the brightest pool in it, and the light's own reference pulls
 * both a little, so that dark stays dark. To the colour of what is around it the eye adapts by the light's `whitening`.
 * Never 0, never NaN.
 */
export function adaptedLevel(
  bounce: Bounce,
  cells: readonly string[],
  light: Light,
  eye: Eye,
): Vec3 {
  if (light.source === 'none') return [light.even, light.even, light.even]
  const { direct, bounced } = bounce
  let [logs, squares, weights, red, green, blue] = [0, 0, 0, 0, 0, 0]
  for (const cell of cells) {
    const [first, end] = bounce.atlas.cells.get(cell) ?? [0, 0]
    const counts = cell === eye.cell ? 1 : otherRoom
    for (let i = first; i < end; i++) {
      const weight = counts * weightOf(bounce, i, eye)
      if (weight === 0) continue
      const lux = (direct[i * 3 + 1] ?? 0) + (bounced[i * 3 + 1] ?? 0) + light.even
      red += weight * ((direct[i * 3] ?? 0) + (bounced[i * 3] ?? 0))
      green += weight * lux
      blue += weight * ((direct[i * 3 + 2] ?? 0) + (bounced[i * 3 + 2] ?? 0))
      logs += weight * Math.log(lux + 0.4)
      squares += weight * lux * lux
      weights += weight
    }
  }
  const mean = weights === 0 ? 0 : Math.exp(logs / weights)
  const rms = weights === 0 ? 0 : Math.sqrt(squares / weights)
  const level = pulled(Math.max(1.5 * mean, rms, light.darkest), light)
  const bright = luminance[0] * red + luminance[1] * green + luminance[2] * blue
  const white = (colour: number): number => level * share(colour, bright) ** light.whitening
  return [white(red), white(green), white(blue)]
}

const pulled = (level: number, light: Light): number =>
  level ** (1 - light.pull) * light.reference ** light.pull

/** A channel's part in the brightness, 1 for grey and in the dark; no colour is so pure that it blinds to the others. */
const share = (colour: number, bright: number): number =>
  bright > 0 ? Math.min(4, Math.max(0.25, colour / bright)) : 1

function weightOf(bounce: Bounce, i: number, eye: Eye): number {
  const { positions, normals } = bounce.atlas
  const x = (positions[i * 3] ?? 0) - eye.position[0]
  const y = (positions[i * 3 + 1] ?? 0) - eye.position[1]
  const z = (positions[i * 3 + 2] ?? 0) - eye.position[2]
  const distance = Math.hypot(x, y, z)
  const edge = Math.cos(cone)
  const cosine = (x * eye.direction[0] + y * eye.direction[1] + z * eye.direction[2]) / distance
  if (!(cosine > edge)) return 0
  const facing =
    -(x * (normals[i * 3] ?? 0) + y * (normals[i * 3 + 1] ?? 0) + z * (normals[i * 3 + 2] ?? 0)) /
    distance
  return ((cosine - edge) * Math.max(0, facing)) / (distance * distance + 1.5)
}

/** The factor from lux times albedo over π to the display: white at the adapted level. For each channel. */
export const exposureOf = (level: Vec3): Vec3 => [
  Math.PI / level[0],
  Math.PI / level[1],
  Math.PI / level[2],
]

/** Seconds in which the eye goes most of the way: fast towards bright, slow towards dark. */
const toBright = 0.4
const toDark = 1.5

/** Ratio to the goal below which nobody sees the rest of the way; then the eye is there and the page may rest. */
const near = 1.01

/** One step of adaptation in each channel. */
export const adaptTo = (level: Vec3, goal: Vec3, seconds: number): Vec3 => [
  adapt(level[0], goal[0], seconds),
  adapt(level[1], goal[1], seconds),
  adapt(level[2], goal[2], seconds),
]

/**
 * One step of adaptation from a level towards a goal over `seconds`; monotonic for steps of any length. Reaches the
 * goal exactly once it is within a hundredth.
 */
export function adapt(level: number, goal: number, seconds: number): number {
  if (!(level > 0) || !Number.isFinite(level)) return goal
  const time = goal > level ? toBright : toDark
  const ratio = goal / level
  if (ratio < near && ratio > 1 / near) return goal
  return level * ratio ** (1 - Math.exp(-Math.max(0, seconds) / time))
}
