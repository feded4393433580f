import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saveExhibition } from '#exhibition/canonical.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { anExhibition } from './arbitrary-exhibition.ts'

const read = (text: string) => parseExhibition(text, 'exhibition.json').exhibition

test('what is saved is read back as it was, unknown properties included', () => {
  fc.assert(
    fc.property(anExhibition, exhibition => {
      expect(read(saveExhibition(exhibition))).toEqual(exhibition)
    }),
    { numRuns: 100 },
  )
})

test('saving what was read is saving it once and for all, however the text was written', () => {
  fc.assert(
    fc.property(anExhibition, fc.constantFrom(0, 2, '\t'), (exhibition, space) => {
      const parsed = read(JSON.stringify(exhibition, null, space))
      expect(parsed).not.toBeNull()
      if (parsed === null) return
      const saved = saveExhibition(parsed)
      const again = read(saved)
      expect(again && saveExhibition(again)).toBe(saved)
    }),
    { numRuns: 100 },
  )
})

test('properties stand in the order of the schema, then unknown ones, numbers in a row, each text on a line', () => {
  const exhibition = read(
    '{"x-note":1,"rooms":[{"shape":{"height":3,"depth":4,"width":2,"kind":"box"},"origin":[0,-0.0,1.5],' +
      '"label":{"en":["A"],"fr":["B","C"]},"id":"a"}],"start":{"heading":0,"at":[0,1]},"rights":"https://example.org/",' +
      '"credit":{"en":["C"]},"languages":["en","fr"],"title":{"en":["T"]},"id":"t","format":"lamplight/1.0"}',
  )
  expect(exhibition && saveExhibition(exhibition)).toBe(`{
  "format": "lamplight/1.0",
  "id": "t",
  "title": {
    "en": ["T"]
  },
  "languages": [
    "en",
    "fr"
  ],
  "credit": {
    "en": ["C"]
  },
  "rights": "https://example.org/",
  "start": {
    "at": [0, 1],
    "heading": 0
  },
  "rooms": [
    {
      "id": "a",
      "label": {
        "en": ["A"],
        "fr": [
          "B",
          "C"
        ]
      },
      "origin": [0, 0, 1.5],
      "shape": {
        "kind": "box",
        "width": 2,
        "depth": 4,
        "height": 3
      }
    }
  ],
  "x-note": 1
}
`)
})
