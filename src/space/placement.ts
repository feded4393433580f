import type { Hotspot, Place, Work } from '#exhibition/schema.ts'
import type { Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** Where a thing is in the site frame. */
export interface Placement {
  readonly room: string
  /** On a surface the middle of its rectangle; standing free, the point on the ground (or `up` above it). */
  readonly point: Vec3
  /** Out of the wall into the room; null for things that stand free. */
  readonly normal: Vec3 | null
  /** Which way it faces, radians clockwise from north. */
  readonly heading: number
  readonly surface: string | null
  /** Extent in metres, 0 when the document gives none. */
  readonly width: number
  readonly height: number
}

/** Null when the room or the surface does not exist (`checkSite` says so). */
export function placeAt(_site: Site, room: string, _place: Place): Placement | null {
  throw new Error(`placeAt: ${room} is not built yet`)
}

export const placeWork = (site: Site, work: Work): Placement | null =>
  placeAt(site, work.room, work.place)

export const placeHotspot = (site: Site, room: string, hotspot: Hotspot): Placement | null =>
  placeAt(site, room, hotspot.place)
