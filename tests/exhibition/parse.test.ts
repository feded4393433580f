import { expect, test } from 'vitest'
import { checkDocument } from '#exhibition/check-document.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { parseDocument } from '#exhibition/parse-document.ts'
import { parseVenue } from '#exhibition/parse-venue.ts'
import { formatProblem } from '#exhibition/problem.ts'
import { Exhibition } from '#exhibition/schema.ts'
import { migrate } from '#exhibition/version.ts'
import { smallDocument } from './small-document.ts'

const lines = (text: string) => parseExhibition(text, 'exhibition.json').problems.map(formatProblem)

/** Lines for the small document with the text of one part replaced. */
function spoiled(part: string, replacement: string): string[] {
  const text = JSON.stringify(smallDocument())
  expect(text).toContain(part)
  return lines(text.replace(part, replacement))
}

test('a sound document has no problems', () => {
  const { exhibition, problems } = checkDocument(JSON.stringify(smallDocument()), 'exhibition.json')
  expect(problems).toEqual([])
  expect(exhibition).toEqual(smallDocument())
})

test.each([
  ['"width":6', '"widht":6', '#/rooms/0/shape/width: “width” is missing (found nothing'],
  [
    '"width":6',
    '"width":"6"',
    '“width” has to be a number (found "6") – Write 6 without quotation marks.',
  ],
  ['"width":6', '"width":1e400', '“width” has to be a number'],
  [
    '"width":6',
    '"width":-6',
    '“width” is too small (found -6, expected more than 0) – Make it more than 0.',
  ],
  ['"kind":"box"', '"kind":"bix"', 'does not know the kind “bix”'],
  ['"kind":"panel"', '"kind":"hologram"', 'does not know the kind “hologram”'],
  ['"id":"hall"', '"id":"Große Halle"', 'Write "gro-e-halle".'],
  [
    '{"en":["The hall"]}',
    '"The hall"',
    'Write { "en": ["The hall"] }, with the tag of its language.',
  ],
  [
    '["The hall"]',
    '"The hall"',
    '“en” has to be a list of texts in [ ] (found "The hall") – Write ["The hall"].',
  ],
  [
    '["The hall"]',
    '[]',
    '“en” has too few entries (found an empty list, expected at least 1 entry)',
  ],
  ['{"en":["The hall"]}', '{"en_GB":["The hall"]}', '“en_GB” is not the tag of a language'],
  ['"languages":["en"]', '"languages":["english language"]', '/languages/0'],
  [
    '"surface":"north","u":3,"v":1.5',
    '"surface":"north","u":3',
    '#/rooms/0/hotspots/0/place/v: “v” is missing',
  ],
  ['"surface":"north","u":3,"v":1.5', '"x-note":3', 'expected “surface” and “u” and “v”, or “at”'],
  ['"picture":"panel.jpg"', '"pictur":"panel.jpg"', 'Rename “pictur” to “picture”.'],
  ['"picture":"panel.jpg"', '"iiif":5', '#/works/0/image/iiif: “iiif” has to be a text'],
  ['"level":"documented"', '"level":"documentd"', 'Write "documented".'],
  ['"at":[0,-1]', '"at":[0]', '“at” has too few entries'],
])('%s spoiled to %s is told', (part, replacement, expected) => {
  const found = spoiled(part, replacement)
  expect(found.join('\n')).toContain(expected.replace(' (found nothing', ''))
  expect(found.every(line => line.startsWith('exhibition.json#') && line.includes(' – '))).toBe(
    true,
  )
})

test('two hundred problems come at once, each with its own pointer', () => {
  const document = smallDocument()
  const hotspot = {
    id: 'NOT AN ID',
    label: { en: ['x'] },
    text: { en: ['x'] },
    place: { at: [0, 0] },
  }
  document.rooms[0]?.hotspots?.push(
    ...(Array.from({ length: 200 }, () => structuredClone(hotspot)) as never[]),
  )
  const { exhibition, problems } = parseExhibition(JSON.stringify(document), 'exhibition.json')
  expect(exhibition).toBeNull()
  expect(new Set(problems.map(problem => problem.pointer)).size).toBe(200)
})

test.each([
  ['{"a": [1,\n  2,]}', 'Line 2, column 5: a comma stands before the closing bracket'],
  ['{"a": "x\ny"}', 'Line 1, column 9: a line break or a tab stands inside a text'],
  ['{a: 1}', 'Line 1, column 2: a property’s name is missing here'],
  ['{"a" 1}', 'Line 1, column 6: a colon is missing'],
  ['{"a": .5}', 'Line 1, column 7: this is no number that JSON knows'],
  ['{"a": 1', 'the document ends too early'],
  ['', 'the file is empty'],
  ['{} {}', 'something follows the end'],
  ['{\0"\0a\0"\0', 'the file is not UTF-8 text'],
  ['[]', 'The document has to be an object'],
  ['{"format":"lamplight/2.0"}', 'written for a newer Lamplight than this one'],
  ['{"format":"lamplight/0.9"}', 'before the first version'],
  ['{"format":"iiif"}', 'of another format'],
])('%j is refused with a sentence', (text, sentence) => {
  const found = lines(text)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(sentence)
})

