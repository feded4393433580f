import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { saveExhibition } from '#exhibition/canonical.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { smallDocument } from '../exhibition/small-document.ts'
import { buildCommand, lamplight, temporaryFolder } from './program.ts'

const { folder, remove } = temporaryFolder()
const show = join(folder, 'show')
const documentFile = join(show, 'exhibition.json')

beforeAll(buildCommand, 120_000)
afterAll(remove)

beforeEach(() => {
  rmSync(show, { recursive: true, force: true })
  mkdirSync(show, { recursive: true })
  writeFileSync(documentFile, saveExhibition(smallDocument()))
})

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const document = (): Exhibition => JSON.parse(readFileSync(documentFile, 'utf8'))
const type = (name: string, before: string, after: string) => {
  expect(read(name)).toContain(before)
  writeFileSync(join(folder, name), read(name).replace(before, after))
}
const label = 'msgid "The hall"\nmsgstr "'

test('words go out as PO and come back into their language', async () => {
  const out = await lamplight(folder, 'texts', 'export', 'show', '--to', 'fr', '--format', 'po')
  expect(out).toMatchObject({ code: 0, errors: '' })
  expect(out.lines[0]).toBe('small.fr.po: 9 texts from “en” to “fr”, 9 missing, 0 stale.')
  type('small.fr.po', label, `${label}La salle`)
  const back = await lamplight(
    folder,
    'texts',
    'import',
    'small.fr.po',
    'show',
    '--by',
    'A. Martin',
  )
  expect(back).toEqual({
    code: 0,
    lines: ['1 changed, 8 left as they were, 0 refused.'],
    errors: '',
  })
  const { rooms, translations } = document()
  expect(rooms[0]?.label).toEqual({ en: ['The hall'], fr: ['La salle'] })
  expect(translations?.['fr']).toMatchObject({ by: 'A. Martin', reviewed: false, from: 'en' })
  expect(JSON.parse(read('show/translations/fr.json'))).toMatchObject({
    exhibition: 'small',
    language: 'fr',
    from: { 'rooms/hall/label': expect.stringMatching(/^en [0-9a-z]+$/) },
  })
})

test.each(['xliff', 'po', 'csv'])(
  'an export as %s that comes back as it was writes nothing',
  async format => {
    const before = read('show/exhibition.json')
    const name = `same.${format}`
    await lamplight(
      folder,
      'texts',
      'export',
      'show',
      '--to',
      'ar',
      '--format',
      format,
      '--out',
      name,
    )
    const { code, lines } = await lamplight(folder, 'texts', 'import', name, 'show', '--by', 'X')
    expect({ code, lines }).toEqual({
      code: 0,
      lines: ['0 changed, 9 left as they were, 0 refused.'],
    })
    expect(read('show/exhibition.json')).toBe(before)
    expect(existsSync(join(show, 'translations'))).toBe(false)
  },
)

test('what cannot be taken is told by its line, exit code 1, and the rest is taken', async () => {
  await lamplight(folder, 'texts', 'export', 'show', '--to', 'fr', '--format', 'po')
  type('small.fr.po', label, `${label}La salle`)
  type('small.fr.po', 'msgctxt "title"', 'msgctxt "titel"')
  type('small.fr.po', 'msgid "Small"\nmsgstr "', 'msgid "Small"\nmsgstr "Petit')
  const { code, lines } = await lamplight(
    ...[folder, 'texts', 'import', 'small.fr.po', 'show', '--by', 'A. Martin'],
  )
  expect(code).toBe(1)
  expect(lines).toEqual([
    'small.fr.po:14: “small” has no text “titel” (found “titel”, expected perhaps “title”) – Leave ids as they were exported; if the text is gone from the exhibition, leave it out.',
    '1 changed, 7 left as they were, 1 refused.',
  ])
  expect(document().rooms[0]?.label['fr']).toEqual(['La salle'])
})

test('four languages that are imported at once are all there afterwards', async () => {
  const languages = ['fr', 'ja', 'ar', 'ko']
  for (const to of languages) {
    await lamplight(folder, 'texts', 'export', 'show', '--to', to, '--format', 'po')
    type(`small.${to}.po`, label, `${label}${to} 室`)
  }
  await Promise.all(
    languages.map(to => lamplight(folder, 'texts', 'import', `small.${to}.po`, 'show', '--by', to)),
  )
  expect(Object.keys(document().rooms[0]?.label ?? {}).sort()).toEqual([...languages, 'en'].sort())
  expect(Object.keys(document().translations ?? {}).sort()).toEqual([...languages].sort())
  expect(existsSync(join(show, '.lamplight-import'))).toBe(false)
})

