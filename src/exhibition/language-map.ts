import type { LanguageMap } from '#exhibition/schema.ts'

/** One language's paragraphs, and the tag they were found under, for `lang` and `dir`. */
export interface Text {
  readonly paragraphs: readonly string[]
  readonly language: string
}

/**
 * The paragraphs of a language map in the first language of the chain that has any; then those marked `none` (IIIF:
 * no language), then whatever there is. Null when the map is empty or absent.
 *
 * A tag of the chain matches a key that is the same tag, or has the same language and script once both are made
 * explicit: `zh-Hans` finds a text under `zh` or `zh-CN`, never one under `zh-Hant`.
 */
export function textIn(map: LanguageMap | undefined, chain: readonly string[]): Text | null {
  const tags = Object.keys(map ?? {}).filter(tag => hasWords(map?.[tag]))
  const tag = firstMatch(tags, chain) ?? tags.find(candidate => candidate === 'none') ?? tags[0]
  const paragraphs = tag === undefined ? undefined : map?.[tag]
  return tag === undefined || paragraphs === undefined ? null : { paragraphs, language: tag }
}

/** True when the map holds words in exactly this language (script included). */
export const hasLanguage = (map: LanguageMap, language: string): boolean =>
  tagOf(map, language) !== undefined

/** The tag under which the map holds words in exactly this language (script included); undefined where it has none. */
export function tagOf(map: LanguageMap, language: string): string | undefined {
  const tags = Object.keys(map).filter(tag => hasWords(map[tag]))
  return firstMatch(tags, [language])
}

function hasWords(paragraphs: readonly string[] | undefined): boolean {
  return paragraphs?.some(paragraph => paragraph.trim() !== '') ?? false
}

function firstMatch(tags: readonly string[], chain: readonly string[]): string | undefined {
  for (const wanted of chain) {
    const same = tags.find(tag => tag.toLowerCase() === wanted.toLowerCase())
    const found = same ?? tags.find(tag => sameWriting(tag, wanted))
    if (found !== undefined) return found
  }
  return undefined
}

function sameWriting(one: string, other: string): boolean {
  const writing = languageAndScript(one)
  return writing !== null && writing === languageAndScript(other)
}

/** Asking `Intl` for each text of a document costs more than all other checks of it; tags are few. */
const remembered = new Map<string, string | null>()

/** `zh-CN` to `zh-Hans`; null for `none` and for tags that are not well-formed. */
function languageAndScript(tag: string): string | null {
  const known = remembered.get(tag)
  if (known !== undefined) return known
  const found = likelyWriting(tag)
  remembered.set(tag, found)
  return found
}

function likelyWriting(tag: string): string | null {
  if (tag === 'none') return null
  try {
    const locale = new Intl.Locale(tag).maximize()
    return `${locale.language}-${locale.script ?? ''}`
  } catch {
    return null
  }
}
