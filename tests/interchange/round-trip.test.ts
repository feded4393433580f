import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exhibition } from '#exhibition/schema.ts'
import type { TranslationFile } from '#interchange/entry.ts'
import { exportTexts } from '#interchange/export-texts.ts'
import { importTexts } from '#interchange/import-texts.ts'
import { isStale, type Ledger } from '#interchange/ledger.ts'
import { readPo } from '#interchange/read-po.ts'
import { readXliff } from '#interchange/read-xliff.ts'
import { readTextsCsv, writeTextsCsv } from '#interchange/texts-csv.ts'
import { translatableTexts } from '#interchange/translatable.ts'
import { writePo } from '#interchange/write-po.ts'
import { writeXliff } from '#interchange/write-xliff.ts'
import { anExhibition } from '../exhibition/arbitrary-exhibition.ts'
import { smallDocument } from '../exhibition/small-document.ts'
import { someWords } from './arbitrary-words.ts'

const formats = {
  xliff: { write: writeXliff, read: readXliff },
  po: { write: writePo, read: readPo },
  csv: { write: writeTextsCsv, read: readTextsCsv },
}
const none: Ledger = new Map()
const all = { from: 'en', to: 'fr', only: 'all', labels: false, viewer: '' } as const
const by = { by: 'A. Martin', reviewed: false, over: false, date: '2026-11-24' }

const exported = (x: Exhibition, ledger = none): TranslationFile => exportTexts(x, ledger, all)

/** The file with other words for one text. */
const translated = (file: TranslationFile, id: string, target: string): TranslationFile => ({
  ...file,
  entries: file.entries.map(entry => (entry.id === id ? { ...entry, target } : entry)),
})

describe.each(Object.entries(formats))('%s', (_name, { write, read }) => {
  /** What comes back when the words of `to` are typed into the file that `as` wrote: the stamps stay. */
  const retyped = (as: TranslationFile, to: TranslationFile) => {
    const back = read(write(as))
    const words = new Map(to.entries.map(entry => [entry.id, entry.target ?? '']))
    return {
      ...back,
      entries: back.entries.map(entry => ({ ...entry, target: words.get(entry.id) ?? '' })),
    }
  }

  test('an export that comes back as it was changes nothing at all', () => {
    fc.assert(
      fc.property(anExhibition, fc.constantFrom('fr', 'ar', 'zh-Hans'), (x, to) => {
        const file = exportTexts(x, none, { ...all, to })
        const imported = importTexts(x, none, read(write(file)), { ...all, ...by, to })
        expect(imported.exhibition).toBe(x)
        expect(imported.ledger).toBe(none)
        expect(imported.problems).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('what is translated is taken, and every other text stays letter for letter', () => {
    fc.assert(
      fc.property(anExhibition, fc.nat(), someWords, (x, n, words) => {
        const file = exported(x)
        const entry = file.entries[n % Math.max(1, file.entries.length)]
        fc.pre(entry !== undefined && entry.target !== words)
        const imported = importTexts(
          x,
          none,
          retyped(file, translated(file, entry?.id ?? '', words)),
          { ...all, ...by },
        )
        const before = new Map(translatableTexts(x).map(text => [text.id, text.text]))
        for (const { id, text } of translatableTexts(imported.exhibition)) {
          const { fr: now, ...others } = text
          const { fr, ...othersBefore } = before.get(id) ?? {}
          expect(others).toEqual(othersBefore)
          if (id !== entry?.id) expect(now).toEqual(fr)
        }
        expect(imported.refused).toBe(0)
      }),
      { numRuns: 100 },
    )
  })

  test('two languages that are imported in either order make the same document', () => {
    const x = { ...smallDocument(), languages: ['en', 'ar', 'fr'] }
    const toFrench = translated(exported(x), 'title', 'Petit')
    const toArabic = translated(exportTexts(x, none, { ...all, to: 'ar' }), 'title', 'صغير')
    const french = (into: Exhibition) =>
      importTexts(into, none, retyped(exported(x), toFrench), { ...all, ...by }).exhibition
    const arabic = (into: Exhibition) =>
      importTexts(into, none, retyped(exportTexts(x, none, { ...all, to: 'ar' }), toArabic), {
        ...all,
        ...by,
        to: 'ar',
      }).exhibition
    expect(french(arabic(x))).toEqual(arabic(french(x)))
    expect(Object.keys(french(arabic(x)).title)).toEqual(['en', 'ar', 'fr'])
    expect(Object.keys(arabic(french(x)).title)).toEqual(['en', 'ar', 'fr'])
  })

  test('a file that is imported again changes nothing more', () => {
    const x = smallDocument()
    const file = retyped(exported(x), translated(exported(x), 'title', 'Petit'))
    const once = importTexts(x, none, file, { ...all, ...by })
    expect(once.changed).toBe(1)
    const twice = importTexts(once.exhibition, once.ledger, file, { ...all, ...by })
    expect(twice.exhibition).toBe(once.exhibition)
  })

  test('a text whose source has changed since it was translated is stale, until it is translated anew', () => {
    const x = smallDocument()
    const file = retyped(exported(x), translated(exported(x), 'title', 'Petit'))
    const { exhibition, ledger } = importTexts(x, none, file, { ...all, ...by })
    expect(isStale(ledger, 'title', exhibition.title)).toBe(false)
    const rewritten = { ...exhibition, title: { ...exhibition.title, en: ['Tiny'] } }
    expect(isStale(ledger, 'title', rewritten.title)).toBe(true)
    const again = exportTexts(rewritten, ledger, { ...all, only: 'stale' })
    expect(again.entries.map(({ id, state }) => [id, state])).toEqual([['title', 'stale']])
    const mended = retyped(again, translated(again, 'title', 'Minuscule'))
    const after = importTexts(rewritten, ledger, mended, { ...all, ...by })
    expect(after.exhibition.title['fr']).toEqual(['Minuscule'])
    expect(isStale(after.ledger, 'title', after.exhibition.title)).toBe(false)
  })

  test('a source that changed between export and import makes what comes back stale, and says so', () => {
    const x = smallDocument()
    const file = retyped(exported(x), translated(exported(x), 'title', 'Petit'))
    const rewritten = { ...x, title: { en: ['Tiny'] } }
    const { exhibition, ledger, problems } = importTexts(rewritten, none, file, { ...all, ...by })
    expect(exhibition.title).toEqual({ en: ['Tiny'], fr: ['Petit'] })
    expect(isStale(ledger, 'title', exhibition.title)).toBe(true)
    expect(problems.map(({ code }) => code)).toEqual(['source-changed'])
  })
})
