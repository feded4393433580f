import type { CertaintyLevel, Room, Work } from '#exhibition/schema.ts'
import { muralRect } from '#scene/works/mural-rects.ts'
import { inEra } from '#space/era.ts'
import { obstaclesOf } from '#space/footprint.ts'
import { isOnSurface, type Placement, placeWork } from '#space/placement.ts'
import type { Site, Surface } from '#space/surface.ts'
import type { Vec2, Vec3 } from '#space/vector.ts'
import { roomsInEra, shownState } from '#visit/selectors.ts'
import type { Visit } from '#visit/visit.ts'

/** A line along a thing that says how we know of it. Site frame, metres; a closed one ends where it began. */
export interface Outline {
  readonly level: CertaintyLevel
  readonly line: readonly Vec3[]
}

/** Lines stand before plaster's own unevenness, and off the ground. Metres. */
const before = 0.03

/** On a curved wall a line bends at least this often. Metres. */
const bend = 0.25

/** A thing whose ground the document does not give is ringed at this distance. Metres. */
const around = 0.35

/**
 * The outlines of everything that is there in an era and whose certainty the document states: a room's edges, a picture's
 * frame, the ground under a thing. A mural is as certain as the state in which it is seen.
 */
export function outlinesOf(
  { exhibition, wallStates }: Pick<Visit, 'exhibition' | 'wallStates'>,
  site: Site,
  era: string | null,
): readonly Outline[] {
  const grounds = new Map(
    obstaclesOf(site, exhibition, era).flatMap(({ work, outline }) =>
      work === null ? [] : [[work, outline] as const],
    ),
  )
  const rooms = roomsInEra(exhibition, era)
  const isThere = new Set(rooms.map(room => room.id))
  const works = (exhibition.works ?? []).filter(w => inEra(w, era) && isThere.has(w.room))
  return [
    ...rooms.flatMap(room => roomEdges(site, room)),
    ...works.flatMap(work => {
      const line = workLine(site, work, grounds.get(work.id))
      return line === null ? [] : [{ level: levelOf(work, era, wallStates), line }]
    }),
  ]
}

function levelOf(
  work: Work,
  era: string | null,
  chosen: ReadonlyMap<string, string>,
): CertaintyLevel {
  const state = work.kind === 'mural' ? shownState(work, era, chosen) : undefined
  return (state?.certainty ?? work.certainty).level
}

/** Every edge of the room's walls once, though two of them share it. */
function roomEdges(site: Site, { id, certainty }: Room): readonly Outline[] {
  const room = site.rooms.get(id)
  if (room === undefined || certainty === undefined) return []
  const drawn = new Set<string>()
  const lines: Outline[] = []
  for (const surface of room.surfaces.values()) {
    if (surface.kind !== 'wall' || surface.material === 'none') continue
    for (const [i, from] of surface.outline.entries()) {
      const to = surface.outline[(i + 1) % surface.outline.length] ?? from
      const line = onSurface(surface, [from, to])
      const key = edgeKey(surface, from, to)
      if (drawn.has(key)) continue
      drawn.add(key)
      lines.push({ level: certainty.level, line })
    }
  }
  return lines
}

/** Edges of two walls differ by what rounding leaves over. */
function edgeKey(surface: Surface, from: Vec2, to: Vec2): string {
  const ends = [from, to].map(([u, v]) =>
    surface
      .point(u, v)
      .map(n => Math.round(n * 20))
      .join(),
  )
  return ends.sort().join(' ')
}

function workLine(
  site: Site,
  work: Work,
  ground: readonly Vec2[] | undefined,
): readonly Vec3[] | null {
  const placed = placeWork(site, work)
  if (placed === null) return null
  const surface = site.rooms.get(work.room)?.surfaces.get(placed.surface ?? '')
  if (surface !== undefined) {
    const frame = frameOf(site, work, placed)
    return frame && onSurface(surface, cornersOf(frame))
  }
  const height = placed.point[1] + before
  const outline = ground ?? ring(placed)
  const [first] = outline
  return first ? [...outline, first].map(([x, z]): Vec3 => [x, height, z]) : null
}

/** The frame of a picture on its surface, null where the document does not say how large it is. */
function frameOf(site: Site, work: Work, placed: Placement): Rect | null {
  if (work.kind === 'mural') return muralRect(site, work)
  if (!isOnSurface(work.place) || placed.width === 0 || placed.height === 0) return null
  return { u: work.place.u, v: work.place.v, width: placed.width, height: placed.height }
}

/** A rectangle on a surface, from its lower left corner. Metres. */
interface Rect {
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
}

const cornersOf = ({ u, v, width, height }: Rect): readonly Vec2[] => [
  [u, v],
  [u + width, v],
  [u + width, v + height],
  [u, v + height],
  [u, v],
]

/** A line of (u, v) on a surface, as points before it. */
function onSurface(surface: Surface, corners: readonly Vec2[]): readonly Vec3[] {
  const points: Vec3[] = []
  for (const [i, to] of corners.entries()) {
    const from = corners[i - 1] ?? to
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const pieces = surface.curved ? Math.max(1, Math.ceil(length / bend)) : 1
    for (let k = i === 0 ? pieces : 1; k <= pieces; k++) {
      const [u, v] = [
        from[0] + ((to[0] - from[0]) * k) / pieces,
        from[1] + ((to[1] - from[1]) * k) / pieces,
      ]
      const [p, n] = [surface.point(u, v), surface.normal(u, v)]
      points.push([p[0] + n[0] * before, p[1] + n[1] * before, p[2] + n[2] * before])
    }
  }
  return points
}

function ring({ point, width }: Placement): readonly Vec2[] {
  const radius = Math.max(around, width / 2)
  return Array.from({ length: 16 }, (_, i): Vec2 => {
    const angle = (Math.PI * i) / 8
    return [point[0] + radius * Math.cos(angle), point[2] + radius * Math.sin(angle)]
  })
}
