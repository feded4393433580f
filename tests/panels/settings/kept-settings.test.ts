import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Exhibition } from '#exhibition/schema.ts'
import {
  keepSettings,
  readKeptSettings,
  type SettingsStorage,
} from '#panels/settings/kept-settings.ts'
import { setSettings } from '#visit/actions.ts'
import { createVisit, defaultSettings } from '#visit/visit.ts'

function memory(initial: string | null = null): SettingsStorage & { text: string | null } {
  const storage = {
    text: initial,
    read: () => storage.text,
    write: (_key: string, value: string | null) => {
      storage.text = value
    },
  }
  return storage
}

const text = (en: string) => ({ en: [en] })
const exhibition = Exhibition.parse({
  format: 'lamplight/1.0',
  id: 'small',
  title: text('Small'),
  languages: ['en'],
  credit: text('nobody'),
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  start: { at: [0, 0], heading: 0 },
  rooms: [
    {
      id: 'hall',
      label: text('Hall'),
      origin: [0, 0, 0],
      shape: { kind: 'box', width: 6, depth: 6, height: 4 },
    },
  ],
})
const venue = { format: 'lamplight-venue/1.0', name: text('Venue'), eyeHeight: 1.2 }
const newVisit = () =>
  createVisit({
    exhibition,
    venue,
    base: '/',
    problems: [],
    language: 'en',
    era: null,
    light: 'torch',
    settings: readKeptSettings(memory(), venue),
  })

describe('kept settings', () => {
  test('are the venue’s own where nothing was kept', () => {
    expect(readKeptSettings(memory(), venue)).toEqual({ ...defaultSettings, eyeHeight: 1.2 })
    expect(readKeptSettings(memory(), null)).toEqual(defaultSettings)
  })

  test('come back as they were left, but for the gyroscope, which needs a touch', () => {
    const storage = memory()
    const visit = newVisit()
    keepSettings(visit, storage)
    setSettings(visit, { textSize: 1.25, wallText: 'ink', gyroscope: true, quality: 'low' })
    expect(readKeptSettings(storage, venue)).toEqual({
      ...defaultSettings,
      eyeHeight: 1.2,
      textSize: 1.25,
      wallText: 'ink',
      quality: 'low',
    })
  })

  test('follow a venue that changes its mind where the visitor did not', () => {
    const storage = memory()
    const visit = newVisit()
    keepSettings(visit, storage)
    setSettings(visit, { calmMovement: true })
    const later = readKeptSettings(storage, { ...venue, eyeHeight: 1.4 })
    expect(later).toMatchObject({ eyeHeight: 1.4, calmMovement: true })
  })

  test('leave nothing behind when all is as the venue has it', () => {
    const storage = memory()
    const visit = newVisit()
    keepSettings(visit, storage)
    setSettings(visit, { lampStill: true })
    setSettings(visit, { lampStill: false })
    expect(storage.text).toBeNull()
  })

  test('are not written when something else changes', () => {
    const storage = memory('{"lampStill":true}')
    const visit = newVisit()
    keepSettings(visit, storage)
    visit.setState({ entered: true })
    expect(storage.text).toBe('{"lampStill":true}')
  })

  test('lose only the field that cannot be read', () => {
    const storage = memory('{"textSize":7,"wallText":"ink","eyeHeight":"tall","other":1}')
    expect(readKeptSettings(storage, null)).toEqual({ ...defaultSettings, wallText: 'ink' })
  })

  test('are always whole, whatever was kept', () => {
    const anything = fc.oneof(fc.string(), fc.json(), fc.constant('null'), fc.constant('[]'))
    fc.assert(
      fc.property(anything, kept => {
        const settings = readKeptSettings(memory(kept), venue)
        expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultSettings).sort())
        expect(Object.values(settings)).not.toContain(undefined)
      }),
    )
  })
})
