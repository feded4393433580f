import type { FloorPlan } from '#space/floor-plan.ts'
import type { Site } from '#space/surface.ts'
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

/**
 * The first surface that a ray from inside `room` meets, through doors that are open in the era; null for the sky.
 * `direction` is of unit length.
 */
export function castRay(
  _site: Site,
  _era: string | null,
  room: string,
  _origin: Vec3,
  _direction: Vec3,
): Hit | null {
  throw new Error(`castRay: ${room} is not built yet`)
}

/** Whether nothing stands between an eye in `room` and a place: no wall, no closed door, no work tall enough. */
export function canSee(
  _site: Site,
  _plan: FloorPlan,
  room: string,
  _eye: Vec3,
  _place: Vec3,
): boolean {
  throw new Error(`canSee: ${room} is not built yet`)
}
