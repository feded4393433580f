import type { Density, Patch } from '#space/patch.ts'
import type { DoorSpace, Site } from '#space/surface.ts'

/**
 * The passage of a door: `jambs` (with the lintel), `sill`, `steps` on the lower side, and where it is closed in this
 * era one `filling` towards each room.
 */
export function doorPatches(
  _site: Site,
  door: DoorSpace,
  _era: string | null,
  _density: Density,
): readonly Patch[] {
  throw new Error(`doorPatches: ${door.id} is not built yet`)
}
