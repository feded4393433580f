import { expect, test } from 'vitest'
import { readPo } from '#interchange/read-po.ts'
import { stampOf, writeStamp } from '#interchange/stamp.ts'

const po = (...entries: string[]): string => {
  const head =
    'msgid ""\nmsgstr "Language: fr\\nX-Source-Language: en\\nX-Lamplight-Exhibition: a\\n"'
  return [head, ...entries].join('\n\n')
}

const stamp = (target: string | null, state: 'missing' | 'stale' | 'translated' | 'reviewed') =>
  `#. stamp: ${writeStamp(stampOf('Small', target, state))}\n`

const title = (target: string) => `msgctxt "title"\nmsgid "Small"\nmsgstr "${target}"`

test.each([
  ['filled', stamp(null, 'missing'), 'Petit', 'translated'],
  ['filled and marked fuzzy', `${stamp(null, 'missing')}#, fuzzy\n`, 'Petit', 'translated'],
  ['left unread', `${stamp('Petit', 'translated')}#, fuzzy\n`, 'Petit', 'translated'],
  ['read and found good', stamp('Petit', 'translated'), 'Petit', 'reviewed'],
  ['changed, the program lifting the mark', stamp('Petit', 'translated'), 'Menu', 'translated'],
  ['reviewed before', stamp('Petit', 'reviewed'), 'Petit', 'reviewed'],
  ['reviewed before and changed', stamp('Petit', 'reviewed'), 'Menu', 'translated'],
  ['stale still', `${stamp('Petit', 'stale')}#, c-format, fuzzy\n`, 'Petit', 'stale'],
  ['stale, and found to fit', stamp('Petit', 'stale'), 'Petit', 'translated'],
  ['without its stamp', '', 'Petit', 'translated'],
  ['empty', stamp(null, 'missing'), '', 'missing'],
])('an entry that was %s', (_how, comments, target, state) => {
  expect(readPo(po(comments + title(target))).entries).toMatchObject([{ target, state }])
})

test('entries need no empty line between them, and lines may be broken anywhere', () => {
  const text = po(
    'msgctxt ""\n"ti"\n"tle"\nmsgid "Sm" \n"all"\nmsgstr "Pe"\n  "tit"\nmsgctxt "b"\nmsgid "B"\nmsgstr ""',
  )
  expect(readPo(text).entries).toMatchObject([
    { id: 'title', source: 'Small', target: 'Petit', line: 4 },
    { id: 'b', source: 'B', target: '' },
  ])
})

test('entries that were put away and earlier words are passed over', () => {
  const text = po(
    '#~ msgctxt "old"\n#~ msgid "Old"\n#~ msgstr "Vieux"',
    `#| msgid "Smal"\n${title('Petit')}`,
  )
  expect(readPo(text)).toMatchObject({ entries: [{ id: 'title' }], problems: [] })
})

test('the last translator is who translated, a placeholder is nobody', () => {
  const by = (name: string) => readPo(`msgid ""\nmsgstr "Last-Translator: ${name}\\n"`).by
  expect(by('A. Martin <a@example.org>')).toBe('A. Martin')
  expect(by('FULL NAME <EMAIL@ADDRESS>')).toBeNull()
  expect(readPo(po()).by).toBeNull()
})

test.each([
  ['msgctxt "title"\nmsgid "Small"\nmsgstr "Petit', 'po-line', 6],
  ['msgctxt "title"\nmsgid "Small"\nmsgstr "Pe"tit"', 'po-line', 6],
  ['msgctxt "title"\nmsgid "Small"\nmsgstr "Pe\\qtit"', 'po-line', 6],
  ['msgctxt "title"\nmsgid "Small"\nmsgid_plural "Smalls"\nmsgstr[0] "Petit"', 'po-line', 6],
  ['<<<<<<< HEAD', 'po-line', 4],
  ['msgid "Small"\nmsgstr "Petit"', 'po-entry', 4],
  ['msgctxt "title"\nmsgid "Small"', 'po-entry', 4],
])('%j is told by its line and not taken', (entry, code, line) => {
  const { entries, problems } = readPo(po(entry, 'msgctxt "b"\nmsgid "B"\nmsgstr "C"'))
  expect(problems[0]).toMatchObject({ weight: 'mend', code, line })
  expect(entries.map(({ id }) => id)).toEqual(['b'])
})