test('a newer minor version is read, with a word about it', () => {
  const text = JSON.stringify({ ...smallDocument(), format: 'lamplight/1.7' })
  const { exhibition, problems } = parseExhibition(text, 'exhibition.json')
  expect(exhibition?.format).toBe('lamplight/1.7')
  expect(problems.map(problem => [problem.weight, problem.code])).toEqual([['consider', 'format']])
})

test('an older minor version climbs step by step to the newest', () => {
  const format = {
    name: 'lamplight',
    major: 1,
    minor: 3,
    migrations: {
      0: ({ titel, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, title: titel }),
      2: (fields: Readonly<Record<string, unknown>>) => ({ ...fields, third: true }),
    },
  }
  const { fields, problems } = migrate({ format: 'lamplight/1.0', titel: 'x' }, format, 'file')
  expect(fields).toEqual({ format: 'lamplight/1.3', title: 'x', third: true })
  expect(problems).toEqual([])
  const { title, ...rest } = smallDocument()
  const text = JSON.stringify({ ...rest, titel: title })
  expect(parseDocument(text, 'file', Exhibition, format).value?.title).toEqual(title)
})

test('a byte order mark is read and told', () => {
  const { exhibition, problems } = parseExhibition(
    `\ufeff${JSON.stringify(smallDocument())}`,
    'file',
  )
  expect(exhibition?.id).toBe('small')
  expect(problems.map(problem => problem.code)).toEqual(['byte-order-mark'])
})

test('a property written twice is told where it stands', () => {
  const found = spoiled('"id":"hall"', '"id":"hall","id":"hall"')
  expect(found).toEqual([
    'exhibition.json#/rooms/0/id: “id” is written twice in one object, and only the last counts – Keep one of them.',
  ])
})

test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
  'a property named %s is refused and changes nothing',
  name => {
    const text = `{"rooms":[{"${name}":{"polluted":true}}]}`
    const { exhibition, problems } = parseExhibition(text, 'file')
    expect(exhibition).toBeNull()
    expect(problems.map(problem => problem.code)).toEqual(['refused-property'])
    expect('polluted' in {}).toBe(false)
  },
)

test('what is unknown is told with the nearest name, x- names and $schema are silent', () => {
  expect(spoiled('"depth":7', '"depth":7,"reliefs":1,"x-mine":1,"$schema":"a"')).toEqual([
    'exhibition.json#/rooms/0/shape/reliefs: “reliefs” is not a property that Lamplight knows here; it is kept and has no effect – Take it away, or name it “x-reliefs” to keep it without this line.',
  ])
  expect(spoiled('"credit":', '"summry":{},"credit":')[0]).toContain('Rename it to “summary”.')
})

test('kinds that this version does not show are named and not refused', () => {
  const text = JSON.stringify(smallDocument()).replace('"kind":"panel"', '"kind":"panorama"')
  const { exhibition, problems } = parseExhibition(text, 'file')
  expect(exhibition).not.toBeNull()
  expect(problems.map(problem => [problem.weight, problem.code, problem.pointer])).toEqual([
    ['consider', 'not-shown', '/works/0/kind'],
  ])
})

test.each([
  ['deep', '['.repeat(100_000), 'More than 200'],
  ['many', `[${'0,'.repeat(250_000)}0]`, 'more than 200,000 values'],
  ['long', `"${'x'.repeat(20_000_001)}"`, 'larger than 20 MB'],
])('a document that is too %s is refused at once', (_name, text, sentence) => {
  const started = performance.now()
  expect(lines(text)[0]).toContain(sentence)
  expect(performance.now() - started).toBeLessThan(2000)
})

test('a long text inside the limits is read', () => {
  const long = 'x'.repeat(5_000_000)
  const text = JSON.stringify({ ...smallDocument(), title: { en: [long] } })
  expect(parseExhibition(text, 'file').exhibition?.title['en']).toEqual([long])
})

test('a venue is read the same way', () => {
  const venue = { format: 'lamplight-venue/1.0', name: { en: ['Here'] }, hosts: ['https://a.org'] }
  expect(parseVenue(JSON.stringify(venue), 'venue.json').problems.map(formatProblem)).toEqual([
    'venue.json#/hosts/0: Entry 1 of “hosts” has another form than it needs (found "https://a.org", expected a host without https://, such as "images.example.org") – Write a host without https://, such as "images.example.org".',
  ])
  expect(parseVenue(JSON.stringify({ ...venue, hosts: ['a.org'] }), 'v').venue?.hosts).toEqual([
    'a.org',
  ])
})
