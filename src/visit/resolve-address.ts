import type { Exhibition, LightKind } from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import { planOf } from '#space/plan-of.ts'
import type { Site } from '#space/surface.ts'
import { type Camera, viewToSite } from '#space/view-for.ts'
import type { Address, AddressView, Unread } from '#visit/address.ts'
import { eraById, hotspotById, workById } from '#visit/selectors.ts'
import { viewOfThing } from '#visit/view-of-thing.ts'
import type { Journey, Notice, Panel } from '#visit/visit.ts'

/** What an address comes to in this exhibition: always somewhere sensible, and told where it is not what was asked. */
export interface Arrival {
  readonly to: Journey['to']
  readonly panel: Panel
  readonly era: string | null
  readonly light: LightKind
  readonly notices: readonly Notice[]
}

/** The exhibition with its rooms in metres, and how the visitor sees them. */
export interface Ground {
  readonly exhibition: Exhibition
  readonly venue: Venue | null
  readonly site: Site
  readonly camera: () => Camera
}

/** Names to put into a notice, in the visitor's language. */
export interface Names {
  /** The label of a room. */
  readonly room: (id: string) => string
  readonly era: (id: string | null) => string
  readonly light: (kind: LightKind) => string
}

/** The parameters of an address whose fallback is told, each by a message of its own. */
export type Told = 'exhibition' | 'language' | 'at' | 'era' | 'light' | 'view'

/** `used` is the name of what is shown in place of what was `found`. */
export const fellBack = (what: Told, found: string, used: string): Notice => ({
  id: `unknown-${what}`,
  weight: 'know',
  title: 'notice.unknown-address',
  message: `notice.unknown-${what}`,
  values: { found, used },
})

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
function standAt(
  plan: FloorPlan,
  room: string,
  view: AddressView,
): { readonly to: Journey['to']; readonly moved: boolean } {
  const { x, z, heading, pitch, zoom } = view
  const there = plan.roomAt(x, z, room)
  if (there && plan.isFree(there, x, z)) {
    return { to: { room: there, x, z, heading, pitch, zoom }, moved: false }
  }
  const [freeX, freeZ] = plan.nearestFree(there ?? room, x, z) ?? [x, z]
  // Where the room is closed in by a centimetre more than the address says, nobody needs to be told.
  const moved = Math.hypot(freeX - x, freeZ - z) > 0.1
  return { to: { room: there ?? room, x: freeX, z: freeZ, heading, pitch, zoom }, moved }
}

/** Reads an address in an exhibition. Whatever is wrong or unknown falls back to the nearest sensible thing. */
export function resolveAddress(
  ground: Ground,
  names: Names,
  address: Address,
  unread: readonly Unread[],
): Arrival {
  const { exhibition, venue, site, camera } = ground
  const asked = (parameter: keyof Address, value: string | undefined): string | undefined =>
    value ?? unread.find(u => u.parameter === parameter)?.value
  const notices: Notice[] = []

  const lastEra = exhibition.eras?.at(-1)?.id ?? null
  const era = (address.era !== undefined && eraById(exhibition, address.era)?.id) || lastEra
  const askedEra = asked('era', address.era)
  if (askedEra !== undefined && askedEra !== era)
    notices.push(fellBack('era', askedEra, names.era(era)))

  const light = address.light ?? venue?.light ?? exhibition.light ?? 'torch'
  const askedLight = asked('light', address.light)
  if (askedLight !== undefined && askedLight !== light) {
    notices.push(fellBack('light', askedLight, names.light(light)))
  }

  const plan = planOf(site, exhibition, era)
  const { at } = address
  const thing = at === undefined ? null : viewOfThing({ exhibition, site, plan }, at, camera())
  const base = thing ?? startOf(ground, era)
  const askedAt = asked('at', at)
  if (askedAt !== undefined && !thing) notices.push(fellBack('at', askedAt, names.room(base.room)))
  const panel: Panel = at !== undefined && thing ? panelAt(exhibition, at) : { kind: 'none' }

  const unreadView = unread.some(u => u.parameter === 'view')
  const stand = address.view
    ? standAt(plan, base.room, address.view)
    : { to: base, moved: unreadView }
  if (stand.moved) notices.push(fellBack('view', '', ''))
  return { to: stand.to, panel, era, light, notices }
}
