import type { DoorSpace, Site } from '#space/surface.ts'

/** How the ground rises in front of one end of a door, up to its sill. */
export interface Approach {
  /** Metres from the room's floor to the sill. */
  readonly height: number
  /** Metres in front of the wall over which the ground rises; 0 for a level door. */
  readonly run: number
  /** Metres across. */
  readonly width: number
  /** Treads below the sill, 0 for a bare sill. */
  readonly steps: number
}

/** Under this a sill is no step at all. */
const LEVEL = 0.02
/** A sill that needs no stairs to be walked over, and no cheeks beside them. */
export const CHEEK = 0.3

/**
 * What leads up to the sill at one end. A door's steps are on its lower side; the riser is the sill's height over
 * steps + 1, the tread follows from it by the builder's rule 2 risers + 1 tread = 0.63 m.
 */
export function approachOf(site: Site, door: DoorSpace, end: 0 | 1): Approach {
  const height = rise(site, door, end)
  const width = door.width + 0.2
  if (height < LEVEL) return { height: 0, run: 0, width, steps: 0 }
  const other = rise(site, door, end === 0 ? 1 : 0)
  const lower = height > other || (height === other && end === 0)
  if (!lower || door.steps === 0) {
    return { height, run: Math.min(1, Math.max(0.2, height)), width, steps: 0 }
  }
  const riser = height / (door.steps + 1)
  const tread = Math.min(0.34, Math.max(0.22, 0.63 - 2 * riser))
  return { height, run: tread * door.steps, width, steps: door.steps }
}

function rise(site: Site, door: DoorSpace, end: 0 | 1): number {
  const at = door.ends[end]
  return at.sill[1] - (site.rooms.get(at.room)?.floor ?? at.sill[1])
}
