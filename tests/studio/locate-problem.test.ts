import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointerOf } from '#exhibition/problem.ts'
import { Exhibition } from '#exhibition/schema.ts'
import { locateProblem, stepsOf } from '#studio/locate-problem.ts'

const text = (en: string) => ({ en: [en] })
const exhibition = Exhibition.parse({
  format: 'lamplight/1.0',
  id: 'small',
  title: text('Small'),
  languages: ['en'],
  credit: text('nobody'),
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  start: { room: 'hall', at: [0, -1], heading: 0 },
  rooms: [
    {
      id: 'hall',
      label: text('Hall'),
      origin: [0, 0, 0],
      shape: { kind: 'box', width: 6, depth: 6, height: 4 },
      surfaces: { north: { material: 'rock' } },
      keepOut: [
        [
          [1, 1],
          [2, 1],
          [2, 2],
        ],
      ],
      standpoints: [{ id: 'middle', label: text('Middle'), view: { at: [0, 0], heading: 90 } }],
      hotspots: [
        {
          id: 'fan',
          label: text('Fan'),
          text: text('A fan'),
          place: { surface: 'north', u: 1.96, v: 1.45 },
          narration: 'fan-spoken',
        },
      ],
    },
    {
      id: 'cell',
      label: text('Cell'),
      origin: [0, 0, -8],
      shape: { kind: 'box', width: 3, depth: 3, height: 3 },
    },
  ],
  doors: [
    {
      id: 'opening',
      width: 1,
      height: 2,
      thickness: 0.5,
      ends: [
        { room: 'hall', surface: 'north', u: 2, v: 0 },
        { room: 'cell', surface: 'south', u: 1, v: 0 },
      ],
    },
  ],
  works: [
    {
      kind: 'panel',
      id: 'board',
      label: text('Board'),
      room: 'cell',
      place: { surface: 'east', u: 1, v: 1, width: 1, height: 1 },
      rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
      credit: text('nobody'),
      certainty: { level: 'scanned' },
      image: { picture: 'board.jpg' },
    },
  ],
  narrations: [
    { id: 'fan-spoken', transcript: text('A fan') },
    { id: 'unheard', transcript: text('Nothing') },
  ],
  tours: [
    {
      id: 'walk',
      label: text('Walk'),
      stops: [
        { id: 'one', label: text('One'), view: { at: [0, 0], heading: 0 }, work: 'board' },
        { id: 'two', label: text('Two'), view: { room: 'gone', at: [0, 0], heading: 0 } },
      ],
    },
  ],
  sources: [{ id: 'book', label: text('Book') }],
})

/** Every pointer of a value, the whole first. */
function pointersOf(value: unknown, path: readonly PropertyKey[] = []): string[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => pointersOf(child, [...path, key]))
      : []
  return [pointerOf(path), ...inner]
}

describe('the place a pointer speaks of', () => {
  test.each([
    ['/rooms/0/hotspots/0/text/en', 'hotspot', 'fan', 'hall'],
    ['/rooms/0/hotspots/9/text', 'room', 'hall', 'hall'],
    ['/rooms/0/standpoints/0', 'standpoint', 'middle', 'hall'],
    ['/rooms/0/surfaces/north/tint', 'surface', 'north', 'hall'],
    ['/rooms/1/shape/width', 'room', 'cell', 'cell'],
    ['/works/0/rights', 'work', 'board', 'cell'],
    ['/doors/0', 'door', 'opening', 'hall'],
    ['/doors/0/ends/1/u', 'door', 'opening', 'cell'],
    ['/tours/0/stops/0/view', 'stop', 'one', 'cell'],
    ['/narrations/0/captions/en', 'hotspot', 'fan', 'hall'],
    ['/start/at', 'start', '', 'hall'],
  ])('%s is the %s %s in %s', (pointer, kind, id, room) => {
    expect(locateProblem(exhibition, pointer)).toMatchObject({ kind, id, room })
  })

  test.each([
    '',
    '/title',
    '/sources/0',
    '/rooms/7',
    '/rooms/-',
    '/rooms/__proto__',
    '/works/1e0',
    '/narrations/1',
    '/tours/0/stops/1',
    '/constructor',
  ])('%j is no place', pointer => {
    expect(locateProblem(exhibition, pointer)).toBeNull()
  })

  test('every pointer of a document is a place in one of its rooms, or null', () => {
    const rooms = exhibition.rooms.map(room => room.id)
    for (const pointer of pointersOf(exhibition)) {
      const place = locateProblem(exhibition, pointer)
      expect(place === null || rooms.includes(place.room), pointer).toBe(true)
    }
  })

  test('no pointer throws, made of the words of the document or of anything', () => {
    const words = fc.constantFrom(
      ...'rooms hotspots works doors ends tours stops start narrations surfaces keepOut standpoints'.split(
        ' ',
      ),
    )
    const step = fc.oneof(words, fc.integer({ min: -2, max: 12 }).map(String), fc.string())
    fc.assert(
      fc.property(fc.oneof(fc.array(step).map(pointerOf), fc.string()), pointer => {
        locateProblem(exhibition, pointer)
      }),
    )
  })

  test('steps are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), steps => {
        expect(stepsOf(pointerOf(steps))).toEqual(steps)
      }),
    )
  })
})
