import { describe, expect, test } from 'vitest'
import { lintCaptions } from '#narration/captions/lint-captions.ts'
import { parseWebVtt } from '#narration/webvtt/parse-webvtt.ts'

/** Kinds of findings, with the worst value of each. */
function found(language: string, ...cues: string[]): Record<string, number> {
  const captions = parseWebVtt(['WEBVTT', ...cues].join('\n\n'))
  expect(captions.faults).toEqual([])
  return Object.fromEntries(
    lintCaptions(captions, language).map(({ kind, worst }) => [kind, worst]),
  )
}

describe('lintCaptions', () => {
  test('says nothing of captions that can be read', () => {
    expect(
      found(
        'en',
        '00:00.000 --> 00:03.000\nThe door was walled up.',
        '00:03.000 --> 00:06.000\nNobody knows why.',
        '00:06.100 --> 00:09.000\nIt was found\nin the year 1900.',
      ),
    ).toEqual({})
  })

  test('counts letters a second by script: what is slow in English is fast in Chinese', () => {
    const text = '00:00.000 --> 00:01.500\n壁画与绢画经卷与文书五万余件'
    expect(found('en', text)).toEqual({})
    expect(found('zh-Hans', text)).toEqual({ 'too-fast': 14 / 1.5 })
    expect(found('en', '00:00.000 --> 00:01.000\nThe cave of the manuscripts')['too-fast']).toBe(27)
  })

  test('counts half-width signs of Chinese and Japanese as half', () => {
    expect(found('ja', '00:00.000 --> 00:07.000\n莫高窟第十七窟はABCDEF12')).toEqual({})
    expect(found('ja', '00:00.000 --> 00:07.000\n莫高窟第十七窟は蔵経洞といいます')).toEqual({
      'long-line': 16,
    })
    expect(found('zh-Hant', '00:00.000 --> 00:07.000\n莫高窟第十七窟是藏經洞在甬道北')).toEqual({})
  })

  test('tells of lines too long for their script and more than two', () => {
    const long = 'A line that goes on and on and is more than forty letters'
    expect(found('en', `00:00.000 --> 00:06.000\n${long}`)).toEqual({ 'long-line': long.length })
    expect(found('en', '00:00.000 --> 00:03.000\na\nb\nc')).toEqual({ 'many-lines': 3 })
  })

  test('tells of captions too brief, too long, empty, or never seen', () => {
    expect(found('en', '00:00.000 --> 00:00.500\nOh.')).toEqual({ 'too-brief': 0.5 })
    expect(found('en', '00:00.000 --> 00:09.000\nOh.')).toEqual({ 'too-long': 9 })
    expect(found('en', '00:00.000 --> 00:02.000\n<i></i>')).toEqual({ 'no-words': 0 })
    expect(found('en', '00:02.000 --> 00:02.000\nOh.')).toEqual({ 'never-seen': 0 })
  })

  test('tells of two at once, a flicker between two, and a wrong order', () => {
    const first = '00:00.000 --> 00:03.000\nOh.'
    expect(found('en', first, '00:02.500 --> 00:05.000\nOh.')).toEqual({ overlap: 0.5 })
    const flicker = found('en', first, '00:03.040 --> 00:05.000\nOh.')
    expect(flicker['flicker']).toBeCloseTo(0.04)
    expect(found('en', '00:04.000 --> 00:06.000\nOh.', first)).toEqual({ 'out-of-order': 0 })
  })

  test('tells each kind once, with its first line and how often', () => {
    const brief = (second: number) => `00:0${second}.000 --> 00:0${second}.900\nOh.`
    const captions = parseWebVtt(['WEBVTT', brief(1), brief(2), brief(3)].join('\n\n'))
    expect(lintCaptions(captions, 'en')).toMatchObject([{ kind: 'too-brief', line: 3, times: 3 }])
  })
})
