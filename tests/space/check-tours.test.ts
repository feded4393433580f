import { expect, test } from 'vitest'
import type { Exhibition, Stop } from '#exhibition/schema.ts'
import { checkTours } from '#space/check/tours.ts'
import { checkSite } from '#space/check-site.ts'
import { buildSite } from '#space/site.ts'
import { caveTours, docent } from '../fixtures/cave-tours.ts'

/** The caves with one tour, some of whose stops are changed. */
const withStops = (change: (stop: Stop, index: number) => Stop): Exhibition => ({
  ...caveTours,
  tours: [{ ...docent, stops: docent.stops.map(change) }],
})
const changed = (index: number, change: Partial<Stop>): Exhibition =>
  withStops((stop, i) => (i === index ? { ...stop, ...change } : stop))
const found = (exhibition: Exhibition) =>
  checkTours(exhibition, buildSite(exhibition))
    .filter(finding => finding.code !== 'stop-says-nothing')
    .map(({ code, path, weight }) => `${weight} ${code} ${path.join('/')}`)

test('a sound tour gives no cause to say anything', () => {
  expect(found(caveTours)).toEqual([])
})

test('a stop at which nothing is told, and which is not there to be looked at for some time, is to be considered', () => {
  const codes = checkTours(caveTours, buildSite(caveTours)).map(f => f.path.join('/'))
  expect(codes).toContain('tours/1/stops/0')
  expect(codes).not.toContain('tours/0/stops/1')
})

test('a room, hotspot, work or state that is not there in the stop’s era must be mended', () => {
  const only = ['sealed']
  const rooms = caveTours.rooms.map(r => (r.id === 'cave-17' ? { ...r, eras: only } : r))
  expect(found({ ...caveTours, rooms })).toContain('mend stop-room-not-there tours/0/stops/2/view')
  expect(found({ ...caveTours, rooms })).toContain(
    'mend stop-hotspot-not-there tours/0/stops/2/hotspot',
  )
  const works = caveTours.works?.map(w => (w.id === 'north-wall' ? { ...w, eras: only } : w))
  expect(found({ ...caveTours, ...(works && { works }) })).toContain(
    'mend stop-work-not-there tours/0/stops/3/work',
  )
  const painted = caveTours.works?.map(w =>
    w.kind === 'mural' ? { ...w, states: w.states.map(s => ({ ...s, eras: only })) } : w,
  )
  expect(found({ ...caveTours, ...(painted && { works: painted }) })).toContain(
    'mend stop-state-not-there tours/0/stops/3/state',
  )
})

test('the era of an earlier stop counts until another one says otherwise', () => {
  const works = caveTours.works?.map(w => (w.id === 'north-wall' ? { ...w, eras: ['sealed'] } : w))
  const sealed = withStops(stop => ({ ...stop, era: undefined }))
  const first = { ...docent, stops: sealed.tours?.[0]?.stops ?? [] }
  const [head, ...rest] = first.stops
  const tours = head ? [{ ...first, stops: [{ ...head, era: 'sealed' }, ...rest] }] : []
  expect(found({ ...caveTours, ...(works && { works }), tours }).join()).not.toContain('stop-work')
})

test('a region off its wall must be mended', () => {
  const region = { surface: 'north', u: 2, v: 1, width: 3, height: 1 }
  expect(found(changed(3, { region }))).toEqual(['mend off-surface tours/0/stops/3/region'])
})

test('a stop behind a door that is walled up in its era has no way to it', () => {
  expect(found(changed(2, { era: 'sealed' }))).toContain(
    'consider stop-no-way tours/0/stops/2/view',
  )
})

test('the check of the site tells of tours', () => {
  const region = { surface: 'nowhere', u: 0, v: 0 }
  const problems = checkSite(changed(3, { region }), 'exhibition.json')
  expect(problems.map(p => p.pointer)).toContain('/tours/0/stops/3/region/surface')
})
