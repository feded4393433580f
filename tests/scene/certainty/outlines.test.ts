import { describe, expect, it } from 'vitest'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import { outlinesOf } from '#scene/certainty/outlines.ts'
import { buildSite } from '#space/site.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const rights = 'https://creativecommons.org/publicdomain/zero/1.0/'
const mural: Work = {
  ...{ id: 'wall', kind: 'mural', label: { en: ['Wall'] }, room: 'cave-17', rights },
  credit: { en: ['tests'] },
  certainty: { level: 'documented' },
  place: { surface: 'north', u: 0.5, v: 0.25, width: 1, height: 1.5 },
  states: [
    { id: 'today', label: { en: ['Today'] }, image: { picture: 'a.png' } },
    {
      ...{ id: 'painted', label: { en: ['Painted'] }, image: { picture: 'b.png' } },
      certainty: { level: 'conjectured' },
    },
  ],
}
const of = (change: Partial<Exhibition>, states: Record<string, string> = {}, era = 'today') => {
  const exhibition = { ...caveSite, works: [], ...change }
  return outlinesOf(
    { exhibition, wallStates: new Map(Object.entries(states)) },
    buildSite(exhibition),
    era,
  )
}

describe('the outlines of certainty', () => {
  it('are as certain as the state in which a wall is seen', () => {
    expect(of({ works: [mural] }).map(o => o.level)).toEqual(['documented'])
    expect(of({ works: [mural] }, { wall: 'painted' }).map(o => o.level)).toEqual(['conjectured'])
  })

  it('run round the picture, just before the wall', () => {
    const [outline] = of({ works: [mural] })
    expect(outline?.line).toHaveLength(5)
    expect(outline?.line[0]).toEqual(outline?.line[4])
    const [a, b, c] = outline?.line ?? []
    if (!a || !b || !c) throw new Error('no line')
    expect(Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])).toBeCloseTo(1)
    expect(Math.hypot(c[0] - b[0], c[1] - b[1], c[2] - b[2])).toBeCloseTo(1.5)
    const wall = buildSite(caveSite).rooms.get('cave-17')?.surfaces.get('north')
    expect(wall?.locate(a).distance).toBeCloseTo(0.03)
  })

  it('run along the ground that a thing stands on', () => {
    const [outline] = of({ works: caveSite.works?.filter(w => w.id === 'statue') ?? [] })
    expect(outline?.level).toBe('conjectured')
    expect(new Set(outline?.line.map(p => p[1].toFixed(3))).size).toBe(1)
    expect(outline?.line).toHaveLength(5)
  })

  it('draw each edge of a room once, where the document says how we know of it', () => {
    expect(of({})).toEqual([])
    const rooms = caveSite.rooms.map(room =>
      room.id === 'corridor' ? { ...room, certainty: { level: 'scanned' as const } } : room,
    )
    const edges = of({ rooms })
    expect(edges.every(edge => edge.level === 'scanned')).toBe(true)
    // A box: four edges below, four above, four upright.
    expect(edges).toHaveLength(12)
  })

  it('leave out what is not there in an era', () => {
    expect(of({ works: [{ ...mural, eras: ['sealed'] }] })).toEqual([])
    const rooms = caveSite.rooms.map(room =>
      room.id === 'cave-17' ? { ...room, eras: ['sealed'] } : room,
    )
    expect(of({ rooms, works: [mural] })).toEqual([])
  })
})
