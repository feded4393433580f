import type { Obstacle } from '#space/footprint.ts'
import { beforeEnd, cheeksOf, type Passage, type PassageEnd } from '#space/passage.ts'
import type { RoomSpace, Surface } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'
import { wallFoot } from '#space/wall-foot.ts'

/** A line that no body crosses. Site frame, metres. */
export interface Barrier {
  readonly x1: number
  readonly z1: number
  readonly x2: number
  readonly z2: number
}

export interface Barriers {
  readonly all: readonly Barrier[]
  /** x1, z1, x2, z2 of each. */
  readonly lines: Float64Array
}

/** Beyond an open door, lines nearer than this are felt from this side. */
const BEYOND = 1.5

/**
 * What stops a body, for each room: its walls with gaps at the passages, the jambs, the sides of stairs, whatever
 * stands there, and the next room's lines close behind its doors. Rooms above one another do not hinder each other.
 */
export function barriersOf(
  rooms: readonly RoomSpace[],
  passages: readonly Passage[],
  obstacles: readonly Obstacle[],
): ReadonlyMap<string, Barriers> {
  const own = new Map(rooms.map(room => [room.id, ownLines(room, passages, obstacles)]))
  return new Map(
    rooms.map(room => {
      const doors = passages.filter(p => p.rooms.includes(room.id))
      const beyond = doors.flatMap(p => {
        const far = p.ends[0].room === room.id ? p.ends[1] : p.ends[0]
        return (own.get(far.room) ?? []).filter(line => isCloseBehind(far, line))
      })
      const all = [...(own.get(room.id) ?? []), ...doors.flatMap(jambs), ...beyond]
      return [
        room.id,
        { all, lines: Float64Array.from(all.flatMap(l => [l.x1, l.z1, l.x2, l.z2])) },
      ]
    }),
  )
}

/** Metres from a point to the nearest line, Infinity without lines. */
export function clearance(lines: Float64Array, x: number, z: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < lines.length; i += 4) {
    const x1 = lines[i] ?? 0
    const z1 = lines[i + 1] ?? 0
    const dx = (lines[i + 2] ?? 0) - x1
    const dz = (lines[i + 3] ?? 0) - z1
    const l = dx * dx + dz * dz
    const t = l === 0 ? 0 : ((x - x1) * dx + (z - z1) * dz) / l
    const s = t < 0 ? 0 : t > 1 ? 1 : t
    const ex = x - x1 - s * dx
    const ez = z - z1 - s * dz
    const d = ex * ex + ez * ez
    if (d < least) least = d
  }
  return Math.sqrt(least)
}

const lineOf = (a: Vec2, b: Vec2): Barrier => ({ x1: a[0], z1: a[1], x2: b[0], z2: b[1] })

function ownLines(
  room: RoomSpace,
  passages: readonly Passage[],
  obstacles: readonly Obstacle[],
): Barrier[] {
  const ends = passages.flatMap(p => p.ends).filter(e => e.room === room.id)
  const walls = [...room.surfaces.values()].filter(s => s.kind === 'wall')
  const ground = obstacles.filter(o => o.room === room.id)
  return [
    ...walls.flatMap(wall => wallFoot(wall, gapsIn(wall, ends)).map(([a, b]) => lineOf(a, b))),
    ...ends.flatMap(cheeksOf).map(([a, b]) => lineOf(a, b)),
    ...ground.flatMap(o =>
      o.outline.map((a, i) => lineOf(a, o.outline[(i + 1) % o.outline.length] ?? a)),
    ),
  ]
}

/** Where passages interrupt a wall, [from, to] in its u, in order. */
function gapsIn(wall: Surface, ends: readonly PassageEnd[]): readonly Vec2[] {
  return ends
    .filter(e => e.surface === wall.name)
    .map((e): Vec2 => {
      const { u } = wall.locate([e.sill[0], e.height, e.sill[1]])
      return [u - e.halfWidth, u + e.halfWidth]
    })
    .sort((a, b) => a[0] - b[0])
}

/** The sides of a doorway: left and right change places from one end to the other. */
function jambs(p: Passage): Barrier[] {
  const corner = (e: PassageEnd, side: 1 | -1): Vec2 => [
    e.sill[0] + e.right[0] * e.halfWidth * side,
    e.sill[1] + e.right[1] * e.halfWidth * side,
  ]
  const [a, b] = p.ends
  return [lineOf(corner(a, -1), corner(b, 1)), lineOf(corner(a, 1), corner(b, -1))]
}

function isCloseBehind(end: PassageEnd, line: Barrier): boolean {
  const [a] = beforeEnd(end, line.x1, line.z1)
  const [b] = beforeEnd(end, line.x2, line.z2)
  if (a < -0.02 || b < -0.02) return false
  const lines = Float64Array.of(line.x1, line.z1, line.x2, line.z2)
  return clearance(lines, end.sill[0], end.sill[1]) < end.halfWidth + BEYOND
}
