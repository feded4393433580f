import { describe, expect, it } from 'vitest'
import type { Work } from '#exhibition/schema.ts'
import { createTranslator } from '#locale/translator.ts'
import { figureLines } from '#twin/figure-lines.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const scribe: Extract<Work, { kind: 'figure' }> = {
  ...{ id: 'scribe', kind: 'figure', label: { en: ['A scribe'] }, room: 'cave-17' },
  ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['us'] } },
  certainty: { level: 'conjectured' },
  place: { at: [0, 0] },
  lines: [
    {
      ...{ id: 'hello', says: { en: ['Come <in>.'] }, sources: ['book'] },
      answers: [
        { text: { en: ['Why?'] }, to: 'why' },
        { text: { en: ['Who?'] }, to: 'nobody' },
      ],
    },
    { id: 'why', says: { en: ['Because.'] } },
  ],
}
const twin: TwinSurroundings = {
  exhibition: { ...caveSite, sources: [{ id: 'book', label: { en: ['A book'] } }] },
  language: 'en',
  chain: ['en'],
  translator: createTranslator('en', { 'people.imagined': 'Imagined dialogue' }),
  mediaUrl: path => path,
  languages: [],
}
const page = (figure: typeof scribe): string => String(figureLines(twin, figure))

describe('the lines of a figure in the text twin', () => {
  it('say that they are imagined, and lead from each question to its answer', () => {
    expect(page(scribe)).toContain('Imagined dialogue')
    expect(page(scribe)).toContain('<blockquote id="line-scribe-why">')
    expect(page(scribe)).toContain('<a href="#line-scribe-why">Why?</a>')
  })

  it('name their sources, and no question whose answer is not there', () => {
    expect(page(scribe)).toContain('<a href="#source-book">A book</a>')
    expect(page(scribe)).not.toContain('Who?')
  })

  it('let no word of theirs be markup', () => {
    expect(page(scribe)).toContain('Come &lt;in&gt;.')
  })

  it('are nothing where a figure says nothing', () => {
    expect(page({ ...scribe, lines: [] })).toBe('')
  })
})
