import type { Place } from '#exhibition/schema.ts'
import { type Html, html } from '#twin/html.ts'
import { words } from '#twin/language-run.ts'
import { namedSurfaces } from '#twin/named-surfaces.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** The surface a thing is on, in words; nothing for what stands free. */
export function placeWords(twin: TwinSurroundings, place: Place): Html | null {
  if (!('surface' in place)) return null
  const surface = String(place.surface)
  if (namedSurfaces.has(surface)) return words(twin, `place.surface.${surface}`)
  const wall = /^wall-(\d+)$/.exec(surface)?.[1]
  return wall === undefined
    ? html`${words(twin, 'place.surface-other', { name: surface })}`
    : words(twin, 'place.wall-number', { n: Number(wall) })
}
