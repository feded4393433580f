import { momentOfStop } from '#exhibition/moment-of-stop.ts'
import type { Exhibition, LightKind } from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import { planOf } from '#space/plan-of.ts'
import type { Site } from '#space/surface.ts'
import { type Camera, viewToSite } from '#space/view-for.ts'
import type { Address, AddressView } from '#visit/address.ts'
import { eraById, hotspotById, usualLight, workById } from '#visit/selectors.ts'
import { stopAt } from '#visit/tour/stops.ts'
import { viewOfThing } from '#visit/view-of-thing.ts'
import type { Journey, Panel } from '#visit/visit.ts'

/** What an address comes to in this exhibition: always somewhere sensible. */
export interface Arrival {
  readonly to: Journey['to']
  readonly panel: Panel
  readonly era: string | null
  readonly light: LightKind
}

/** The exhibition with its rooms in metres, and how the visitor sees them. */
export interface Ground {
  readonly exhibition: Exhibition
  readonly venue: Venue | null
  readonly site: Site
  readonly camera: () => Camera
}

/** What opens at a thing: hotspots and works have something to read, places only to be stood in. */
export function panelAt(exhibition: Exhibition, id: string): Panel {
  if (hotspotById(exhibition, id)) return { kind: 'hotspot', id }
  if (workById(exhibition, id)) return { kind: 'work', id }
  return { kind: 'none' }
}

/** Where the visitor begins when the address names no place: never outside a room. */
function startOf(ground: Ground, era: string | null): Journey['to'] {
  const { exhibition, site, camera } = ground
  const plan = planOf(site, exhibition, era)
  const view = viewToSite(site, exhibition.start, exhibition.start.room ?? exhibition.rooms[0]?.id)
  if (view && plan.rooms.has(view.room)) return view
  const room = plan.rooms.keys().next().value ?? ''
  return (
    viewOfThing({ exhibition, site, plan }, room, camera()) ?? {
      room,
      x: 0,
      z: 0,
      heading: 0,
      pitch: 0,
      zoom: 1,
    }
  )
}

/** The place of a view, or the free place nearest to it in the room the address means. */
function standAt(plan: FloorPlan, room: string, view: AddressView): Journey['to'] {
  const { x, z, heading, pitch, zoom } = view
  const there = plan.roomAt(x, z, room)
  if (there && plan.isFree(there, x, z)) return { room: there, x, z, heading, pitch, zoom }
  const [freeX, freeZ] = plan.nearestFree(there ?? room, x, z) ?? [x, z]
  return { room: there ?? room, x: freeX, z: freeZ, heading, pitch, zoom }
}

/**
 * Reads an address in an exhibition. Whatever is wrong or unknown falls back to the nearest sensible thing; what was not
 * as asked is found out by `tellAddress`, which nobody needs before the first picture.
 */
export function resolveAddress(ground: Ground, address: Address): Arrival {
  const { exhibition, venue, site, camera } = ground
  const { view } = address
  const stop = stopAt(exhibition, address)
  const at = address.at ?? stop?.stop.id
  // What is asked for beside a tour has its own time; a stop has the one of its tour.
  const moment = stop?.stop.id === at ? stop && momentOfStop(stop.tour, stop.index) : undefined
  const era =
    eraById(exhibition, address.era ?? moment?.era ?? null)?.id ??
    exhibition.eras?.at(-1)?.id ??
    null
  const light = address.light ?? moment?.light ?? usualLight(exhibition, venue, era)
  const plan = planOf(site, exhibition, era)
  const thing = at === undefined ? null : viewOfThing({ exhibition, site, plan }, at, camera())
  const to = thing ?? startOf(ground, era)
  return {
    to: view ? standAt(plan, to.room, view) : to,
    panel: at !== undefined && thing ? panelAt(exhibition, at) : { kind: 'none' },
    era,
    light,
  }
}
