import { expect, test } from 'vitest'
import { longestWord } from '#panels/threshold/longest-word.ts'

test.each([
  ['The Library Cave', 7],
  ['Die Bibliothekshöhle', 16],
  ['Die Bibliotheks\u00adhöhle', 11],
  ['藏经洞', 1],
  ['蔵経洞のなか', 1],
  ['', 1],
])('the longest word of %s has %i letters', (text, letters) => {
  expect(longestWord(text)).toBe(letters)
})
