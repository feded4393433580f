import type { Exhibition, Stop, Tour } from '#exhibition/schema.ts'

/** A stop, with its tour and its place in it. */
export interface PlacedStop {
  readonly tour: Tour
  readonly index: number
  readonly stop: Stop
}

/** The tour of this id. */
export const tourById = (exhibition: Exhibition, id: string | undefined): Tour | undefined =>
  exhibition.tours?.find(tour => tour.id === id)

/** The stop of this id, in whichever tour it is. */
export function stopById(exhibition: Exhibition, id: string | undefined): PlacedStop | undefined {
  for (const tour of exhibition.tours ?? []) {
    const index = tour.stops.findIndex(stop => stop.id === id)
    const stop = tour.stops[index]
    if (stop) return { tour, index, stop }
  }
  return undefined
}

/** The stop that an address means: the one that `at` names, else the first one of `tour`. */
export function stopAt(
  exhibition: Exhibition,
  address: { readonly tour?: string; readonly at?: string },
): PlacedStop | undefined {
  const tour = tourById(exhibition, address.tour)
  const named = stopById(exhibition, address.at)
  const [stop] = tour?.stops ?? []
  return named && (!tour || named.tour === tour) ? named : tour && stop && { tour, index: 0, stop }
}
