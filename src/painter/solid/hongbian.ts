import { gradientNoise } from '#painter/field/noise.ts'
import { clamp, smooth } from '#painter/geometry/scalar.ts'
import {
  bothSides,
  ellipsoid,
  limb,
  merged,
  pressed,
  type Solid,
  standing,
} from '#painter/solid/distance.ts'
import {
  blended,
  type LinearRgb,
  linear,
  type Mesh,
  painted,
  shaded,
  type Vec,
} from '#painter/solid/mesh.ts'
import { openness, surfaceNets } from '#painter/solid/surface-nets.ts'

const SKIN = linear('#B98E6B')
const SCALP = linear('#8C7A6C')
const LIP = linear('#8F4B38')
const WHITE = linear('#C9BDA8')
const DARK = linear('#2E2622')
const SEAM = linear('#3E332B')
const COLLAR = linear('#57655A')
const PATCHES = ['#70463A', '#665A44', '#5B6252', '#7A5140', '#6A5340', '#5A5B4C'].map(linear)

/** Torso, sleeves and crossed legs under a robe, without its folds. Facing +Z, metres, seat on y = 0. */
const form: Solid = merged(
  0.06,
  ellipsoid([0, 0.12, 0.03], [0.34, 0.14, 0.25]),
  bothSides(ellipsoid([0.26, 0.095, 0.12], [0.155, 0.098, 0.17])),
  ellipsoid([0, 0.06, 0.17], [0.3, 0.07, 0.15]),
  ellipsoid([0, 0.38, -0.05], [0.195, 0.3, 0.15]),
  bothSides(limb([0, 0.6, -0.045], [0.155, 0.585, -0.045], 0.09, 0.078)),
  bothSides(limb([0.185, 0.57, -0.04], [0.255, 0.36, 0.03], 0.075, 0.085)),
  bothSides(limb([0.255, 0.35, 0.04], [0.08, 0.265, 0.2], 0.083, 0.066)),
  bothSides(ellipsoid([0.21, 0.26, 0.1], [0.09, 0.13, 0.09])),
)

/** Depth of the robe's folds at a place: arcs hung from the left shoulder, waves over the knees. */
function foldAt(x: number, y: number, z: number): number {
  const hung = Math.hypot(x - 0.16, (y - 0.74) * 0.8, (z - 0.02) * 0.6)
  const chest = Math.sin(hung * 92 + 1.6 * gradientNoise(x * 9, y * 9, 5)) * smooth(0.16, 0.34, y)
  const lap = Math.hypot(x * 0.8, (z - 0.3) * 1.4, (y - 0.3) * 0.7)
  const knees = Math.sin(lap * 74 + 1.4 * gradientNoise(x * 7, z * 7, 9)) * smooth(0.3, 0.14, y)
  const sleeves = smooth(0.19, 0.26, Math.abs(x)) * Math.sin(y * 88 + x * 40) * smooth(0.16, 0.3, y)
  const depth = 0.55 + 0.45 * gradientNoise(x * 6, y * 6 + z * 5, 3)
  return 0.0062 * depth * (chest * 0.8 + knees + sleeves * 0.6)
}

/** Folds are only reckoned near the surface: elsewhere a fold's depth does not matter. */
const robe: Solid = standing((x, y, z) => {
  const distance = form(x, y, z)
  return Math.abs(distance) > 0.03 ? distance : distance - foldAt(x, y, z)
})

const hands: Solid = merged(
  0.018,
  ellipsoid([0, 0.252, 0.232], [0.092, 0.026, 0.052]),
  bothSides(limb([0.05, 0.268, 0.235], [0.004, 0.288, 0.248], 0.013, 0.011)),
  bothSides(limb([0.085, 0.255, 0.215], [0.01, 0.262, 0.262], 0.022, 0.016)),
)

const neckAndSkull: Solid = merged(
  0.03,
  limb([0, 0.61, -0.035], [0, 0.74, -0.004], 0.062, 0.05),
  ellipsoid([0, 0.855, -0.008], [0.083, 0.095, 0.1]),
  ellipsoid([0, 0.8, 0.02], [0.066, 0.072, 0.068]),
)

const features: Solid = merged(
  0.014,
  neckAndSkull,
  bothSides(limb([0.012, 0.858, 0.086], [0.055, 0.855, 0.066], 0.013, 0.011)),
  bothSides(ellipsoid([0.046, 0.818, 0.058], [0.024, 0.02, 0.024])),
  limb([0, 0.85, 0.09], [0, 0.817, 0.104], 0.0085, 0.0115),
  bothSides(ellipsoid([0.012, 0.814, 0.093], [0.0085, 0.0075, 0.0095])),
  ellipsoid([0, 0.748, 0.07], [0.026, 0.022, 0.022]),
  bothSides(ellipsoid([0.088, 0.825, -0.01], [0.011, 0.036, 0.021])),
  bothSides(ellipsoid([0.084, 0.785, -0.004], [0.009, 0.02, 0.012])),
)

const sockets: Solid = pressed(
  0.016,
  features,
  bothSides(ellipsoid([0.033, 0.84, 0.1], [0.02, 0.013, 0.018])),
)

/** Head and neck: brow, cheekbones, half-closed lids and a closed mouth of a man in middle age. */
const head: Solid = merged(
  0.006,
  sockets,
  bothSides(ellipsoid([0.033, 0.8385, 0.0765], [0.0165, 0.0105, 0.0125])),
  bothSides(limb([0, 0.789, 0.0855], [0.025, 0.7855, 0.0785], 0.0052, 0.003)),
  bothSides(limb([0, 0.7795, 0.0845], [0.021, 0.7825, 0.0785], 0.0058, 0.003)),
)

