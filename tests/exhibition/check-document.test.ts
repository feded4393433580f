import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '#exhibition/check-document.ts'
import { checkSite } from '#space/check-site.ts'
import { smallDocument } from './small-document.ts'

const cave: Record<string, Record<string, unknown>[]> = JSON.parse(
  readFileSync('public/exhibitions/library-cave/exhibition.json', 'utf8'),
)

/** What there is to mend in the document, form, references and rooms, after these changes. */
function toMend(change: (document: typeof cave) => void): string[] {
  const document = structuredClone(cave)
  change(document)
  const { sound, problems, inDocument } = checkDocument(JSON.stringify(document), 'f')
  const site = sound === null ? [] : inDocument(checkSite(sound, 'f'))
  return [...problems, ...site].filter(p => p.weight === 'mend').map(p => p.pointer)
}

describe('a document with a fault of form', () => {
  it('is looked at further: references and rooms have their problems told in the same breath', () => {
    const found = toMend(document => {
      const [first, second, third] = document['works'] ?? []
      if (!first || !second || !third) throw new Error('too few works')
      first['rights'] = 7
      second['room'] = 'nowhere'
      third['certainty'] = { level: 'documented', sources: ['nobody'] }
    })
    expect(found).toContain('/works/0/rights')
    expect(found).toContain('/works/1/room')
    expect(found).toContain('/works/2/certainty/sources/0')
    expect(found).toHaveLength(3)
  })

  it('has no other problem for want of what was left out, whichever parts are at fault', () => {
    const lists = ['rooms', 'works', 'doors', 'sources', 'eras'] as const
    const part = fc
      .constantFrom(...lists)
      .chain(list => fc.tuple(fc.constant(list), fc.nat((cave[list]?.length ?? 1) - 1)))
    fc.assert(
      fc.property(fc.uniqueArray(part, { maxLength: 4, selector: String }), parts => {
        const found = toMend(document => {
          for (const [list, i] of parts) {
            const thing = document[list]?.[i]
            if (thing) thing['label'] = 7
            if (thing && list === 'sources') thing['title'] = 7
          }
        })
        const within = parts.map(([list, i]) => `/${list}/${i}/`)
        expect(found.filter(pointer => !within.some(place => pointer.startsWith(place)))).toEqual(
          [],
        )
      }),
      { numRuns: 20 },
    )
  })

  it('is nothing to look at further where nothing of it is sound', () => {
    const { sound, problems } = checkDocument('{"format":"lamplight/1.0"}', 'f')
    expect(sound).toBeNull()
    expect(problems.length).toBeGreaterThan(3)
  })

  it('has the whole of it looked at where its form is right', () => {
    const { exhibition, sound } = checkDocument(JSON.stringify(smallDocument()), 'f')
    expect(sound).toBe(exhibition)
    expect(sound).not.toBeNull()
  })
})
