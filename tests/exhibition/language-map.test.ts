import { expect, test } from 'vitest'
import { hasLanguage, textIn } from '#exhibition/language-map.ts'
import { inOneLanguage } from '#exhibition/one-language.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { smallDocument } from './small-document.ts'

test.each([
  [['fr', 'en'], { en: ['A'], fr: ['B'] }, 'fr'],
  [['de', 'en'], { en: ['A'], fr: ['B'] }, 'en'],
  [['zh-Hans'], { en: ['A'], 'zh-CN': ['甲'] }, 'zh-CN'],
  [['zh-Hant', 'en'], { 'zh-CN': ['甲'], en: ['A'] }, 'en'],
  [['ZH-hans'], { en: ['A'], 'zh-Hans': ['甲'] }, 'zh-Hans'],
  [['de'], { fr: ['B'], none: ['17'] }, 'none'],
  [['de'], { fr: ['B'], en: ['A'] }, 'fr'],
  [['fr', 'en'], { fr: [' '], en: ['A'] }, 'en'],
])('the chain %j finds in %j the text in %s', (chain, map, language) => {
  expect(textIn(map, chain)?.language).toBe(language)
})

test('there is nothing in an empty map, in none, and in one of blanks', () => {
  expect(textIn({}, ['en'])).toBeNull()
  expect(textIn(undefined, ['en'])).toBeNull()
  expect(textIn({ en: [''] }, ['en'])).toBeNull()
})

test('a tag that cannot be read matches itself only', () => {
  expect(hasLanguage({ en_x: ['A'] }, 'en')).toBe(false)
  expect(hasLanguage({ 'pt-BR': ['A'] }, 'pt')).toBe(true)
})

test('an exhibition in one language keeps its form, its fallbacks under their own tag, and names whole', () => {
  const x = smallDocument()
  x.languages = ['en', 'fr']
  const hotspot = x.rooms[0]?.hotspots?.[0] ?? expect.fail('no hotspot')
  hotspot.label = { en: ['The wall'], fr: ['Le mur'] }
  hotspot.name = { 'zh-Hans': ['壁'], bo: ['གྱང'] }
  const french = inOneLanguage(x, ['fr', 'en'])
  const reduced = french.rooms[0]?.hotspots?.[0]
  expect(reduced?.label).toEqual({ fr: ['Le mur'] })
  expect(reduced?.text).toEqual({ en: ['A wall.'] })
  expect(reduced?.name).toEqual(hotspot.name)
  expect(french.languages).toEqual(['en', 'fr'])
  expect(parseExhibition(JSON.stringify(french), 'f').exhibition).toEqual(french)
  expect(hotspot.label).toEqual({ en: ['The wall'], fr: ['Le mur'] })
})
