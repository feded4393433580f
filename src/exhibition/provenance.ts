import type { Exhibition } from '#exhibition/schema.ts'

/** Who brought one text into one language. */
export interface Provenance {
  readonly by: string
  /** Whether somebody who grew up with the language has read it. */
  readonly reviewed: boolean
  /** The language that it was translated from; null where it was written in this one. */
  readonly from: string | null
  /** ISO 8601 day, where it is known. */
  readonly date: string | null
}

/**
 * Who wrote or translated the words that a text has under `tag`, and whether a native reader has read them; null where
 * the document does not say. `text` is the text's id: `rooms/cave-17/hotspots/stele/text`.
 */
export function provenanceOf(exhibition: Exhibition, tag: string, text: string): Provenance | null {
  const { translations } = exhibition
  if (translations === undefined || !Object.hasOwn(translations, tag)) return null
  const whole = translations[tag]
  if (whole === undefined) return null
  const own =
    whole.except !== undefined && Object.hasOwn(whole.except, text) ? whole.except[text] : undefined
  return {
    by: own?.by ?? whole.by,
    reviewed: own?.reviewed ?? whole.reviewed,
    from: whole.from ?? null,
    date: own?.date ?? whole.date ?? null,
  }
}
