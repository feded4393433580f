import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Script, sameSentence, scriptOf } from '#narration/script/script.ts'
import { sentenceSplitter } from '#narration/script/sentences.ts'

const own = sentenceSplitter(null)
const platform = sentenceSplitter(
  language => new Intl.Segmenter(language, { granularity: 'sentence' }),
)

describe.each([
  ['the script’s own stops', own],
  ['the platform’s segmenter', platform],
])('sentences by %s', (_, split) => {
  it.each([
    [
      'en',
      'It was sealed. Nobody knew! Did they?',
      ['It was sealed.', 'Nobody knew!', 'Did they?'],
    ],
    [
      'en',
      'Painted c. 862, see Or. 8210/S.2 and St. Paul. It is 2.75 m wide.',
      ['Painted c. 862, see Or. 8210/S.2 and St. Paul.', 'It is 2.75 m wide.'],
    ],
    ['fr', 'La porte est fermée. Qui l’a fermée ?', ['La porte est fermée.', 'Qui l’a fermée ?']],
    [
      'zh-Hans',
      '这里是藏经洞。“谁封的？”没有人知道。',
      ['这里是藏经洞。', '“谁封的？”', '没有人知道。'],
    ],
    ['ja', 'ここは蔵経洞です。誰が閉じたのか。', ['ここは蔵経洞です。', '誰が閉じたのか。']],
    ['ar', 'هذا هو الكهف. من أغلقه؟ لا أحد يعرف.', ['هذا هو الكهف.', 'من أغلقه؟', 'لا أحد يعرف.']],
    ['hi', 'यह गुफा है। इसे किसने बंद किया?', ['यह गुफा है।', 'इसे किसने बंद किया?']],
  ])('of %s', (language, paragraph, sentences) => {
    expect(split(paragraph, language)).toEqual(sentences)
  })

  it('lose no letter', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', '.', ' ', '?', '。', '“', '”', '1', '字'),
    })
    fc.assert(
      fc.property(
        letters,
        fc.constantFrom('en', 'zh-Hans', 'ar', 'hi', 'xx'),
        (words, language) => {
          const bare = (s: string): string => s.replace(/\s/g, '')
          expect(bare(split(words, language).join(''))).toBe(bare(words))
        },
      ),
    )
  })
})

describe('a script', () => {
  it('has the sentences of each paragraph in order', () => {
    const script = scriptOf({ language: 'en', paragraphs: ['One. Two.', 'Three.'] }, own)
    expect(script.sentences.map(s => [s.text, s.paragraph])).toEqual([
      ['One.', 0],
      ['Two.', 0],
      ['Three.', 1],
    ])
  })

  it('is empty where there is no text', () => {
    expect(scriptOf(null, own)).toEqual({ language: 'none', sentences: [] })
  })
})

describe('the same sentence in another language', () => {
  const of = (...counts: number[]): Script => ({
    language: 'en',
    sentences: counts.flatMap((n, paragraph) =>
      Array.from({ length: n }, (_, i) => ({ text: `${paragraph}.${i}`, paragraph })),
    ),
  })

  it('is the same in count where both have as many', () => {
    expect(sameSentence(of(2, 1), 2, of(1, 2))).toBe(2)
  })

  it('is in the same paragraph where the paragraphs are as many', () => {
    expect(sameSentence(of(4, 4), 5, of(2, 2))).toBe(2)
    expect(sameSentence(of(4, 4), 6, of(2, 2))).toBe(3)
  })

  it('is at the same share of the whole otherwise', () => {
    expect(sameSentence(of(10), 5, of(2, 2))).toBe(2)
  })

  it('is always a sentence of the other one', () => {
    const some = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(some, some, fc.nat(40), (a, b, index) => {
        const to = of(...b)
        const found = sameSentence(of(...a), index, to)
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThan(Math.max(1, to.sentences.length))
      }),
    )
  })
})
