import { roomField } from '#space/field.ts'
import { doorGrid, gridOf } from '#space/patch/grid-lines.ts'
import { addVertex, finishPatch, type PatchDraft, patchDraft } from '#space/patch/patch-draft.ts'
import { type Cut, seamsOf } from '#space/patch/seams.ts'
import { pushOnSkin, type Skin, type SkinPoint, skinPoint } from '#space/patch/skin.ts'
import { type SurfaceMesh, surfaceMesh } from '#space/patch/surface-mesh.ts'
import type { Density, MuralPatch, MuralRect, Patch, RoomPatches } from '#space/patch.ts'
import { isInside } from '#space/polygon.ts'
import { roomRelief } from '#space/relief.ts'
import type { RoomSpace, Site, Surface } from '#space/surface.ts'
import { cross, dot, subtract } from '#space/vector.ts'

/**
 * The skin of a room: every surface but for its openings, with the murals cut out as patches of their own. A mural of a
 * room that does not exist, or on a missing surface, gets no patch. Where murals overlap, the later one shows.
 */
export function roomPatches(
  site: Site,
  roomId: string,
  murals: readonly MuralRect[],
  density: Density,
): RoomPatches {
  const room = site.rooms.get(roomId)
  if (room === undefined) return { walls: [], murals: new Map() }
  const grid = gridOf(room, density)
  const skin: Skin = { field: roomField(site, roomId), relief: roomRelief(room, grid.spacing) }
  const cuts = cutsOf(room, murals, density)
  const seams = seamsOf([...room.surfaces.values()], cuts, grid)
  const walls: Patch[] = []
  const found = new Map<string, MuralPatch>()
  for (const surface of room.surfaces.values()) {
    const own = murals
      .filter(m => m.surface === surface.name && m.width > 0 && m.height > 0)
      .map(mural => ({ ...fitted(mural, surface), mural }))
    if (surface.material === 'none' && own.length === 0) continue
    const onIt = cuts.filter(c => c.surface === surface.name)
    const mesh = surfaceMesh(surface, onIt, seams, grid)
    const openings = onIt.filter(c => c.door !== null)
    const parts = partsOf(surface, mesh, skin, openings, own)
    const rest = parts.get(null)
    if (rest !== undefined && surface.material !== 'none') {
      walls.push(finishPatch(rest, surface.name, surface.material, surface.tint))
    }
    for (const cover of own) {
      const part = parts.get(cover)
      if (part !== undefined) found.set(cover.mural.id, muralPatch(part, surface, cover.mural))
    }
  }
  return { walls, murals: found }
}

function cutsOf(room: RoomSpace, murals: readonly MuralRect[], density: Density): Cut[] {
  return [
    ...room.openings.map(o => ({ ...o, door: doorGrid(o, density) })),
    ...murals.flatMap(m => {
      const surface = room.surfaces.get(m.surface)
      if (surface === undefined || m.width <= 0 || m.height <= 0) return []
      return [{ surface: m.surface, ...fitted(m, surface), door: null }]
    }),
  ]
}

interface Rect {
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
}

/** What of a wall a mural covers: it, with its mural. */
interface Cover extends Rect {
  readonly mural: MuralRect
}

/** A mural that ends this near to the edge of its wall ends at the edge: a survey is no finer, and plaster no thinner. */
const EDGE = 0.02

function fitted(mural: MuralRect, surface: Surface): Rect {
  const snapped = (from: number, to: number, end: number): readonly [number, number] => [
    Math.abs(from) < EDGE ? 0 : from,
    Math.abs(to - end) < EDGE ? end : to,
  ]
  const [left, right] = snapped(mural.u, mural.u + mural.width, surface.width)
  const [low, high] = snapped(mural.v, mural.v + mural.height, surface.height)
  return { u: left, v: low, width: right - left, height: high - low }
}

/** The triangles of a surface by what covers them: a mural, or null for the bare wall. */
function partsOf(
  surface: Surface,
  mesh: SurfaceMesh,
  skin: Skin,
  openings: readonly Cut[],
  covers: readonly Cover[],
): ReadonlyMap<Cover | null, PatchDraft> {
  const points = skinPoints(surface, mesh, skin)
  const flipped = isMirrored(surface)
  const parts = new Map<Cover | null, PatchDraft>()
  const indices = new Map<PatchDraft, Map<number, number>>()
  const { triangles, points: uv } = mesh
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i] ?? 0, triangles[i + 1] ?? 0, triangles[i + 2] ?? 0]
    const u = ((uv[a * 2] ?? 0) + (uv[b * 2] ?? 0) + (uv[c * 2] ?? 0)) / 3
    const v = ((uv[a * 2 + 1] ?? 0) + (uv[b * 2 + 1] ?? 0) + (uv[c * 2 + 1] ?? 0)) / 3
    if (openings.some(o => holds(o, u, v)) || !isInside(surface.outline, u, v)) continue
    const cover = covers.findLast(c => holds(c, u, v)) ?? null
    const draft = parts.get(cover) ?? patchDraft()
    parts.set(cover, draft)
    const known = indices.get(draft) ?? new Map<number, number>()
    indices.set(draft, known)
    const [x, y, z] = [a, b, c].map(p => {
      const index =
        known.get(p) ?? addVertex(draft, at(points, p), uv[p * 2] ?? 0, uv[p * 2 + 1] ?? 0)
      known.set(p, index)
      return index
    })
    if (x === undefined || y === undefined || z === undefined) continue
    if (flipped) draft.indices.push(x, z, y)
    else draft.indices.push(x, y, z)
  }
  return parts
}

const holds = (r: Rect, u: number, v: number): boolean =>
  u > r.u && u < r.u + r.width && v > r.v && v < r.v + r.height

function at(points: readonly SkinPoint[], i: number): SkinPoint {
  const point = points[i]
  if (point === undefined) throw new RangeError(`roomPatches: there is no vertex ${i}`)
  return point
}

function skinPoints(surface: Surface, mesh: SurfaceMesh, skin: Skin): SkinPoint[] {
  return mesh.seamPoints.map((seamPoint, i) => {
    const [u, v] = [mesh.points[i * 2] ?? 0, mesh.points[i * 2 + 1] ?? 0]
    const out = skinPoint()
    pushOnSkin(skin, seamPoint ?? surface.point(u, v), surface.normal(u, v), out)
    return out
  })
}

/** Whether u and v run clockwise seen from inside, as they do on a ceiling, whose u and v are the floor's. */
function isMirrored(surface: Surface): boolean {
  const [u, v] = [surface.width / 2, surface.height / 2]
  const p = surface.point(u, v)
  const right = subtract(surface.point(u + 1e-3, v), p)
  const up = subtract(surface.point(u, v + 1e-3), p)
  return dot(cross(right, up), surface.normal(u, v)) < 0
}

function muralPatch(part: PatchDraft, surface: Surface, mural: MuralRect): MuralPatch {
  const st = new Float32Array(part.uvs.length)
  for (let i = 0; i < st.length; i += 2) {
    st[i] = unit(((part.uvs[i] ?? 0) - mural.u) / mural.width)
    st[i + 1] = unit(((part.uvs[i + 1] ?? 0) - mural.v) / mural.height)
  }
  const patch = finishPatch(part, surface.name, surface.material, surface.tint)
  return { ...patch, id: mural.id, st }
}

const unit = (x: number): number => Math.max(0, Math.min(1, x))
