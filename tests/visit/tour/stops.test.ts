import { expect, test } from 'vitest'
import { momentOfStop } from '#exhibition/moment-of-stop.ts'
import { pointedAt, spokenAt, wallOf } from '#visit/tour/stop-scene.ts'
import { stopAt, stopById } from '#visit/tour/stops.ts'
import { caveTours, docent } from '../../fixtures/cave-tours.ts'

const [before, opened, within, painted] = docent.stops

test('a stop is found in whichever tour it is', () => {
  expect(stopById(caveTours, 'two')).toMatchObject({ tour: { id: 'round' }, index: 1 })
  expect(stopById(caveTours, 'three')).toBeUndefined()
})

test('an address means the stop that it names, else the first of its tour', () => {
  expect(stopAt(caveTours, { at: 'within' })?.index).toBe(2)
  expect(stopAt(caveTours, { tour: 'docent', at: 'painted' })?.index).toBe(3)
  expect(stopAt(caveTours, { tour: 'docent' })?.index).toBe(0)
  expect(stopAt(caveTours, { tour: 'docent', at: 'one' })).toMatchObject({
    tour: { id: 'docent' },
    index: 0,
  })
  expect(stopAt(caveTours, { at: 'tree' })).toBeUndefined()
})

test('a stop keeps the era and the lamp of those before it; another era takes the lamp with it', () => {
  expect(momentOfStop(docent, 0)).toEqual({ era: 'sealed', light: 'oil' })
  expect(momentOfStop(docent, 1)).toEqual({ era: 'sealed', light: 'oil' })
  expect(momentOfStop(docent, 2)).toEqual({ era: 'today', light: undefined })
})

test('what is told is the narration, else the hotspot’s words, else the work’s', () => {
  if (!before || !opened || !within || !painted) throw new Error('the tour has four stops')
  expect(spokenAt(caveTours, before)).toBe('wall-words')
  expect(spokenAt(caveTours, opened)).toBeNull()
  expect(spokenAt(caveTours, within)).toBe('tree')
  expect(spokenAt(caveTours, painted)).toBe('north-wall')
})

test('a wall’s state is found by its work, and without one by its name', () => {
  if (!painted || !opened) throw new Error('the tour has four stops')
  expect(wallOf(caveTours, painted)).toEqual({ work: 'north-wall', state: 'painted' })
  const { work: _, ...unnamed } = painted
  expect(wallOf(caveTours, unnamed)).toEqual({ work: 'north-wall', state: 'painted' })
  expect(wallOf(caveTours, { ...painted, state: 'never' })).toBeNull()
  expect(wallOf(caveTours, opened)).toBeNull()
})

test('a stop points at its region, else at the place of its hotspot', () => {
  if (!within || !painted || !opened) throw new Error('the tour has four stops')
  expect(pointedAt(caveTours, painted)).toMatchObject({ room: 'cave-17', place: { width: 0.8 } })
  expect(pointedAt(caveTours, within)).toMatchObject({ room: 'cave-17', place: { width: 0.4 } })
  expect(pointedAt(caveTours, opened)).toBeNull()
})