test('a file of another exhibition is refused by name', async () => {
  await lamplight(folder, 'texts', 'export', 'show', '--to', 'fr', '--format', 'po')
  type('small.fr.po', 'X-Lamplight-Exhibition: small', 'X-Lamplight-Exhibition: large')
  const { code, errors } = await lamplight(
    ...[folder, 'texts', 'import', 'small.fr.po', 'show', '--by', 'X'],
  )
  expect(code).toBe(2)
  expect(errors).toContain('is of the exhibition “large”, and the folder holds “small”')
})

test('an import without a translator’s name, and one over words of nobody, are misuse', async () => {
  await lamplight(folder, 'texts', 'export', 'show', '--to', 'fr', '--format', 'po')
  const nameless = await lamplight(folder, 'texts', 'import', 'small.fr.po', 'show')
  expect(nameless).toMatchObject({ code: 2, errors: expect.stringContaining('--by "Name"') })
  const x = { ...smallDocument(), title: { en: ['Small'], fr: ['Petit'] } }
  writeFileSync(documentFile, saveExhibition(x))
  const unnamed = await lamplight(
    ...[folder, 'texts', 'import', 'small.fr.po', 'show', '--by', 'X'],
  )
  expect(unnamed).toMatchObject({ code: 2, errors: expect.stringContaining('1 text is in “fr”') })
})

test('a dry run tells and writes nothing', async () => {
  const before = read('show/exhibition.json')
  await lamplight(folder, 'texts', 'export', 'show', '--to', 'fr', '--format', 'csv')
  type('small.fr.csv', '"The hall",""', '"The hall","La salle"')
  const { lines } = await lamplight(
    ...[folder, 'texts', 'import', 'small.fr.csv', 'show', '--by', 'X', '--dry-run'],
  )
  expect(lines).toEqual(['1 changed, 8 left as they were, 0 refused. Nothing was written.'])
  expect(read('show/exhibition.json')).toBe(before)
})

test('words that were typed into the document are confirmed, and check tells when they are stale', async () => {
  const x: Exhibition = {
    ...smallDocument(),
    languages: ['en', 'fr'],
    title: { en: ['Small'], fr: ['Petit'] },
    translations: { fr: { by: 'A. Martin', reviewed: true, from: 'en' } },
  }
  writeFileSync(documentFile, saveExhibition(x))
  const { lines } = await lamplight(folder, 'texts', 'confirm', 'show', '--to', 'fr')
  expect(lines).toEqual(['1 text in “fr” kept as translated from “en”.'])
  writeFileSync(documentFile, saveExhibition({ ...x, title: { en: ['Tiny'], fr: ['Petit'] } }))
  const checked = await lamplight(folder, 'check', 'show')
  expect(checked.lines).toContain(
    'consider: exhibition.json#/title/fr: The text has changed since it was translated into “fr” – Bring it up to date: “lamplight texts export --to fr --only stale”.',
  )
  expect(checked.lines.filter(line => /^(language|en|fr) /.test(line))).toEqual([
    'language  texts  missing  stale  over-long  looks untranslated  no native reader yet',
    'en            9        0      0          0                   0                     9',
    'fr            9        8      1          0                   0                     0',
  ])
})

test('captions come back as a file that is found by its name', async () => {
  const x = { ...smallDocument(), narrations: [{ id: 'talk', transcript: { en: ['Look.'] } }] }
  writeFileSync(documentFile, saveExhibition(x))
  mkdirSync(join(show, 'captions/en'), { recursive: true })
  writeFileSync(join(show, 'captions/en/talk.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000\nLook.\n')
  await lamplight(folder, 'texts', 'export', 'show', '--to', 'fr', '--format', 'xliff')
  const source = '<source>Look.</source>'
  const text = read('small.fr.xlf')
  const at = text.lastIndexOf(source)
  writeFileSync(
    join(folder, 'small.fr.xlf'),
    text.slice(0, at) + text.slice(at).replace(source, `${source}<target>Regardez.</target>`),
  )
  await lamplight(folder, 'texts', 'import', 'small.fr.xlf', 'show', '--by', 'A. Martin')
  expect(read('show/captions/fr/talk.vtt')).toBe('WEBVTT\n\n00:01.000 --> 00:02.000\nRegardez.\n')
})
