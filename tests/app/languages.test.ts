import { describe, expect, it } from 'vitest'
import { interfaceLanguages } from '#app/catalogues.ts'
import { interfaceLanguage, offeredLanguages } from '#app/languages.ts'
import { everyCatalogue } from '#locale/every-catalogue.ts'
import { smallExhibition } from '../twin/small-exhibition.ts'

describe('the languages of the interface', () => {
  it('are those that there are catalogues of, English first for those who read none of them', () => {
    expect(interfaceLanguages).toEqual(Object.keys(everyCatalogue))
    expect(interfaceLanguage('pt-BR')).toBe('en')
    expect(interfaceLanguage('zh-HK')).toBe('zh-Hant')
  })
})

describe('offeredLanguages', () => {
  const exhibition = {
    ...smallExhibition('words'),
    languages: ['en'],
    title: { en: ['A'], ko: ['가'], eo: ['A'] },
  }

  it('are the venue’s, in its order, as far as the interface speaks them', () => {
    const venue = {
      format: 'lamplight/1.0',
      name: { en: ['Hall'] },
      languages: ['hi', 'eo', 'ar', 'en'],
    }
    expect(offeredLanguages(exhibition, venue)).toEqual(['hi', 'ar', 'en'])
  })

  it('are those of the exhibition and of its title, where there is no venue', () => {
    expect(offeredLanguages(exhibition, null)).toEqual(['en', 'ko'])
  })
})
