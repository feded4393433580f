import { describe, expect, it } from 'vitest'
import type { Exhibition } from '#exhibition/schema.ts'
import { planOf } from '#space/plan-of.ts'
import { buildSite } from '#space/site.ts'
import { compareEras, compareStates, leave, setEra, setLight, showEraLine } from '#visit/actions.ts'
import { addressOf } from '#visit/address-of.ts'
import { ledTo, lostThing } from '#visit/lost-in-era.ts'
import { eraBeside, roomDoors } from '#visit/selectors.ts'
import { pose } from '#visit/view.ts'
import { createVisit } from '#visit/visit.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const say = (en: string) => ({ en: [en] })

/** Cave 17 is cut in the second of three eras, the last of which has a light of its own. */
const exhibition: Exhibition = {
  ...caveSite,
  light: 'oil',
  eras: [
    { id: 'before', label: say('Before'), date: say('850') },
    { id: 'cut', label: say('Cut'), date: say('862') },
    { id: 'today', label: say('Today'), date: say('Now'), light: 'study' },
  ],
  rooms: caveSite.rooms.map(room =>
    room.id === 'cave-17' ? { ...room, eras: ['cut', 'today'] } : room,
  ),
  works: caveSite.works?.map(work => (work.id === 'statue' ? { ...work, eras: ['today'] } : work)),
}
const site = buildSite(exhibition)
const visitIn = (era: string) =>
  createVisit({
    ...{ exhibition, venue: null, base: '', problems: [], language: 'en', era },
    light: era === 'today' ? 'study' : 'oil',
  })

describe('an era', () => {
  it('brings its own light, and gives back the usual one when it goes', () => {
    const visit = visitIn('cut')
    setEra(visit, 'today')
    expect(visit.getState()).toMatchObject({ era: 'today', light: 'study' })
    setEra(visit, 'cut')
    expect(visit.getState().light).toBe('oil')
  })

  it('leaves a visitor the lamp that they have taken', () => {
    const visit = visitIn('cut')
    setLight(visit, 'morning')
    setEra(visit, 'today')
    expect(visit.getState().light).toBe('morning')
  })

  it('is in the address, and its own light is not', () => {
    const visit = visitIn('today')
    expect(addressOf(visit.getState(), pose)).not.toHaveProperty('light')
    setEra(visit, 'cut')
    expect(addressOf(visit.getState(), pose)).toMatchObject({ era: 'cut' })
    expect(addressOf(visit.getState(), pose)).not.toHaveProperty('light')
  })

  it('has no doors to rooms that are not there', () => {
    const ids = (era: string) => roomDoors(exhibition, 'corridor', era).map(door => door.id)
    expect(ids('before')).toEqual(['hall-door', 'entrance'])
    expect(ids('cut')).toEqual(['library-door', 'hall-door', 'entrance'])
  })
})

describe('what another era takes away', () => {
  it('is the thing of an open panel: a hotspot of its room, a work, a picture that is looked at closely, a room', () => {
    const lost = (panel: Parameters<typeof lostThing>[1], era: string) =>
      lostThing(exhibition, panel, era)
    expect(lost({ kind: 'hotspot', id: 'tree' }, 'before')).toEqual(say('Tree'))
    expect(lost({ kind: 'hotspot', id: 'tree' }, 'cut')).toBeNull()
    expect(lost({ kind: 'work', id: 'statue' }, 'cut')).toEqual(say('Statue'))
    expect(lost({ kind: 'work', id: 'statue' }, 'today')).toBeNull()
    expect(lost({ kind: 'closer', work: 'statue' }, 'before')).toEqual(say('Statue'))
    expect(lost({ kind: 'room', id: 'cave-17' }, 'before')).not.toBeNull()
  })

  it('is no panel that speaks of no thing', () => {
    for (const kind of ['none', 'list', 'map', 'settings', 'twin'] as const)
      expect(lostThing(exhibition, { kind }, 'before')).toBeNull()
  })

  it('is the place of a visitor whose room is not there: they are led to the nearest one that is', () => {
    const plan = planOf(site, exhibition, 'before')
    expect(ledTo(plan, { room: 'cave-17', x: -1.2, z: -3.5 })).toBe('corridor')
  })

  it('is a place on which something stands now, and not one where a step aside is enough', () => {
    const plan = planOf(site, exhibition, 'today')
    expect(ledTo(plan, { room: 'cave-17', x: -1.2, z: -5.07 })).toBe('cave-17')
    expect(ledTo(plan, { room: 'cave-17', x: -1.2, z: -3.4 })).toBeNull()
  })
})

describe('two eras side by side', () => {
  it('are never the same one', () => {
    const visit = visitIn('cut')
    compareEras(visit, 'cut')
    expect(visit.getState().besideEra).toBeNull()
    compareEras(visit, 'today')
    setEra(visit, 'today')
    expect(visit.getState().besideEra).toBeNull()
  })

  it('take the place of two states of a wall, and the other way about', () => {
    const visit = visitIn('cut')
    compareStates(visit, 'statue')
    compareEras(visit, 'today')
    expect(visit.getState()).toMatchObject({ compared: null, besideEra: 'today', eraLine: true })
    compareStates(visit, 'statue')
    expect(visit.getState()).toMatchObject({ compared: 'statue', besideEra: null })
  })

  it('end with the line under the view, and with the visit', () => {
    const visit = visitIn('cut')
    compareEras(visit, 'today')
    showEraLine(visit, false)
    expect(visit.getState()).toMatchObject({ besideEra: null, eraLine: false })
    compareEras(visit, 'today')
    leave(visit)
    expect(visit.getState()).toMatchObject({ besideEra: null, eraLine: false })
  })

  it('begin with the next later one in which the room is there, else the nearest earlier one', () => {
    expect(eraBeside(exhibition, 'corridor', 'before')?.id).toBe('cut')
    expect(eraBeside(exhibition, 'corridor', 'today')?.id).toBe('cut')
    expect(eraBeside(exhibition, 'cave-17', 'today')?.id).toBe('cut')
    const rooms = caveSite.rooms.map(room => ({ ...room, eras: ['before', 'today'] }))
    expect(eraBeside({ ...exhibition, rooms }, 'corridor', 'before')?.id).toBe('today')
    expect(eraBeside({ ...exhibition, eras: [] }, 'cave-17', null)).toBeUndefined()
  })
})
