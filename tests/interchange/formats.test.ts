import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPo } from '#interchange/read-po.ts'
import { readXliff } from '#interchange/read-xliff.ts'
import { stampOf } from '#interchange/stamp.ts'
import { readTextsCsv, writeTextsCsv } from '#interchange/texts-csv.ts'
import { writePo } from '#interchange/write-po.ts'
import { writeXliff } from '#interchange/write-xliff.ts'
import { someEntries } from './arbitrary-words.ts'

const formats = {
  xliff: { write: writeXliff, read: readXliff },
  po: { write: writePo, read: readPo },
  csv: { write: writeTextsCsv, read: readTextsCsv },
}

/** What programs do to a file without touching its words. */
const saved = [
  ['as it was', (text: string) => text],
  ['with a mark of byte order', (text: string) => `\ufeff${text.replace(/^\ufeff/, '')}`],
  ['without one', (text: string) => text.replace(/^\ufeff/, '')],
] as const

describe.each(Object.entries(formats))('%s', (_name, { write, read }) => {
  test.each(saved)('what was written is read back, every sign of it, %s', (_how, save) => {
    fc.assert(
      fc.property(someEntries, entries => {
        const file = { exhibition: 'cave', from: 'en', to: 'fr', entries }
        const back = read(save(write(file)))
        expect(back.problems).toEqual([])
        expect([back.exhibition, back.from, back.to]).toEqual(['cave', 'en', 'fr'])
        expect(back.entries).toMatchObject(
          entries.map(({ id, source, target, state }) => ({
            id,
            source,
            target: target ?? '',
            state,
            stamp: stampOf(source, target, state),
          })),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('each text is at a line of its own, later ones further down', () => {
    fc.assert(
      fc.property(someEntries, entries => {
        const text = write({ exhibition: 'cave', from: 'en', to: 'fr', entries })
        const all = text.split(/\r\n|\n|\r/)
        const lines = read(text).entries.map(entry => entry.line)
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
        for (const [i, line] of lines.entries()) expect(all[line - 1]).toContain(entries[i]?.id)
      }),
    )
  })

  test('nothing that is read makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(read(text).entries).toBeInstanceOf(Array)
      }),
    )
  })

  test('a file cut off anywhere gives only texts that were whole in it', () => {
    fc.assert(
      fc.property(someEntries, fc.double({ min: 0, max: 1, noNaN: true }), (entries, share) => {
        const text = write({ exhibition: 'cave', from: 'en', to: 'fr', entries })
        const back = read(text.slice(0, Math.floor(text.length * share)))
        for (const [i, entry] of back.entries.slice(0, -1).entries()) {
          expect(entry.target).toBe(entries[i]?.target ?? '')
        }
      }),
    )
  })
})
