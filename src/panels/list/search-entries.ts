import type { Text } from '#exhibition/language-map.ts'
import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import type { SearchEntry } from '#panels/list/search-index.ts'
import { inEra } from '#space/era.ts'

/** An entry with what the list shows beside it. */
export interface FoundThing extends SearchEntry {
  readonly room: string
  /** Tag of the label's language, for `lang` and `dir`. */
  readonly language: string
}

/**
 * Every hotspot in reading order, then every work that no hotspot speaks of, in the visitor's language.
 *
 * @param textOf finds a text in the visitor's language, else in the next that there is.
 */
export function searchEntries(
  exhibition: Exhibition,
  era: string | null,
  textOf: (map: LanguageMap | undefined) => Text | null,
): FoundThing[] {
  const words = (...maps: (LanguageMap | undefined)[]): string =>
    maps.flatMap(map => textOf(map)?.paragraphs ?? []).join(' ')
  const own = (map: LanguageMap | undefined): string =>
    Object.values(map ?? {})
      .flat()
      .join(' ')
  const asked = new Set<string>()
  const hotspots = exhibition.rooms
    .filter(room => inEra(room, era))
    .flatMap(room =>
      (room.hotspots ?? [])
        .filter(hotspot => inEra(hotspot, era))
        .map((hotspot): FoundThing => {
          if (hotspot.work) asked.add(hotspot.work)
          return {
            kind: 'hotspot',
            id: hotspot.id,
            room: room.id,
            language: textOf(hotspot.label)?.language ?? 'en',
            label: words(hotspot.label),
            name: own(hotspot.name),
            text: words(hotspot.text, hotspot.more),
          }
        }),
    )
  const isThere = new Set(exhibition.rooms.filter(room => inEra(room, era)).map(room => room.id))
  const works = (exhibition.works ?? [])
    .filter(work => inEra(work, era) && isThere.has(work.room) && !asked.has(work.id))
    .map(
      (work): FoundThing => ({
        kind: 'work',
        id: work.id,
        room: work.room,
        language: textOf(work.label)?.language ?? 'en',
        label: words(work.label),
        name: [own(work.name), work.shelfmark ?? ''].join(' ').trim(),
        text: words(work.text, work.date, work.material, work.holder),
      }),
    )
  return [...hotspots, ...works]
}
