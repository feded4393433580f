import { expect, test } from 'vitest'
import type { Exhibition } from '#exhibition/schema.ts'
import { buildSite } from '#space/site.ts'
import { readAddress } from '#visit/address.ts'
import { type Ground, resolveAddress } from '#visit/resolve-address.ts'
import { type Names, tellAddress } from '#visit/tell-address.ts'

const rights = 'https://creativecommons.org/licenses/by/4.0/'
const exhibition: Exhibition = {
  format: 'lamplight/1.0',
  id: 'hall',
  title: { en: ['Hall'] },
  languages: ['en'],
  credit: { en: ['us'] },
  rights,
  start: { room: 'hall', at: [0, -1], heading: 0 },
  eras: [
    { id: 'then', label: { en: ['Then'] }, date: { en: ['862'] } },
    { id: 'now', label: { en: ['Now'] }, date: { en: ['2026'] } },
  ],
  rooms: [
    {
      id: 'hall',
      label: { en: ['Hall'] },
      origin: [0, 0, 0],
      shape: { kind: 'box', width: 8, depth: 8, height: 4 },
      standpoints: [
        { id: 'by-the-wall', label: { en: ['By the wall'] }, view: { at: [2, 2], heading: 90 } },
      ],
      hotspots: [
        {
          id: 'nun',
          label: { en: ['Nun'] },
          text: { en: ['A nun.'] },
          place: { surface: 'north', u: 4, v: 1.5 },
        },
      ],
    },
    {
      id: 'annexe',
      label: { en: ['Annexe'] },
      origin: [0, 0, -20],
      shape: { kind: 'box', width: 4, depth: 4, height: 3 },
      eras: ['then'],
    },
  ],
}
const ground: Ground = {
  exhibition,
  venue: null,
  site: buildSite(exhibition),
  camera: () => ({ fov: 1.08, aspect: 1.78, eyeHeight: 1.6 }),
}
const names: Names = {
  exhibition: e => e.id,
  room: id => id,
  era: id => id ?? '',
  light: kind => kind,
  language: tag => tag,
}

const arrive = (query: string) => resolveAddress(ground, readAddress(query).address)
const notices = (query: string, strayed = false) => {
  const { address, unread } = readAddress(query)
  const arrival = resolveAddress(ground, address)
  return tellAddress({ address, unread, strayed, ground, arrival }, names, 'en')
}
const told = (query: string) => notices(query).map(n => n.id)

test('nothing asked for begins at the start, in the last era, and says nothing', () => {
  const arrival = arrive('')
  expect(arrival.to).toMatchObject({ room: 'hall', x: 0, z: 1, heading: 0 })
  expect(arrival).toMatchObject({
    era: 'now',
    light: 'torch',
    panel: { kind: 'none' },
  })
  expect(told('')).toEqual([])
})

test('a hotspot is opened where it can be seen', () => {
  const arrival = arrive('?at=nun')
  expect(arrival.panel).toEqual({ kind: 'hotspot', id: 'nun' })
  expect(arrival.to.room).toBe('hall')
  expect(arrival.to.z).toBeGreaterThan(-3.3)
  expect(Math.cos(arrival.to.heading)).toBeGreaterThan(0.9)
})

test('a standpoint is stood on', () => {
  expect(arrive('?at=by-the-wall').to).toMatchObject({ room: 'hall', x: 2, z: -2 })
})

test('a view is restored to the centimetre', () => {
  const { to } = arrive('?at=hall&view=123,160,-45,90,-10,2.5')
  expect(to).toMatchObject({ room: 'hall', x: 1.23, z: -0.45, zoom: 2.5 })
  expect(to.heading).toBeCloseTo(Math.PI / 2)
  expect(told('?at=hall&view=123,160,-45,90,-10,2.5')).toEqual([])
})

test.each([
  ['an unknown thing', '?at=phoenix', ['unknown-at'], 'hall'],
  ['a room that this era does not have', '?at=annexe', ['unknown-at'], 'hall'],
  ['an unknown era', '?era=tomorrow', ['unknown-era'], 'hall'],
  ['an unreadable light', '?light=disco', ['unknown-light'], 'hall'],
  ['a view outside of every room', '?view=99900,160,0,0,0,1', ['unknown-view'], 'hall'],
  ['a place that is no name', '?at=../x', ['unknown-at'], 'hall'],
  ['an era that is no name', '?era=%00', ['unknown-era'], 'hall'],
  ['a language that nobody offers', '?lang=fr', ['unknown-language'], 'hall'],
  ['a language that is no tag', '?lang=../x', ['unknown-language'], 'hall'],
  ['a tour', '?tour=nothing', ['unknown-tour'], 'hall'],
  ['a tour that is no name', '?tour=../x', ['unknown-tour'], 'hall'],
  ['a venue that was not found', '?venue=nobody', ['unknown-venue'], 'hall'],
  ['a venue that is no name', '?venue=../x', ['unknown-venue'], 'hall'],
  ['two wrong things at once', '?light=disco&at=phoenix', ['unknown-light', 'unknown-at'], 'hall'],
  ['an unreadable view', '?view=here', ['unknown-view'], 'hall'],
])('%s falls back and says so', (_, query, ids, room) => {
  expect(told(query)).toEqual(ids)
  expect(arrive(query).to.room).toBe(room)
})

test('a room of another era is there when the address names that era', () => {
  expect(arrive('?at=annexe&era=then').to.room).toBe('annexe')
})

test('a view outside comes to the nearest free place, not to a number that is none', () => {
  const { to } = arrive('?at=hall&view=5000,160,0,0,0,1')
  expect(to.x).toBeLessThan(4)
  expect(to.x).toBeGreaterThan(3)
  expect(Number.isFinite(to.z)).toBe(true)
})

test('of an exhibition that is not there, its places, eras and views are not told', () => {
  const [notice, ...others] = notices(
    '?exhibition=../x&at=phoenix&era=never&tour=t&venue=v&view=here',
    true,
  )
  expect(others).toEqual([])
  expect(notice).toMatchObject({
    id: 'unknown-exhibition',
    values: { found: '\u2068../x\u2069', used: '\u2068hall\u2069' },
  })
})

test('what is right is not told', () => {
  expect(told('?exhibition=hall&lang=en-GB&at=nun&era=then&light=oil')).toEqual([])
})

test('a long mistake is told in part', () => {
  const [notice] = notices(`?at=${'x'.repeat(4000)}`)
  expect(String(notice?.values?.['found']).length).toBeLessThan(50)
})
