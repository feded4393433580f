import { momentOfStop } from '#exhibition/moment-of-stop.ts'
import type { Stop } from '#exhibition/schema.ts'
import { planOf } from '#space/plan-of.ts'
import type { Site } from '#space/surface.ts'
import type { Camera } from '#space/view-for.ts'
import { goTo } from '#visit/actions.ts'
import { type JourneyNews, watchJourney } from '#visit/journey-news.ts'
import { narrationProgress } from '#visit/narration.ts'
import { usualLight } from '#visit/selectors.ts'
import type { After } from '#visit/tour/after.ts'
import type { OnTour, Phase } from '#visit/tour/on-tour.ts'
import { spokenAt, wallOf } from '#visit/tour/stop-scene.ts'
import { tourById } from '#visit/tour/stops.ts'
import { tellStop } from '#visit/tour/tell-stop.ts'
import { actOnTour, leaveTour } from '#visit/tour/tour-actions.ts'
import { viewOfThing } from '#visit/view-of-thing.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** What a tour needs of the world about it. */
export interface TourMeans {
  /** The rooms, and the visitor's lens: another document lays them anew. */
  readonly ground: { readonly site: Site; readonly camera: () => Camera }
  readonly after: After
}

/** Whatever keeps a visitor from arriving, the tour goes on after so long. Seconds: longer than the longest walk. */
const longestWay = 30

/** Seconds to look about at a stop that says how long it is for neither its words nor itself. */
const usualLook = { told: 2.5, silent: 7 } as const

/**
 * Performs the tour that the visit is on, whichever it is: sets the stop's era, light and wall, takes the visitor there,
 * has its words told, waits, goes on. Whoever touches anything of it interrupts it. Until the returned function is called.
 */
export function runTour(visit: VisitStore, means: TourMeans): () => void {
  let endPhase = (): void => undefined
  /** True while the tour itself changes the visit. */
  let isOwn = false
  let journey = -1
  /** The walls as the visitor had them, without what the tour has shown on them. */
  let walls: Visit['wallStates'] | null = null

  const show = (on: OnTour): void => {
    const { exhibition, wallStates } = visit.getState()
    const tour = tourById(exhibition, on.tour)
    const stop = tour?.stops[on.stop]
    if (!tour || !stop) {
      leaveTour(visit)
      return
    }
    walls ??= wallStates
    isOwn = true
    visit.setState(sceneOf(visit.getState(), stop, momentOfStop(tour, on.stop), walls))
    journey = setOut(visit, means, stop)
    isOwn = false
    if (journey < 0) actOnTour(visit, { kind: 'arrived', trip: on.trip })
  }

  const begin = (on: OnTour): (() => void) => {
    switch (on.phase.kind) {
      case 'going':
        show(on)
        return means.after(longestWay, () => actOnTour(visit, { kind: 'arrived', trip: on.trip }))
      case 'speaking':
        return tellStop(visit, on, on.phase.from, means.after)
      case 'looking':
        return means.after(lookOf(visit.getState(), on), () => actOnTour(visit, { kind: 'looked' }))
      case 'paused':
      case 'ended':
        return () => undefined
    }
  }

  const follow = (now: Visit, before: Visit): void => {
    if (now.exhibition !== before.exhibition) keepToStops(visit)
    if (now.tour?.phase !== before.tour?.phase || now.tour?.trip !== before.tour?.trip) {
      endPhase()
      endPhase = () => undefined
      if (!now.tour || now.tour.tour !== before.tour?.tour) walls = null
      if (!now.tour) return
      const end = begin(now.tour)
      // What begins may be over at once, and the next phase has begun within it.
      if (visit.getState().tour === now.tour) endPhase = end
      else end()
    } else if (now.tour && !isOwn && isInterrupted(now, before, journey)) {
      actOnTour(visit, { kind: 'moved' })
    } else if (now.narration !== before.narration && isResumed(now)) {
      actOnTour(visit, { kind: 'play' })
    }
  }

  const hear = (news: JourneyNews): void => {
    const { tour } = visit.getState()
    if (!tour) return
    if (news.kind === 'arrived') {
      if (news.journey === journey) actOnTour(visit, { kind: 'arrived', trip: tour.trip })
    } else if (news.walks || interruptsLook(tour.phase)) actOnTour(visit, { kind: 'moved' })
  }

  const leave = visit.subscribe(follow)
  const unwatch = watchJourney(hear)
  const { tour } = visit.getState()
  if (tour) endPhase = begin(tour)
  return () => {
    leave()
    unwatch()
    endPhase()
  }
}

