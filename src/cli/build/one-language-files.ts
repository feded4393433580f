import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findRecordings } from '#cli/check/find-recordings.ts'
import { stamped } from '#exhibition/checked.ts'
import { languagesOf } from '#exhibition/languages-of.ts'
import { inOneLanguage } from '#exhibition/one-language.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { formatProblem } from '#exhibition/problem.ts'
import { withRecordings } from '#exhibition/recordings-by-name.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'

/** The exhibition as the visitor of one language downloads it; the language need not be one of the exhibition's. */
export function exhibitionIn(exhibition: Exhibition, language: string): Exhibition {
  return inOneLanguage(exhibition, fallbackChain(language, exhibition.languages))
}

/**
 * Writes `exhibition.<lang>.json` beside every document under `root/exhibitions`, with the recordings that were found there by
 * their names. Returns the paths written.
 * @throws Error for a document that cannot be read, with all its problems.
 */
export async function writeOneLanguageFiles(root: string): Promise<string[]> {
  const folder = join(root, 'exhibitions')
  const written: string[] = []
  for (const id of await readdir(folder).catch((): string[] => [])) {
    const file = join(folder, id, 'exhibition.json')
    const text = await readFile(file, 'utf8').catch(() => null)
    if (text === null) continue
    const { exhibition, problems } = parseExhibition(text, `exhibitions/${id}/exhibition.json`)
    if (exhibition === null) {
      throw new Error(problems.map(formatProblem).join('\n'))
    }
    const found = await findRecordings(join(folder, id))
    const whole = withRecordings(exhibition, found, 'exhibition.json').exhibition
    for (const language of languagesOf(whole)) {
      const path = join(folder, id, `exhibition.${language}.json`)
      await writeFile(path, JSON.stringify(stamped(exhibitionIn(whole, language))))
      written.push(path)
    }
  }
  return written
}
