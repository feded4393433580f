import { gradientNoise } from '#painter/field/noise.ts'
import { box, quad, turnedShape } from '#painter/solid/joinery.ts'
import {
  type LinearRgb,
  linear,
  type Mesh,
  painted,
  shaded,
  type Vec,
} from '#painter/solid/mesh.ts'
import { type RoofOver, tiledRoof } from '#painter/solid/tiled-roof.ts'

const WOOD = linear('#7A4A38')
const BEAM = linear('#6B4434')
const BRACKET = linear('#5F6B57')
const WALL = linear('#B9A283')
const LATTICE = linear('#4B3A30')
const DARK = linear('#1E1815')
const TILE = linear('#6F6A62')
const STONE = linear('#8D8272')

interface Storey extends RoofOver {
  /** Height of its floor, m. */
  floor: number
  /** Columns from side to side; the middle bay may be a doorway. */
  posts: readonly number[]
}

/** Three storeys that step back and narrow upward; the ground storey opens 3.4 by 4.0 m in the middle. */
const STOREYS: readonly Storey[] = [
  {
    floor: 0,
    beam: 4,
    half: 5.2,
    front: 1.05,
    posts: [-5.2, -3.45, -1.86, 1.86, 3.45, 5.2],
    eave: 0.95,
  },
  {
    floor: 5,
    beam: 6.25,
    half: 4.5,
    front: 0.85,
    posts: [-4.5, -2.9, -1.2, 1.2, 2.9, 4.5],
    eave: 0.95,
  },
  {
    floor: 7.1,
    beam: 8.2,
    half: 3.8,
    front: 0.65,
    posts: [-3.8, -2.3, -0.9, 0.9, 2.3, 3.8],
    eave: 0.95,
  },
]

/** The three-storey wooden front, about 12 m wide, 9.8 m high and 2 m deep; its back stands on the wall at z = 0. */
export function front(): Mesh[] {
  const meshes: Mesh[] = [
    ...box([-5.9, 0, 0], [-1.86, 0.22, 1.5], STONE, 'bottom back'),
    ...box([1.86, 0, 0], [5.9, 0.22, 1.5], STONE, 'bottom back'),
  ]
  STOREYS.forEach((storey, level) => {
    meshes.push(...posts(storey), ...beams(storey), ...bays(storey, level), ...brackets(storey))
    meshes.push(...tiledRoof(storey, level))
    if (level > 0) meshes.push(...railing(storey))
  })
  meshes.push(...ridge())
  return meshes.map(weathered)
}

/** Wood and plaster weather in streaks and by the post; the seed is the place itself. */
const weathered = (mesh: Mesh): Mesh => {
  const own = new Float32Array(mesh.colours)
  let i = 0
  return painted(mesh, ([x, y, z]) => {
    const colour: LinearRgb = [own[i] as number, own[i + 1] as number, own[i + 2] as number]
    i += 3
    return shaded(
      colour,
      0.92 +
        0.16 * gradientNoise(x * 1.7 + z * 3, y * 0.9, 8) +
        0.08 * gradientNoise(x * 7, y * 5, 3),
    )
  })
}

function posts({ posts: places, floor, beam, front: z }: Storey): Mesh[] {
  const base = floor === 0 ? 0.22 : floor
  return places.flatMap(x => [
    turnedShape(
      [x, base, z],
      [
        [0.16, 0],
        [0.165, 0.3],
        [0.155, (beam - base) * 0.6],
        [0.135, beam - base + 0.1],
      ],
      10,
      WOOD,
    ),
    ...(floor === 0
      ? [
          turnedShape(
            [x, 0.2, z],
            [
              [0.26, 0],
              [0.27, 0.06],
              [0.2, 0.14],
            ],
            10,
            STONE,
          ),
        ]
      : []),
  ])
}

function beams({ half, floor, beam, front: z }: Storey): Mesh[] {
  const under =
    floor === 0 ? [] : box([-half - 0.25, floor - 0.2, 0], [half + 0.25, floor, z + 0.3], BEAM)
  return [
    ...box([-half - 0.3, beam, z - 0.11], [half + 0.3, beam + 0.3, z + 0.11], BEAM),
    ...box([-half - 0.42, beam + 0.3, z - 0.17], [half + 0.42, beam + 0.4, z + 0.17], WOOD),
    ...under,
  ]
}

