import { describe, expect, test } from 'vitest'
import type { Exhibition } from '#exhibition/schema.ts'
import type { ReadEntry, ReadFile } from '#interchange/entry.ts'
import { importTexts } from '#interchange/import-texts.ts'
import { type EntryState, stampOf } from '#interchange/stamp.ts'
import { smallDocument } from '../exhibition/small-document.ts'

const options = {
  ...{ from: 'en', to: 'fr', by: 'A. Martin', date: '2026-11-24' },
  ...{ reviewed: false, over: false, labels: false },
}

const file = (...entries: ReadEntry[]): ReadFile => ({
  exhibition: 'small',
  from: 'en',
  to: 'fr',
  by: null,
  entries,
  problems: [],
})

/** An entry that was exported with `before` for its translation, and came back with `target`. */
const entry = (
  id: string,
  source: string,
  before: string | null,
  target: string,
  state: EntryState = 'translated',
  was: EntryState = before === null ? 'missing' : 'translated',
): ReadEntry => ({ id, line: 7, source, target, state, stamp: stampOf(source, before, was) })

const withFrench = (): Exhibition => ({
  ...smallDocument(),
  title: { en: ['Small'], fr: ['Petit'] },
  translations: { fr: { by: 'A. Martin', reviewed: false, from: 'en', date: '2026-11-01' } },
})

const imported = (x: Exhibition, entries: ReadEntry[], more = {}) =>
  importTexts(x, new Map(), file(...entries), { ...options, ...more })

describe('an entry', () => {
  test('of an id that the exhibition has not is refused by name, with the nearest one', () => {
    const { exhibition, problems } = imported(smallDocument(), [
      entry('rooms/hall/lable', 'The hall', null, 'La salle'),
    ])
    expect(exhibition).toEqual(smallDocument())
    expect(problems).toMatchObject([
      { weight: 'mend', code: 'unknown-id', line: 7, expected: 'perhaps “rooms/hall/label”' },
    ])
  })

  test('that stands in the file twice is taken once', () => {
    const x = imported(smallDocument(), [
      entry('title', 'Small', null, 'Petit'),
      { ...entry('title', 'Small', null, 'Menu'), line: 12 },
    ])
    expect(x.exhibition.title['fr']).toEqual(['Petit'])
    expect(x.problems).toMatchObject([{ code: 'twice', line: 12 }])
  })

  test('whose words were emptied leaves the exhibition’s, and says so', () => {
    const x = withFrench()
    const { exhibition, problems } = imported(x, [entry('title', 'Small', 'Petit', ' ')])
    expect(exhibition).toBe(x)
    expect(problems).toMatchObject([{ weight: 'consider', code: 'emptied' }])
  })

  test('whose words changed in the exhibition meanwhile is refused, and taken with “over”', () => {
    const x = withFrench()
    const late = [entry('title', 'Small', 'Menu', 'Minuscule')]
    const { exhibition, problems } = imported(x, late)
    expect(exhibition).toBe(x)
    expect(problems).toMatchObject([{ weight: 'mend', code: 'changed-meanwhile' }])
    const over = imported(x, late, { over: true })
    expect(over.exhibition.title['fr']).toEqual(['Minuscule'])
  })

  test('that nobody touched never takes back what changed in the exhibition meanwhile', () => {
    const x = withFrench()
    const { exhibition, problems } = imported(x, [entry('title', 'Small', 'Menu', 'Menu')])
    expect(exhibition).toBe(x)
    expect(problems).toEqual([])
  })

  test('whose line ends alone a program changed is untouched', () => {
    const x = { ...withFrench(), title: { en: ['Small'], fr: ['Pe\ntit', 'Deux'] } }
    const back = entry('title', 'Small', 'Pe\ntit\n\nDeux', 'Pe\r\ntit\r\n\r\nDeux')
    expect(imported(x, [back]).exhibition).toBe(x)
  })

  test('has its paragraphs where empty lines are', () => {
    const { exhibition } = imported(smallDocument(), [
      entry('title', 'Small', null, '\nPetit\r\nsuite\r\n \r\n\r\nDeux \n'),
    ])
    expect(exhibition.title['fr']).toEqual(['Petit\nsuite', 'Deux '])
  })

  test('without its stamp is taken where its words differ', () => {
    const x = withFrench()
    const bare = { ...entry('title', 'Small', null, 'Menu'), stamp: null }
    expect(imported(x, [bare]).exhibition.title['fr']).toEqual(['Menu'])
    expect(imported(x, [{ ...bare, target: 'Petit' }]).exhibition).toBe(x)
  })

  test('is told of where it is too long, looks untranslated or has other paragraphs', () => {
    const wall = 'a wall with many trees'
    const x = { ...smallDocument(), summary: { en: [wall] }, credit: { en: ['One', 'Two'] } }
    const { problems } = imported(x, [
      entry('title', 'Small', null, 'Une toute petite exposition pour essayer beaucoup de choses'),
      entry('summary', wall, null, wall),
      entry('credit', 'One\n\nTwo', null, 'Un'),
      entry('rooms/hall/label', 'The old hall', null, 'La salle'),
    ])
    expect(problems.map(({ code, weight }) => [code, weight])).toEqual([
      ['over-long', 'consider'],
      ['looks-untranslated', 'consider'],
      ['other-paragraphs', 'consider'],
      ['source-changed', 'consider'],
    ])
  })
})

