import { textsOf } from '#exhibition/check-texts.ts'
import { tagOf } from '#exhibition/language-map.ts'
import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { textId } from '#exhibition/text-id.ts'
import { joinParagraphs } from '#interchange/paragraphs.ts'

/** A text of the document that is read in other languages too. */
export interface Translatable {
  readonly id: string
  readonly path: readonly (string | number)[]
  readonly text: LanguageMap
}

/**
 * The texts of an exhibition that are to be translated, in the order of the document: all but names in their own
 * language, and those that belong to none. Where two things have one id, the first.
 */
export function translatableTexts(exhibition: Exhibition): Translatable[] {
  const found = new Map<string, Translatable>()
  for (const { path, text } of textsOf(exhibition)) {
    if (path.at(-1) === 'name' || Object.hasOwn(text, 'none')) continue
    const id = textId(exhibition, path)
    if (!found.has(id)) found.set(id, { id, path, text })
  }
  return [...found.values()]
}

/** The words of a text in a language, paragraphs divided by an empty line; null where it has none. */
export function wordsIn(text: LanguageMap, language: string): string | null {
  const tag = tagOf(text, language)
  return tag === undefined ? null : joinParagraphs(text[tag] ?? [])
}
