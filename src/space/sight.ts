import { isOpen } from '#space/era.ts'
import type { FloorPlan, Obstacle } from '#space/floor-plan.ts'
import { isInside } from '#space/polygon.ts'
import type { DoorSpace, RoomSpace, Site, Surface } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** What a ray meets first. */
export interface Hit {
  readonly room: string
  /** Surface of the room; null in the thickness of a door. */
  readonly surface: string | null
  readonly u: number
  readonly v: number
  readonly point: Vec3
  readonly distance: number
}

/** Rooms that one ray is followed through; nobody sees through more doors in a row. */
const MOST_ROOMS = 8
/** How far before a place a ray may end and the place still be seen: plaster and props are not exact. */
const NEAR = 0.15

/** Where the last march ended: written before it is read, so that nothing is allocated for each mark and frame. */
const _end = {
  room: '',
  surface: null as Surface | null,
  distance: 0,
  sky: false,
}

/**
 * The first surface that a ray from inside `room` meets, through doors that are open in the era; null for the sky.
 * `direction` is of unit length.
 */
export function castRay(
  site: Site,
  era: string | null,
  room: string,
  origin: Vec3,
  direction: Vec3,
): Hit | null {
  march(site, era, room, origin[0], origin[1], origin[2], direction[0], direction[1], direction[2])
  if (_end.sky) return null
  const d = _end.distance
  const point: Vec3 = [
    origin[0] + direction[0] * d,
    origin[1] + direction[1] * d,
    origin[2] + direction[2] * d,
  ]
  const at = _end.surface?.locate(point)
  return {
    room: _end.room,
    surface: _end.surface?.name ?? null,
    u: at?.u ?? 0,
    v: at?.v ?? 0,
    point,
    distance: d,
  }
}

/** Whether nothing stands between an eye in `room` and a place: no wall, no closed door, no work tall enough. */
export function canSee(site: Site, plan: FloorPlan, room: string, eye: Vec3, place: Vec3): boolean {
  const dx = place[0] - eye[0]
  const dy = place[1] - eye[1]
  const dz = place[2] - eye[2]
  const distance = Math.hypot(dx, dy, dz)
  if (!(distance > 1e-6)) return true
  const k = 1 / distance
  march(site, plan.era, room, eye[0], eye[1], eye[2], dx * k, dy * k, dz * k)
  if (_end.distance < distance - NEAR) return false
  for (const obstacle of plan.obstacles) {
    if (obstacle.top > obstacle.bottom && hides(obstacle, eye, place)) return false
  }
  return true
}

function march(
  site: Site,
  era: string | null,
  start: string,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): void {
  let room = site.rooms.get(start)
  let travelled = 0
  _end.room = start
  _end.surface = null
  _end.distance = 0
  _end.sky = room === undefined
  const doorway = doorwayAt(site, era, start, x, y, z)
  if (doorway !== null) {
    const ahead = doorway.ends[0].through
    const towards = dx * ahead[0] + dy * ahead[1] + dz * ahead[2] > 0 ? 1 : 0
    const out = crossing(doorway, towards, x, y, z, dx, dy, dz, 0)
    if (out === null) return
    travelled = out
    room = site.rooms.get(doorway.rooms[towards])
  }
  for (let i = 0; i < MOST_ROOMS && room !== undefined; i++) {
    const px = x + dx * travelled
    const py = y + dy * travelled
    const pz = z + dz * travelled
    const surface = nearest(room, px, py, pz, dx, dy, dz)
    _end.room = room.id
    _end.surface = surface
    if (surface === null) {
      _end.sky = true
      return
    }
    travelled += _reach.t
    _end.distance = travelled
    const door = doorAt(
      site,
      era,
      room,
      surface,
      x + dx * travelled,
      y + dy * travelled,
      z + dz * travelled,
    )
    if (door === null) {
      _end.sky = surface.material === 'none'
      return
    }
    const towards = door.rooms[0] === room.id ? 1 : 0
    const through = crossing(door, towards, x, y, z, dx, dy, dz, travelled)
    if (through === null) {
      _end.surface = null
      return
    }
    travelled = through
    room = site.rooms.get(door.rooms[towards])
  }
}

