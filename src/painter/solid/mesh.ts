/** A colour in linear light, each 0 to 1: what vertex colours in glTF are. */
export type LinearRgb = readonly [r: number, g: number, b: number]

/** A place or direction in a model: metres, +Y up, +Z to the front. */
export type Vec = readonly [x: number, y: number, z: number]

/** Triangles with a normal and a colour at every corner. Counter-clockwise seen from outside. */
export interface Mesh {
  positions: Float32Array
  normals: Float32Array
  colours: Float32Array
  indices: Uint32Array
  /** Texture coordinates, only for meshes that carry a drawing; v downward as in glTF. */
  uvs?: Float32Array
}

/** A mesh and the name of the drawing it carries, if it carries one. */
export interface Part {
  mesh: Mesh
  drawing?: string
}

const toLinear = (byte: number): number => {
  const c = byte / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/** Linear light of an sRGB hex colour. */
export function linear(hex: string): LinearRgb {
  const at = (i: number) => toLinear(Number.parseInt(hex.slice(i, i + 2), 16))
  return [at(1), at(3), at(5)]
}

/** A colour with its brightness multiplied. */
export const shaded = ([r, g, b]: LinearRgb, k: number): LinearRgb => [r * k, g * k, b * k]

/** Two colours mixed; t = 0 gives the first. */
export const blended = (a: LinearRgb, b: LinearRgb, t: number): LinearRgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

/** Number of triangles. */
export const triangleCount = (mesh: Mesh): number => mesh.indices.length / 3

/** One mesh of several. Texture coordinates are kept when every one of them has them. */
export function join(meshes: readonly Mesh[]): Mesh {
  const vertices = meshes.reduce((sum, mesh) => sum + mesh.positions.length, 0)
  const corners = meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0)
  const joined: Mesh = {
    positions: new Float32Array(vertices),
    normals: new Float32Array(vertices),
    colours: new Float32Array(vertices),
    indices: new Uint32Array(corners),
  }
  let at = 0
  let corner = 0
  for (const mesh of meshes) {
    joined.positions.set(mesh.positions, at)
    joined.normals.set(mesh.normals, at)
    joined.colours.set(mesh.colours, at)
    for (const index of mesh.indices) joined.indices[corner++] = index + at / 3
    at += mesh.positions.length
  }
  const uvs = meshes.map(mesh => mesh.uvs)
  if (uvs.every(each => each !== undefined))
    joined.uvs = Float32Array.from(uvs.flatMap(each => [...each]))
  return joined
}

/** The mesh turned about the upright axis (radians, from +Z toward +X), scaled, then moved. */
export function moved(mesh: Mesh, [x, y, z]: Vec, turn = 0, scale = 1): Mesh {
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const positions = new Float32Array(mesh.positions.length)
  const normals = new Float32Array(mesh.normals.length)
  for (let i = 0; i < positions.length; i += 3) {
    const [px, py, pz] = [0, 1, 2].map(q => mesh.positions[i + q] as number) as [
      number,
      number,
      number,
    ]
    positions[i] = x + (px * cos + pz * sin) * scale
    positions[i + 1] = y + py * scale
    positions[i + 2] = z + (pz * cos - px * sin) * scale
    const [nx, ny, nz] = [0, 1, 2].map(q => mesh.normals[i + q] as number) as [
      number,
      number,
      number,
    ]
    normals[i] = nx * cos + nz * sin
    normals[i + 1] = ny
    normals[i + 2] = nz * cos - nx * sin
  }
  return { ...mesh, positions, normals }
}

/** Paints every corner by its place and normal. */
export function painted(mesh: Mesh, colourAt: (place: Vec, normal: Vec) => LinearRgb): Mesh {
  const colours = new Float32Array(mesh.positions.length)
  const triple = (plane: Float32Array, i: number): Vec => [
    plane[i] as number,
    plane[i + 1] as number,
    plane[i + 2] as number,
  ]
  for (let i = 0; i < colours.length; i += 3)
    colours.set(colourAt(triple(mesh.positions, i), triple(mesh.normals, i)), i)
  return { ...mesh, colours }
}

/** Lowest and highest corner of some meshes, metres. */
export function extent(meshes: readonly Mesh[]): { min: Vec; max: Vec } {
  const min: [number, number, number] = [Infinity, Infinity, Infinity]
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const { positions } of meshes)
    for (let i = 0; i < positions.length; i++) {
      const q = (i % 3) as 0 | 1 | 2
      min[q] = Math.min(min[q], positions[i] as number)
      max[q] = Math.max(max[q], positions[i] as number)
    }
  return { min, max }
}
