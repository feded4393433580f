import type { Door, Exhibition } from '#exhibition/schema.ts'
import { inEra } from '#space/era.ts'
import { roomSpace } from '#space/room-space.ts'
import type { DoorEndSpace, DoorSpace, RoomSpace, Site } from '#space/surface.ts'
import { cross, scale, type Vec3 } from '#space/vector.ts'

type Plan = Pick<Exhibition, 'rooms' | 'doors' | 'eras'>

/**
 * All rooms and doors of an exhibition in one frame. Doors that name a missing room or surface are left out;
 * `checkSite` says so.
 */
export function buildSite(exhibition: Plan): Site {
  const known = (exhibition.doors ?? []).filter(door => door.ends[0].room !== door.ends[1].room)
  const alone = new Map(exhibition.rooms.map(room => [room.id, roomSpace(room)]))
  const doors = known.filter(door =>
    door.ends.every(end => {
      const surface = alone.get(end.room)?.surfaces.get(end.surface)
      return surface?.kind === 'wall' && !surface.curved
    }),
  )
  const rooms = new Map(exhibition.rooms.map(room => [room.id, roomSpace(room, doors)]))
  return {
    rooms,
    doors: doors.flatMap(door => {
      const ends = door.ends.map(end => endSpace(door, end, rooms.get(end.room)))
      const [a, b] = ends
      return a && b ? [doorSpace(door, [a, b], exhibition)] : []
    }),
  }
}

function doorSpace(
  door: Door,
  ends: readonly [DoorEndSpace, DoorEndSpace],
  exhibition: Plan,
): DoorSpace {
  const eras = (exhibition.eras ?? []).map(e => e.id)
  const absent = eras.filter(era =>
    exhibition.rooms.some(
      room => (room.id === ends[0].room || room.id === ends[1].room) && !inEra(room, era),
    ),
  )
  return {
    id: door.id,
    rooms: [ends[0].room, ends[1].room],
    width: door.width,
    height: door.height,
    thickness: door.thickness,
    ends,
    steps: door.steps ?? 0,
    closedIn: new Set([...(door.closed?.eras ?? []), ...absent]),
  }
}

function endSpace(
  door: Door,
  end: Door['ends'][number],
  room: RoomSpace | undefined,
): DoorEndSpace | null {
  const surface = room?.surfaces.get(end.surface)
  if (surface === undefined) return null
  const through = scale(surface.normal(end.u, end.v), -1)
  const up: Vec3 = [0, 1, 0]
  return {
    room: end.room,
    surface: end.surface,
    sill: surface.point(end.u + door.width / 2, end.v),
    through,
    right: cross(through, up),
  }
}