const _reach = { t: 0 }

function nearest(
  room: RoomSpace,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): Surface | null {
  let found: Surface | null = null
  _reach.t = Number.POSITIVE_INFINITY
  for (const surface of room.surfaces.values()) {
    const t = surface.hit(x, y, z, dx, dy, dz)
    if (t < _reach.t) {
      _reach.t = t
      found = surface
    }
  }
  return found
}

/** The open door whose opening has this point of a wall. */
function doorAt(
  site: Site,
  era: string | null,
  room: RoomSpace,
  surface: Surface,
  x: number,
  y: number,
  z: number,
): DoorSpace | null {
  for (const door of site.doors) {
    for (const end of door.ends) {
      if (end.room !== room.id || end.surface !== surface.name) continue
      const across = (x - end.sill[0]) * end.right[0] + (z - end.sill[2]) * end.right[2]
      const up = y - end.sill[1]
      if (Math.abs(across) > door.width / 2 || up < 0 || up > door.height) continue
      return isOpen(door, era) ? door : null
    }
  }
  return null
}

/** The open door of a room in whose thickness a point is: an eye on the threshold is before no wall of its room. */
function doorwayAt(
  site: Site,
  era: string | null,
  room: string,
  x: number,
  y: number,
  z: number,
): DoorSpace | null {
  for (const door of site.doors) {
    if (door.rooms[0] !== room && door.rooms[1] !== room) continue
    const [a, b] = door.ends
    const px = x - a.sill[0]
    const pz = z - a.sill[2]
    const past = px * a.through[0] + pz * a.through[2]
    const left = (x - b.sill[0]) * b.through[0] + (z - b.sill[2]) * b.through[2]
    const across = px * a.right[0] + pz * a.right[2]
    const up = y - a.sill[1]
    const within = past > 0 && left > 0 && Math.abs(across) <= door.width / 2
    if (within && up >= 0 && up <= door.height && isOpen(door, era)) return door
  }
  return null
}

/** How far along the ray the passage is left at an end; null when the ray ends in a jamb. */
function crossing(
  door: DoorSpace,
  towards: 0 | 1,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  entered: number,
): number | null {
  const far = door.ends[towards]
  const along = -(dx * far.through[0] + dy * far.through[1] + dz * far.through[2])
  if (along < 1e-9) return null
  const t =
    -(
      (far.sill[0] - x) * far.through[0] +
      (far.sill[1] - y) * far.through[1] +
      (far.sill[2] - z) * far.through[2]
    ) / along
  const out = Math.max(t, entered)
  const px = x + dx * out - far.sill[0]
  const py = y + dy * out - far.sill[1]
  const pz = z + dz * out - far.sill[2]
  const across = px * far.right[0] + py * far.right[1] + pz * far.right[2]
  return Math.abs(across) <= door.width / 2 && py >= 0 && py <= door.height ? out : null
}

/** Whether a segment runs through what stands on an outline; things that the place itself is part of hide nothing. */
function hides(o: Obstacle, eye: Vec3, place: Vec3): boolean {
  if (isInside(o.outline, place[0], place[2]) && place[1] < o.top + NEAR) return false
  const dx = place[0] - eye[0]
  const dz = place[2] - eye[2]
  for (let i = 0, j = o.outline.length - 1; i < o.outline.length; j = i++) {
    const a = o.outline[i]
    const b = o.outline[j]
    if (a === undefined || b === undefined) continue
    const ex = b[0] - a[0]
    const ez = b[1] - a[1]
    const det = dx * ez - dz * ex
    if (Math.abs(det) < 1e-12) continue
    const t = ((a[0] - eye[0]) * ez - (a[1] - eye[2]) * ex) / det
    const s = ((a[0] - eye[0]) * dz - (a[1] - eye[2]) * dx) / det
    // The last hand's breadth belongs to the place itself.
    if (t < 0 || t > 0.98 || s < 0 || s > 1) continue
    const y = eye[1] + (place[1] - eye[1]) * t
    if (y < o.top && y > o.bottom) return true
  }
  return false
}
