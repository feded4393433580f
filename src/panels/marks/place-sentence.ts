import type { LanguageMap } from '#exhibition/schema.ts'
import { isolated } from '#locale/isolated.ts'
import type { Translator } from '#locale/translator.ts'
import type { PlaceInWords } from '#space/place-in-words.ts'
import { namedSurfaces } from '#twin/named-surfaces.ts'

/** Where a thing is, as a phrase in the interface's language: "north wall, left of the statue, two metres away". */
export function placeSentence(
  translator: Translator,
  place: PlaceInWords,
  workLabel: (work: string) => LanguageMap | undefined,
  textOf: (map: LanguageMap | undefined) => string | undefined,
): string {
  const work = place.beside && textOf(workLabel(place.beside.work))
  const values = {
    metres: Math.round(place.distance),
    ...(place.surface !== null && { surface: surfaceName(translator, place.surface) }),
    ...(place.beside && work && { side: place.beside.side, work: isolated(work) }),
  }
  const kind = place.surface === null ? 'standing' : 'on-surface'
  return translator.t(place.beside && work ? `place.${kind}-beside` : `place.${kind}`, values)
}

/** "north wall" for `north`, "west slope" for `ceiling-west`; walls of a free plan are numbered, others keep their name. */
export function surfaceName(translator: Translator, surface: string): string {
  const numbered = /^wall-(\d+)$/.exec(surface)?.[1]
  if (numbered !== undefined) return translator.t('place.wall-number', { n: Number(numbered) })
  return namedSurfaces.has(surface)
    ? translator.t(`place.surface.${surface}`)
    : translator.t('place.surface-other', { name: isolated(surface) })
}
