import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Misuse } from '#cli/misuse.ts'
import { saveExhibition } from '#exhibition/canonical.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { formatProblem } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { type Ledger, readLedger, writeLedger } from '#interchange/ledger.ts'

const documentFile = (folder: string): string => join(folder, 'exhibition.json')
const ledgerFile = (folder: string, language: string): string =>
  join(folder, 'translations', `${language}.json`)

/** @throws Misuse for a document whose form is wrong somewhere: its texts would have no sure place. */
export async function readDocument(folder: string): Promise<Exhibition> {
  const text = await readFile(documentFile(folder), 'utf8')
  const { exhibition, problems } = parseExhibition(text, 'exhibition.json')
  if (exhibition !== null) return exhibition
  const first = problems.find(problem => problem.weight === 'mend')
  throw new Misuse(
    `exhibition.json has to be mended first${first ? `: ${formatProblem(first)}` : ' – see “lamplight check”'}`,
  )
}

/**
 * What the texts of a language were translated from; nothing where nobody has kept it.
 * @throws Misuse for a file that is not such a ledger.
 */
export async function readLedgerOf(
  folder: string,
  exhibition: string,
  language: string,
): Promise<Ledger> {
  const file = ledgerFile(folder, language)
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return new Map()
  const ledger = readLedger(text, exhibition, language)
  if (ledger !== null) return ledger
  throw new Misuse(
    `${file} does not say what “${exhibition}” was translated from into “${language}” – take it from an earlier copy, or delete it`,
  )
}

/** Writes the document as `saveExhibition` has it. */
export const writeDocument = (folder: string, exhibition: Exhibition): Promise<void> =>
  replaceFile(documentFile(folder), saveExhibition(exhibition))

/** Writes the ledger of a language. */
export const writeLedgerOf = (
  folder: string,
  exhibition: string,
  language: string,
  ledger: Ledger,
): Promise<void> =>
  replaceFile(ledgerFile(folder, language), writeLedger(ledger, exhibition, language))

/** Whole or not at all: a program that is killed, or a preview that reads meanwhile, must not find half a document. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.part`
  await writeFile(beside, text)
  await rename(beside, file)
}
