import type { Door, Room } from '#exhibition/schema.ts'
import type { RoomSpace } from '#space/surface.ts'

/** A room of the document as surfaces in the site frame, with the openings of those doors that lead into it. */
export function roomSpace(room: Room, _doors: readonly Door[] = []): RoomSpace {
  throw new Error(`roomSpace: ${room.id} is not built yet`)
}
