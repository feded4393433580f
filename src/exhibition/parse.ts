import { notShown } from '#exhibition/not-shown.ts'
import { parseDocument } from '#exhibition/parse-document.ts'
import type { Problem } from '#exhibition/problem.ts'
import { Exhibition } from '#exhibition/schema.ts'
import type { Format } from '#exhibition/version.ts'

/** 1.0 is the first version, so there is nothing to migrate yet. */
export const exhibitionFormat: Format = { name: 'lamplight', major: 1, minor: 0, migrations: {} }

/**
 * Reads an exhibition document. `file` is the name that problems are told under. `exhibition` is null where its form is
 * wrong somewhere; `problems` has all of it at once, and for a sound form the kinds that this version does not show.
 * References and texts are looked at by `checkReferences`.
 */
export function parseExhibition(
  text: string,
  file: string,
): { exhibition: Exhibition | null; problems: readonly Problem[] } {
  const { value, problems } = parseDocument(text, file, Exhibition, exhibitionFormat)
  return {
    exhibition: value,
    problems: value === null ? problems : [...problems, ...notShown(value, file)],
  }
}