/** A document that was edited meanwhile may have lost the tour or some of its stops. */
function keepToStops(visit: VisitStore): void {
  const { exhibition, tour: on } = visit.getState()
  const count = on && tourById(exhibition, on.tour)?.stops.length
  if (on && count === undefined) leaveTour(visit)
  else if (on && count && count !== on.count)
    visit.setState({ tour: { ...on, count, stop: Math.min(on.stop, count - 1) } })
}

/** True where the visitor lets the voice go on, by its own button, at the stop where the tour rests. */
function isResumed(state: Visit): boolean {
  const { tour: on, exhibition } = state
  const stop = on && tourById(exhibition, on.tour)?.stops[on.stop]
  const id = stop && spokenAt(exhibition, stop)
  if (!id || on.phase.kind !== 'paused' || on.phase.away || on.phase.next !== 'speech') return false
  return narrationProgress(state, id).kind === 'running'
}

/** Turning the head is welcome while one listens and looks; on the way it stops the walk, and at rest it leaves the view. */
const interruptsLook = ({ kind }: Phase): boolean => kind === 'going' || kind === 'paused'

/** What a stop changes in the visit. A wall that an earlier stop has changed is as the visitor had it. */
function sceneOf(
  { exhibition, venue }: Visit,
  stop: Stop,
  moment: ReturnType<typeof momentOfStop>,
  walls: Visit['wallStates'],
): Partial<Visit> {
  const era = moment.era ?? exhibition.eras?.at(-1)?.id ?? null
  const wall = wallOf(exhibition, stop)
  return {
    era,
    light: moment.light ?? usualLight(exhibition, venue, era),
    wallStates: wall ? new Map(walls).set(wall.work, wall.state) : walls,
    compared: null,
    besideEra: null,
  }
}

/** @returns the id of the journey; -1 where nobody walks: without a scene, or where the stop has no place in its era. */
function setOut(visit: VisitStore, { ground }: TourMeans, stop: Stop): number {
  const { site, camera } = ground
  const { exhibition, era, scene } = visit.getState()
  const plan = planOf(site, exhibition, era)
  const to = viewOfThing({ exhibition, site, plan }, stop.id, camera())
  if (!to || !plan.rooms.has(to.room)) return -1
  if (scene.kind === 'absent') {
    // Texts and pictures follow the room.
    visit.setState({ room: to.room })
    return -1
  }
  goTo(visit, to, 'walk')
  return visit.getState().journey?.id ?? -1
}

/** Seconds to look on at a stop, at the pace of the voice. */
function lookOf({ exhibition, narration }: Visit, on: OnTour): number {
  const stop = tourById(exhibition, on.tour)?.stops[on.stop]
  const said = stop?.narration ?? stop?.hotspot ?? stop?.work
  const usual = said === undefined ? usualLook.silent : usualLook.told
  return (stop?.wait ?? usual) / narration.pace
}

/** True where somebody else has taken the visitor elsewhere, changed what the stop shows, or covered it. */
function isInterrupted(now: Visit, before: Visit, journey: number): boolean {
  const elsewhere = now.journey !== before.journey && now.journey?.id !== journey
  const changed =
    now.era !== before.era ||
    now.light !== before.light ||
    now.wallStates !== before.wallStates ||
    now.compared !== before.compared ||
    now.besideEra !== before.besideEra
  const covered =
    now.panel !== before.panel && (now.panel.kind === 'closer' || now.panel.kind === 'twin')
  return elsewhere || changed || covered
}
