import type { LightKind, Tour } from '#exhibition/schema.ts'

/**
 * The era and the light of a stop: its own, else those that the stops before it have left. Undefined where none has said:
 * the exhibition's usual ones. Another era takes the lamp of an earlier stop with it.
 */
export function momentOfStop(
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
