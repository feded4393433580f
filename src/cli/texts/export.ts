import { join } from 'node:path'
import { exhibitionFolder } from '#cli/check.ts'
import { Misuse } from '#cli/misuse.ts'
import { quoted } from '#cli/quoted.ts'
import { readTracks } from '#cli/texts/caption-files.ts'
import { readDocument, readLedgerOf, replaceFile } from '#cli/texts/document-files.ts'
import { type FileFormat, formats } from '#cli/texts/file-format.ts'
import { isLanguageTag } from '#exhibition/language-tag.ts'
import { type ExportOptions, exportTexts } from '#interchange/export-texts.ts'

export interface ExportFlags {
  readonly to: string
  /** The language the exhibition was written in, unless told. */
  readonly from: string | null
  readonly only: ExportOptions['only']
  readonly labels: boolean
  readonly format: FileFormat
  /** Named after exhibition and language, in the current folder, unless told. */
  readonly out: string | null
  readonly viewer: string
  /** Where lines go. */
  readonly print: (line: string) => void
}

/**
 * Writes a file for a translator.
 * @throws Misuse for a folder without a sound exhibition, and for languages that are none.
 */
export async function exportForTranslator(folder: string, flags: ExportFlags): Promise<void> {
  const root = exhibitionFolder(folder)
  const exhibition = await readDocument(root)
  const { to, only, labels, viewer, print } = flags
  const from = flags.from ?? exhibition.languages[0] ?? 'en'
  for (const tag of [from, to]) {
    if (!isLanguageTag(tag)) {
      throw new Misuse(`“${tag}” is not the tag of a language – write one such as fr or zh-Hant`)
    }
  }
  if (from === to) {
    throw new Misuse(
      `The texts are written in “${to}” – name another language with --to, or --from`,
    )
  }
  const ledger = await readLedgerOf(root, exhibition.id, to)
  const tracks = await readTracks(exhibition, root)
  const file = exportTexts(exhibition, ledger, { from, to, only, labels, viewer }, tracks)
  const { write, endings } = formats[flags.format]
  const out = flags.out ?? join('.', `${exhibition.id}.${to}${endings[0]}`)
  await replaceFile(out, write(file))
  const missing = file.entries.filter(({ state }) => state === 'missing').length
  const stale = file.entries.filter(({ state }) => state === 'stale').length
  print(
    `${out}: ${counted(file.entries.length)} from “${from}” to “${to}”, ${missing} missing, ${stale} stale.`,
  )
  print(`Next: lamplight texts import ${quoted(out)} ${quoted(folder)} --by "Name"`)
}

const counted = (n: number): string => (n === 1 ? '1 text' : `${n} texts`)
