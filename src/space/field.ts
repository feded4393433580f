import type { DoorSpace, Site } from '#space/surface.ts'

/** Metres inside the room, positive in the air, negative in the rock; smooth over corners. Site frame. */
export type Field = (x: number, y: number, z: number) => number

/** The air of a room joined to its doors, without plaster relief. For occlusion and for building patches. */
export function roomField(_site: Site, roomId: string): Field {
  throw new Error(`roomField: ${roomId} is not built yet`)
}

/** The air of a door's passage, joined to both rooms. */
export function doorField(_site: Site, door: DoorSpace): Field {
  throw new Error(`doorField: ${door.id} is not built yet`)
}
