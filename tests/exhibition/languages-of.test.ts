import { describe, expect, it } from 'vitest'
import { languagesOf } from '#exhibition/languages-of.ts'

describe('languagesOf', () => {
  it('begins with the languages that it is written in, then those of its title', () => {
    const title = { fr: ['La grotte'], en: ['The cave'], none: ['17'], hi: ['गुफा'] }
    expect(languagesOf({ languages: ['zh-Hans', 'en'], title })).toEqual([
      'zh-Hans',
      'en',
      'fr',
      'hi',
    ])
  })
})
