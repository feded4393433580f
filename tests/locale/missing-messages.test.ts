import type { Messages } from '@lingui/core'
import { describe, expect, it } from 'vitest'
import { everyCatalogue } from '#locale/every-catalogue.ts'
import { missingMessages, valuesIn } from '#locale/missing-messages.ts'

const source: Messages = {
  close: ['Close'],
  room: ['Door to ', ['room']],
  count: [['n', 'plural', { one: ['#', ' thing'], other: ['#', ' things'] }]],
}

describe('missingMessages', () => {
  it('finds what is absent, empty, or names other values', () => {
    const messages: Messages = { close: [' '], room: ['Tür zu ', ['rom']] }
    expect(missingMessages('de', messages, source)).toEqual([
      { language: 'de', id: 'close', why: 'empty' },
      { language: 'de', id: 'room', why: 'other-values' },
      { language: 'de', id: 'count', why: 'absent' },
    ])
  })

  it('asks for the forms that the language tells apart among small numbers', () => {
    expect(
      missingMessages('ja', { ...source, count: [['n', 'plural', { other: ['#'] }]] }, source),
    ).toEqual([])
    expect(missingMessages('ru', source, source)).toEqual([
      { language: 'ru', id: 'count', why: 'plural-form' },
    ])
    expect(missingMessages('fr', source, source)).toEqual([])
  })

  it('looks into the branches of choices', () => {
    expect(valuesIn([['side', 'select', { left: [['work']], other: [] }], ['n']])).toEqual([
      'n',
      'side',
      'work',
    ])
  })

  it('finds six forms in Arabic, four in Russian and one in Chinese, Japanese and Korean', () => {
    const forms = (language: string): number => {
      const compiled = JSON.stringify(everyCatalogue[language]?.['list.count'])
      return [...compiled.matchAll(/"(zero|one|two|few|many|other)":/g)].length
    }
    expect(['ar', 'ru', 'zh-Hans', 'zh-Hant', 'ja', 'ko'].map(forms)).toEqual([6, 4, 1, 1, 1, 1])
  })
})
