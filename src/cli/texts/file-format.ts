import { extname } from 'node:path'
import { Misuse } from '#cli/misuse.ts'
import type { ReadFile, TranslationFile } from '#interchange/entry.ts'
import { readPo } from '#interchange/read-po.ts'
import { readXliff } from '#interchange/read-xliff.ts'
import { readTextsCsv, writeTextsCsv } from '#interchange/texts-csv.ts'
import { writePo } from '#interchange/write-po.ts'
import { writeXliff } from '#interchange/write-xliff.ts'

const fileFormats = ['xliff', 'po', 'csv'] as const

/** Formats of translators’ programs. */
export type FileFormat = (typeof fileFormats)[number]

interface Format {
  /** Endings of names, the one that is written first. */
  readonly endings: readonly [string, ...string[]]
  readonly write: (file: TranslationFile) => string
  readonly read: (text: string) => ReadFile
}

/** How each format is written and read. */
export const formats: Readonly<Record<FileFormat, Format>> = {
  xliff: { endings: ['.xlf', '.xliff'], write: writeXliff, read: readXliff },
  po: { endings: ['.po', '.pot'], write: writePo, read: readPo },
  csv: { endings: ['.csv', '.tsv'], write: writeTextsCsv, read: readTextsCsv },
}

/** @throws Misuse for a name that no format has. */
export function formatOf(name: string): FileFormat {
  const ending = extname(name).toLowerCase()
  const found = fileFormats.find(format => formats[format].endings.includes(ending))
  if (found !== undefined) return found
  throw new Misuse(
    `The format of ${name} is not known by its name – name it *${fileFormats.map(format => formats[format].endings[0]).join(', *')}`,
  )
}
