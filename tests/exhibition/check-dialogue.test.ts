import { describe, expect, it } from 'vitest'
import { checkDialogue } from '#exhibition/check-dialogue.ts'
import type { Exhibition, Work } from '#exhibition/schema.ts'

type Lines = NonNullable<Extract<Work, { kind: 'figure' }>['lines']>

const figure = (lines: Lines | undefined, more: object = {}): Exhibition => ({
  format: 'lamplight/1.0',
  id: 'small',
  title: { en: ['Small'] },
  languages: ['en'],
  credit: { en: ['The venue'] },
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  start: { at: [0, 0], heading: 0 },
  rooms: [],
  works: [
    {
      id: 'scribe',
      kind: 'figure',
      label: { en: ['A scribe'] },
      room: 'hall',
      place: { at: [0, 0] },
      rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
      credit: { en: ['The venue'] },
      certainty: { level: 'conjectured' },
      image: { picture: 'scribe.webp' },
      lines,
      ...more,
    },
  ],
})
const codes = (x: Exhibition) =>
  checkDialogue(x, 'exhibition.json').map(p => `${p.code} ${p.pointer}`)
const says = { en: ['Words.'] }
const sources = ['book']
const to = (id: string) => ({ text: { en: ['Why?'] }, to: id })

describe('checkDialogue', () => {
  it('finds nothing in a conversation that is whole', () => {
    const lines = [
      { id: 'hello', says, sources, answers: [to('why')] },
      { id: 'why', says, sources },
    ]
    expect(codes(figure(lines))).toEqual([])
  })

  it('finds a line that no question leads to', () => {
    const lines = [
      { id: 'hello', says, sources, answers: [to('why')] },
      { id: 'why', says, sources },
      { id: 'lost', says, sources },
    ]
    expect(codes(figure(lines))).toEqual(['unreached-line /works/0/lines/2'])
  })

  it('finds a first line without a way on, and a question that leads to its own line', () => {
    const dumb = [
      { id: 'hello', says, sources },
      { id: 'why', says, sources },
    ]
    expect(codes(figure(dumb))).toContain('line-without-way /works/0/lines/0')
    const round = [{ id: 'hello', says, sources, answers: [to('hello')] }]
    expect(codes(figure(round))).toEqual(['line-without-way /works/0/lines/0/answers/0/to'])
  })

  it('finds words without a source', () => {
    expect(codes(figure([{ id: 'hello', says }]))).toEqual(['line-without-source /works/0/lines/0'])
  })

  it('finds a figure that says nothing, and one that nobody sees', () => {
    expect(codes(figure(undefined))).toEqual(['silent-figure /works/0'])
    const lines = [{ id: 'hello', says, sources }]
    expect(codes(figure(lines, { image: undefined }))).toEqual(['figure-without-picture /works/0'])
    expect(codes(figure(lines, { image: { iiif: 'https://example.org/a/info.json' } }))).toEqual([
      'figure-without-cut-out /works/0/image',
    ])
  })
})
