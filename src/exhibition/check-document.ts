import { checkCredit } from '#exhibition/check-credit.ts'
import { checkDialogue } from '#exhibition/check-dialogue.ts'
import { checkProvenance } from '#exhibition/check-provenance.ts'
import { checkTexts } from '#exhibition/check-texts.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import type { Problem } from '#exhibition/problem.ts'
import { checkReferences } from '#exhibition/references.ts'
import { salvage } from '#exhibition/salvage.ts'
import type { Exhibition } from '#exhibition/schema.ts'

/** A document that was looked at by itself: without its media, and without building its rooms. */
export interface CheckedDocument {
  /** Null where its form is wrong somewhere. */
  readonly exhibition: Exhibition | null
  /** What of it can be looked at further: all, or what is sound; null where nothing is. */
  readonly sound: Exhibition | null
  readonly problems: readonly Problem[]
  /** Problems found in what is sound, as problems of the document: what only leads to a faulty part is left out. */
  readonly inDocument: (problems: readonly Problem[]) => readonly Problem[]
}

const checks = [checkReferences, checkCredit, checkTexts, checkDialogue, checkProvenance]

/** All that can be said about a document: one fault of form hides no other problem. */
export function checkDocument(text: string, file: string): CheckedDocument {
  const { exhibition, problems } = parseExhibition(text, file)
  const rest = exhibition === null ? salvage(text, file) : null
  const sound = exhibition ?? rest?.exhibition ?? null
  const inDocument = (found: readonly Problem[]): readonly Problem[] =>
    rest === null
      ? found
      : found
          .filter(p => !(p.found !== undefined && rest.lost.has(p.found.replaceAll('"', ''))))
          .map(p => ({ ...p, pointer: rest.pointerBefore(p.pointer) }))
  const more = sound === null ? [] : checks.flatMap(check => check(sound, file))
  return { exhibition, sound, problems: [...problems, ...inDocument(more)], inDocument }
}
