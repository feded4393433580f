import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '#exhibition/nearest-name.ts'
import { allowsSlip, slipEnd, wrongCharacterEnd } from '#panels/list/one-slip.ts'

const letters = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c'), { minLength, maxLength })

/** A word, and a text that begins with it or nearly. */
const nearly = fc
  .tuple(letters(1, 8), fc.nat(), fc.constantFrom('a', 'b', 'c', ''), fc.nat(2), letters(0, 4))
  .map(([word, n, letter, drop, rest]) => {
    const at = n % (word.length + 1)
    const text = [...word.slice(0, at), letter, ...word.slice(at + drop), ...rest]
    return { word, text: text.filter(l => l !== '') }
  })

const beginnings = (text: readonly string[]) =>
  text.map((_, i) => text.slice(0, i + 1)).concat([[]])
const distance = (a: readonly string[], b: readonly string[]) =>
  editDistance(a.join(''), b.join(''))

describe('a word with at most one slip', () => {
  test('is found exactly where some beginning of the text is one edit away', () => {
    fc.assert(
      fc.property(nearly, ({ word, text }) => {
        const near = beginnings(text).some(beginning => distance(word, beginning) <= 1)
        expect(slipEnd(word, text) !== null).toBe(near)
      }),
      { numRuns: 2000 },
    )
  })
  test('takes up a beginning that is itself one edit away', () => {
    fc.assert(
      fc.property(nearly, ({ word, text }) => {
        const end = slipEnd(word, text)
        if (end !== null) expect(distance(word, text.slice(0, end))).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2000 },
    )
  })
})

test('a wrong character is one that stands in the place of another', () => {
  fc.assert(
    fc.property(letters(1, 6), letters(0, 8), (word, text) => {
      const wrong = word.filter((letter, i) => letter !== text[i]).length
      const fits = text.length >= word.length && wrong <= 1
      expect(wrongCharacterEnd(word, text)).toBe(fits ? word.length : null)
    }),
  )
})

test('short words hold no slip', () => {
  expect(allowsSlip('word', 'monk')).toBe(false)
  expect(allowsSlip('word', 'monks')).toBe(true)
  expect(allowsSlip('unspaced', '藏洞')).toBe(false)
  expect(allowsSlip('unspaced', '藏经洞')).toBe(true)
})
