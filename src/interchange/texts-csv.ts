import { type CsvRow, guardCell, readCsv, unguardCell, writeCsv } from '#interchange/csv.ts'
import type { LineProblem, ReadEntry, ReadFile, TranslationFile } from '#interchange/entry.ts'
import { type EntryState, readStamp, stampOf, writeStamp } from '#interchange/stamp.ts'

const mark = 'id in '
const sourceMark = 'source: '
const targetMark = 'translation: '
const states: readonly EntryState[] = ['missing', 'stale', 'translated', 'reviewed']

/** The file as a table for spreadsheets; the names of its columns say the exhibition and the languages. */
export function writeTextsCsv(file: TranslationFile): string {
  const head = [
    `${mark}${file.exhibition}`,
    'what it is',
    'length',
    `${sourceMark}${file.from}`,
    `${targetMark}${file.to}`,
    'state',
    'where it is read',
    'stamp',
  ]
  const rows = file.entries.map(({ id, what, limit, source, target, state, address }) => [
    id,
    guardCell(what),
    limit ?? '',
    guardCell(source),
    guardCell(target ?? ''),
    state,
    address,
    writeStamp(stampOf(source, target, state)),
  ])
  return writeCsv([head, ...rows])
}

/** Where the columns stand: by their names, because people move them. */
interface Columns {
  readonly id: number
  readonly source: number
  readonly target: number
  readonly state: number
  readonly stamp: number
}

/** Reads a table that `writeTextsCsv` wrote, whatever spreadsheet it has been through since. */
export function readTextsCsv(text: string): ReadFile {
  const { rows, open } = readCsv(text)
  const [head, ...body] = rows
  const names = (head?.cells ?? []).map(name => name.trim())
  const named = (start: string) => names.findIndex(name => name.startsWith(start))
  const after = (start: string) =>
    names.find(name => name.startsWith(start))?.slice(start.length) ?? null
  const columns: Columns = {
    id: named(mark),
    source: named(sourceMark),
    target: named(targetMark),
    state: named('state'),
    stamp: named('stamp'),
  }
  const problems: LineProblem[] = open === null ? [] : [neverClosed(open)]
  const whole = columns.id >= 0 && columns.source >= 0 && columns.target >= 0
  if (!whole) problems.push(missingColumns(names))
  return {
    exhibition: after(mark),
    from: after(sourceMark),
    to: after(targetMark),
    by: null,
    entries: whole ? body.flatMap(row => entryOf(row, columns, problems)) : [],
    problems,
  }
}

function entryOf(row: CsvRow, columns: Columns, problems: LineProblem[]): ReadEntry[] {
  const cell = (column: number) => row.cells[column] ?? ''
  const [id, target] = [cell(columns.id).trim(), unguardCell(cell(columns.target))]
  const said = cell(columns.state).trim()
  const state = states.find(name => name === said.toLowerCase())
  if (id === '') {
    if (target.trim() !== '') problems.push(noId(row.line))
    return []
  }
  if (state === undefined && said !== '') problems.push(unknownState(row.line, said))
  return [
    {
      id,
      line: row.line,
      source: unguardCell(cell(columns.source)),
      target,
      state: state ?? 'translated',
      stamp: readStamp(cell(columns.stamp)),
    },
  ]
}

const neverClosed = (line: number): LineProblem => ({
  weight: 'mend',
  code: 'csv-quote',
  line,
  problem: 'A quotation mark opens a cell here and none closes it: what follows was not read',
  remedy: 'Open the file in a spreadsheet and save it again as CSV.',
})

const missingColumns = (names: readonly string[]): LineProblem => ({
  weight: 'mend',
  code: 'csv-columns',
  line: 1,
  problem: 'The first row does not name the columns that were exported',
  found: names.map(name => `“${name}”`).join(', ') || 'nothing',
  expected: `“${mark}…”, “${sourceMark}…” and “${targetMark}…”`,
  remedy: 'Put the exported first row back: it says the exhibition and the languages.',
})

const noId = (line: number): LineProblem => ({
  weight: 'mend',
  code: 'csv-id',
  line,
  problem: 'The row has a translation and no id',
  expected: 'the id in its first column',
  remedy: 'Copy the id from the exported file.',
})

const unknownState = (line: number, said: string): LineProblem => ({
  weight: 'consider',
  code: 'csv-state',
  line,
  problem: 'The state is not one that is known; it was read as “translated”',
  found: `“${said}”`,
  expected: states.join(', '),
  remedy: 'Write “reviewed” where somebody who grew up with the language has read the text.',
})
