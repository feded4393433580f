import type { Hotspot, OnSurface, Place, Work } from '#exhibition/schema.ts'
import type { RoomSpace, Site } from '#space/surface.ts'
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

/** Radians clockwise from north, seen from above, of a horizontal direction. */
export const headingOf = (x: number, z: number): number => Math.atan2(x, -z)

/** Whether a place is on a surface; else it stands free. */
export const isOnSurface = (place: Place): place is OnSurface =>
  'surface' in place && typeof place.surface === 'string'

/** Null when the room or the surface does not exist (`checkSite` says so). */
export function placeAt(site: Site, roomId: string, place: Place): Placement | null {
  const room = site.rooms.get(roomId)
  if (room === undefined) return null
  if (isOnSurface(place)) return onSurface(room, place)
  return {
    room: roomId,
    point: room.toSite(place.at[0], place.at[1], place.up ?? 0),
    normal: null,
    heading: (room.headingToSite(place.heading ?? 0) * Math.PI) / 180,
    surface: null,
    width: 0,
    height: 0,
  }
}

function onSurface(room: RoomSpace, place: OnSurface): Placement | null {
  const surface = room.surfaces.get(place.surface)
  if (surface === undefined) return null
  const width = place.width ?? 0
  const height = place.height ?? 0
  const u = place.u + width / 2
  const v = place.v + height / 2
  const normal = surface.normal(u, v)
  const level = Math.hypot(normal[0], normal[2]) < 1e-6
  return {
    room: room.id,
    point: surface.point(u, v),
    normal,
    // Floors and ceilings face up and down; a thing on them faces as the room does.
    heading: level ? (room.headingToSite(0) * Math.PI) / 180 : headingOf(normal[0], normal[2]),
    surface: place.surface,
    width,
    height,
  }
}

/** Metres of a scroll that lie open at a time where its place is no wider: what two hands hold apart. */
export const handsApart = 0.9

/** A work with its own size where its place gives none. A scroll takes up what can lie open of it. */
export function placeWork(site: Site, work: Work): Placement | null {
  const size =
    work.kind === 'scroll'
      ? { width: Math.min(work.length, handsApart), height: work.width }
      : work.size
  const onWall = work.kind === 'scroll' && isOnSurface(work.place)
  const placed = placeAt(site, work.room, onWall ? { ...size, ...work.place } : work.place)
  if (placed === null) return null
  return {
    ...placed,
    width: placed.width || (size?.width ?? 0),
    height: placed.height || (size?.height ?? 0),
  }
}

export const placeHotspot = (site: Site, room: string, hotspot: Hotspot): Placement | null =>
  placeAt(site, room, hotspot.place)
