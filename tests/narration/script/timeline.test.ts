import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captionPieces, captionRoom } from '#narration/captions/caption-pieces.ts'
import { countedTimeline } from '#narration/script/counted-timeline.ts'
import { cuedTimeline } from '#narration/script/cued-timeline.ts'
import { lettersIn, readingSpeed, secondsFor } from '#narration/script/reading-speed.ts'
import {
  captionAt,
  endOf,
  nextChange,
  sentenceAt,
  startOf,
  stretched,
} from '#narration/script/timeline.ts'
import { chinese, cue, english, tellingOf } from '../telling-of.ts'

const { script } = tellingOf()

describe('reading speed', () => {
  it('is slower for scripts that say more with each sign', () => {
    expect(readingSpeed('zh-Hant')).toBeLessThan(readingSpeed('ar'))
    expect(readingSpeed('ar')).toBeLessThan(readingSpeed('en'))
    expect(readingSpeed('not a tag')).toBeGreaterThan(0)
  })

  it('counts a half-width sign half among full-width ones, and vowel signs not at all', () => {
    expect(lettersIn('第17窟', 'zh-Hans')).toBe(3)
    expect(lettersIn('第17窟', 'en')).toBe(4)
    expect(lettersIn('كَهْف', 'ar')).toBe(3)
  })

  it('gives the shortest words time to be seen', () => {
    expect(secondsFor('No.', 'en')).toBeGreaterThanOrEqual(1)
  })
})

describe('the pieces of a sentence', () => {
  it('are the sentence where it is short', () => {
    expect(captionPieces('Nobody knew.', 'en')).toEqual(['Nobody knew.'])
  })

  it('end at its own stops where it has some', () => {
    const long =
      'In the eleventh century, for reasons that nobody wrote down, the door was walled up, plastered over and painted like the rest of the corridor.'
    const pieces = captionPieces(long, 'en')
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/,$/)
    expect(pieces.join(' ')).toBe(long)
  })

  it('are cut between signs where Chinese has no comma, never before one that may not stand first', () => {
    const pieces = captionPieces(`${'字'.repeat(32)}，${'字'.repeat(40)}。`, 'zh-Hans')
    for (const piece of pieces) expect(piece).not.toMatch(/^[，。]/)
    expect(pieces.join('')).toBe(`${'字'.repeat(32)}，${'字'.repeat(40)}。`)
  })

  it('never say more than two lines hold, save for one sign that may not stand alone, and lose nothing', () => {
    const sign = fc.constantFrom('a', 'word', ' ', ', ', '字', '，', '。', 'ب')
    const words = fc.array(sign, { minLength: 1, maxLength: 120 }).map(all => all.join('').trim())
    fc.assert(
      fc.property(words, fc.constantFrom('en', 'zh-Hans', 'ja', 'ar'), (sentence, language) => {
        const pieces = captionPieces(sentence, language)
        for (const piece of pieces) {
          const bare = piece.replace(/[，。、\s]+$/u, '')
          expect(lettersIn(bare, language)).toBeLessThanOrEqual(captionRoom(language))
        }
        const letters = (s: string): string => s.replace(/\s/g, '')
        expect(letters(pieces.join(''))).toBe(letters(sentence))
      }),
    )
  })
})

describe('a timeline counted by reading speed', () => {
  const timeline = countedTimeline(script)

  it('says every sentence once, with a breath between', () => {
    expect(timeline.captions.map(c => c.text)).toEqual([
      'This is the Library Cave.',
      'It was sealed in the eleventh century.',
      'Nobody knew of it for nine hundred years.',
    ])
    expect(timeline.starts).toHaveLength(3)
    expect(timeline.captions[1]?.start).toBeGreaterThan(timeline.captions[0]?.end ?? 0)
    expect(timeline.duration).toBe(timeline.captions.at(-1)?.end)
  })

  it('knows which sentence is said when', () => {
    expect(sentenceAt(timeline, -1)).toBe(0)
    expect(sentenceAt(timeline, startOf(timeline, 1))).toBe(1)
    expect(sentenceAt(timeline, 1e9)).toBe(2)
    expect(endOf(timeline, 2)).toBe(timeline.duration)
  })

  it('shows one caption at a time, none between', () => {
    expect(captionAt(timeline, 0)).toBe(0)
    expect(captionAt(timeline, timeline.captions[0]?.end ?? 0)).toBe(-1)
    expect(captionAt(timeline, timeline.duration)).toBe(-1)
    expect(nextChange(timeline, 0)).toBe(timeline.captions[0]?.end)
    expect(nextChange(timeline, 1e9)).toBe(timeline.duration)
  })

  it('is spread over a recording, and left alone by lengths that are none', () => {
    expect(stretched(timeline, 100).captions.at(-1)?.end).toBeCloseTo(100)
    for (const no of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(stretched(timeline, no)).toBe(timeline)
  })
})

describe('the timeline of a captions file', () => {
  const cues = [
    cue(1, 3, 'This is the Library Cave.'),
    cue(3, 5, 'It was sealed in\nthe eleventh century.'),
    cue(6, 7.5, 'Nobody knew of it'),
    cue(7.5, 9, 'for nine hundred years.'),
  ]

  it('begins each sentence with the cue that says it', () => {
    const timeline = cuedTimeline(script, cues, 'en')
    expect(timeline.starts).toEqual([1, 3, 6])
    expect(timeline.captions.map(c => c.sentence)).toEqual([0, 1, 2, 2])
    expect(timeline.duration).toBe(9)
    expect(timeline.measured).toBe(true)
    expect(stretched(timeline, 100)).toEqual({ ...timeline, duration: 100 })
  })

  it('finds a sentence inside of a cue', () => {
    const one = cuedTimeline(script, [cue(0, 10, english.join(' '))], 'en')
    expect(one.starts[0]).toBe(0)
    expect(one.starts[1]).toBeGreaterThan(1)
    expect(one.starts[2]).toBeLessThan(9)
  })

  it('puts cues in order, leaves out those that are never seen, and has room for a day', () => {
    const timeline = cuedTimeline(
      script,
      [cue(5, 86_400, 'b'), cue(2, 2, 'none'), cue(1, 2, 'a')],
      'en',
    )
    expect(timeline.captions.map(c => c.text)).toEqual(['a', 'b'])
    expect(timeline.duration).toBe(86_400)
  })

  it('keeps ascending starts whatever the cues say', () => {
    const moments = fc.array(
      fc.tuple(fc.nat(60), fc.nat(9), fc.constantFrom('', 'a', 'words here')),
      {
        maxLength: 12,
      },
    )
    const { script: other } = tellingOf({ language: 'zh-Hans', paragraphs: chinese })
    fc.assert(
      fc.property(moments, list => {
        const given = list.map(([start, length, words]) => cue(start, start + length, words))
        const { starts } = cuedTimeline(other, given, 'zh-Hans')
        expect(starts).toHaveLength(3)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }),
    )
  })
})