describe('who translated', () => {
  const said = (x: { exhibition: Exhibition }) => x.exhibition.translations?.['fr']

  test('is written once for the language', () => {
    const x = imported(smallDocument(), [
      entry('title', 'Small', null, 'Petit'),
      entry('credit', 'The museum', null, 'Le musée'),
    ])
    expect(said(x)).toEqual({ by: 'A. Martin', reviewed: false, from: 'en', date: '2026-11-24' })
  })

  test('is written for a text alone where most texts are another’s', () => {
    const first = imported(smallDocument(), [
      entry('title', 'Small', null, 'Petit'),
      entry('credit', 'The museum', null, 'Le musée'),
    ])
    const second = imported(
      first.exhibition,
      [entry('rooms/hall/label', 'The hall', null, 'La salle', 'reviewed')],
      { by: 'B. Petit', date: '2026-11-30' },
    )
    expect(said(second)).toEqual({
      ...{ by: 'A. Martin', reviewed: false, from: 'en', date: '2026-11-24' },
      except: { 'rooms/hall/label': { by: 'B. Petit', reviewed: true, date: '2026-11-30' } },
    })
  })

  test('gives way to who has most texts, the earlier ones becoming exceptions', () => {
    const first = imported(smallDocument(), [entry('title', 'Small', null, 'Petit')])
    const second = imported(
      first.exhibition,
      [
        entry('credit', 'The museum', null, 'Le musée'),
        entry('rooms/hall/label', 'The hall', null, 'La salle'),
      ],
      { by: 'B. Petit', date: '2026-11-30' },
    )
    expect(said(second)).toEqual({
      ...{ by: 'B. Petit', reviewed: false, from: 'en', date: '2026-11-30' },
      except: { title: { by: 'A. Martin', date: '2026-11-24' } },
    })
  })

  test('a state alone marks a text as reviewed and leaves its words', () => {
    const x = imported(withFrench(), [entry('title', 'Small', 'Petit', 'Petit', 'reviewed')])
    expect(x).toMatchObject({ changed: 0, marked: 1 })
    expect(x.exhibition.title).toEqual(withFrench().title)
    expect(said(x)?.reviewed).toBe(true)
  })

  test('new words under an old “reviewed” are not reviewed', () => {
    const reviewed = { ...withFrench(), translations: { fr: { by: 'A. Martin', reviewed: true } } }
    const x = imported(reviewed, [entry('title', 'Small', 'Petit', 'Menu', 'reviewed', 'reviewed')])
    expect(said(x)?.reviewed).toBe(false)
  })

  test('“reviewed” said of the whole file marks what nobody touched too', () => {
    const x = imported(withFrench(), [entry('title', 'Small', 'Petit', 'Petit')], {
      reviewed: true,
    })
    expect(said(x)?.reviewed).toBe(true)
  })
})
