import { assert, constantFrom, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fallbackChain } from '#locale/fallback-chain.ts'

describe('fallbackChain', () => {
  it('leads from traditional to simplified Chinese, to the venue, to English', () => {
    expect(fallbackChain('zh-Hant', ['ja', 'en'])).toEqual(['zh-Hant', 'zh-Hans', 'ja', 'en'])
    expect(fallbackChain('zh-Hans', ['fr'])).toEqual(['zh-Hans', 'zh', 'zh-Hant', 'fr', 'en'])
  })

  it('widens a tag without changing its script', () => {
    expect(fallbackChain('zh-Hant-HK', ['en'])).toEqual(['zh-Hant-HK', 'zh-Hant', 'zh-Hans', 'en'])
    expect(fallbackChain('zh-HK', ['en'])).toEqual(['zh-HK', 'zh-Hans', 'en'])
    expect(fallbackChain('de-AT', ['en'])).toEqual(['de-AT', 'de', 'en'])
  })

  it('ends in English where a venue names no language', () => {
    expect(fallbackChain('ar', [])).toEqual(['ar', 'en'])
    expect(fallbackChain('en', [])).toEqual(['en'])
  })

  it('keeps a tag that cannot be read, so that a document that uses it is still found', () => {
    expect(fallbackChain('not a tag', ['en'])).toEqual(['not a tag', 'en'])
  })

  it('starts with the language itself, ends in English and repeats nothing', () => {
    const tags = constantFrom('zh-Hans', 'zh-Hant-TW', 'en', 'en-GB', 'ar', 'sr-Latn', 'hi')
    void assert(
      property(tags, uniqueArray(tags), (language, venue) => {
        const chain = fallbackChain(language, venue)
        expect(chain[0]).toBe(language)
        expect(chain).toContain('en')
        expect(new Set(chain).size).toBe(chain.length)
      }),
    )
  })
})
