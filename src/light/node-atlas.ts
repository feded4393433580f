import type { Cell, Face, LightCells } from '#light/cells.ts'
import type { Vec2, Vec3 } from '#space/vector.ts'

/** Where a face's nodes stand in the atlas: `columns` along u and `rows` along v, from texel (x, y); node `first` on. */
export interface NodeRect {
  readonly face: Face
  readonly x: number
  readonly y: number
  readonly columns: number
  readonly rows: number
  readonly first: number
}

/** Light nodes over every face of the site: the same for the worker and the page, for it is made from the site alone. */
export interface NodeAtlas {
  readonly width: number
  readonly height: number
  readonly count: number
  readonly rects: ReadonlyMap<string, NodeRect>
  /** xyz per node, 3 cm off the ideal face; unit normals likewise. Site frame. */
  readonly positions: Float32Array
  readonly normals: Float32Array
  /** Metres between neighbours, per node. */
  readonly spacing: Float32Array
  /** First node and one past the last, per cell. */
  readonly cells: ReadonlyMap<string, readonly [number, number]>
}

/** Keeps nodes out of the walls that meet at an edge, and out of the relief. */
const offFace = 0.03
const edge = 0.015

const nodesPerRoom = 900
const closest = 0.25
const widest = 1.3

/** Lays nodes over all faces, about one per 0.25 m in a small cave and at most about 900 in a large hall. */
export function layNodes(cells: LightCells): NodeAtlas {
  const rects: NodeRect[] = []
  const ranges = new Map<string, readonly [number, number]>()
  let count = 0
  for (const cell of cells.cells.values()) {
    const first = count
    const spacing = spacingOf(cell)
    for (const face of cell.faces) {
      if (face.material === 'none') continue
      const rows = nodesAlong(face.height, spacing)
      const columns = nodesAlong(face.width, spacing)
      rects.push({ face, x: 0, y: 0, columns, rows, first: count })
      count += columns * rows
    }
    ranges.set(cell.id, [first, count])
  }
  const packed = pack(rects)
  return { ...packed, count, cells: ranges, ...placeNodes(packed.rects, count) }
}

const nodesAlong = (metres: number, spacing: number): number =>
  Math.min(64, Math.max(3, Math.round(metres / spacing) + 1))

function spacingOf(cell: Cell): number {
  const area = cell.faces.reduce((sum, face) => sum + face.width * face.height, 0)
  return Math.min(widest, Math.max(closest, Math.sqrt(area / nodesPerRoom)))
}

/** Shelves, tallest first, in the narrowest power of two that is not taller than wide. */
function pack(rects: readonly NodeRect[]): Pick<NodeAtlas, 'width' | 'height' | 'rects'> {
  const tallest = [...rects].sort((a, b) => b.rows - a.rows)
  for (let width = 64; ; width *= 2) {
    const placed = new Map<string, NodeRect>()
    let [x, y, shelf] = [0, 0, 0]
    for (const rect of tallest) {
      if (x + rect.columns > width) {
        x = 0
        y += shelf
        shelf = 0
      }
      placed.set(rect.face.id, { ...rect, x, y })
      x += rect.columns
      shelf = Math.max(shelf, rect.rows)
    }
    if (y + shelf <= width) return { width, height: Math.max(1, y + shelf), rects: placed }
  }
}

function placeNodes(
  rects: ReadonlyMap<string, NodeRect>,
  count: number,
): Pick<NodeAtlas, 'positions' | 'normals' | 'spacing'> {
  const positions = new Float32Array(count * 3)
  const normals = new Float32Array(count * 3)
  const spacing = new Float32Array(count)
  for (const rect of rects.values())
    for (let row = 0; row < rect.rows; row++)
      for (let column = 0; column < rect.columns; column++) {
        const i = rect.first + row * rect.columns + column
        const [u, v] = placeOf(rect, column, row)
        const p = rect.face.point(u, v)
        const n = rect.face.normal(u, v)
        for (let k = 0; k < 3; k++) {
          positions[i * 3 + k] = (p[k] ?? 0) + (n[k] ?? 0) * offFace
          normals[i * 3 + k] = n[k] ?? 0
        }
        spacing[i] = Math.max(rect.face.width / rect.columns, rect.face.height / rect.rows)
      }
  return { positions, normals, spacing }
}

function placeOf(rect: NodeRect, column: number, row: number): Vec2 {
  const { face } = rect
  const v = clamp(row / (rect.rows - 1), edge, 1 - edge) * face.height
  const [from, to] = spanAt(face.outline, v, face.width)
  const margin = edge * face.width
  const u = (column / (rect.columns - 1)) * face.width
  return [from + margin > to - margin ? (from + to) / 2 : clamp(u, from + margin, to - margin), v]
}

/** Extent in u of an outline at a height v; the whole width where the outline is not crossed. */
function spanAt(outline: readonly Vec2[], v: number, width: number): Vec2 {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length] ?? a
    if (a[1] > v === b[1] > v) return
    const u = a[0] + ((v - a[1]) / (b[1] - a[1])) * (b[0] - a[0])
    from = Math.min(from, u)
    to = Math.max(to, u)
  })
  return from < to ? [from, to] : [0, width]
}

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

/** The node nearest to a place (u, v) on the face of a rectangle. */
export function nearestNode(rect: NodeRect, u: number, v: number): number {
  const column = clamp(Math.round((u / rect.face.width) * (rect.columns - 1)), 0, rect.columns - 1)
  const row = clamp(Math.round((v / rect.face.height) * (rect.rows - 1)), 0, rect.rows - 1)
  return rect.first + row * rect.columns + column
}

/** Atlas coordinates, 0 to 1, of a place (u, v) on a face: half a texel inside its rectangle, so that none bleeds. */
export function atlasCoordinate(atlas: NodeAtlas, rect: NodeRect, u: number, v: number): Vec2 {
  const s = clamp(u / rect.face.width, 0, 1) * (rect.columns - 1)
  const t = clamp(v / rect.face.height, 0, 1) * (rect.rows - 1)
  return [(rect.x + 0.5 + s) / atlas.width, (rect.y + 0.5 + t) / atlas.height]
}

/** The site point of a node. */
export const nodePoint = (atlas: NodeAtlas, i: number): Vec3 => [
  atlas.positions[i * 3] ?? 0,
  atlas.positions[i * 3 + 1] ?? 0,
  atlas.positions[i * 3 + 2] ?? 0,
]

/** The unit normal of a node. */
export const nodeNormal = (atlas: NodeAtlas, i: number): Vec3 => [
  atlas.normals[i * 3] ?? 0,
  atlas.normals[i * 3 + 1] ?? 0,
  atlas.normals[i * 3 + 2] ?? 0,
]
