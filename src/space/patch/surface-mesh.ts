import { divide, type Grid } from '#space/patch/grid-lines.ts'
import { type Cut, clip, corner, type Seams } from '#space/patch/seams.ts'
import { triangulate } from '#space/patch/triangulate.ts'
import { distanceToOutline, distanceToSegment, isInside } from '#space/polygon.ts'
import type { Surface } from '#space/surface.ts'
import type { Vec2, Vec3 } from '#space/vector.ts'

/** A whole surface in triangles whose edges follow its outline, its openings and its murals. */
export interface SurfaceMesh {
  /** u, v of each vertex. */
  readonly points: Float64Array
  /** For vertices on a seam the point that both surfaces use, else null: `surface.point` has it. */
  readonly seamPoints: readonly (Vec3 | null)[]
  /** Anticlockwise in (u, v). */
  readonly triangles: Uint32Array
}

interface Draft {
  readonly coordinates: number[]
  readonly seamPoints: (Vec3 | null)[]
  readonly index: Map<string, number>
}

/** Vertices of a surface, joined into triangles. Triangles in openings and outside a hollow outline are left to the caller. */
export function surfaceMesh(
  surface: Surface,
  cuts: readonly Cut[],
  seams: Seams,
  grid: Grid,
): SurfaceMesh {
  const draft: Draft = { coordinates: [], seamPoints: [], index: new Map() }
  const segments = addOutline(draft, surface, seams)
  const pieces = piecesOf(surface, cuts, grid)
  for (const piece of pieces) for (const p of piece.points) addPoint(draft, p[0], p[1], null)
  addOutlineRims(draft, surface, cuts, seams, grid)
  for (const cut of cuts) if (cut.door !== null) addOpeningRims(draft, surface, cut, cut.door, cuts)
  addInterior(draft, surface, cuts, pieces, seams, grid)
  const points = Float64Array.from(draft.coordinates)
  return {
    points,
    seamPoints: draft.seamPoints,
    triangles: triangulate(points, [
      ...segments,
      ...cornerDiagonals(draft, surface, grid),
      ...pieces.flatMap(p => chainOf(points, p)),
    ]),
  }
}

const keyOf = (u: number, v: number): string => `${Math.round(u * 1e5)} ${Math.round(v * 1e5)}`

/**
 * In a right-angled corner the last cell is cut from its corner inwards: three rounded edges meet there, and a triangle
 * across the corner would be pressed flat between them.
 */
function cornerDiagonals(
  draft: Draft,
  surface: Surface,
  grid: Grid,
): (readonly [number, number])[] {
  const rim = grid.rims[0] ?? 0
  return surface.outline.flatMap((b, i) => {
    const [a, c] = [corner(surface, i - 1), corner(surface, i + 1)]
    const before = Math.hypot(b[0] - a[0], b[1] - a[1])
    const after = Math.hypot(c[0] - b[0], c[1] - b[1])
    const u = b[0] + rim * ((a[0] - b[0]) / before + (c[0] - b[0]) / after)
    const v = b[1] + rim * ((a[1] - b[1]) / before + (c[1] - b[1]) / after)
    const from = draft.index.get(keyOf(b[0], b[1]))
    const to = draft.index.get(keyOf(u, v))
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const]
  })
}

function addPoint(draft: Draft, u: number, v: number, seamPoint: Vec3 | null): number {
  // A hundredth of a millimetre: two rows of rims that cross meet in one vertex.
  const key = keyOf(u, v)
  const known = draft.index.get(key)
  if (known !== undefined) return known
  const index = draft.seamPoints.length
  draft.coordinates.push(u, v)
  draft.seamPoints.push(seamPoint)
  draft.index.set(key, index)
  return index
}

/** The vertices of an edge, from its first corner to its second. */
function edgeVertices(surface: Surface, edge: number, seams: Seams) {
  const { seam, reversed } = seams(surface, edge)
  const [a, b] = [corner(surface, edge), corner(surface, edge + 1)]
  const { from, to } = seam
  const vertices = seam.shares.map(t => {
    const along = reversed ? 1 - t : t
    const uv: Vec2 = [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along]
    const point: Vec3 = [
      from[0] + (to[0] - from[0]) * t,
      from[1] + (to[1] - from[1]) * t,
      from[2] + (to[2] - from[2]) * t,
    ]
    return { uv, point }
  })
  return { vertices: reversed ? vertices.toReversed() : vertices, rounded: seam.rounded }
}

function addOutline(draft: Draft, surface: Surface, seams: Seams): (readonly [number, number])[] {
  const segments: (readonly [number, number])[] = []
  surface.outline.forEach((_, edge) => {
    const { vertices } = edgeVertices(surface, edge, seams)
    const indices = vertices.map(v => addPoint(draft, v.uv[0], v.uv[1], v.point))
    indices.slice(1).forEach((b, i) => {
      const a = indices[i] ?? b
      if (a !== b) segments.push([a, b])
    })
  })
  return segments
}

