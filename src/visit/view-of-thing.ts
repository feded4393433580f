import type { Exhibition, Work } from '#exhibition/schema.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import { FIGURE_HEIGHT } from '#space/footprint.ts'
import { headingOf, type Placement, placeAt, placeHotspot, placeWork } from '#space/placement.ts'
import type { Site } from '#space/surface.ts'
import { type Camera, type SiteView, viewOf, viewToSite } from '#space/view-for.ts'
import { frameView } from '#visit/frame-view.ts'
import { hotspotById, roomById, workById } from '#visit/selectors.ts'
import { stopById } from '#visit/tour/stops.ts'

/** Where things are and where one can walk, in one era. */
export interface Ground {
  readonly exhibition: Exhibition
  readonly site: Site
  readonly plan: FloorPlan
}

/**
 * The view of anything that has an id: a hotspot, work, standpoint, stop, door or room, in this order. The view that
 * its author chose, else a comfortable one; null where there is no such thing or no place to see it from.
 */
export function viewOfThing(ground: Ground, id: string, camera: Camera): SiteView | null {
  return (
    viewOfHotspot(ground, id, camera) ??
    viewOfPlacement(ground, placeOfWork(ground, id), camera) ??
    viewOfStandpoint(ground, id) ??
    viewOfStop(ground, id, camera) ??
    viewOfPlacement(ground, placeOfDoor(ground, id), camera) ??
    viewOfRoom(ground, id, camera)
  )
}

function viewOfPlacement(
  { site, plan }: Ground,
  placement: Placement | null,
  camera: Camera,
): SiteView | null {
  return placement && plan.rooms.has(placement.room) ? viewOf(site, plan, placement, camera) : null
}

function viewOfHotspot(ground: Ground, id: string, camera: Camera): SiteView | null {
  const found = hotspotById(ground.exhibition, id)
  if (!found) return null
  const { hotspot, room } = found
  const placed = placeHotspot(ground.site, room.id, hotspot)
  const chosen = hotspot.view && viewToSite(ground.site, hotspot.view, room.id)
  return chosen ? frameOn(ground, chosen, placed, camera) : viewOfPlacement(ground, placed, camera)
}

function placeOfHotspot({ exhibition, site }: Ground, id: string): Placement | null {
  const found = hotspotById(exhibition, id)
  return found ? placeHotspot(site, found.room.id, found.hotspot) : null
}

/** A view that its author chose, with its subject within the visitor's screen. */
function frameOn(
  { plan }: Ground,
  chosen: SiteView,
  placed: Placement | null,
  camera: Camera,
): SiteView {
  if (!placed) return chosen
  const { room, x, z } = chosen
  const floor = plan.rooms.has(room) ? plan.groundAt(room, x, z) : placed.point[1]
  return frameView(chosen, [x, floor + camera.eyeHeight, z], placed.point, camera)
}

function placeOfWork({ exhibition, site }: Ground, id: string): Placement | null {
  const work = workById(exhibition, id)
  const placed = work ? placeWork(site, work) : null
  return placed && work?.kind === 'figure' ? asPerson(site, placed, work) : placed
}

/** Of somebody's height the share that a visitor looks at, and the air about them: to the chest, from two metres. */
const chest = 0.68

/** One looks a person in the face, not at their middle; one who turns to everybody is met from the middle of the room. */
function asPerson(site: Site, placed: Placement, { place }: FigureWork): Placement {
  const height = 2 * chest * (placed.height || FIGURE_HEIGHT)
  const middle = site.rooms.get(placed.room)?.toSite(0, 0, 0)
  if (place.heading !== undefined || middle === undefined) return { ...placed, height }
  const [x, z] = [middle[0] - placed.point[0], middle[2] - placed.point[2]]
  return { ...placed, height, heading: Math.hypot(x, z) < 0.1 ? placed.heading : headingOf(x, z) }
}

type FigureWork = Extract<Work, { kind: 'figure' }>

function placeOfDoor({ exhibition, site }: Ground, id: string): Placement | null {
  const door = exhibition.doors?.find(d => d.id === id)
  if (!door) return null
  const [{ room, surface, u, v }] = door.ends
  return placeAt(site, room, { surface, u, v, width: door.width, height: door.height })
}

function viewOfStandpoint({ exhibition, site }: Ground, id: string): SiteView | null {
  for (const room of exhibition.rooms) {
    const standpoint = room.standpoints?.find(s => s.id === id)
    if (standpoint) return viewToSite(site, standpoint.view, room.id)
  }
  return null
}

function viewOfStop(ground: Ground, id: string, camera: Camera): SiteView | null {
  const { exhibition, site } = ground
  const stop = stopById(exhibition, id)?.stop
  const chosen = stop && viewToSite(site, stop.view, exhibition.start.room)
  if (!chosen) return null
  const { region, hotspot } = stop
  const pointed = region
    ? placeAt(site, chosen.room, region)
    : placeOfHotspot(ground, hotspot ?? '')
  return frameOn(ground, chosen, pointed, camera)
}

/** A room is seen from the exhibition's start, else its first standpoint, else before its first work, else from its middle. */
function viewOfRoom(ground: Ground, id: string, camera: Camera): SiteView | null {
  const { exhibition, site, plan } = ground
  const room = roomById(exhibition, id)
  const space = site.rooms.get(id)
  if (!room || !space || !plan.rooms.has(id)) return null
  const { start } = exhibition
  if (start.room === id) return viewToSite(site, start)
  const standpoint = room.standpoints?.[0]
  if (standpoint) return viewToSite(site, standpoint.view, id)
  const work = exhibition.works?.find(w => w.room === id)
  const seen = work && viewOfPlacement(ground, placeWork(site, work), camera)
  if (seen) return seen
  const [x, , z] = space.toSite(0, 0, 0)
  const free = plan.nearestFree(id, x, z)
  const heading = (space.headingToSite(0) * Math.PI) / 180
  return free && { room: id, x: free[0], z: free[1], heading, pitch: 0, zoom: 1 }
}
