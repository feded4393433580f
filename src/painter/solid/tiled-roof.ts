import { chance, hash } from '#painter/geometry/chance.ts'
import { box, grid } from '#painter/solid/joinery.ts'
import { blended, linear, type Mesh, shaded } from '#painter/solid/mesh.ts'

const WOOD = linear('#7A4A38')
const TILE = linear('#6F6A62')
const LICHEN = linear('#B9A283')
const DARK = linear('#1E1815')

/** What a roof needs to know of the storey under it, metres. */
export interface RoofOver {
  /** Height of the eaves beam. */
  beam: number
  /** Half the width between the outer columns, and how far the columns stand before the wall. */
  half: number
  front: number
  /** How far the roof reaches beyond the columns. */
  eave: number
}

const PITCH = 0.26

/** One tiled roof: rows of half-round tiles, corners turned up, a dark underside with rafters. */
export function tiledRoof({ beam, half, front: z, eave }: RoofOver, level: number): Mesh[] {
  const reach = half + 0.75
  const low = beam + 0.72
  const rise = level === 2 ? 0.85 : 0.62
  const [back, out] = [0, z + eave]
  const height = (x: number, t: number) =>
    low + rise * (1 - t) ** 1.35 + 0.3 * (Math.abs(x) / reach) ** 6 * t
  const columns = Math.round((reach * 2) / PITCH) * 4
  const tiles = grid(
    columns,
    6,
    (u, v) => {
      const x = (u * 2 - 1) * reach
      const ripple = 0.045 * Math.max(0, Math.cos(u * (columns / 4) * Math.PI * 2))
      return [x, height(x, v) + ripple, back + (out - back) * v]
    },
    (u, v) => {
      const row = hash(Math.floor(u * (columns / 4)), level)
      const moss = chance(row)() * 0.25
      return blended(
        shaded(TILE, 0.8 + 0.3 * chance(row + 1)() - 0.12 * (v > 0.97 ? 1 : 0)),
        LICHEN,
        moss,
      )
    },
  )
  const soffit = grid(
    12,
    2,
    (u, v) => {
      const x = (1 - u * 2) * reach
      return [x, height(x, v) - 0.09, back + (out - 0.03 - back) * v]
    },
    () => DARK,
  )
  const lip = grid(
    columns / 2,
    1,
    (u, v) => {
      const x = (u * 2 - 1) * reach
      const ripple = 0.045 * Math.max(0, Math.cos(u * (columns / 4) * Math.PI * 2))
      return [x, height(x, 1) - 0.1 + v * (0.1 + ripple), out]
    },
    () => shaded(TILE, 0.6),
  )
  return [flipped(tiles), flipped(soffit), lip, ...rafters(reach, height, z, out)]
}

/** The same sheet facing the other way. */
function flipped(mesh: Mesh): Mesh {
  const indices = new Uint32Array(mesh.indices)
  for (let i = 0; i < indices.length; i += 3) {
    indices[i + 1] = mesh.indices[i + 2] as number
    indices[i + 2] = mesh.indices[i + 1] as number
  }
  return { ...mesh, indices, normals: mesh.normals.map(value => -value) }
}

function rafters(
  reach: number,
  height: (x: number, t: number) => number,
  z: number,
  out: number,
): Mesh[] {
  const count = Math.round((reach * 2) / 0.42)
  return Array.from({ length: count }, (_, i) => {
    const x = -reach + ((i + 0.5) * reach * 2) / count
    const y = height(x, 0.94) - 0.2
    return box([x - 0.045, y, z - 0.1], [x + 0.045, y + 0.1, out - 0.08], WOOD, 'back top')
  }).flat()
}
