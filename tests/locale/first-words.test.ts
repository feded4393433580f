import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isFirstWord } from '#locale/first-words.ts'

const spokenFirst = [
  'app/boot.tsx',
  'panels/gallery.tsx',
  'panels/later.tsx',
  'panels/notices/notices.tsx',
  'panels/threshold/threshold.tsx',
  'panels/threshold/language-choice.tsx',
  'panels/threshold/easier-choice.tsx',
  'panels/veil/veil.tsx',
  'panels/veil/veil-words.tsx',
]

describe('isFirstWord', () => {
  it.each(spokenFirst)('holds for every message of %s', path => {
    const code = readFileSync(`src/${path}`, 'utf8')
    const ids = [...code.matchAll(/(?:\bt\(|title:|message:)\s*'([a-z.-]+)'/g)].map(([, id]) => id)
    expect(ids.filter(id => id !== undefined && !isFirstWord(id))).toEqual([])
  })

  it('does not hold for what a panel says', () => {
    expect(['map.title', 'settings.title', 'place.door'].some(isFirstWord)).toBe(false)
  })
})
