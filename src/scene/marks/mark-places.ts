import type { Hotspot, OnSurface } from '#exhibition/schema.ts'
import { isOpen } from '#space/era.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import { FIGURE_HEIGHT } from '#space/footprint.ts'
import { isOnSurface, placeHotspot, placeWork } from '#space/placement.ts'
import type { DoorSpace, Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'
import { viewToSite } from '#space/view-for.ts'
import { roomFigures, roomHotspots, roomStandpoints } from '#visit/selectors.ts'
import type { Visit } from '#visit/visit.ts'

/** Where a mark stands, before it is drawn. Site frame, metres. */
export interface MarkPlace {
  readonly id: string
  readonly kind: 'hotspot' | 'ring' | 'closed-door'
  /** What must be in sight. */
  readonly point: Vec3
  /** Where it is drawn: the lower corner of the region it speaks of on the side where a line of text starts, or the point. */
  readonly anchor: Vec3
  /** Steps from there towards the start side and down, CSS pixels: beside a thing, never on it. */
  readonly asideX: number
  readonly asideY: number
}

/** Off a wall by this much, or the wall itself would stand before what is painted on it. */
const offTheWall = 0.06
/** A ring lies this far beyond the sill of an open door. */
const beyondTheSill = 0.55
const eyeLevel = 1.3

/**
 * The places of all marks of the room the visitor is in: hotspots in reading order, people, doors, "stand here" points.
 * @param rightToLeft the page's direction: a mark stands on the start side.
 */
export function markPlaces(
  visit: Pick<Visit, 'exhibition' | 'room' | 'era'>,
  site: Site,
  plan: FloorPlan,
  rightToLeft: boolean,
): readonly MarkPlace[] {
  const { exhibition, room, era } = visit
  const places: (MarkPlace | null)[] = [
    ...roomHotspots(exhibition, room, era).map(h => ofHotspot(site, room, h, rightToLeft)),
    ...roomFigures(exhibition, room, era).map(figure => ofFigure(site, figure, rightToLeft)),
    ...site.doors.map(door => (door.rooms.includes(room) ? ofDoor(door, room, plan) : null)),
    ...roomStandpoints(exhibition, room, era).map(stand => {
      const view = viewToSite(site, stand.view, room)
      if (!view) return null
      const point: Vec3 = [view.x, plan.groundAt(view.room, view.x, view.z), view.z]
      return ring(`stand:${stand.id}`, point)
    }),
  ]
  return places.filter(place => place !== null)
}

function ofHotspot(
  site: Site,
  room: string,
  hotspot: Hotspot,
  rightToLeft: boolean,
): MarkPlace | null {
  const placed = placeHotspot(site, room, hotspot)
  if (!placed) return null
  const off = (p: Vec3, n: Vec3 | null): Vec3 =>
    n ? [p[0] + n[0] * offTheWall, p[1] + n[1] * offTheWall, p[2] + n[2] * offTheWall] : p
  const point = off(placed.point, placed.normal)
  const corner = isOnSurface(hotspot.place)
    ? startCorner(site, room, hotspot.place, rightToLeft)
    : null
  const side = rightToLeft ? 1 : -1
  return {
    id: hotspot.id,
    kind: 'hotspot',
    point,
    anchor: corner ? off(corner, placed.normal) : point,
    asideX: side * (corner ? 10 : 12),
    asideY: corner ? -12 : 10,
  }
}

/** At the waist of a person and to the side: no mark covers a face. The head is what must be in sight. */
function ofFigure(
  site: Site,
  figure: ReturnType<typeof roomFigures>[number],
  rightToLeft: boolean,
): MarkPlace | null {
  const placed = placeWork(site, figure)
  if (!placed) return null
  const [x, ground, z] = placed.point
  const tall = placed.height || FIGURE_HEIGHT
  return {
    id: `person:${figure.id}`,
    kind: 'hotspot',
    point: [x, ground + tall * 0.85, z],
    anchor: [x, ground + tall * 0.52, z],
    asideX: rightToLeft ? 34 : -34,
    asideY: 0,
  }
}

function startCorner(
  site: Site,
  room: string,
  place: OnSurface,
  rightToLeft: boolean,
): Vec3 | null {
  if (!place.width || !place.height) return null
  const surface = site.rooms.get(room)?.surfaces.get(place.surface)
  return surface?.point(place.u + (rightToLeft ? place.width : 0), place.v) ?? null
}

function ofDoor(door: DoorSpace, room: string, plan: FloorPlan): MarkPlace | null {
  const near = door.ends.find(end => end.room === room)
  const far = door.ends.find(end => end.room !== room)
  if (!near || !far) return null
  if (isOpen(door, plan.era)) {
    const x = far.sill[0] - far.through[0] * beyondTheSill
    const z = far.sill[2] - far.through[2] * beyondTheSill
    return ring(`door:${door.id}`, [x, plan.groundAt(far.room, x, z), z])
  }
  const up = Math.min(eyeLevel, door.height / 2)
  const point: Vec3 = [
    near.sill[0] - near.through[0] * offTheWall,
    near.sill[1] + up,
    near.sill[2] - near.through[2] * offTheWall,
  ]
  return { id: `door:${door.id}`, kind: 'closed-door', point, anchor: point, asideX: 0, asideY: 0 }
}

/** Lifted off the ground a little, so that its own floor does not hide it. */
const ring = (id: string, [x, y, z]: Vec3): MarkPlace => {
  const point: Vec3 = [x, y + 0.03, z]
  return { id, kind: 'ring', point, anchor: point, asideX: 0, asideY: 0 }
}
