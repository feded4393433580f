import type { Stop, Tour } from '#exhibition/schema.ts'
import { useVisit } from '#panels/panel-context.ts'
import type { OnTour } from '#visit/tour/on-tour.ts'
import { tourById } from '#visit/tour/stops.ts'

/** The tour that the visitor is on, with its words. */
export interface ShownTour {
  readonly on: OnTour
  readonly tour: Tour
  readonly stop: Stop
}

/** The tour that the visitor is on; null where they are on none. */
export function useTour(): ShownTour | null {
  const on = useVisit(state => state.tour)
  const tour = useVisit(state => tourById(state.exhibition, state.tour?.tour))
  const stop = on && tour?.stops[on.stop]
  return on && tour && stop ? { on, tour, stop } : null
}
