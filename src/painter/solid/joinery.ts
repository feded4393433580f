import type { LinearRgb, Mesh, Vec } from '#painter/solid/mesh.ts'

/** A quad from four corners, counter-clockwise seen from outside, with one normal and one colour. */
export function quad(a: Vec, b: Vec, c: Vec, d: Vec, colour: LinearRgb): Mesh {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [vx, vy, vz] = [d[0] - a[0], d[1] - a[1], d[2] - a[2]]
  const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx] as const
  const length = Math.hypot(n[0], n[1], n[2]) || 1
  const normal = n.map(value => value / length)
  return {
    positions: Float32Array.from([...a, ...b, ...c, ...d]),
    normals: Float32Array.from([...normal, ...normal, ...normal, ...normal]),
    colours: Float32Array.from([...colour, ...colour, ...colour, ...colour]),
    indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
  }
}

/** A quad that carries a drawing upright: a is its lower left corner, then lower right, upper right, upper left. */
export const picture = (a: Vec, b: Vec, c: Vec, d: Vec): Mesh => ({
  ...quad(a, b, c, d, [1, 1, 1]),
  uvs: Float32Array.from([0, 1, 1, 1, 1, 0, 0, 0]),
})

/** A box between two corners; `without` leaves out sides nobody sees. */
export function box(min: Vec, max: Vec, colour: LinearRgb, without = ''): Mesh[] {
  const [x0, y0, z0] = min
  const [x1, y1, z1] = max
  const sides: Record<string, () => Mesh> = {
    front: () => quad([x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1], colour),
    back: () => quad([x1, y0, z0], [x0, y0, z0], [x0, y1, z0], [x1, y1, z0], colour),
    right: () => quad([x1, y0, z1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1], colour),
    left: () => quad([x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0], colour),
    top: () => quad([x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0], colour),
    bottom: () => quad([x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1], colour),
  }
  return Object.entries(sides)
    .filter(([name]) => !without.includes(name))
    .map(([, side]) => side())
}

/** A grid of points as one smooth sheet; `at` is asked for u and v from 0 to 1, u turning toward v is outward. */
export function grid(
  columns: number,
  rows: number,
  at: (u: number, v: number) => Vec,
  colour: (u: number, v: number) => LinearRgb,
): Mesh {
  const positions: number[] = []
  const colours: number[] = []
  const indices: number[] = []
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      positions.push(...at(i / columns, j / rows))
      colours.push(...colour(i / columns, j / rows))
      if (i === columns || j === rows) continue
      const a = j * (columns + 1) + i
      const b = a + columns + 1
      indices.push(a, a + 1, b + 1, a, b + 1, b)
    }
  const normals = smoothNormals(positions, indices)
  return {
    positions: Float32Array.from(positions),
    normals,
    colours: Float32Array.from(colours),
    indices: Uint32Array.from(indices),
  }
}

/** A shape turned about the upright axis through `middle`; the outline gives [radius, height] from the foot up. */
export function turnedShape(
  middle: Vec,
  outline: readonly (readonly [number, number])[],
  sides: number,
  colour: LinearRgb,
  bulge: (angle: number, v: number) => number = () => 1,
): Mesh {
  const rows = outline.length - 1
  return grid(
    sides,
    rows,
    (u, v) => {
      const angle = u * Math.PI * 2
      const [radius, height] = outline[Math.round(v * rows)] as readonly [number, number]
      const r = radius * bulge(angle, v)
      return [middle[0] + Math.sin(angle) * r, middle[1] + height, middle[2] + Math.cos(angle) * r]
    },
    () => colour,
  )
}

function smoothNormals(positions: readonly number[], indices: readonly number[]): Float32Array {
  const normals = new Float32Array(positions.length)
  const place = (i: number): Vec => [
    positions[i * 3] as number,
    positions[i * 3 + 1] as number,
    positions[i * 3 + 2] as number,
  ]
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [indices[t] as number, indices[t + 1] as number, indices[t + 2] as number]
    const [a, b, c] = corners.map(place) as [Vec, Vec, Vec]
    const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
    const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]]
    const n: Vec = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
    for (const corner of corners)
      for (const q of [0, 1, 2] as const)
        normals[corner * 3 + q] = (normals[corner * 3 + q] as number) + n[q]
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length =
      Math.hypot(normals[i] as number, normals[i + 1] as number, normals[i + 2] as number) || 1
    for (let q = 0; q < 3; q++) normals[i + q] = (normals[i + q] as number) / length
  }
  return normals
}
