import type { Density, MuralRect, RoomPatches } from '#space/patch.ts'
import type { Site } from '#space/surface.ts'

/** The skin of a room: every surface but for its openings, with the murals cut out as patches of their own. */
export function roomPatches(
  _site: Site,
  roomId: string,
  _murals: readonly MuralRect[],
  _density: Density,
): RoomPatches {
  throw new Error(`roomPatches: ${roomId} is not built yet`)
}
