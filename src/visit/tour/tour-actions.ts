import type { OnTour, TourEvent } from '#visit/tour/on-tour.ts'
import { stepTour } from '#visit/tour/step-tour.ts'
import { tourById } from '#visit/tour/stops.ts'
import type { Panel, VisitStore } from '#visit/visit.ts'

/** How a tour begins. */
export interface TourBeginning {
  /** Index of the first stop to be shown; the first one where it is left out. */
  readonly stop?: number
  /** Waits there for the visitor, who may stand elsewhere. */
  readonly paused?: boolean
  /** Makes no sound before somebody touches the screen. */
  readonly silent?: boolean
  /** Goes round, whatever the document says. */
  readonly round?: boolean
  /** What is open beside the tour from now on; what is open stays so where it is left out. */
  readonly panel?: Panel
}

/** Begins a tour, in place of the one that runs. @returns false, and nothing happens, where there is no such tour. */
export function startTour(visit: VisitStore, id: string, beginning: TourBeginning = {}): boolean {
  const { exhibition, tour: before, panel: open } = visit.getState()
  const tour = tourById(exhibition, id)
  if (!tour) return false
  const {
    stop = 0,
    paused = false,
    silent = false,
    round = tour.loop ?? false,
    panel = open,
  } = beginning
  const on: OnTour = {
    tour: id,
    stop: Math.min(tour.stops.length - 1, Math.max(0, stop)),
    count: tour.stops.length,
    phase: paused
      ? { kind: 'paused', away: true, next: 'begin' }
      : { kind: 'going', next: 'begin' },
    trip: (before?.trip ?? 0) + 1,
    round,
    silent,
  }
  visit.setState({ tour: on, panel })
  return true
}

/** Tells the tour what has happened. Nothing happens where there is no tour. */
export function actOnTour(visit: VisitStore, event: TourEvent): void {
  const { tour } = visit.getState()
  if (!tour) return
  const next = stepTour(tour, event)
  if (next !== tour) visit.setState({ tour: next })
}

/** Ends the tour where the visitor stands. */
export function leaveTour(visit: VisitStore): void {
  if (visit.getState().tour) visit.setState({ tour: null })
}
