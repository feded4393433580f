import type { Cell, Face, LightCells } from '#light/cells.ts'
import { type NodeAtlas, nearestNode, nodeNormal, nodePoint } from '#light/node-atlas.ts'
import { add, cross, dot, normalize, scale, subtract, type Vec2, type Vec3 } from '#space/vector.ts'

/** Rays per node; with 64 the torch looks the same, the morning does not. */
export const raysPerNode = 96

/** Rays of a room's probe, over the whole sphere. */
export const raysPerProbe = 256

/**
 * What a ray met: nothing that shines, the sky in three parts, or a node. Nodes are counted from `firstNode`, so that a
 * gather reads one array without a branch.
 */
export const hit = { dark: 0, zenith: 1, horizon: 2, ground: 3, firstNode: 4 } as const

/** Follows a ray from a point inside a cell through open doors to a face or the sky. */
function castRay(
  cells: LightCells,
  atlas: NodeAtlas,
  from: string,
  origin: Vec3,
  direction: Vec3,
): number {
  let cell = cells.cells.get(from)
  let p = origin
  for (let hops = 0; hops < 8 && cell !== undefined; hops++) {
    const exit = leave(cell, p, direction)
    if (exit === null) return hit.dark
    if (exit.kind === 'way') {
      cell = cells.cells.get(exit.to)
      p = exit.point
      continue
    }
    if (exit.face.material === 'none') return skyPart(direction)
    const rect = atlas.rects.get(exit.face.id)
    return rect === undefined ? hit.dark : hit.firstNode + nearestNode(rect, exit.u, exit.v)
  }
  return hit.dark
}

const skyPart = (direction: Vec3): number => {
  if (direction[1] < -0.03) return hit.ground
  return direction[1] > 0.35 ? hit.zenith : hit.horizon
}

type Exit =
  | { readonly kind: 'way'; readonly to: string; readonly point: Vec3 }
  | { readonly kind: 'face'; readonly face: Face; readonly u: number; readonly v: number }

function leave(cell: Cell, p: Vec3, d: Vec3): Exit | null {
  const struck = nearestFace(cell, p, d)
  const way = wayOut(cell, p, d, struck)
  if (way !== null) return way
  if (struck === null) return null
  const { u, v } = struck.face.locate(at(p, d, struck.t))
  return { kind: 'face', face: struck.face, u, v }
}

interface Struck {
  readonly face: Face
  readonly t: number
}

function nearestFace(cell: Cell, p: Vec3, d: Vec3): Struck | null {
  let best: Struck | null = null
  for (const face of cell.faces) {
    const t = face.hit(p[0], p[1], p[2], d[0], d[1], d[2])
    if (t < (best?.t ?? Number.POSITIVE_INFINITY)) best = { face, t }
  }
  return best
}

/** A way out counts where the ray crosses its rectangle no later than it strikes the cell's own faces. */
function wayOut(cell: Cell, p: Vec3, d: Vec3, struck: Struck | null): Exit | null {
  for (const way of cell.ways) {
    const { gate } = way
    const slope = dot(gate.normal, d)
    if (slope < 1e-6) continue
    const t = Math.max(0, dot(subtract(gate.centre, p), gate.normal) / slope)
    if (struck !== null && t > struck.t + 0.02) continue
    const point = at(p, d, t)
    const r = subtract(point, gate.centre)
    if (Math.abs(dot(r, gate.right)) > gate.halfWidth) continue
    if (Math.abs(dot(r, gate.up)) > gate.halfHeight) continue
    return { kind: 'way', to: way.to, point }
  }
  return null
}

const at = (p: Vec3, d: Vec3, t: number): Vec3 => add(p, scale(d, t))

/** Van der Corput in base 2: even without clumps, and the same on every machine. */
function radicalInverse(i: number): number {
  let [f, r] = [0.5, 0]
  for (let n = i; n > 0; n >>= 1, f /= 2) r += f * (n & 1)
  return r
}

const goldenAngle = 2.39996

/** Directions about +Z, dense where the cosine is large, so that a plain mean is the irradiance over π. */
const hemisphere: readonly Vec3[] = Array.from({ length: raysPerNode }, (_, j) => {
  const r = Math.sqrt((j + 0.5) / raysPerNode)
  const angle = 2 * Math.PI * radicalInverse(j + 1) + j * goldenAngle
  return [r * Math.cos(angle), r * Math.sin(angle), Math.sqrt(1 - r * r)]
})

/** Even directions over the sphere, for probes. */
export const sphere: readonly Vec3[] = Array.from({ length: raysPerProbe }, (_, j) => {
  const y = 1 - (2 * (j + 0.5)) / raysPerProbe
  const r = Math.sqrt(1 - y * y)
  return [r * Math.cos(j * goldenAngle), y, r * Math.sin(j * goldenAngle)]
})

/** Traces every node of a cell once: `raysPerNode` hits per node, in the order of the nodes. */
export function traceCell(
  cells: LightCells,
  atlas: NodeAtlas,
  cell: string,
): Uint16Array<ArrayBuffer> {
  const [first, end] = atlas.cells.get(cell) ?? [0, 0]
  const hits = new Uint16Array((end - first) * raysPerNode)
  for (let i = first; i < end; i++) {
    const origin = nodePoint(atlas, i)
    const normal = nodeNormal(atlas, i)
    const [a, b] = frame(normal, (i * 0.618) % 1)
    hemisphere.forEach((e, j) => {
      const d = add(add(scale(a, e[0]), scale(b, e[1])), scale(normal, e[2]))
      hits[(i - first) * raysPerNode + j] = castRay(cells, atlas, cell, origin, d)
    })
  }
  return hits
}

/** Two unit vectors across a normal, turned by a share of the circle: neighbours use unlike rays, which hides the count. */
function frame(normal: Vec3, turn: number): readonly [Vec3, Vec3] {
  const across = normalize(cross(Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0], normal))
  const other = cross(normal, across)
  const [c, s]: Vec2 = [Math.cos(turn * 2 * Math.PI), Math.sin(turn * 2 * Math.PI)]
  return [add(scale(across, c), scale(other, s)), subtract(scale(other, c), scale(across, s))]
}

/** Traces the probe of a room, which lights what stands in it. */
export function traceProbe(
  cells: LightCells,
  atlas: NodeAtlas,
  cell: string,
  at: Vec3,
): Uint16Array<ArrayBuffer> {
  return new Uint16Array(sphere.map(d => castRay(cells, atlas, cell, at, d)))
}
