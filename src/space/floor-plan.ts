import type { Exhibition } from '#exhibition/schema.ts'
import { type Barrier, type Barriers, barriersOf, clearance } from '#space/barriers.ts'
import { inEra } from '#space/era.ts'
import { type Obstacle, obstaclesOf } from '#space/footprint.ts'
import { climbAt, halfAt, isOnPassage, type Passage, passagesOf } from '#space/passage.ts'
import { isInside } from '#space/polygon.ts'
import type { RoomSpace, Site } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

export type { Obstacle } from '#space/footprint.ts'

/** Metres from the middle of a visitor to a wall. */
export const BODY_RADIUS = 0.25

/** How far a body may press into a wall before it counts as inside it: what sliding leaves over. */
const TOUCH = 1e-3

/** Where a visitor can walk in one era. */
export interface FloorPlan {
  readonly era: string | null
  /** Rooms that are there in this era, with their floors, [x, z]. */
  readonly rooms: ReadonlyMap<string, readonly Vec2[]>
  /** Lines that stop somebody who is in this room, its doorways included. */
  readonly barriers: ReadonlyMap<string, readonly Barrier[]>
  readonly obstacles: readonly Obstacle[]
  readonly passages: readonly Passage[]
  /** Site height of the ground for somebody in `room`, over steps and sills. */
  groundAt(room: string, x: number, z: number): number
  /** The room that this place belongs to for somebody who was last in `from`, or null outside. */
  roomAt(x: number, z: number, from?: string): string | null
  /** Metres from the nearest barrier of that room. */
  clearanceAt(room: string, x: number, z: number): number
  /** The same lines as numbers, x1 z1 x2 z2, for those that push a body each sub-step. */
  lines(room: string): Float64Array
  /** Whether a body has room here. */
  isFree(room: string, x: number, z: number): boolean
  /** The free place nearest to a point, in that room; null when the room has none. */
  nearestFree(room: string, x: number, z: number): Vec2 | null
}

interface Ground {
  readonly site: Site
  readonly rooms: ReadonlyMap<string, RoomSpace>
  readonly passages: ReadonlyMap<string, readonly Passage[]>
  readonly barriers: ReadonlyMap<string, Barriers>
  readonly obstacles: ReadonlyMap<string, readonly Obstacle[]>
}

/** Where one can walk in an era: rooms, doors and works that are not there are left out. */
export function floorPlan(site: Site, exhibition: Exhibition, era: string | null): FloorPlan {
  const present = new Set(exhibition.rooms.filter(r => inEra(r, era)).map(r => r.id))
  const rooms = new Map([...site.rooms].filter(([id]) => present.has(id)))
  const obstacles = obstaclesOf(site, exhibition, era)
  const passages = passagesOf(site, era).filter(p => p.rooms.every(id => present.has(id)))
  const by = <T>(all: readonly T[], has: (one: T, room: string) => boolean) =>
    new Map([...rooms.keys()].map(id => [id, all.filter(one => has(one, id))]))
  const ground: Ground = {
    site,
    rooms,
    passages: by(passages, (p, id) => p.rooms.includes(id)),
    barriers: barriersOf([...rooms.values()], passages, obstacles),
    obstacles: by(obstacles, (o, id) => o.room === id),
  }
  const isFree = (room: string, x: number, z: number) => free(ground, room, x, z)
  return {
    era,
    rooms: new Map([...rooms].map(([id, room]) => [id, room.outline])),
    barriers: new Map([...ground.barriers].map(([id, b]) => [id, b.all])),
    obstacles,
    passages,
    groundAt: (room, x, z) => groundAt(ground, room, x, z),
    roomAt: (x, z, from) => roomAt(ground, x, z, from),
    clearanceAt: (room, x, z) => clearance(ground.barriers.get(room)?.lines ?? NONE, x, z),
    lines: room => ground.barriers.get(room)?.lines ?? NONE,
    isFree,
    nearestFree: (room, x, z) => nearestFree(ground, isFree, room, x, z),
  }
}

const NONE = new Float64Array(0)

function free(ground: Ground, room: string, x: number, z: number): boolean {
  const lines = ground.barriers.get(room)?.lines
  if (lines === undefined || !(clearance(lines, x, z) >= BODY_RADIUS - TOUCH)) return false
  if (roomAt(ground, x, z, room) === null) return false
  return !(ground.obstacles.get(room) ?? []).some(o => isInside(o.outline, x, z))
}

function roomAt(ground: Ground, x: number, z: number, from?: string): string | null {
  const own = from === undefined ? undefined : ground.rooms.get(from)
  if (own === undefined) {
    for (const [id, room] of ground.rooms) if (isInside(room.outline, x, z)) return id
    for (const [id, doors] of ground.passages) {
      if (doors.some(p => isOnPassage(p, x, z) && halfAt(p, x, z) === id)) return id
    }
    return null
  }
  if (isInside(own.outline, x, z)) return own.id
  const doors = ground.passages.get(own.id) ?? []
  for (const p of doors) if (isOnPassage(p, x, z)) return halfAt(p, x, z)
  for (const p of doors) {
    const beyond = p.rooms[0] === own.id ? p.rooms[1] : p.rooms[0]
    const room = ground.rooms.get(beyond)
    if (room !== undefined && isInside(room.outline, x, z)) return beyond
  }
  return null
}

function groundAt(ground: Ground, room: string, x: number, z: number): number {
  const floor = ground.rooms.get(room)?.floor ?? 0
  for (const p of ground.passages.get(room) ?? []) {
    const climb = climbAt(p, room, x, z)
    if (climb !== null) return climb
  }
  return floor
}

/** Rings about the point, growing by 4 cm at first and with the distance later. */
function nearestFree(
  ground: Ground,
  isFree: (room: string, x: number, z: number) => boolean,
  room: string,
  x: number,
  z: number,
): Vec2 | null {
  const outline = ground.rooms.get(room)?.outline
  if (outline === undefined || !Number.isFinite(x) || !Number.isFinite(z)) return null
  // Somebody in this room may not be put into the next one: only its own floor and its half of a doorway count.
  const isHere = (px: number, pz: number) =>
    isFree(room, px, pz) && roomAt(ground, px, pz, room) === room
  if (isHere(x, z)) return [x, z]
  const reach = Math.max(...outline.map(p => Math.hypot(p[0] - x, p[1] - z)))
  for (let radius = 0.04; radius <= reach; radius += 0.04 + radius * 0.02) {
    const count = Math.min(96, Math.max(16, Math.ceil(radius * 40)))
    for (let i = 0; i < count; i++) {
      const angle = (2 * Math.PI * i) / count
      const [px, pz] = [x + radius * Math.cos(angle), z + radius * Math.sin(angle)]
      if (isHere(px, pz)) return [px, pz]
    }
  }
  return null
}
