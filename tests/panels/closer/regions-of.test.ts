import { describe, expect, it } from 'vitest'
import type { Exhibition, Hotspot, Work } from '#exhibition/schema.ts'
import { regionsOf } from '#panels/closer/regions-of.ts'
import { buildSite } from '#space/site.ts'

const say = (en: string) => ({ en: [en] })
const rights = 'https://creativecommons.org/licenses/by/4.0/'
const wall: Work = {
  id: 'wall',
  kind: 'mural',
  label: say('The wall'),
  room: 'cave',
  place: { surface: 'north', u: 1, v: 0.5, width: 2, height: 1 },
  rights,
  credit: say('Us'),
  certainty: { level: 'documented' },
  states: [{ id: 'now', label: say('Now'), image: { picture: 'a.webp' } }],
}

function told(place: Hotspot['place'], more: Partial<Hotspot> = {}, work: Work = wall) {
  const hotspot = { id: 'fan', label: say('A fan'), text: say('It is.'), work: 'wall', place }
  const exhibition: Exhibition = {
    format: 'lamplight/1.0',
    id: 'cave',
    title: say('A cave'),
    languages: ['en'],
    credit: say('Us'),
    rights,
    start: { at: [0, 0], heading: 0 },
    rooms: [
      {
        id: 'cave',
        label: say('The cave'),
        origin: [0, 0, 0],
        shape: { kind: 'box', width: 4, depth: 3, height: 3 },
        hotspots: [{ ...hotspot, ...more }],
      },
    ],
    works: [work],
  }
  return regionsOf(exhibition, buildSite(exhibition), work, 'today').map(
    ({ left, top, width, height }) => [left, top, width, height],
  )
}

describe('the regions of a picture', () => {
  it('lie where the hotspot lies on the wall, counted from the upper left corner', () => {
    expect(told({ surface: 'north', u: 1.5, v: 1, width: 0.5, height: 0.25 })).toEqual([
      [0.25, 0.25, 0.25, 0.25],
    ])
  })

  it('have no extent where the document gives a point', () => {
    expect(told({ surface: 'north', u: 2, v: 0.75 })).toEqual([[0.5, 0.75, 0, 0]])
  })

  it('cover what is left of the surface where the mural says no size', () => {
    const place = { surface: 'north', u: 0, v: 0 }
    expect(told({ surface: 'north', u: 2, v: 1.5 }, {}, { ...wall, place })).toEqual([
      [0.5, 0.5, 0, 0],
    ])
  })

  it('leave out what is on another surface, beside the picture, of another work, or of another era', () => {
    expect(told({ surface: 'south', u: 2, v: 0.75 })).toEqual([])
    expect(told({ surface: 'north', u: 3.5, v: 0.75 })).toEqual([])
    expect(told({ at: [0, 0] })).toEqual([])
    expect(told({ surface: 'north', u: 2, v: 0.75 }, { work: 'other' })).toEqual([])
    expect(told({ surface: 'north', u: 2, v: 0.75 }, { eras: ['sealed'] })).toEqual([])
  })
})
