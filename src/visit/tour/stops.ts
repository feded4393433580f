import type { Exhibition, LightKind, Stop, Tour } from '#exhibition/schema.ts'

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

/**
 * The era and the light of a stop: its own, else those that the stops before it have left. Undefined where none has said:
 * the exhibition's usual ones. Another era takes the lamp of an earlier stop with it.
 */
export function momentOf(
  tour: Tour,
  index: number,
): { readonly era: string | undefined; readonly light: LightKind | undefined } {
  let era: string | undefined
  let light: LightKind | undefined
  for (const stop of tour.stops.slice(0, index + 1)) {
    if (stop.era !== undefined && stop.era !== era) light = undefined
    era = stop.era ?? era
    light = stop.light ?? light
  }
  return { era, light }
}
