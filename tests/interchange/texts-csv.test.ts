import { expect, test } from 'vitest'
import { guardCell, readCsv } from '#interchange/csv.ts'
import { stampOf, writeStamp } from '#interchange/stamp.ts'
import { readTextsCsv, writeTextsCsv } from '#interchange/texts-csv.ts'

const head = '"id in a","what it is","source: en","translation: fr",state,stamp'
const stamp = writeStamp(stampOf('Small', null, 'missing'))

test('what a spreadsheet would compute is guarded, and comes back without the guard', () => {
  const formula = '=HYPERLINK("https://example.org";"x")'
  const text = writeTextsCsv({
    ...{ exhibition: 'a', from: 'en', to: 'fr' },
    entries: [
      {
        ...{ id: 'title', source: formula, target: "'+1", state: 'translated', what: 'Title' },
        ...{ limit: null, address: '' },
      },
    ],
  })
  expect(text).toContain(`"'=HYPERLINK(""https://example.org"";""x"")","''+1"`)
  expect(readTextsCsv(text).entries).toMatchObject([{ source: formula, target: "'+1" }])
  expect(guardCell('a=1')).toBe('a=1')
})

test.each([
  [';', '\r\n'],
  ['\t', '\n'],
  [',', '\r'],
])('cells divided by %j and rows by %j are read, columns in any order and some more', (by, end) => {
  const rows = [
    ['note', 'translation: fr', 'id in a', 'source: en', 'stamp', 'state'],
    ['mine', 'Petit', 'title', 'Small', stamp, 'translated'],
    ['', '', '', '', '', ''],
    ['', `"La${by} ""salle"""`, 'credit', 'The hall', '', ''],
  ]
  const { entries, problems } = readTextsCsv(rows.map(row => row.join(by)).join(end))
  expect(problems).toEqual([])
  expect(entries).toMatchObject([
    { id: 'title', source: 'Small', target: 'Petit', line: 2 },
    { id: 'credit', target: `La${by} "salle"`, state: 'translated', stamp: null, line: 4 },
  ])
})

test.each([
  ['id,source,target\na,b,c', 'csv-columns', 1],
  [`${head}\n,Title,Small,Petit,translated,`, 'csv-id', 2],
  [`${head}\ntitle,Title,Small,Petit,finished,`, 'csv-state', 2],
  [`${head}\ntitle,Title,Small,"Petit,translated,\nmore,,,,,`, 'csv-quote', 2],
  ['', 'csv-columns', 1],
])('%j is told by its line', (text, code, line) => {
  expect(readTextsCsv(text).problems).toMatchObject([{ code, line }])
})

test('a row begins at its own line, whatever its cells hold', () => {
  expect(readCsv('a,"b\nb\r\nb"\r\nc,d').rows.map(({ line }) => line)).toEqual([1, 4])
})
