import { checkCredit } from '#exhibition/check-credit.ts'
import { checkTexts } from '#exhibition/check-texts.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import type { Problem } from '#exhibition/problem.ts'
import { checkReferences } from '#exhibition/references.ts'
import type { Exhibition } from '#exhibition/schema.ts'

/** All that can be said about a document by itself: without its media, and without building its rooms. */
export function checkDocument(
  text: string,
  file: string,
): { exhibition: Exhibition | null; problems: readonly Problem[] } {
  const { exhibition, problems } = parseExhibition(text, file)
  if (exhibition === null) return { exhibition, problems }
  return {
    exhibition,
    problems: [
      ...problems,
      ...checkReferences(exhibition, file),
      ...checkCredit(exhibition, file),
      ...checkTexts(exhibition, file),
    ],
  }
}
