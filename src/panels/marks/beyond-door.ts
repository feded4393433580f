import type { DoorSpace } from '#space/surface.ts'
import type { Journey } from '#visit/visit.ts'

/** How far beyond the sill one stops, metres: far enough to have arrived, near enough to look back through. */
const BEYOND = 1

/** Where a step through a door leads from this room, looking on in the direction of the step; null for another's door. */
export function beyondDoor(door: DoorSpace, from: string): Journey['to'] | null {
  const far = door.ends.find(end => end.room !== from)
  if (!far || !door.rooms.includes(from)) return null
  const [x, , z] = far.sill
  const [outX, , outZ] = far.through
  return {
    room: far.room,
    x: x - outX * BEYOND,
    z: z - outZ * BEYOND,
    heading: Math.atan2(-outX, outZ),
    pitch: 0,
    zoom: 1,
  }
}
