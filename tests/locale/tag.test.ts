import { describe, expect, it } from 'vitest'
import { direction, sameLanguage, writingOf } from '#locale/tag.ts'

describe('writingOf', () => {
  it('makes language and script explicit and keeps the region that was named', () => {
    expect(writingOf('zh-HK')).toEqual({ language: 'zh', script: 'Hant', region: 'HK' })
    expect(writingOf('zh')).toEqual({ language: 'zh', script: 'Hans', region: undefined })
  })

  it('is null for what is no tag', () => {
    expect(writingOf('')).toBeNull()
    expect(writingOf('a b')).toBeNull()
  })
})

describe('sameLanguage', () => {
  it('looks past script and region', () => {
    expect(sameLanguage('zh-HK', 'zh-Hans')).toBe(true)
    expect(sameLanguage('en', 'de')).toBe(false)
    expect(sameLanguage('', '')).toBe(false)
  })
})

describe('direction', () => {
  it.each(['ar', 'ar-EG', 'fa', 'he', 'ur', 'az-Arab'])('runs %s from right to left', tag => {
    expect(direction(tag)).toBe('rtl')
  })

  it.each(['en', 'zh-Hant', 'az', 'none', 'not a tag'])('runs %s from left to right', tag => {
    expect(direction(tag)).toBe('ltr')
  })
})