/** Walls, lattice windows and doorway between the posts, and the side walls back to the cliff. */
function bays({ posts: places, floor, beam, half, front: z }: Storey, level: number): Mesh[] {
  const meshes: Mesh[] = []
  for (let i = 0; i < places.length - 1; i++) {
    const [x0, x1] = [places[i] as number, places[i + 1] as number]
    const middle = i === 2
    if (middle && level === 0) continue
    const base = floor === 0 ? 0.22 : floor
    const sill = base + (beam - base) * 0.34
    const head = beam - (beam - base) * 0.14
    meshes.push(...box([x0, base, z - 0.1], [x1, sill, z - 0.02], WALL, 'back left right bottom'))
    meshes.push(...box([x0, head, z - 0.1], [x1, beam, z - 0.02], WALL, 'back left right top'))
    meshes.push(
      quad(
        [x0, sill, z - 0.16],
        [x1, sill, z - 0.16],
        [x1, head, z - 0.16],
        [x0, head, z - 0.16],
        DARK,
      ),
    )
    meshes.push(...lattice(x0 + 0.16, x1 - 0.16, sill, head, z - 0.07))
  }
  for (const side of [-1, 1]) {
    const x = side * half
    meshes.push(
      ...box([x - 0.06, floor, 0], [x + 0.06, beam + 0.3, z], WALL, 'top bottom back front'),
    )
  }
  if (level > 0) return meshes
  for (const x of [-1.78, 1.78])
    meshes.push(...box([x - 0.08, 0, 0], [x + 0.08, 4, z + 0.06], BEAM, 'bottom back'))
  return meshes
}

function lattice(x0: number, x1: number, y0: number, y1: number, z: number): Mesh[] {
  const bars: Mesh[] = []
  const bar = (a: Vec, b: Vec) => bars.push(...box(a, b, LATTICE, 'back top bottom left right'))
  const across = Math.max(4, Math.round((x1 - x0) / 0.16))
  for (let i = 0; i <= across; i++) {
    const x = x0 + ((x1 - x0) * i) / across
    bar([x - 0.018, y0, z - 0.02], [x + 0.018, y1, z])
  }
  const down = Math.max(3, Math.round((y1 - y0) / 0.3))
  for (let j = 0; j <= down; j++) {
    const y = y0 + ((y1 - y0) * j) / down
    bar([x0, y - 0.022, z], [x1, y + 0.022, z + 0.015])
  }
  return bars
}

/** Bracket sets on every post: a block, an arm along the wall, an arm outward, and the blocks they carry. */
function brackets({ posts: places, beam, front: z }: Storey): Mesh[] {
  return places.flatMap(x => [
    ...box([x - 0.14, beam + 0.4, z - 0.14], [x + 0.14, beam + 0.55, z + 0.14], BRACKET, 'bottom'),
    ...box([x - 0.42, beam + 0.55, z - 0.06], [x + 0.42, beam + 0.67, z + 0.06], WOOD),
    ...box([x - 0.06, beam + 0.55, z - 0.3], [x + 0.06, beam + 0.67, z + 0.5], WOOD),
    ...[-0.36, 0, 0.36].flatMap(dx =>
      box(
        [x + dx - 0.08, beam + 0.67, z - 0.08],
        [x + dx + 0.08, beam + 0.77, z + 0.08],
        BRACKET,
        'bottom',
      ),
    ),
    ...box([x - 0.08, beam + 0.67, z + 0.36], [x + 0.08, beam + 0.77, z + 0.52], BRACKET, 'bottom'),
  ])
}

function railing({ half, floor, front: z }: Storey): Mesh[] {
  const rail = (y: number, thick: number) =>
    box(
      [-half - 0.2, floor + y, z + 0.22],
      [half + 0.2, floor + y + thick, z + 0.28],
      WOOD,
      'back left right',
    )
  const count = Math.round(half * 2.2)
  const stiles = Array.from({ length: count + 1 }, (_, i) => {
    const x = -half - 0.16 + ((half * 2 + 0.32) * i) / count
    return box(
      [x - 0.03, floor, z + 0.22],
      [x + 0.03, floor + 0.46, z + 0.28],
      WOOD,
      'back bottom top',
    )
  }).flat()
  return [...rail(0.12, 0.05), ...rail(0.42, 0.06), ...stiles]
}

/** The topmost ridge against the cliff, with its two end ornaments. */
function ridge(): Mesh[] {
  const y = 9.77
  const end = (x: number) => [
    ...box([x - 0.16, y - 0.32, 0], [x + 0.16, y + 0.05, 0.3], TILE, 'back bottom'),
    ...box([x - 0.1, y + 0.05, 0.02], [x + 0.1, y + 0.18, 0.24], TILE, 'back bottom'),
  ]
  return [
    ...box([-4.4, y - 0.32, 0], [4.4, y - 0.06, 0.22], TILE, 'back bottom'),
    ...end(-4.3),
    ...end(4.3),
  ]
}
