import type { Address } from '#visit/address.ts'
import { stopAt } from '#visit/tour/stops.ts'
import { leaveTour, startTour } from '#visit/tour/tour-actions.ts'
import type { VisitStore } from '#visit/visit.ts'

/**
 * The tour that an earlier address tells of, at its stop: it waits there until the visitor wishes it to go on. Where it is
 * the one that the visitor is on, at the stop where they are, nothing happens; an address without a tour ends it.
 */
export function restoreTour(visit: VisitStore, address: Address): void {
  const { exhibition, tour: on } = visit.getState()
  const there = stopAt(exhibition, address)
  if (!there) {
    leaveTour(visit)
    return
  }
  const { tour, index, stop } = there
  const isThis = on?.tour === tour.id && (on.stop === index || address.at !== stop.id)
  if (!isThis) startTour(visit, tour.id, { stop: index, paused: true })
}
