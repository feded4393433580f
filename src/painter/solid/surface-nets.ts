import type { Solid } from '#painter/solid/distance.ts'
import type { Mesh, Vec } from '#painter/solid/mesh.ts'

/** A block of space to be searched for a surface, metres. */
export interface Block {
  min: Vec
  max: Vec
  cell: number
}

const CORNERS = [0, 1, 2, 3, 4, 5, 6, 7].map((i): Vec => [i & 1, (i >> 1) & 1, (i >> 2) & 1])

/** Pairs of corners that differ in one axis. */
const EDGES = CORNERS.flatMap((_, a) =>
  [1, 2, 4].filter(bit => !(a & bit)).map(bit => [a, a | bit] as const),
)

/**
 * The surface of a solid as a mesh, by naive surface nets: one corner for every cell the surface
 * passes through, at the mean of its crossings; smooth where marching cubes would be faceted.
 * The block must hold the whole solid with a cell to spare. Normals are those of the field.
 */
export function surfaceNets(solid: Solid, { min, max, cell }: Block): Mesh {
  const size = [0, 1, 2].map(q => Math.ceil(((max[q] as number) - (min[q] as number)) / cell) + 1)
  const [nx, ny, nz] = size as [number, number, number]
  const field = new Float32Array(nx * ny * nz)
  for (let k = 0, o = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, o++)
        field[o] = solid(min[0] + i * cell, min[1] + j * cell, min[2] + k * cell)
  const step = [1, nx, nx * ny] as const
  const vertexOf = new Int32Array(field.length).fill(-1)
  const positions: number[] = []
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const o = i + j * nx + k * nx * ny
        const middle = crossing(field, o, step)
        if (!middle) continue
        vertexOf[o] = positions.length / 3
        positions.push(
          min[0] + (i + middle[0]) * cell,
          min[1] + (j + middle[1]) * cell,
          min[2] + (k + middle[2]) * cell,
        )
      }
  const indices: number[] = []
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1; i < nx - 1; i++) {
        const o = i + j * nx + k * nx * ny
        for (let axis = 0; axis < 3; axis++) addFace(indices, field, vertexOf, o, step, axis)
      }
  return finished(solid, positions, indices, cell)
}

/** Mean of the places where the surface crosses the edges of a cell, in cells; null where it does not. */
function crossing(
  field: Float32Array,
  o: number,
  step: readonly [number, number, number],
): Vec | null {
  const values = CORNERS.map(
    ([x, y, z]) => field[o + x * step[0] + y * step[1] + z * step[2]] as number,
  )
  const inside = values.filter(value => value < 0).length
  if (inside === 0 || inside === 8) return null
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  for (const [a, b] of EDGES) {
    const va = values[a] as number
    const vb = values[b] as number
    if (va < 0 === vb < 0) continue
    const t = va / (va - vb)
    const ca = CORNERS[a] as Vec
    const cb = CORNERS[b] as Vec
    for (const q of [0, 1, 2] as const) sum[q] += ca[q] + (cb[q] - ca[q]) * t
    count++
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

/** The quad across a grid edge whose ends lie on different sides, as two triangles facing out. */
function addFace(
  indices: number[],
  field: Float32Array,
  vertexOf: Int32Array,
  o: number,
  step: readonly [number, number, number],
  axis: number,
): void {
  const inside = (field[o] as number) < 0
  if (inside === (field[o + (step[axis] as number)] as number) < 0) return
  const u = step[(axis + 1) % 3] as number
  const v = step[(axis + 2) % 3] as number
  const quad = [o, o - u, o - u - v, o - v].map(cell => vertexOf[cell] as number)
  if (quad.some(vertex => vertex < 0)) return
  const [a, b, c, d] = quad as [number, number, number, number]
  if (inside) indices.push(a, b, c, a, c, d)
  else indices.push(a, c, b, a, d, c)
}

function finished(solid: Solid, positions: number[], indices: number[], cell: number): Mesh {
  const normals = new Float32Array(positions.length)
  const e = cell * 0.5
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [
      positions[i] as number,
      positions[i + 1] as number,
      positions[i + 2] as number,
    ]
    const gx = solid(x + e, y, z) - solid(x - e, y, z)
    const gy = solid(x, y + e, z) - solid(x, y - e, z)
    const gz = solid(x, y, z + e) - solid(x, y, z - e)
    const length = Math.hypot(gx, gy, gz) || 1
    normals.set([gx / length, gy / length, gz / length], i)
  }
  return {
    positions: Float32Array.from(positions),
    normals,
    colours: new Float32Array(positions.length).fill(1),
    indices: Uint32Array.from(indices),
  }
}

/** How open the surroundings of a surface are, 0 in a crease to 1 in the open: the solid's own shadow. */
export function openness(solid: Solid, [x, y, z]: Vec, [nx, ny, nz]: Vec, reach: number): number {
  let open = 0
  for (const share of [0.3, 0.65, 1]) {
    const d = reach * share
    open += Math.min(1, Math.max(0, solid(x + nx * d, y + ny * d, z + nz * d) / d))
  }
  return open / 3
}