/** Rows of vertices along each edge that has a neighbour, to carry the rounded corner. */
function addOutlineRims(
  draft: Draft,
  surface: Surface,
  cuts: readonly Cut[],
  seams: Seams,
  grid: Grid,
) {
  surface.outline.forEach((_, edge) => {
    const { vertices, rounded } = edgeVertices(surface, edge, seams)
    if (!rounded) return
    const [a, b] = [corner(surface, edge), corner(surface, edge + 1)]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const inward: Vec2 = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length]
    for (const rim of grid.rims) {
      for (const { uv } of vertices) {
        const u = uv[0] + inward[0] * rim
        const v = uv[1] + inward[1] * rim
        if (!isInside(surface.outline, u, v)) continue
        if (distanceToOutline(surface.outline, u, v) < rim * 0.999) continue
        // Nor on a jamb: the door divides that, for both its rooms.
        if (cuts.some(c => c.door !== null && isInCut(c, u, v, 1e-4))) continue
        addPoint(draft, u, v, null)
      }
    }
  })
}

/** Rows of vertices about an opening, on the wall that bends into it. */
function addOpeningRims(
  draft: Draft,
  surface: Surface,
  cut: Cut,
  grid: Grid,
  cuts: readonly Cut[],
) {
  const us = divide(cut.width, grid, [true, true]).map(l => cut.u + l)
  const vs = divide(cut.height, grid, [true, true]).map(l => cut.v + l)
  const add = (u: number, v: number, rim: number) => {
    if (!isInside(surface.outline, u, v)) return
    if (distanceToOutline(surface.outline, u, v) < Math.min(rim, grid.rims[0] ?? rim) * 0.99) return
    if (cuts.some(c => c.door !== null && isInCut(c, u, v, 0))) return
    addPoint(draft, u, v, null)
  }
  for (const rim of grid.rims) {
    const [left, right] = [cut.u - rim, cut.u + cut.width + rim]
    const [low, high] = [cut.v - rim, cut.v + cut.height + rim]
    for (const v of vs) for (const u of [left, right]) add(u, v, rim)
    for (const u of us) for (const v of [low, high]) add(u, v, rim)
    for (const other of grid.rims) {
      for (const u of [left, right]) {
        for (const v of [cut.v - other, cut.v + cut.height + other]) add(u, v, Math.min(rim, other))
      }
    }
  }
}

const isInCut = (c: Cut, u: number, v: number, margin: number): boolean =>
  u > c.u - margin && u < c.u + c.width + margin && v > c.v - margin && v < c.v + c.height + margin

/** A straight piece of a mural's or an opening's edge, on a line of equal u or equal v. */
interface Piece {
  readonly axis: 0 | 1
  readonly at: number
  readonly points: readonly Vec2[]
}

const NEAR = 1e-6

/**
 * The edges of all cuts, parted where they cross or touch one another and where they cross the outline, so that no two
 * pieces cross; an opening's own edge is divided as the door divides it.
 */
function piecesOf(surface: Surface, cuts: readonly Cut[], grid: Grid): Piece[] {
  const edges = cuts.flatMap(c => [
    { axis: 0 as const, at: c.u, from: c.v, to: c.v + c.height, door: c.door },
    { axis: 0 as const, at: c.u + c.width, from: c.v, to: c.v + c.height, door: c.door },
    { axis: 1 as const, at: c.v, from: c.u, to: c.u + c.width, door: c.door },
    { axis: 1 as const, at: c.v + c.height, from: c.u, to: c.u + c.width, door: c.door },
  ])
  const pieces: Piece[] = []
  const seen = new Set<string>()
  for (const edge of edges) {
    const stops = [edge.from, edge.to, ...outlineCrossings(surface, edge)]
    for (const other of edges) {
      if (other.axis !== edge.axis) {
        if (edge.at >= other.from - NEAR && edge.at <= other.to + NEAR) stops.push(other.at)
      } else if (Math.abs(other.at - edge.at) < NEAR) stops.push(other.from, other.to)
    }
    const within = stops
      .filter(s => s >= edge.from - NEAR && s <= edge.to + NEAR)
      .sort((a, b) => a - b)
      .filter((s, i, all) => i === 0 || s - (all[i - 1] ?? 0) > 1e-5)
    for (let i = 0; i + 1 < within.length; i++) {
      const [from, to] = [within[i] ?? 0, within[i + 1] ?? 0]
      const middle = place(edge.axis, edge.at, (from + to) / 2)
      const key = `${edge.axis} ${edge.at.toFixed(5)} ${from.toFixed(5)}`
      const jamb = edges.find(
        o =>
          o.door !== null &&
          o.axis === edge.axis &&
          Math.abs(o.at - edge.at) < NEAR &&
          o.from < (from + to) / 2 &&
          (from + to) / 2 < o.to,
      )
      if (seen.has(key) || !isInside(surface.outline, middle[0], middle[1])) continue
      if (distanceToOutline(surface.outline, middle[0], middle[1]) < 1e-5) continue
      seen.add(key)
      const lines = divide(to - from, jamb?.door ?? grid, [jamb !== undefined, jamb !== undefined])
      const points = lines.map(l => place(edge.axis, edge.at, from + l))
      pieces.push({ axis: edge.axis, at: edge.at, points })
    }
  }
  return pieces
}

