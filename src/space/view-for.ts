import type { View } from '#exhibition/schema.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import type { Placement } from '#space/placement.ts'
import type { Site } from '#space/surface.ts'

/** Where to stand and how to look: site frame, radians, heading clockwise from north, pitch upwards. */
export interface SiteView {
  readonly room: string
  readonly x: number
  readonly z: number
  readonly heading: number
  readonly pitch: number
  readonly zoom: number
}

export interface Camera {
  /** Vertical field of view at zoom 1, radians. */
  readonly fov: number
  /** Width over height. */
  readonly aspect: number
  /** Metres above the ground. */
  readonly eyeHeight: number
}

/** A comfortable place from which a thing is seen whole: at least 0.8 m away, on the floor plan, with nothing between. */
export function viewOf(
  _site: Site,
  _plan: FloorPlan,
  target: Placement,
  _camera: Camera,
): SiteView {
  throw new Error(`viewOf: ${target.room} is not built yet`)
}

/** A view of the document (degrees, [east, north] in the room's frame) in the site frame; null without such a room. */
export function viewToSite(_site: Site, view: View, room?: string): SiteView | null {
  throw new Error(`viewToSite: ${view.room ?? room} is not built yet`)
}
