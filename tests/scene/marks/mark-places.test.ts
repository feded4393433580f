import { describe, expect, it } from 'vitest'
import type { Work } from '#exhibition/schema.ts'
import { markPlaces } from '#scene/marks/mark-places.ts'
import { floorPlan } from '#space/floor-plan.ts'
import { buildSite } from '#space/site.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const site = buildSite(caveSite)
const places = (room: string, era: string | null, rightToLeft = false) =>
  markPlaces({ exhibition: caveSite, room, era }, site, floorPlan(site, caveSite, era), rightToLeft)
const one = (room: string, id: string, era: string | null, rightToLeft = false) =>
  places(room, era, rightToLeft).find(place => place.id === id)

describe('the places of marks', () => {
  it('come in reading order: hotspots, doors, places to stand', () => {
    expect(places('cave-17', 'today').map(p => p.id)).toEqual([
      'tree',
      'caisson',
      'door:library-door',
      'stand:inside',
    ])
  })

  it('are beside a region: at its lower left corner, at its lower right one where text runs to the left', () => {
    const left = one('cave-17', 'tree', 'today')
    const right = one('cave-17', 'tree', 'today', true)
    // The north wall runs from west to east; the region is 0.4 m wide and begins 0.3 m from its corner.
    expect(left?.anchor[0]).toBeCloseTo(-1.2 - 2.75 / 2 + 0.3)
    expect(right?.anchor[0]).toBeCloseTo(-1.2 - 2.75 / 2 + 0.7)
    expect(left?.anchor[1]).toBeCloseTo(0.9 + 0.9)
    expect(left?.asideX).toBeLessThan(0)
    expect(right?.asideX).toBeGreaterThan(0)
  })

  it('look for a region by its middle', () => {
    expect(one('cave-17', 'tree', 'today')?.point[1]).toBeCloseTo(0.9 + 0.9 + 0.4)
  })

  it('stand beyond the sill of an open door, on the ground there, from either side', () => {
    const fromCorridor = one('corridor', 'door:library-door', 'today')
    const fromCave = one('cave-17', 'door:library-door', 'today')
    expect(fromCorridor?.kind).toBe('ring')
    expect(fromCorridor?.point[2]).toBeLessThan(-2.75)
    expect(fromCorridor?.point[1]).toBeCloseTo(0.93)
    expect(fromCave?.point[2]).toBeGreaterThan(-2.25)
  })

  it('stand on the closed door itself, at eye level, in the room it is seen from', () => {
    const door = one('corridor', 'door:library-door', 'sealed')
    expect(door?.kind).toBe('closed-door')
    expect(door?.point[2]).toBeGreaterThan(-2.25)
  })

  it('stand at the waist of a person who is there, and look for the head', () => {
    const scribe: Work = {
      ...{ id: 'scribe', kind: 'figure', label: { en: ['A scribe'] }, room: 'cave-17' },
      ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['us'] } },
      ...{ certainty: { level: 'conjectured' }, place: { at: [0, 0] }, eras: ['today'] },
    }
    const of = (era: string, more: Partial<typeof caveSite> = {}) => {
      const exhibition = { ...caveSite, works: [scribe], ...more }
      const plan = floorPlan(site, exhibition, era)
      const all = markPlaces({ exhibition, room: 'cave-17', era }, site, plan, false)
      return all.find(place => place.id === 'person:scribe')
    }
    const there = of('today')
    expect(there?.anchor[1]).toBeCloseTo(0.9 + 1.7 * 0.52)
    expect(there?.point[1]).toBeGreaterThan(there?.anchor[1] ?? 9)
    expect(of('sealed')).toBeUndefined()
    const rooms = caveSite.rooms.map(room => ({
      ...room,
      hotspots: room.hotspots?.map(hotspot => ({ ...hotspot, work: 'scribe' })),
    }))
    expect(of('today', { rooms })).toBeUndefined()
  })
})