const place = (axis: 0 | 1, at: number, along: number): Vec2 =>
  axis === 0 ? [at, along] : [along, at]

function outlineCrossings(
  surface: Surface,
  edge: { readonly axis: 0 | 1; readonly at: number; readonly from: number; readonly to: number },
): number[] {
  const other = edge.axis === 0 ? 1 : 0
  const line = {
    u: edge.axis === 0 ? edge.at : edge.from,
    v: edge.axis === 0 ? edge.from : edge.at,
    width: edge.axis === 0 ? 0 : edge.to - edge.from,
    height: edge.axis === 0 ? edge.to - edge.from : 0,
  }
  return surface.outline.flatMap((_, i) => {
    const [a, b] = [corner(surface, i), corner(surface, i + 1)]
    if (clip(a, b, line) === null) return []
    const by = b[edge.axis] - a[edge.axis]
    if (Math.abs(by) < 1e-12) return [a[other], b[other]]
    return [a[other] + ((b[other] - a[other]) * (edge.at - a[edge.axis])) / by]
  })
}

/** Consecutive vertices along a piece, rims of other edges that happen to lie on it included. */
function chainOf(points: Float64Array, piece: Piece): (readonly [number, number])[] {
  const other = piece.axis === 0 ? 1 : 0
  const ends = [piece.points[0]?.[other] ?? 0, piece.points.at(-1)?.[other] ?? 0]
  const on: { readonly index: number; readonly along: number }[] = []
  for (let i = 0; i < points.length; i += 2) {
    if (Math.abs((points[i + piece.axis] ?? 0) - piece.at) > NEAR) continue
    const along = points[i + other] ?? 0
    if (along < (ends[0] ?? 0) - NEAR || along > (ends[1] ?? 0) + NEAR) continue
    on.push({ index: i / 2, along })
  }
  on.sort((a, b) => a.along - b.along)
  return on.slice(1).map((b, i) => [on[i]?.index ?? b.index, b.index])
}

/** An even grid where nothing else is. */
function addInterior(
  draft: Draft,
  surface: Surface,
  cuts: readonly Cut[],
  pieces: readonly Piece[],
  seams: Seams,
  grid: Grid,
) {
  const { spacing } = grid
  const reach = (grid.rims.at(-1) ?? 0) + spacing * 0.45
  const edges = surface.outline.map((_, i) => {
    const [a, b] = [corner(surface, i), corner(surface, i + 1)]
    return { a, b, margin: seams(surface, i).seam.rounded ? reach : spacing * 0.5 }
  })
  const plain: Grid = { spacing, rims: [] }
  const us = divide(surface.width, plain, [false, false]).slice(1, -1)
  const vs = divide(surface.height, plain, [false, false]).slice(1, -1)
  const openings = cuts.flatMap(c =>
    c.door === null ? [] : [{ cut: c, margin: (c.door.rims.at(-1) ?? 0) + spacing * 0.45 }],
  )
  for (const v of vs) {
    for (const u of us) {
      if (edges.some(e => distanceToSegment(u, v, e.a[0], e.a[1], e.b[0], e.b[1]) < e.margin))
        continue
      if (openings.some(o => isInCut(o.cut, u, v, o.margin))) continue
      if (pieces.some(p => isNearPiece(p, u, v, spacing * 0.45))) continue
      if (!isInside(surface.outline, u, v)) continue
      addPoint(draft, u, v, null)
    }
  }
}

function isNearPiece(piece: Piece, u: number, v: number, margin: number): boolean {
  const [across, along] = piece.axis === 0 ? [u, v] : [v, u]
  if (Math.abs(across - piece.at) >= margin) return false
  const other = piece.axis === 0 ? 1 : 0
  const from = piece.points[0]?.[other] ?? 0
  const to = piece.points.at(-1)?.[other] ?? 0
  return along > from - margin && along < to + margin
}
