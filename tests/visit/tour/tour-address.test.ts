import { expect, test } from 'vitest'
import { buildSite } from '#space/site.ts'
import { openHotspot } from '#visit/actions.ts'
import { LONGEST_QUERY, readAddress, writeAddress } from '#visit/address.ts'
import { addressOf } from '#visit/address-of.ts'
import { resolveAddress } from '#visit/resolve-address.ts'
import { tellAddress } from '#visit/tell-address.ts'
import { restoreTour } from '#visit/tour/restore-tour.ts'
import { actOnTour, startTour } from '#visit/tour/tour-actions.ts'
import { createVisit } from '#visit/visit.ts'
import { caveTours } from '../../fixtures/cave-tours.ts'

const ground = {
  exhibition: caveTours,
  venue: null,
  site: buildSite(caveTours),
  camera: () => ({ fov: 1.08, aspect: 1.78, eyeHeight: 1.6 }),
}
const pose = { room: 'corridor', x: 1, y: 1.6, z: 2, heading: 0, pitch: 0, zoom: 1 }
const newVisit = () =>
  createVisit({
    ...{ exhibition: caveTours, venue: null, base: '/', problems: [], language: 'en' },
    ...{ era: 'today', light: 'torch' as const, entered: true },
  })
const arrive = (query: string) => resolveAddress(ground, readAddress(query).address)
const names = {
  exhibition: () => '',
  room: (id: string) => id,
  era: () => '',
  light: () => '',
  language: () => '',
}
const told = (query: string) => {
  const { address, unread } = readAddress(query)
  const answered = { address, unread, strayed: false, ground, arrival: arrive(query) }
  return tellAddress(answered, names, 'en').map(notice => notice.id)
}

test('the address of every stop opens at its view, in its era and light', () => {
  for (const tour of caveTours.tours ?? []) {
    for (const [stop] of tour.stops.entries()) {
      const visit = newVisit()
      startTour(visit, tour.id, { stop })
      const query = writeAddress(addressOf(visit.getState(), pose))
      expect(query.length).toBeLessThanOrEqual(LONGEST_QUERY)
      const arrival = arrive(query)
      const { id, view } = tour.stops[stop] ?? {}
      expect(query).toContain(`at=${id}&tour=${tour.id}`)
      expect(arrival.to.room).toBe(view?.room)
      expect(told(query)).toEqual([])
    }
  }
})

test('a stop has the era and the lamp that its tour has come to; the address may wish others', () => {
  expect(arrive('?at=opened')).toMatchObject({ era: 'sealed', light: 'oil' })
  expect(arrive('?tour=docent')).toMatchObject({ era: 'sealed', light: 'oil' })
  expect(arrive('?tour=docent&at=within')).toMatchObject({ era: 'today', light: 'torch' })
  expect(arrive('?at=opened&era=today&light=study')).toMatchObject({ era: 'today', light: 'study' })
  expect(arrive('?tour=docent&at=tree')).toMatchObject({ era: 'today', panel: { id: 'tree' } })
})

test('only a tour that is not there is told of', () => {
  expect(told('?tour=docent')).toEqual([])
  expect(told('?tour=nowhere')).toEqual(['unknown-tour'])
})

test('whoever has left the stop’s view has an address of their own, with the stop to go back to', () => {
  const visit = newVisit()
  startTour(visit, 'docent', { stop: 1 })
  expect(addressOf(visit.getState(), pose)).not.toHaveProperty('view')
  actOnTour(visit, { kind: 'moved' })
  expect(addressOf(visit.getState(), pose)).toMatchObject({
    ...{ tour: 'docent', at: 'opened' },
    view: { x: 1, z: 2 },
  })
  openHotspot(visit, 'tree')
  expect(addressOf(visit.getState(), pose)).toMatchObject({ tour: 'docent', at: 'tree' })
})

test('going back to an address with a tour brings the tour back, resting', () => {
  const visit = newVisit()
  restoreTour(visit, { tour: 'docent', at: 'within' })
  expect(visit.getState().tour).toMatchObject({
    tour: 'docent',
    stop: 2,
    phase: { kind: 'paused' },
  })
})

test('going back to the stop where the tour is changes nothing; to no tour ends it', () => {
  const visit = newVisit()
  startTour(visit, 'docent', { stop: 2 })
  const { tour } = visit.getState()
  restoreTour(visit, { tour: 'docent', at: 'within' })
  restoreTour(visit, { tour: 'docent', at: 'tree' })
  expect(visit.getState().tour).toBe(tour)
  restoreTour(visit, { at: 'corridor' })
  expect(visit.getState().tour).toBeNull()
})
