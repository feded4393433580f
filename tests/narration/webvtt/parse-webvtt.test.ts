import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CueNode } from '#narration/webvtt/cue.ts'
import { readCueText } from '#narration/webvtt/cue-text.ts'
import { cueVoice, cueWords } from '#narration/webvtt/cue-words.ts'
import { mostCues, parseWebVtt } from '#narration/webvtt/parse-webvtt.ts'

const file = (...blocks: string[]): string => ['WEBVTT', ...blocks].join('\n\n')

describe('parseWebVtt', () => {
  test('reads ids, times, settings and text, with the line of the times', () => {
    const { cues, lines, faults } = parseWebVtt(
      file('first\n00:01.000 --> 01:00:02.500 align:left size:40%\nLine one\nline two'),
    )
    expect(cues).toMatchObject([
      { id: 'first', start: 1, end: 3602.5, payload: 'Line one\nline two' },
    ])
    expect(cues[0]?.settings).toMatchObject({ align: 'left', size: 40 })
    expect(lines).toEqual([4])
    expect(faults).toEqual([])
  })

  test('passes over notes, keeps styles and regions', () => {
    const { cues, styles, regions } = parseWebVtt(
      file(
        'NOTE a\nnote',
        'STYLE\n::cue { color: red }',
        'REGION\nid:r width:40% lines:2 regionanchor:1%,2%',
      ),
    )
    expect(cues).toEqual([])
    expect(styles).toEqual(['::cue { color: red }'])
    expect(regions).toEqual([
      { id: 'r', width: 40, lines: 2, anchor: [1, 2], viewportAnchor: [0, 100], scroll: '' },
    ])
  })

  test('tells the line of times that cannot be read, and goes on behind them', () => {
    const { cues, faults } = parseWebVtt(
      file('00:01,000 --> 00:02,000\nlost', '00:03.000 --> 00:04.000 line:low\nkept'),
    )
    expect(cues.map(cue => cue.payload)).toEqual(['kept'])
    expect(faults).toEqual([
      { kind: 'timings', line: 3, found: '00:01,000 --> 00:02,000' },
      { kind: 'setting', line: 6, found: 'line:low' },
    ])
  })

  test('says so where the signature is missing, as in a SubRip file', () => {
    const { cues, faults } = parseWebVtt('1\n00:00:01,000 --> 00:00:02,000\nx')
    expect(cues).toEqual([])
    expect(faults).toEqual([{ kind: 'signature', line: 1, found: '1' }])
  })

  test('reads line ends of every kind and a byte order mark', () => {
    const text = file('00:01.000 --> 00:02.000\na\nb')
    for (const end of ['\r\n', '\r', '\n']) {
      const { cues } = parseWebVtt(`\ufeff${text.replaceAll('\n', end)}`)
      expect(cues.map(cue => cue.payload)).toEqual(['a\nb'])
    }
  })

  test('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\r',
      ' ',
      '-->',
      '00:01.000',
      '<v ',
      '<',
      '>',
      '</c>',
      '&',
      '&#',
      ';',
      'STYLE',
      'REGION',
      'NOTE',
      'line:',
      '%',
      ':',
      '\0',
      '<ruby>',
      '<rt>',
      '𓂀',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), pieces => {
        const { cues } = parseWebVtt(`WEBVTT\n\n${pieces.join('')}`)
        for (const cue of cues) {
          expect(Number.isFinite(cue.start) && Number.isFinite(cue.end)).toBe(true)
          expect(cueWords(cue.text).length).toBeLessThanOrEqual(cue.payload.length * 2)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('A hostile file', () => {
  test('of more cues than anyone writes is cut, at once, and the fault is told', () => {
    const started = performance.now()
    const many = file(...Array.from({ length: 100_000 }, () => '00:01.000 --> 00:02.000\nx'))
    const { cues, faults } = parseWebVtt(many)
    expect(cues).toHaveLength(mostCues)
    expect(faults.at(-1)?.kind).toBe('too-many')
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('of spans within spans is drawn without running out of depth, no word lost', () => {
    const text = readCueText(`${'<b>'.repeat(100_000)}x`)
    expect(depth(text)).toBeLessThan(100)
    expect(cueWords(text)).toBe('x')
  })

  test('of a million signs in one line takes less than a second', () => {
    const started = performance.now()
    for (const sign of ['<', '&', '&a', '-->', '<0', '0:', 'x ', '<c.', '&#9'])
      parseWebVtt(file(`00:01.000 --> 00:02.000 ${sign.repeat(300_000)}\n${sign.repeat(300_000)}`))
    expect(performance.now() - started).toBeLessThan(9000)
  })
})

describe('cueWords and cueVoice', () => {
  test('leave out readings and times, and name the speaker', () => {
    const text = readCueText('<v Dao Zhen><ruby>敦<rt>dūn</rt></ruby>煌 <00:02.000>cave &amp; wall')
    expect(cueWords(text)).toBe('敦煌 cave & wall')
    expect(cueVoice(text)).toBe('Dao Zhen')
    expect(cueVoice(readCueText('<i>nobody</i>'))).toBeNull()
  })
})

function depth(nodes: readonly CueNode[]): number {
  return Math.max(0, ...nodes.map(node => ('children' in node ? 1 + depth(node.children) : 1)))
}
