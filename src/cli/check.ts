import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkFolder } from '#cli/check/check-folder.ts'
import { textTable } from '#cli/check/text-table.ts'
import { Misuse } from '#cli/misuse.ts'
import { quoted } from '#cli/quoted.ts'
import { formatProblem, type Problem } from '#exhibition/problem.ts'

export interface CheckOptions {
  readonly json: boolean
  /** Where lines go. */
  readonly print: (line: string) => void
}

/**
 * Prints every problem of an exhibition's folder, those to mend first, and a line that counts them. Resolves to the
 * exit code: 0 where nothing needs mending, 1 otherwise.
 * @throws Misuse when the folder is none, or holds no exhibition.
 */
export async function check(folder: string, { json, print }: CheckOptions): Promise<0 | 1> {
  const root = exhibitionFolder(folder)
  const { exhibition, recordings, texts, problems } = await checkFolder(root)
  const mend = problems.filter(problem => problem.weight === 'mend').length
  if (json) {
    print(
      JSON.stringify(
        { exhibition: exhibition?.id ?? null, recordings, texts, mend, problems },
        null,
        2,
      ),
    )
  } else {
    for (const problem of problems) print(line(problem))
    if (recordings.length > 0) print(foundByName(recordings))
    if (texts.length > 1) for (const row of textTable(texts)) print(row)
    print(summary(mend, problems.length - mend))
  }
  return mend > 0 ? 1 : 0
}

/** @throws Misuse when there is no exhibition in the folder. */
export function exhibitionFolder(folder: string): string {
  const root = resolve(folder)
  if (!existsSync(root)) throw new Misuse(`There is no folder ${folder} – check its spelling`)
  if (!statSync(root).isDirectory()) {
    throw new Misuse(`${folder} is a file – name the folder that it lies in`)
  }
  if (!existsSync(join(root, 'exhibition.json'))) {
    throw new Misuse(
      `${folder} holds no exhibition.json – name another folder, or start with “lamplight new ${quoted(folder)}”`,
    )
  }
  return root
}

function line(problem: Problem): string {
  const text = formatProblem(problem)
  return problem.weight === 'mend' ? text : `consider: ${text}`
}

function foundByName(recordings: readonly string[]): string {
  const shown = recordings.slice(0, 3).join(', ')
  const more = recordings.length > 3 ? ` and ${recordings.length - 3} more` : ''
  return `Found by name and used: ${shown}${more}.`
}

function summary(mend: number, consider: number): string {
  if (mend + consider === 0) return 'Nothing to mend.'
  const considered = consider === 0 ? '' : `, ${consider} to consider`
  return `${mend === 0 ? 'Nothing' : mend} to mend${considered}.`
}
