import { assert, constantFrom, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { negotiate } from '#locale/negotiate.ts'

const eleven = ['zh-Hans', 'zh-Hant', 'en', 'ja', 'ko', 'fr', 'es', 'de', 'ru', 'ar', 'hi']

describe('negotiate', () => {
  it.each([
    [['zh-HK'], 'zh-Hant'],
    [['zh-TW'], 'zh-Hant'],
    [['zh'], 'zh-Hans'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-Hant-MO'], 'zh-Hant'],
    [['en-GB'], 'en'],
    [['AR-eg'], 'ar'],
    [['nb', 'de-AT'], 'de'],
  ])('gives %j the language %s', (wanted, expected) => {
    expect(negotiate(wanted, eleven)).toBe(expected)
  })

  it('serves a reader of one script with the other before their second language', () => {
    expect(negotiate(['zh-TW', 'en'], ['en', 'zh-Hans'])).toBe('zh-Hans')
  })

  it('prefers the region that is asked for', () => {
    expect(negotiate(['pt-PT'], ['pt-BR', 'pt-PT'])).toBe('pt-PT')
    expect(negotiate(['pt'], ['pt-BR', 'pt-PT', 'pt'])).toBe('pt')
    expect(negotiate(['pt-AO'], ['pt-BR', 'pt-PT'])).toBe('pt-BR')
  })

  it('gives the first language offered to whoever reads none of them, or asks in no known form', () => {
    expect(negotiate(['sw', 'eu'], ['ja', 'en'])).toBe('ja')
    expect(negotiate(['', 'not a tag', '*'], ['ja', 'en'])).toBe('ja')
    expect(negotiate([], ['ja', 'en'])).toBe('ja')
  })

  it('refuses an empty offer', () => {
    expect(() => negotiate(['en'], [])).toThrow(RangeError)
  })

  it('always gives a language that is offered, and the wanted one itself where it is offered', () => {
    const some = uniqueArray(constantFrom(...eleven), { minLength: 1 })
    void assert(
      property(some, some, (wanted, offered) => {
        const given = negotiate(wanted, offered)
        expect(offered).toContain(given)
        if (wanted[0] !== undefined && offered.includes(wanted[0])) expect(given).toBe(wanted[0])
      }),
    )
  })
})
