import { expect, test } from 'vitest'
import { checkProvenance } from '#exhibition/check-provenance.ts'
import { inOneLanguage } from '#exhibition/one-language.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { provenanceOf } from '#exhibition/provenance.ts'
import { smallDocument } from './small-document.ts'

const x = {
  ...smallDocument(),
  translations: {
    en: { by: 'The museum', reviewed: true },
    fr: {
      by: 'A. Martin',
      reviewed: false,
      from: 'en',
      date: '2026-11-24',
      except: { title: { reviewed: true }, credit: { by: 'B. Petit', date: '2026-11-25' } },
    },
  },
}

test('a text has the provenance of its language, save for what is said of it alone', () => {
  const french = { by: 'A. Martin', reviewed: false, from: 'en', date: '2026-11-24' }
  expect(provenanceOf(x, 'fr', 'rooms/hall/label')).toEqual(french)
  expect(provenanceOf(x, 'fr', 'title')).toEqual({ ...french, reviewed: true })
  expect(provenanceOf(x, 'fr', 'credit')).toEqual({ ...french, by: 'B. Petit', date: '2026-11-25' })
  expect(provenanceOf(x, 'en', 'title')).toEqual({
    by: 'The museum',
    reviewed: true,
    from: null,
    date: null,
  })
})

test('nothing is known where the document does not say', () => {
  expect(provenanceOf(x, 'de', 'title')).toBeNull()
  expect(provenanceOf(x, 'toString', 'title')).toBeNull()
  expect(provenanceOf(smallDocument(), 'en', 'title')).toBeNull()
  expect(provenanceOf(x, 'fr', 'constructor')?.by).toBe('A. Martin')
})

test('the document with translators is sound, and a copy in one language names those of its chain only', () => {
  expect(parseExhibition(JSON.stringify(x), 'f')).toEqual({ exhibition: x, problems: [] })
  expect(Object.keys(inOneLanguage(x, ['en']).translations ?? {})).toEqual(['en'])
})

test('a day and a name have to be there in their form', () => {
  const spoiled = { ...x, translations: { fr: { by: '', reviewed: 'yes', date: 'today' } } }
  const { problems } = parseExhibition(JSON.stringify(spoiled), 'f')
  expect(problems.map(problem => problem.pointer)).toEqual([
    '/translations/fr/by',
    '/translations/fr/reviewed',
    '/translations/fr/date',
  ])
})

test('languages that are none and texts that are not there are told of, captions are believed', () => {
  const except = {
    'rooms/hall/lable': { reviewed: true },
    'narrations/talk/captions/3': { reviewed: true },
    title: { reviewed: true },
  }
  const spoiled = {
    ...x,
    translations: { zh_Hans: { by: 'C', reviewed: true }, fr: { by: 'A', reviewed: true, except } },
  }
  expect(checkProvenance(x, 'f')).toEqual([])
  expect(checkProvenance(spoiled, 'f')).toMatchObject([
    { weight: 'mend', pointer: '/translations/zh_Hans', remedy: 'Write "zh-Hans".' },
    {
      weight: 'consider',
      pointer: '/translations/fr/except/rooms~1hall~1lable',
      remedy: 'Write "rooms/hall/label".',
    },
  ])
})
