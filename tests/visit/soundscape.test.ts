import { describe, expect, it } from 'vitest'
import type { Ambience, Door, Exhibition, Room } from '#exhibition/schema.ts'
import { buildSite } from '#space/site.ts'
import { type Soundscape, soundscapeOf } from '#visit/soundscape.ts'

const room = (id: string, east: number, ambience?: Ambience, open = false): Room => ({
  id,
  label: { en: [id] },
  origin: [east, 0, 0],
  shape: { kind: 'box', width: 4, depth: 4, height: 3 },
  ...(ambience !== undefined && { ambience }),
  ...(open && { surfaces: { ceiling: { material: 'none' } } }),
})

const door: Door = {
  id: 'door',
  width: 1,
  height: 2,
  thickness: 1,
  ends: [
    { room: 'hall', surface: 'east', u: 1.5, v: 0 },
    { room: 'yard', surface: 'west', u: 1.5, v: 0 },
  ],
  closed: { eras: ['sealed'] },
}

const site = (hall?: Ambience, yard?: Ambience, ofEra?: Ambience): Exhibition => ({
  format: 'lamplight/1.0',
  id: 'small',
  title: { en: ['Small'] },
  languages: ['en'],
  credit: { en: ['The venue'] },
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  start: { room: 'hall', at: [0, 0], heading: 0 },
  eras: [
    { id: 'sealed', label: { en: ['Sealed'] }, date: { en: ['1006'] }, ambience: ofEra },
    { id: 'today', label: { en: ['Today'] }, date: { en: ['2026'] } },
  ],
  rooms: [room('hall', 0, hall), room('yard', 5, yard, true)],
  doors: [door],
})

const heardIn = (x: Exhibition, where: string, era: string | null): Soundscape =>
  soundscapeOf({ exhibition: x, era }, buildSite(x), where)
const told = ({ heard }: Soundscape) =>
  heard.map(h => `${'kind' in h.sound ? h.sound.kind : h.sound.file}${h.muffled ? ' beyond' : ''}`)

describe('soundscapeOf', () => {
  it('is silent where the document says nothing', () => {
    expect(told(heardIn(site(), 'hall', null))).toEqual([])
    expect(told(heardIn(site('wind.mp3'), 'nowhere', null))).toEqual([])
  })

  it('has a room’s own sounds, all around or at their places in the site', () => {
    const x = site([{ kind: 'quiet' }, { kind: 'lamp', at: [1, -1], up: 2, level: 0.8 }])
    const { heard } = heardIn(x, 'hall', null)
    expect(heard[0]).toMatchObject({ from: null, level: 0.5, muffled: false })
    expect(heard[1]?.from).toEqual([1, 2, 1])
    expect(heard[1]?.level).toBe(0.8)
  })

  it('plays a recording in its place', () => {
    expect(told(heardIn(site('sounds/hall.opus'), 'hall', null))).toEqual(['sounds/hall.opus'])
  })

  it('lets the next room be heard through an open door, softer, from the opening', () => {
    const { heard } = heardIn(site(undefined, { kind: 'wind', level: 1 }), 'hall', 'today')
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({ muffled: true })
    expect(heard[0]?.level).toBeLessThan(0.7)
    expect(heard[0]?.from?.[0]).toBeGreaterThan(1.9)
    expect(heard[0]?.from?.[0]).toBeLessThan(3.1)
  })

  it('lets nothing through a door that is walled up, nor another room’s silence through any', () => {
    expect(told(heardIn(site(undefined, { kind: 'wind' }), 'hall', 'sealed'))).toEqual([])
    expect(told(heardIn(site(undefined, { kind: 'quiet' }), 'hall', 'today'))).toEqual([])
  })

  it('does not hear through a door what is all around already', () => {
    const x = site({ kind: 'wind' }, [{ kind: 'wind' }, { kind: 'bells' }])
    expect(told(heardIn(x, 'hall', 'today'))).toEqual(['wind', 'bells beyond'])
  })

  it('changes with the era: its own sounds come, and layers of other eras go', () => {
    const x = site([{ kind: 'lamp', eras: ['today'] }], undefined, { kind: 'sand', level: 0.4 })
    expect(told(heardIn(x, 'hall', 'sealed'))).toEqual(['sand'])
    expect(told(heardIn(x, 'hall', 'today'))).toEqual(['lamp'])
  })

  it('keeps the key of a sound for as long as it is heard', () => {
    const x = site({ kind: 'quiet' }, { kind: 'wind' })
    const keys = (where: string) => heardIn(x, where, 'today').heard.map(h => h.key)
    expect(keys('hall')).toEqual(keys('hall'))
    expect(new Set([...keys('hall'), ...keys('yard')]).size).toBe(3)
  })

  it('says how large the room is, and whether it has a ceiling', () => {
    expect(heardIn(site(), 'hall', null)).toMatchObject({ cubicMetres: 48, openToSky: false })
    expect(heardIn(site(), 'yard', null).openToSky).toBe(true)
  })

  it('leaves out what is silent, and more than eight at once', () => {
    const many = Array.from({ length: 6 }, (_, i) => ({
      kind: 'lamp' as const,
      at: [i, 0] as [number, number],
    }))
    expect(told(heardIn(site([{ kind: 'wind', level: 0 }]), 'hall', null))).toEqual([])
    expect(heardIn(site(many, many), 'hall', 'today').heard).toHaveLength(8)
  })
})
