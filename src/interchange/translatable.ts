import { textsOf } from '#exhibition/check-texts.ts'
import { tagOf } from '#exhibition/language-map.ts'
import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { textId } from '#exhibition/text-id.ts'
import {
  type CaptionCue,
  type CaptionTrack,
  cuesOf,
  firstTrack,
} from '#interchange/caption-track.ts'
import { joinParagraphs } from '#interchange/paragraphs.ts'

/** A text of the document, or a caption, that is read in other languages too. */
export interface Translatable {
  readonly id: string
  /** Of a caption: of its narration's captions. */
  readonly path: readonly (string | number)[]
  readonly text: LanguageMap
  readonly cue?: CaptionCue
}

/**
 * The texts of an exhibition that are to be translated, in the order of the document: all but names in their own
 * language, and those that belong to none; and then the captions. Where two things have one id, the first.
 */
export function translatableTexts(
  exhibition: Exhibition,
  tracks: readonly CaptionTrack[] = [],
): Translatable[] {
  const found = new Map<string, Translatable>()
  for (const { path, text } of textsOf(exhibition)) {
    if (path.at(-1) === 'name' || Object.hasOwn(text, 'none')) continue
    const id = textId(exhibition, path)
    if (!found.has(id)) found.set(id, { id, path, text })
  }
  return [...found.values(), ...tracks.flatMap(track => captionsOf(track, exhibition))]
}

/** The captions of a narration as texts: those of the first language, and what stands at their times in others. */
function captionsOf(track: CaptionTrack, { narrations, languages }: Exhibition): Translatable[] {
  const index = (narrations ?? []).findIndex(({ id }) => id === track.narration)
  const first = firstTrack(track, languages)
  if (index < 0 || first === null) return []
  const byLanguage = [...track.files].map(
    ([tag, file]) => [tag, new Map(cuesOf(file.text).map(cue => [cue.key, cue.payload]))] as const,
  )
  return cuesOf(first.text).map((cue, i) => {
    const text: LanguageMap = {}
    for (const [tag, payloads] of byLanguage) {
      const payload = payloads.get(cue.key)
      if (payload !== undefined) text[tag] = [payload]
    }
    return {
      id: `narrations/${track.narration}/captions/${i + 1}`,
      path: ['narrations', index, 'captions'],
      text,
      cue,
    }
  })
}

/** The words of a text in a language, paragraphs divided by an empty line; null where it has none. */
export function wordsIn(text: LanguageMap, language: string): string | null {
  const tag = tagOf(text, language)
  return tag === undefined ? null : joinParagraphs(text[tag] ?? [])
}
