import { divide, type Grid } from '#space/patch/grid-lines.ts'
import type { Surface } from '#space/surface.ts'
import type { Vec2, Vec3 } from '#space/vector.ts'

/** A rectangle that is cut out of a surface: a mural, or a door's opening with the grid of its edges. */
export interface Cut {
  readonly surface: string
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
  /** Null for a mural. */
  readonly door: Grid | null
}

/** The vertices on an edge that two surfaces share. */
interface Seam {
  /** 0 to 1 from `from` to `to`, ends included. */
  readonly shares: readonly number[]
  readonly from: Vec3
  readonly to: Vec3
  /** Whether both surfaces are drawn, so that there is a rounded corner along it. */
  readonly rounded: boolean
}

interface Draft {
  readonly from: Vec3
  readonly to: Vec3
  readonly length: number
  drawn: number
  readonly cuts: number[]
  readonly openings: { readonly from: number; readonly to: number; readonly grid: Grid }[]
  readonly corners: [boolean, boolean]
}

/** Finds the seam of a surface's edge, and whether it runs against it. */
export type Seams = (
  surface: Surface,
  edge: number,
) => { readonly seam: Seam; readonly reversed: boolean }

/**
 * Divides every edge of a room once, for both surfaces that meet there: evenly, at each place where an opening or a
 * mural of either touches it, and finely along openings. This is what leaves no T-junctions between patches.
 */
export function seamsOf(surfaces: readonly Surface[], cuts: readonly Cut[], grid: Grid): Seams {
  const drafts = new Map<string, Draft>()
  for (const surface of surfaces) {
    const own = cuts.filter(c => c.surface === surface.name)
    surface.outline.forEach((_, i) => {
      addEdge(drafts, surface, i, own)
    })
  }
  const seams = new Map([...drafts].map(([key, draft]) => [key, seamOf(draft, grid)]))
  return (surface, edge) => {
    const { key, reversed } = ends(surface, edge)
    const seam = seams.get(key)
    if (seam === undefined) throw new RangeError(`seams: ${surface.name} has no edge ${edge}`)
    return { seam, reversed }
  }
}

/** Corner of an outline, counted round. */
export const corner = (surface: Surface, i: number): Vec2 =>
  surface.outline[(i + surface.outline.length) % surface.outline.length] ?? [0, 0]

function ends(surface: Surface, edge: number) {
  const a = surface.point(...corner(surface, edge))
  const b = surface.point(...corner(surface, edge + 1))
  // A tenth of a millimetre: coarser than rounding, finer than any edge.
  const name = (p: Vec3) => p.map(c => Math.round(c * 1e4)).join()
  const [from, to] = [name(a), name(b)]
  const reversed = from > to
  return { a, b, reversed, key: reversed ? `${to} ${from}` : `${from} ${to}` }
}

function addEdge(drafts: Map<string, Draft>, surface: Surface, edge: number, cuts: readonly Cut[]) {
  const { a, b, key, reversed } = ends(surface, edge)
  const [from, to] = reversed ? [b, a] : [a, b]
  const draft = drafts.get(key) ?? {
    from,
    to,
    length: Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]),
    drawn: 0,
    cuts: [],
    openings: [],
    corners: [false, false],
  }
  drafts.set(key, draft)
  if (surface.material !== 'none') draft.drawn++
  const [start, end] = [turns(surface, edge), turns(surface, edge + 1)]
  draft.corners[reversed ? 1 : 0] ||= start
  draft.corners[reversed ? 0 : 1] ||= end
  for (const cut of cuts) {
    const span = clip(corner(surface, edge), corner(surface, edge + 1), cut)
    if (span === null) continue
    const [t0, t1] = reversed ? [1 - span[1], 1 - span[0]] : span
    draft.cuts.push(t0, t1)
    if (cut.door !== null && (t1 - t0) * draft.length > 1e-4) {
      draft.openings.push({ from: t0, to: t1, grid: cut.door })
    }
  }
}

/** Whether the outline has a real corner there; the pieces of an arch only bend. */
function turns(surface: Surface, i: number): boolean {
  const [a, b, c] = [corner(surface, i - 1), corner(surface, i), corner(surface, i + 1)]
  const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0])
  return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))) > 0.35
}

const NEAR = 1e-6

/** The part of a segment that is in a rectangle, 0 to 1 along it; null when they do not touch. */
export function clip(
  a: Vec2,
  b: Vec2,
  r: { readonly u: number; readonly v: number; readonly width: number; readonly height: number },
): readonly [number, number] | null {
  let t0 = 0
  let t1 = 1
  for (const [from, by, low, high] of [
    [a[0], b[0] - a[0], r.u, r.u + r.width],
    [a[1], b[1] - a[1], r.v, r.v + r.height],
  ] as const) {
    if (Math.abs(by) < 1e-9) {
      if (from < low - NEAR || from > high + NEAR) return null
      continue
    }
    const [x, y] = [(low - from) / by, (high - from) / by]
    t0 = Math.max(t0, Math.min(x, y))
    t1 = Math.min(t1, Math.max(x, y))
  }
  // A rectangle that only touches, as rounding has it, still touches.
  return t0 <= t1 + NEAR ? [Math.min(t0, t1), Math.max(t0, t1)] : null
}

function seamOf(draft: Draft, grid: Grid): Seam {
  const near = 1e-5 / Math.max(draft.length, 1e-3)
  const cuts = [0, 1, ...draft.cuts.filter(t => t > near && t < 1 - near)]
    .sort((a, b) => a - b)
    .filter((t, i, all) => i === 0 || t - (all[i - 1] ?? 0) > near)
  const isJamb = (t: number) =>
    draft.openings.some(o => Math.abs(o.from - t) < near || Math.abs(o.to - t) < near)
  const shares = [0]
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i] ?? 0, cuts[i + 1] ?? 1]
    const middle = (from + to) / 2
    const opening = draft.openings.find(o => o.from < middle && middle < o.to)
    const corners: [boolean, boolean] = [
      isJamb(from) || (from === 0 && draft.corners[0]),
      isJamb(to) || (to === 1 && draft.corners[1]),
    ]
    const length = (to - from) * draft.length
    const lines = divide(length, opening?.grid ?? grid, corners)
    shares.push(...lines.slice(1, -1).map(l => from + l / draft.length), to)
  }
  return { shares, from: draft.from, to: draft.to, rounded: draft.drawn > 1 }
}
