import type { Exhibition } from '#exhibition/schema.ts'
import type { Site } from '#space/surface.ts'

/**
 * All rooms and doors of an exhibition in one frame. Doors that name a missing room or surface are left out;
 * `checkSite` says so.
 */
export function buildSite(exhibition: Pick<Exhibition, 'rooms' | 'doors' | 'eras'>): Site {
  throw new Error(`buildSite: ${exhibition.rooms.length} rooms are not built yet`)
}
