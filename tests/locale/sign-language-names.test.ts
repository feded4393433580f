import { expect, test } from 'vitest'
import { signLanguageName } from '#locale/sign-language-names.ts'

test('a sign language has its own name, with or without the old prefix', () => {
  expect(signLanguageName('csl', 'en')).toBe('中国手语')
  expect(signLanguageName('sgn-ase-US', 'fr')).toBe('American Sign Language (ASL)')
})

test('one that is not known here has its name in the reader’s language, or its tag', () => {
  expect(signLanguageName('swl', 'en')).toMatch(/Swedish Sign Language|swl/)
  expect(signLanguageName('not a tag', 'en')).toBe('not a tag')
})
