import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { saveExhibition } from '#exhibition/canonical.ts'
import { textsOf } from '#exhibition/check-texts.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { corpusFolder } from '../fixtures/corpus-folder.ts'
import { smallDocument } from './small-document.ts'

const Payloads = z.array(z.looseObject({ payload: z.string() }))
const folders = [
  corpusFolder('hostile/html'),
  join(import.meta.dirname, '../fixtures/hostile/html'),
]
const payloads = folders.flatMap(folder =>
  folder === null
    ? []
    : Payloads.parse(JSON.parse(readFileSync(join(folder, 'dompurify-payloads.json'), 'utf8'))).map(
        entry => entry.payload,
      ),
)

test('hostile markup in every text is kept letter by letter as the plain text that it is', () => {
  expect(payloads.length).toBeGreaterThan(10)
  for (const payload of payloads) {
    const document = smallDocument()
    const texts = textsOf(document)
    for (const { text } of texts) text['en'] = [payload]
    const filled = JSON.stringify(document).replaceAll(
      /"en":\["[^"\\]*"\]/g,
      () => `"en":[${JSON.stringify(payload)}]`,
    )
    const { exhibition } = parseExhibition(filled, 'exhibition.json')
    expect(exhibition).not.toBeNull()
    if (exhibition === null) return
    const again = parseExhibition(saveExhibition(exhibition), 'exhibition.json').exhibition
    const found = textsOf(again ?? document).map(({ text }) => text['en'])
    expect(found).toHaveLength(texts.length)
    expect(found.every(text => text?.length === 1 && text[0] === payload)).toBe(true)
  }
})