/** The place on the front of the robe at x and y, found by coming from the front. */
function onRobe(x: number, y: number): Vec {
  let z = 0.3
  while (z > -0.1 && robe(x, y, z) > 0.002) z -= Math.max(0.001, robe(x, y, z) * 0.6)
  return [x, y, z]
}

/** One rolled edge of the robe along its front, through places given as [x, y]. */
function rolledEdge(path: readonly (readonly [number, number])[]): Solid {
  const places = path.map(([x, y]) => onRobe(x, y))
  const pieces = places.slice(1).map((place, i) => limb(places[i] as Vec, place, 0.0125, 0.0125))
  return merged(0.008, ...pieces)
}

/** Both edges of the robe, from the sides of the neck to where they cross on the chest. */
const collar: Solid = merged(
  0.004,
  rolledEdge([
    [0.082, 0.668],
    [0.086, 0.64],
    [0.078, 0.6],
    [0.05, 0.53],
    [0.016, 0.46],
    [-0.006, 0.425],
  ]),
  rolledEdge([
    [-0.082, 0.668],
    [-0.086, 0.64],
    [-0.078, 0.6],
    [-0.046, 0.53],
    [-0.006, 0.46],
    [0.034, 0.39],
    [0.06, 0.34],
  ]),
)

/** Which patch of the robe a place belongs to, and how near it is to a seam, metres. */
function patchAt([x, y, z]: Vec): { tone: LinearRgb; seam: number } {
  const around = Math.atan2(x, z + 0.02) * 0.3
  const up = y < 0.2 ? y + z * 0.6 : y + 0.1
  const column = Math.floor(around / 0.105 + 40)
  const shift = (column % 2) * 0.07
  const row = Math.floor((up + shift) / 0.15)
  const inColumn = around / 0.105 + 40 - column
  const inRow = (up + shift) / 0.15 - row
  const seam = Math.min(Math.min(inColumn, 1 - inColumn) * 0.105, Math.min(inRow, 1 - inRow) * 0.15)
  const index = (column * 5 + row * 3 + Math.abs(column * row)) % PATCHES.length
  return { tone: PATCHES[index] as LinearRgb, seam }
}

function robeColour(place: Vec, normal: Vec): LinearRgb {
  const [x, y, z] = place
  const open = openness(robe, place, normal, 0.06)
  const worn = 0.88 + 0.24 * gradientNoise(x * 21, y * 21 + z * 17, 2)
  const opening = 0.08 * smooth(0.45, 0.6, y) - Math.abs(x - 0.01)
  if (z > 0.02 && y > 0.45 && opening > 0) return shaded(SKIN, 0.4 + 0.6 * open)
  const { tone, seam } = patchAt(place)
  const dusted = blended(
    blended(SEAM, tone, smooth(0.004, 0.009, seam)),
    WHITE,
    0.16 * clamp(normal[1]),
  )
  return shaded(dusted, worn * (0.35 + 0.65 * open))
}

function headColour(place: Vec, normal: Vec): LinearRgb {
  const [x, y, z] = place
  const open = 0.45 + 0.55 * openness(head, place, normal, 0.03)
  const side = Math.abs(x)
  const warm = 0.93 + 0.14 * gradientNoise(x * 40, y * 40, 7)
  const lids = Math.hypot((side - 0.033) / 0.0165, (y - 0.8335) / 0.003)
  const brow = Math.hypot((side - 0.034) / 0.024, (y - 0.8635 + (side - 0.03) ** 2 * 9) / 0.0045)
  const lips = Math.hypot(x / 0.0255, (y - 0.7845) / 0.0095)
  const parting = Math.hypot(x / 0.026, (y - 0.7845) / 0.0016)
  if (z > 0.06 && lids < 1) return shaded(DARK, 1)
  if (z > 0.05 && brow < 1) return blended(SKIN, DARK, 0.75)
  if (z > 0.07 && parting < 1) return shaded(LIP, 0.5 * open)
  if (z > 0.07 && lips < 1) return shaded(blended(SKIN, LIP, 0.45), open)
  const shaven = smooth(0.872, 0.9, y + Math.max(0, -z) * 0.9 + Math.max(0, side - 0.05) * 0.3)
  return shaded(blended(SKIN, SCALP, shaven * 0.7), open * warm)
}

/** The seated monk Hongbian, 0.95 m high: robe, hands and head as meshes of their own fineness. */
export function hongbian(): Mesh[] {
  const body = surfaceNets(robe, {
    min: [-0.46, -0.03, -0.28],
    max: [0.46, 0.72, 0.36],
    cell: 0.0085,
  })
  const folded = surfaceNets(hands, {
    min: [-0.13, 0.2, 0.14],
    max: [0.13, 0.32, 0.32],
    cell: 0.006,
  })
  const portrait = surfaceNets(head, {
    min: [-0.13, 0.57, -0.14],
    max: [0.13, 0.97, 0.15],
    cell: 0.0042,
  })
  const edge = surfaceNets(collar, {
    min: [-0.13, 0.36, -0.07],
    max: [0.13, 0.71, 0.16],
    cell: 0.007,
  })
  return [
    painted(body, robeColour),
    painted(edge, (place, normal) =>
      shaded(COLLAR, 0.35 + 0.65 * openness(merged(0.001, collar, robe), place, normal, 0.03)),
    ),
    painted(folded, (place, normal) =>
      shaded(SKIN, 0.4 + 0.6 * openness(merged(0.001, hands, robe), place, normal, 0.03)),
    ),
    painted(portrait, headColour),
  ]
}
