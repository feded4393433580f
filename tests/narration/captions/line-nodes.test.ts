import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineNodes } from '#narration/captions/line-nodes.ts'
import { platePlace } from '#narration/captions/plate-place.ts'
import type { CueNode } from '#narration/webvtt/cue.ts'
import { cueWords } from '#narration/webvtt/cue-words.ts'

const text = (words: string): CueNode => ({ kind: 'text', text: words })
const italic = (...children: CueNode[]): CueNode => ({ kind: 'italic', classes: [], children })

describe('the markup of a cue on its lines', () => {
  it('stays on the line that its words stand on', () => {
    const nodes = [text('The '), italic(text('Diamond Sutra')), text(' of 868')]
    expect(lineNodes(nodes, ['The Diamond', 'Sutra of 868'])).toEqual([
      [text('The '), italic(text('Diamond'))],
      [italic(text('Sutra')), text(' of 868')],
    ])
  })

  it('keeps a reading with its base', () => {
    const ruby: CueNode = {
      ...{ kind: 'ruby', classes: [] },
      children: [text('蔵'), { kind: 'ruby-text', classes: [], children: [text('ぞう')] }],
    }
    expect(lineNodes([ruby, text('経')], ['蔵', '経'])).toEqual([[ruby], [text('経')]])
  })

  it('has a space only where its line has one', () => {
    expect(lineNodes([text('莫高窟の\n壁画')], ['莫高窟の壁画'])).toEqual([[text('莫高窟の壁画')]])
    expect(lineNodes([text('one\ntwo')], ['one two'])).toEqual([[text('one two')]])
  })

  it('loses no letter, wherever the lines end', () => {
    const words = fc.array(fc.constantFrom('ab', 'c', ' ', '\n', '字', '😀'), { maxLength: 20 })
    fc.assert(
      fc.property(words, words, fc.nat(30), (a, b, cut) => {
        const nodes = [text(a.join('')), italic(text(b.join('')))]
        const signs = cueWords(nodes).replace(/\s/gu, '')
        const at = Math.min(cut, signs.length)
        const lines = [signs.slice(0, at), signs.slice(at)]
        const back = lineNodes(nodes, lines).map(line => cueWords(line).replace(/\s/gu, ''))
        expect(back).toEqual(lines)
      }),
    )
  })
})

describe('where captions stand', () => {
  const box = (top: number) => ({ left: 100, right: 500, top, bottom: top + 80 })
  const plates = { below: box(500), above: box(30) }
  const mark = (top: number) => ({ left: 300, right: 348, top, bottom: top + 48 })

  it('is where the visitor wishes', () => {
    expect(platePlace('below', plates, [])).toBe('below')
    expect(platePlace('above', plates, [mark(300)])).toBe('above')
  })

  it('is on the other side of a mark that has focus', () => {
    expect(platePlace('below', plates, [mark(520)])).toBe('above')
    expect(platePlace('above', plates, [mark(0)])).toBe('below')
  })

  it('is where the visitor wishes where both sides cover one', () => {
    expect(platePlace('below', plates, [mark(520), mark(40)])).toBe('below')
  })
})
