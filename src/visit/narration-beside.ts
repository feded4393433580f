import { tagOf } from '#exhibition/language-map.ts'
import type { Exhibition, Narration } from '#exhibition/schema.ts'
import { sameLanguage } from '#locale/tag.ts'
import { hotspotById, roomById, workById } from '#visit/selectors.ts'

/** The narration that is told where somebody listens to this id: its own, or that of a hotspot, work, room or line. */
export function narrationToldOf(exhibition: Exhibition, id: string): Narration | null {
  const named = (wanted: string | undefined): Narration | null =>
    exhibition.narrations?.find(narration => narration.id === wanted) ?? null
  return (
    named(id) ??
    named(
      hotspotById(exhibition, id)?.hotspot.narration ??
        workById(exhibition, id)?.narration ??
        roomById(exhibition, id)?.narration ??
        lineNarration(exhibition, id),
    )
  )
}

function lineNarration(exhibition: Exhibition, id: string): string | undefined {
  for (const work of exhibition.works ?? []) {
    const line = work.kind === 'figure' ? work.lines?.find(one => one.id === id) : undefined
    if (line) return line.narration
  }
  return undefined
}

/** A file that runs beside a narration, and the tag it was found under. */
export interface Beside {
  readonly language: string
  readonly path: string
}

/** Sign languages in which the exhibition has a film, in the order they are met. */
export function signLanguages(exhibition: Exhibition): readonly string[] {
  return [...new Set((exhibition.narrations ?? []).flatMap(each => Object.keys(each.sign ?? {})))]
}

/** The film of a narration in a sign language; null where it has none. */
export function signFilm(narration: Narration, language: string | null): Beside | null {
  const films = Object.entries(narration.sign ?? {})
  const found =
    language === null
      ? undefined
      : (films.find(([tag]) => tag === language) ??
        films.find(([tag]) => sameLanguage(tag, language)))
  return found === undefined ? null : { language: found[0], path: found[1] }
}

/** The descriptions of a narration in the first language of the chain that has them; null where there are none. */
export function descriptionsIn(narration: Narration, chain: readonly string[]): Beside | null {
  const files = narration.descriptions ?? {}
  const tags = Object.fromEntries(Object.keys(files).map(tag => [tag, [tag]]))
  for (const language of chain) {
    const tag = tagOf(tags, language)
    const path = tag === undefined ? undefined : files[tag]
    if (tag !== undefined && path !== undefined) return { language: tag, path }
  }
  return null
}

/** True where any text of the exhibition has been written in plain language. */
export function hasPlainLanguage(exhibition: Exhibition): boolean {
  const { rooms, works = [], narrations = [], eras = [] } = exhibition
  const places = rooms.flatMap(room => [room, ...(room.hotspots ?? [])])
  return [...places, ...works, ...narrations, ...eras].some(
    thing => 'plain' in thing && thing.plain !== undefined,
  )
}

/** True where any narration of the exhibition has descriptions. */
export function hasDescriptions(exhibition: Exhibition): boolean {
  return (exhibition.narrations ?? []).some(
    ({ descriptions = {} }) => Object.keys(descriptions).length > 0,
  )
}
