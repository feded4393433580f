/** A row of a table, and the line of the file at which it begins, from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Csv {
  readonly rows: readonly CsvRow[]
  /** Line of a quotation mark that opens and never closes; null where all close. */
  readonly open: number | null
}

/**
 * Reads a table with commas, semicolons or tabs between its cells: spreadsheets choose them by the country of the
 * computer. Source: RFC 4180.
 */
export function readCsv(text: string): Csv {
  const body = text.replace(/^\ufeff/, '')
  const separator = separatorOf(body)
  const cell = new RegExp(
    `"([^"]*(?:""[^"]*)*)"([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*)`,
    'y',
  )
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let begins = 1
  let at = 0
  while (at < body.length || cells.length > 0) {
    cell.lastIndex = at
    const found = cell.exec(body)
    const plain = found?.[3]
    if (plain?.startsWith('"')) return { rows, open: line }
    cells.push(plain ?? `${found?.[1]?.replaceAll('""', '"') ?? ''}${found?.[2] ?? ''}`)
    line += (found?.[0].match(/\r\n|\n|\r/g) ?? []).length
    at = cell.lastIndex
    if (body[at] === separator) {
      at++
      continue
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begins, cells })
    cells = []
    at += body.startsWith('\r\n', at) ? 2 : 1
    line++
    begins = line
  }
  return { rows, open: null }
}

/** What stands most often in the first row, outside quotation marks. */
function separatorOf(text: string): string {
  const first = (text.match(/^(?:"[^"]*"|[^\r\n"])*/)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** A table as text: every cell in quotation marks, lines that end as RFC 4180 has them, and the mark that spreadsheets read UTF-8 by. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(quote).join(',')}\r\n`).join('')}`

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** What spreadsheets take for a formula, or would hide, has an apostrophe before it. */
const risky = /^['=+\-@\t\r\n]/

/** A text as a cell that no spreadsheet computes. */
export const guardCell = (text: string): string => (risky.test(text) ? `'${text}` : text)

/** The text of a cell that `guardCell` wrote. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && risky.test(cell.slice(1)) ? cell.slice(1) : cell
