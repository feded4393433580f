import { expect, test } from 'vitest'
import { salvage as salvageText } from '#exhibition/salvage.ts'

const room = (id: string, more: object = {}) => ({
  id,
  label: { en: [id] },
  origin: [0, 0, 0],
  shape: { kind: 'box', width: 4, depth: 4, height: 3 },
  ...more,
})

const hotspot = (id: string, more: object = {}) => ({
  id,
  label: { en: [id] },
  text: { en: ['words'] },
  place: { surface: 'north', u: 1, v: 1 },
  ...more,
})

const document = (more: object = {}): string =>
  JSON.stringify({
    format: 'lamplight/1.0',
    id: 'hall',
    title: { en: ['Hall'] },
    languages: ['en'],
    credit: { en: ['us'] },
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    start: { at: [0, 0], heading: 0 },
    rooms: [room('one')],
    ...more,
  })

const salvage = (more: object) => salvageText(document(more), 'exhibition.json')?.exhibition ?? null

test('a sound document is kept whole', () => {
  expect(salvage({ 'x-note': 'ours' })).toEqual(JSON.parse(document({ 'x-note': 'ours' })))
})

test('a hotspot without text is left out and its neighbours stay', () => {
  const hotspots = [
    hotspot('a'),
    hotspot('b', { text: 7 }),
    hotspot('c'),
    hotspot('d', { place: null }),
  ]
  const left = salvage({ rooms: [room('one', { hotspots })] })
  expect(left?.rooms[0]?.hotspots?.map(h => h.id)).toEqual(['a', 'c'])
})

test('a room without a floor is left out and the others stay', () => {
  const broken = room('broken', { shape: { kind: 'plan', outline: [], height: 3 } })
  expect(
    salvage({ rooms: [broken, room('two'), room('three', { shape: 'round' })] })?.rooms.map(
      r => r.id,
    ),
  ).toEqual(['two'])
})

test('a fault in an optional property costs that property', () => {
  const left = salvage({ summary: 'not a language map', light: 'disco' })
  expect(left?.summary).toBeUndefined()
  expect(left?.light).toBeUndefined()
  expect(left?.rooms).toHaveLength(1)
})

test('nothing is left of a document without a title, without a sound room, of another format or that is not JSON', () => {
  expect(salvage({ title: 3 })).toBeNull()
  expect(salvage({ rooms: [room('x', { origin: 'here' })] })).toBeNull()
  expect(salvage({ format: 'lamplight/9.0' })).toBeNull()
  expect(salvageText('{', 'exhibition.json')).toBeNull()
  expect(salvageText('[]', 'exhibition.json')).toBeNull()
})
