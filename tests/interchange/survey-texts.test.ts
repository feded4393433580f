import { expect, test } from 'vitest'
import { surveyTexts } from '#interchange/survey-texts.ts'
import { smallDocument } from '../exhibition/small-document.ts'

test('each language has a row: what is missing, stale, over-long, untranslated and unreviewed', () => {
  const long = Array.from({ length: 20 }, () => 'petit').join(' ')
  const same = 'a small wall of the museum'
  const x = {
    ...smallDocument(),
    languages: ['en', 'fr'],
    title: { en: ['Small'], fr: [long] },
    credit: { en: [same], fr: [same] },
    translations: {
      en: { by: 'The museum', reviewed: true },
      fr: { by: 'A. Martin', reviewed: false, from: 'en', except: { credit: { reviewed: true } } },
    },
  }
  const ledger = new Map([['title', 'en 0']])
  const { languages, problems } = surveyTexts(x, new Map([['fr', ledger]]), 'exhibition.json')
  const well = { stale: 0, overLong: 0, untranslated: 0, unreviewed: 0 }
  expect(languages).toEqual([
    { ...well, language: 'en', texts: 9, missing: 0 },
    {
      ...{ language: 'fr', texts: 9, missing: 7, stale: 1, overLong: 1 },
      ...{ untranslated: 1, unreviewed: 1 },
    },
  ])
  expect(problems.map(({ code, pointer, weight }) => [code, pointer, weight])).toEqual([
    ['stale-translation', '/title/fr', 'consider'],
    ['over-long', '/title/fr', 'consider'],
    ['looks-untranslated', '/credit/fr', 'consider'],
  ])
})

test('a language that is offered with labels only lacks nothing else', () => {
  const x = {
    ...smallDocument(),
    title: { en: ['Small'], ko: ['작은'] },
    translations: { ko: { by: 'C. Kim', reviewed: true, extent: 'labels' as const } },
  }
  const korean = surveyTexts(x, new Map(), 'f').languages.find(({ language }) => language === 'ko')
  expect(korean).toMatchObject({ texts: 4, missing: 3 })
})
