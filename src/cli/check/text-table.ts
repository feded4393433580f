import type { LanguageSurvey } from '#interchange/survey-texts.ts'

const columns = [
  ['language', row => row.language],
  ['texts', row => row.texts],
  ['missing', row => row.missing],
  ['stale', row => row.stale],
  ['over-long', row => row.overLong],
  ['looks untranslated', row => row.untranslated],
  ['no native reader yet', row => row.unreviewed],
] as const satisfies readonly (readonly [string, (row: LanguageSurvey) => string | number])[]

/** A table of lines: how the exhibition's words stand in each language, a row for each. */
export function textTable(surveys: readonly LanguageSurvey[]): string[] {
  const rows = [
    columns.map(([name]) => name as string),
    ...surveys.map(survey => columns.map(([, cell]) => String(cell(survey)))),
  ]
  const widths = columns.map((_, i) => Math.max(...rows.map(row => row[i]?.length ?? 0)))
  return rows.map(row =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  )
}
