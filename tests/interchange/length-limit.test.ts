import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOverLong, lengthOf, limitIn, limitInWords, limits } from '#interchange/length-limit.ts'

test.each([
  ['The cave isn’t large: 2.75 m.', 'en', 6],
  ['L’ouverture n’est pas large.', 'fr', 4],
  ['藏经洞，不足八平方米。', 'zh-Hans', 9],
  ['مغارة المخطوطات', 'ar', 2],
  ['ग्रंथालय गुफा', 'hi', 2],
  ['장경동', 'ko', 3],
  [' … ', 'en', 0],
])('“%s” has in %s a length of %i', (text, language, length) => {
  expect(lengthOf(text, language)).toBe(length)
})

test('a limit is as long to hear in every language', () => {
  expect(limitIn(150, 'en')).toBe(150)
  expect(limitIn(150, 'zh-Hant')).toBe(245)
  expect(limitIn(150, 'ar')).toBe(120)
  expect(limitIn(7, 'zh')).toBe(12)
})

test('a translator reads what is most and what is best', () => {
  expect(limitInWords(limits.caption, 'en')).toBe('at most 150 words, best 40 to 60')
  expect(limitInWords(limits.title, 'ja')).toBe('at most 17 characters')
})

test('a text is over-long from one word more than its limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), words => {
      const text = Array.from({ length: words }, () => 'cave').join(' ')
      expect(isOverLong(text, limits.caption, 'en')).toBe(words > 150)
    }),
  )
})
