import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cuesOf, translatedTrack, withPayloads } from '#interchange/caption-track.ts'
import { exportTexts } from '#interchange/export-texts.ts'
import { importTexts } from '#interchange/import-texts.ts'
import { readXliff } from '#interchange/read-xliff.ts'
import { writeXliff } from '#interchange/write-xliff.ts'
import { smallDocument } from '../exhibition/small-document.ts'

const english = `WEBVTT - the wall

NOTE made by hand

first
00:01.000 --> 00:03.000 align:start
<v Guide>Look at the wall.
It is old.

00:03.000 --> 00:05.000
It was painted twice.

00:05.000 --> 00:06.000
Twice &amp; well.
`
const keys = cuesOf(english).map(cue => cue.key)

describe('a file of captions', () => {
  test('with other words for some of them keeps every other sign', () => {
    const text = withPayloads(english, new Map([[keys[1] ?? '', 'A\nB']]), english)
    expect(text).toBe(english.replace('It was painted twice.', 'A\nB'))
  })

  test('that gets its own words again is the same, whatever its line ends', () => {
    const line = fc.constantFrom('Look.', '<i>It</i> is old', 'NOTE', '1', ' ', 'a-->b', '')
    const times = fc.constantFrom('00:01.000 --> 00:02.000', '00:02.000 --> 00:04.500 line:1')
    const anyFile = fc
      .tuple(
        fc.array(fc.oneof(line, times, fc.constant('')), { maxLength: 14 }),
        fc.constantFrom('\n', '\r\n', '\r'),
      )
      .map(([lines, end]) => ['WEBVTT', '', ...lines].join(end))
    fc.assert(
      fc.property(anyFile, text => {
        const own = new Map(cuesOf(text).map(cue => [cue.key, cue.payload]))
        const full = new Map([...own].filter(([, payload]) => payload !== ''))
        expect(withPayloads(text, full, text)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('takes in captions that it lacked where their times put them', () => {
    const french = 'WEBVTT\r\n\r\n00:03.000 --> 00:05.000\r\nDeux fois.\r\n'
    const payloads = new Map([
      [keys[0] ?? '', 'Regardez.'],
      [keys[2] ?? '', 'Et bien.'],
    ])
    expect(withPayloads(french, payloads, english)).toBe(
      'WEBVTT\r\n\r\n00:01.000 --> 00:03.000 align:start\r\nRegardez.\r\n\r\n' +
        '00:03.000 --> 00:05.000\r\nDeux fois.\r\n\r\n00:05.000 --> 00:06.000\r\nEt bien.\r\n',
    )
  })

  test('in another language has the captions that were translated, at their times', () => {
    const text = translatedTrack(english, new Map([[keys[1] ?? '', 'Peint deux fois.']]))
    expect(text).toBe('WEBVTT\n\n00:03.000 --> 00:05.000\nPeint deux fois.\n')
  })
})

describe('captions beside the texts', () => {
  const x = { ...smallDocument(), narrations: [{ id: 'talk', transcript: { en: ['Look.'] } }] }
  const track = (files: Record<string, string>) => [
    {
      narration: 'talk',
      files: new Map(
        Object.entries(files).map(([tag, text]) => [tag, { path: `${tag}.vtt`, text }]),
      ),
    },
  ]
  const all = { from: 'en', to: 'fr', only: 'all', labels: false, viewer: '' } as const
  const by = { by: 'A. Martin', reviewed: false, over: false, date: '2026-11-24' }

  test('go out with their times, and come back unchanged where nobody touched them', () => {
    const french = english.replace('It was painted twice.', 'Peint deux fois.')
    const tracks = track({ en: english, fr: french })
    const file = exportTexts(x, new Map(), all, tracks)
    expect(file.entries.at(-2)).toMatchObject({
      id: 'narrations/talk/captions/2',
      source: 'It was painted twice.',
      target: 'Peint deux fois.',
      what: '3.0 to 5.0 s. Caption; keep what stands in < >: the narration “talk”',
    })
    const back = importTexts(x, new Map(), readXliff(writeXliff(file)), { ...all, ...by }, tracks)
    expect(back.captions.size).toBe(0)
    expect(back.exhibition).toBe(x)
  })

  test('that were translated make a file, and those that are none are refused', () => {
    const tracks = track({ en: english })
    const file = exportTexts(x, new Map(), all, tracks)
    const targets = new Map([
      ['narrations/talk/captions/2', 'Peint deux fois.'],
      ['narrations/talk/captions/3', 'Deux\n\nfois'],
    ])
    const read = readXliff(writeXliff(file))
    const entries = read.entries.map(entry => ({ ...entry, target: targets.get(entry.id) ?? '' }))
    const back = importTexts(x, new Map(), { ...read, entries }, { ...all, ...by }, tracks)
    expect([...back.captions]).toEqual([
      ['talk', 'WEBVTT\n\n00:03.000 --> 00:05.000\nPeint deux fois.\n'],
    ])
    expect(back.problems).toMatchObject([{ code: 'no-caption', weight: 'mend' }])
    expect(back.ledger.get('narrations/talk/captions/2')).toMatch(/^en /)
  })
})
