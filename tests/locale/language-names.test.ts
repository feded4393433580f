import { describe, expect, it } from 'vitest'
import { languageName, languageNameIn } from '#locale/language-names.ts'

describe('languageName', () => {
  it.each([
    ['en', 'English'],
    ['fr', 'Français'],
    ['es', 'Español'],
    ['ru', 'Русский'],
    ['ja', '日本語'],
    ['ko', '한국어'],
    ['ar', 'العربية'],
    ['hi', 'हिन्दी'],
  ])('names %s in itself: %s', (tag, name) => {
    expect(languageName(tag)).toEqual({ name })
  })

  it('gives Chinese two lines, by the script that its tag stands for', () => {
    expect(languageName('zh-Hans')).toEqual({ name: '中文', writing: '简体' })
    expect(languageName('zh-HK')).toEqual({ name: '中文', writing: '繁體' })
  })

  it('gives back a tag that it cannot read', () => {
    expect(languageName('not a tag')).toEqual({ name: 'not a tag' })
  })
})

describe('languageNameIn', () => {
  it('names a language in the words of another', () => {
    expect(languageNameIn('zh-Hans', 'en')).toBe('Simplified Chinese')
    expect(languageNameIn('en', 'zh-Hans')).toBe('英语')
  })
})
