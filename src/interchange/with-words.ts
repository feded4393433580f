import { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { textId } from '#exhibition/text-id.ts'
import { mapSchema } from '#exhibition/walk-schema.ts'

/** The exhibition with other language maps for some of its texts, by their ids; everything else is the same. */
export function withWords(
  exhibition: Exhibition,
  words: ReadonlyMap<string, LanguageMap>,
): Exhibition {
  if (words.size === 0) return exhibition
  const changed = mapSchema(Exhibition, exhibition, (schema, value, path) =>
    schema === LanguageMap ? (words.get(textId(exhibition, path)) ?? value) : value,
  )
  return changed as Exhibition
}

/**
 * A language map with other paragraphs in one language. A language that is new to it takes its place in the order of
 * `languages`, so that the order of two imports makes no difference.
 */
export function withLanguage(
  map: LanguageMap,
  tag: string,
  paragraphs: readonly string[],
  languages: readonly string[],
): LanguageMap {
  if (Object.hasOwn(map, tag)) return { ...map, [tag]: [...paragraphs] }
  const entries = Object.entries(map)
  const next = entries.findIndex(([other]) => comesBefore(tag, other, languages))
  const at = next < 0 ? entries.length : next
  return Object.fromEntries(entries.toSpliced(at, 0, [tag, [...paragraphs]]))
}

function comesBefore(one: string, other: string, languages: readonly string[]): boolean {
  const [a, b] = [one, other].map(tag => languages.indexOf(tag))
  if (a === undefined || b === undefined || a === b) return one < other
  return a >= 0 && (b < 0 || a < b)
}
