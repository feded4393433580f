import { expect, it } from 'vitest'
import { plainVersion } from '#twin/plain-version.ts'
import { smallExhibition, surroundings } from './small-exhibition.ts'

const twin = surroundings(smallExhibition('A wall.'))

it('unfolds the plain words of the page’s language, escaped like any', () => {
  const shown = String(plainVersion(twin, { en: ['A wall < two metres.'] }))
  expect(shown).toContain('<summary>In plain language</summary>')
  expect(shown).toContain('A wall &lt; two metres.')
})

it('is nothing where there are no plain words in that language', () => {
  expect(plainVersion(twin, undefined)).toBe(false)
  expect(plainVersion(twin, { fr: ['Un mur.'] })).toBe(false)
})
