import { textIn } from '#exhibition/language-map.ts'
import { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { mapSchema } from '#exhibition/walk-schema.ts'

/**
 * The exhibition with every text in one language: the first of the chain that has words, under its own tag, so that a
 * fallback stays visible as one. What the viewer downloads: the same schema, a fraction of the bytes.
 *
 * `name` (a thing's name in its own language) stays whole, as do `languages` and the narrations' tracks, which are
 * chosen each on their own; so do the exhibition's `title` and `summary`, which the threshold says in each language.
 */
export function inOneLanguage(exhibition: Exhibition, chain: readonly string[]): Exhibition {
  const reduced = mapSchema(Exhibition, exhibition, (schema, value, path) => {
    if (schema !== LanguageMap || staysWhole(path)) return value
    const text = textIn(value as LanguageMap, chain)
    return text === null ? value : { [text.language]: [...text.paragraphs] }
  })
  return withTranslations(reduced as Exhibition, chain)
}

/** Who translated the languages that nobody reads here need not be known here. */
function withTranslations(exhibition: Exhibition, chain: readonly string[]): Exhibition {
  if (exhibition.translations === undefined) return exhibition
  const read = Object.entries(exhibition.translations).filter(([tag]) => chain.includes(tag))
  return { ...exhibition, translations: Object.fromEntries(read) }
}

const staysWhole = (path: readonly PropertyKey[]): boolean =>
  path.at(-1) === 'name' || (path.length === 1 && (path[0] === 'title' || path[0] === 'summary'))
