import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { exhibitionFolder } from '#cli/check.ts'
import { Misuse } from '#cli/misuse.ts'
import { readTracks, writeCaptions } from '#cli/texts/caption-files.ts'
import {
  readDocument,
  readLedgerOf,
  writeDocument,
  writeLedgerOf,
} from '#cli/texts/document-files.ts'
import { formatOf, formats } from '#cli/texts/file-format.ts'
import { holdFolder } from '#cli/texts/hold-folder.ts'
import { decodeText } from '#exhibition/decode-text.ts'
import { isLanguageTag } from '#exhibition/language-tag.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { formatLineProblem, type ReadFile } from '#interchange/entry.ts'
import { type Imported, importTexts } from '#interchange/import-texts.ts'
import { translatableTexts, wordsIn } from '#interchange/translatable.ts'

export interface ImportFlags {
  /** Who translated, where the file does not say it. */
  readonly by: string | null
  readonly reviewed: boolean
  readonly over: boolean
  readonly labels: boolean
  /** Tell only. */
  readonly dryRun: boolean
  /** ISO 8601 day. */
  readonly date: string
  readonly print: (line: string) => void
}

/**
 * Takes a translator's file into the exhibition's folder and prints every problem by its line. Resolves to the exit code:
 * 1 where something was not taken.
 * @throws Misuse for a file of another exhibition, and where nobody says who translated.
 */
export async function importFromTranslator(
  name: string,
  folder: string,
  flags: ImportFlags,
): Promise<0 | 1> {
  const root = exhibitionFolder(folder)
  const { read } = formats[formatOf(name)]
  const file = read(await readText(name))
  const imported = await holdFolder(root, () => take(root, name, file, flags))
  for (const problem of imported.problems) {
    flags.print(formatLineProblem(basename(name), problem))
  }
  flags.print(summary(imported, flags.dryRun))
  return imported.problems.some(({ weight }) => weight === 'mend') ? 1 : 0
}

async function readText(name: string): Promise<string> {
  const bytes = await readFile(name).catch(() => {
    throw new Misuse(`There is no file ${name} – check its spelling`)
  })
  const text = decodeText(bytes, name)
  if (typeof text === 'string') return text
  throw new Misuse(`${name} is not UTF-8 text – save it again with the encoding UTF-8`)
}

async function take(
  root: string,
  name: string,
  file: ReadFile,
  flags: ImportFlags,
): Promise<Imported> {
  const exhibition = await readDocument(root)
  const { from, to } = languagesOf(name, file, exhibition)
  const ledger = await readLedgerOf(root, exhibition.id, to)
  const by = flags.by ?? file.by ?? exhibition.translations?.[to]?.by
  if (by === undefined || by === '') {
    throw new Misuse('Nobody says who translated, which visitors are told – add --by "Name"')
  }
  refuseUnnamed(exhibition, to)
  const tracks = await readTracks(exhibition, root)
  const imported = importTexts(exhibition, ledger, file, { ...flags, from, to, by }, tracks)
  if (!flags.dryRun && imported.exhibition !== exhibition) {
    await writeCaptions(root, to, tracks, imported.captions)
    await writeDocument(root, imported.exhibition)
    await writeLedgerOf(root, exhibition.id, to, imported.ledger)
  }
  return imported
}

function languagesOf(
  name: string,
  { exhibition, from, to, problems }: ReadFile,
  into: Exhibition,
): { from: string; to: string } {
  if (exhibition === null || from === null || to === null) {
    const first = problems[0]
    throw new Misuse(
      first
        ? formatLineProblem(basename(name), first)
        : `${name} does not say its exhibition and its languages – put its beginning back as it was exported`,
    )
  }
  if (exhibition !== into.id) {
    throw new Misuse(
      `${name} is of the exhibition “${exhibition}”, and the folder holds “${into.id}” – name the folder of “${exhibition}”`,
    )
  }
  const wrong = [from, to].find(tag => !isLanguageTag(tag))
  if (wrong !== undefined || from === to) {
    throw new Misuse(
      `${name} goes from “${from}” to “${to}” – put the languages back as they were exported`,
    )
  }
  return { from, to }
}

/** Words that somebody else wrote before would be taken for this translator's. */
function refuseUnnamed(exhibition: Exhibition, to: string): void {
  if (exhibition.translations?.[to] !== undefined) return
  const there = translatableTexts(exhibition).filter(({ text }) => wordsIn(text, to) !== null)
  if (there.length === 0) return
  throw new Misuse(
    `${there.length === 1 ? '1 text is' : `${there.length} texts are`} in “${to}” already, and exhibition.json does not say who wrote them – add "translations": { "${to}": { "by": "…", "reviewed": false } }`,
  )
}

function summary({ changed, marked, kept, refused }: Imported, dryRun: boolean): string {
  const counts = [
    `${changed} changed`,
    ...(marked > 0 ? [`${marked} marked anew`] : []),
    `${kept} left as they were`,
    `${refused} refused`,
  ]
  return `${counts.join(', ')}.${dryRun ? ' Nothing was written.' : ''}`
}
