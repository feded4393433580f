import { expect, test } from 'vitest'
import { readXliff } from '#interchange/read-xliff.ts'
import { writeXliff } from '#interchange/write-xliff.ts'

const xliff = (...units: string[]): string =>
  [
    '<?xml version="1.0"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr">',
    '<file id="a">',
    ...units,
    '</file></xliff>',
  ].join('\n')

const unit = (inner: string): string => `<unit id="rooms.hall.label">${inner}</unit>`

test('segments that a program split come back as one text, in the order it gave them', () => {
  const text = xliff(
    unit(
      '<segment state="final"><source>One.</source><target order="3">Un.</target></segment>' +
        '<ignorable><source> </source></ignorable>' +
        '<segment state="final"><source>Two.</source><target order="1">Deux.</target></segment>',
    ),
  )
  expect(readXliff(text).entries).toMatchObject([
    {
      id: 'rooms/hall/label',
      line: 4,
      source: 'One. Two.',
      target: 'Deux. Un.',
      state: 'reviewed',
    },
  ])
})

test.each([
  ['<target>Petit</target>', '', 'missing'],
  ['<target>Petit</target>', ' state="translated"', 'translated'],
  ['<target>Petit</target>', ' state="reviewed"', 'reviewed'],
  ['<target>Petit</target>', ' state="final"', 'reviewed'],
  ['', ' state="initial"', 'missing'],
])('a target %j with%s is %s', (target, state, expected) => {
  const text = xliff(unit(`<segment${state}><source>Small</source>${target}</segment>`))
  expect(readXliff(text).entries).toMatchObject([{ state: expected }])
})

test('marks are passed over, codes are told of, and words stay', () => {
  const words = 'La <mrk id="m1" type="term">petite</mrk> <pc id="1">salle</pc><![CDATA[ & <b>]]>'
  const { entries, problems } = readXliff(
    xliff(
      unit(`<segment state="translated"><source>Hall</source><target>${words}</target></segment>`),
    ),
  )
  expect(entries).toMatchObject([{ target: 'La petite salle & <b>' }])
  expect(problems).toMatchObject([{ code: 'inline-code', weight: 'consider', line: 4 }])
})

test('a text that is translated in part is refused', () => {
  const text = xliff(
    unit(
      '<segment><source>One.</source><target>Un.</target></segment>' +
        '<segment><source>Two.</source></segment>',
    ),
  )
  expect(readXliff(text)).toMatchObject({
    entries: [],
    problems: [{ code: 'partly-translated', found: '1 of 2 segments' }],
  })
})

test('another version is refused by name', () => {
  const old = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>'
  expect(readXliff(old)).toMatchObject({
    entries: [],
    problems: [{ code: 'xliff-version', found: '1.2', line: 1 }],
  })
})

test('a file that is not well-formed is read to that line, entities of its own included', () => {
  const good = unit('<segment state="translated"><source>A</source><target>B</target></segment>')
  expect(readXliff(xliff(good, '<unit id="b"><segment></unit>'))).toMatchObject({
    entries: [{ target: 'B' }],
    problems: [{ code: 'xml', line: 5 }],
  })
  const bomb = xliff(unit('<segment><source>&a;</source></segment>')).replace(
    '?>\n',
    '?><!DOCTYPE xliff [<!ENTITY a "aaaa">]>\n',
  )
  expect(readXliff(bomb)).toMatchObject({ entries: [], problems: [{ code: 'xml', line: 4 }] })
})

test('a unit is named by the text’s id, which has dots for slashes in the unit’s own', () => {
  const text = writeXliff({
    ...{ exhibition: 'a', from: 'en', to: 'fr' },
    entries: [
      {
        ...{ id: 'rooms/hall/label', source: 'Hall', target: null, state: 'missing' },
        ...{ what: 'Label: the room “Hall”', limit: 'at most 12 words', address: '?a&b' },
      },
    ],
  })
  expect(text).toContain('<unit id="rooms.hall.label" name="rooms/hall/label">')
  expect(text).toContain('<note category="where">?a&amp;b</note>')
  expect(text).toContain('<segment state="initial">')
})
