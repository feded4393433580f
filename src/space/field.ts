import { smoothMax, smoothMin } from '#space/shape/air.ts'
import type { DoorSpace, RoomSpace, Site } from '#space/surface.ts'

/** Metres inside the room, positive in the air, negative in the rock; smooth over corners. Site frame. */
export type Field = (x: number, y: number, z: number) => number

/** Radius of the smoothing between two planes of a small room; a hand can follow it. Metres. */
const CORNER = 0.11
/** A large room is plastered with a longer arm. */
const WIDE_CORNER = 1.3
const DOOR_CORNER = 0.085
/** How far a passage's air reaches into its rooms: past the rounding, and so that its ends do not read as walls. */
const LAP = 0.3

/** The air of a room joined to its doors, without plaster relief. For occlusion and for building patches. */
export function roomField(site: Site, roomId: string): Field {
  const room = site.rooms.get(roomId)
  if (room === undefined) return () => 1e6
  const air = room.air(cornerOf(room))
  const doors = site.doors
    .filter(door => door.rooms.includes(roomId))
    .map(door => ({ air: passageAir(site, door), k: doorCorner(site, door) }))
  if (doors.length === 0) return air
  return (x, y, z) => {
    let d = air(x, y, z)
    for (const door of doors) d = smoothMax(d, door.air(x, y, z), door.k)
    return d
  }
}

/**
 * The air of a door's passage, joined to both rooms: each half as the room on its side has it, so that the edges of
 * the passage are those of the walls.
 */
export function doorField(site: Site, door: DoorSpace): Field {
  const [a, b] = [roomField(site, door.rooms[0]), roomField(site, door.rooms[1])]
  const share = shareThrough(door)
  return (x, y, z) => (share(x, y, z) < 0.5 ? a(x, y, z) : b(x, y, z))
}

/** How far through a door a point is: 0 at its first end, 1 at its second. */
export function shareThrough(door: DoorSpace): Field {
  const { sill, through } = door.ends[0]
  const thickness = Math.max(door.thickness, 1e-6)
  return (x, y, z) =>
    ((x - sill[0]) * through[0] + (y - sill[1]) * through[1] + (z - sill[2]) * through[2]) /
    thickness
}

/** Ruler-straight rooms keep a trace of rounding: a normal needs a side to point to. */
const crispness = (relief: number): number => Math.max(0.1, Math.min(1, relief))

function cornerOf(room: RoomSpace): number {
  const xs = room.outline.map(p => p[0])
  const zs = room.outline.map(p => p[1])
  const least = Math.min(
    Math.max(...xs) - Math.min(...xs),
    Math.max(...zs) - Math.min(...zs),
    room.height,
  )
  const radius = least > 4 ? CORNER * WIDE_CORNER : Math.min(CORNER, least / 6)
  return radius * crispness(room.relief)
}

function doorCorner(site: Site, door: DoorSpace): number {
  const reliefs = door.rooms.map(id => site.rooms.get(id)?.relief ?? 1)
  // Half the wall at most, so that each end's rounding stays on its own side.
  return Math.min(DOOR_CORNER * crispness(Math.min(...reliefs)), door.thickness / 2)
}

function passageAir(site: Site, door: DoorSpace): Field {
  const { sill, through, right } = door.ends[0]
  const k = doorCorner(site, door)
  const half = door.width / 2
  const [ox, oy, oz] = sill
  return (x, y, z) => {
    const dx = x - ox
    const dy = y - oy
    const dz = z - oz
    const along = dx * through[0] + dz * through[2]
    const across = dx * right[0] + dz * right[2]
    // Inside the rooms its floor rises: one that runs on level through the door would sink where both say "floor".
    const up = dy - Math.max(0, -along, along - door.thickness)
    const sides = smoothMin(half - across, half + across, k)
    const frame = smoothMin(smoothMin(sides, door.height - dy, k), up, k * 0.5)
    return Math.min(frame, along + LAP, door.thickness + LAP - along)
  }
}
