import { momentOfStop } from '#exhibition/moment-of-stop.ts'
import type { Exhibition, Stop, Tour } from '#exhibition/schema.ts'
import { checkPlace } from '#space/check/places.ts'
import type { Finding } from '#space/check/report.ts'
import { inEra } from '#space/era.ts'
import { type FloorPlan, floorPlan } from '#space/floor-plan.ts'
import { findPath } from '#space/path.ts'
import type { Site } from '#space/surface.ts'
import { type SiteView, viewToSite } from '#space/view-for.ts'

type Path = readonly (string | number)[]

/** A stop as it is when the tour comes to it. */
interface Come {
  readonly stop: Stop
  readonly path: Path
  readonly era: string | null
  readonly plan: FloorPlan
  readonly view: SiteView | null
}

/** Stops whose room, work, hotspot or state is not there in their era, that have no way to them, or at which nothing is told. */
export function checkTours(exhibition: Exhibition, site: Site): Finding[] {
  const plans = new Map<string | null, FloorPlan>()
  const planIn = (era: string | null): FloorPlan => {
    const plan = plans.get(era) ?? floorPlan(site, exhibition, era)
    plans.set(era, plan)
    return plan
  }
  return (exhibition.tours ?? []).flatMap((tour, i) => {
    const stops = tour.stops.map((_, k) => comeTo(exhibition, site, tour, i, k, planIn))
    return stops.flatMap((come, k) => [
      ...checkRoom(come),
      ...checkThings(exhibition, come),
      ...checkState(exhibition, come),
      ...checkRegion(exhibition, site, come),
      ...checkWay(stops[k - 1], come),
      ...checkWords(come),
    ])
  })
}

function comeTo(
  exhibition: Exhibition,
  site: Site,
  tour: Tour,
  tourIndex: number,
  index: number,
  planIn: (era: string | null) => FloorPlan,
): Come {
  const stop = tour.stops[index] as Stop
  const era = momentOfStop(tour, index).era ?? exhibition.eras?.at(-1)?.id ?? null
  const isEra = exhibition.eras?.some(e => e.id === era) ?? false
  return {
    stop,
    path: ['tours', tourIndex, 'stops', index],
    // An era that does not exist is told of by its reference.
    era: isEra ? era : null,
    plan: planIn(isEra ? era : null),
    view: viewToSite(site, stop.view, exhibition.start.room ?? exhibition.rooms[0]?.id),
  }
}

function checkRoom({ stop, path, era, plan, view }: Come): Finding[] {
  if (view === null || plan.rooms.has(view.room)) return []
  return [
    {
      weight: 'mend',
      code: 'stop-room-not-there',
      path: [...path, 'view'],
      problem: `The stop “${stop.id}” is in a room that is not there in the era “${era}”`,
      found: `"${view.room}"`,
      expected: `one of ${[...plan.rooms.keys()].map(id => `"${id}"`).join(', ')}`,
      remedy: 'Give the stop another era or another view.',
    },
  ]
}

function checkThings(exhibition: Exhibition, { stop, path, era }: Come): Finding[] {
  const hotspot = exhibition.rooms
    .flatMap(room => (room.hotspots ?? []).map(h => ({ room, h })))
    .find(({ h }) => h.id === stop.hotspot)
  const work = exhibition.works?.find(w => w.id === stop.work)
  const isThere = hotspot === undefined || (inEra(hotspot.h, era) && inEra(hotspot.room, era))
  return [
    ...(isThere ? [] : [notThere('hotspot', stop.hotspot ?? '', stop, path, era)]),
    ...(work === undefined || inEra(work, era) ? [] : [notThere('work', work.id, stop, path, era)]),
  ]
}

const notThere = (
  kind: 'hotspot' | 'work' | 'state',
  id: string,
  stop: Stop,
  path: Path,
  era: string | null,
): Finding => ({
  weight: 'mend',
  code: `stop-${kind}-not-there`,
  path: [...path, kind],
  problem: `The ${kind} “${id}” of the stop “${stop.id}” is not there in the era “${era}”`,
  found: `"${id}"`,
  remedy: `Give the stop an era in which the ${kind} is there, or another ${kind}.`,
})

function checkState(exhibition: Exhibition, { stop, path, era }: Come): Finding[] {
  if (stop.state === undefined) return []
  const murals = (exhibition.works ?? []).flatMap(w => (w.kind === 'mural' ? [w] : []))
  const states = murals
    .filter(w => stop.work === undefined || w.id === stop.work)
    .flatMap(w => w.states.filter(s => s.id === stop.state))
  if (states.length === 0 || states.some(state => inEra(state, era))) return []
  return [notThere('state', stop.state, stop, path, era)]
}

function checkRegion(exhibition: Exhibition, site: Site, { stop, path }: Come): Finding[] {
  const room = stop.view.room ?? exhibition.start.room ?? exhibition.rooms[0]?.id ?? ''
  return stop.region ? checkPlace(stop.region, site.rooms.get(room), [...path, 'region']) : []
}

/** Where there is no way on foot the visitor is taken by a cut, which is no fault, but seldom meant. */
function checkWay(before: Come | undefined, { stop, path, plan, view }: Come): Finding[] {
  const from = before?.view
  if (!from || !view || !plan.rooms.has(view.room) || !plan.rooms.has(from.room)) return []
  if (findPath(plan, from, view).reached) return []
  return [
    {
      weight: 'consider',
      code: 'stop-no-way',
      path: [...path, 'view'],
      problem: `There is no way on foot from “${before.stop.id}” to the stop “${stop.id}”`,
      found: `"${from.room}" to "${view.room}"`,
      expected: 'a way through doors that are open in that era',
      remedy: 'Give the stops another order, or know that the visitor is taken there at once.',
    },
  ]
}

function checkWords({ stop, path }: Come): Finding[] {
  const { narration, hotspot, work, wait } = stop
  if ([narration, hotspot, work, wait].some(said => said !== undefined)) return []
  return [
    {
      weight: 'consider',
      code: 'stop-says-nothing',
      path,
      problem: `Nothing is told at the stop “${stop.id}”`,
      expected: 'a narration, a hotspot or a work',
      remedy: 'Name one, or give `wait` the seconds to look.',
    },
  ]
}
