import { describe, expect, test } from 'vitest'
import { floorPlan } from '#space/floor-plan.ts'
import { minimap } from '#space/minimap.ts'
import { placeInWords } from '#space/place-in-words.ts'
import { placeAt, placeHotspot, placeWork } from '#space/placement.ts'
import { canSee } from '#space/sight.ts'
import { buildSite } from '#space/site.ts'
import type { Vec3 } from '#space/vector.ts'
import { viewOf, viewToSite } from '#space/view-for.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const site = buildSite(caveSite)
const today = floorPlan(site, caveSite, 'today')
const sealed = floorPlan(site, caveSite, 'sealed')
const camera = { fov: Math.PI / 3, aspect: 1.6, eyeHeight: 1.6 }
const cave = caveSite.rooms.find(r => r.id === 'cave-17') ?? expect.fail('no cave')
const [statue, mural] = caveSite.works ?? []
const [tree, caisson] = cave.hotspots ?? []
const place = <T>(value: T | null | undefined): T => value ?? expect.fail('not placed')

describe('placement', () => {
  test('of a rectangle on a wall is its middle, facing into the room', () => {
    const p = place(tree && placeHotspot(site, 'cave-17', tree))
    expect(p.point[0]).toBeCloseTo(-1.2 - 1.375 + 0.5)
    expect(p.point[1]).toBeCloseTo(0.9 + 1.3)
    expect(p.heading).toBeCloseTo(Math.PI)
    expect(p).toMatchObject({ surface: 'north', width: 0.4, height: 0.8 })
  })

  test('of a work without an extent takes its size', () => {
    expect(statue && placeWork(site, statue)).toMatchObject({
      width: 0.9,
      height: 0.95,
      normal: null,
    })
  })

  test('is null for a room or surface that does not exist', () => {
    expect(placeAt(site, 'nowhere', { at: [0, 0] })).toBeNull()
    expect(placeAt(site, 'corridor', { surface: 'up', u: 0, v: 0 })).toBeNull()
  })
})

describe('viewOf', () => {
  const things = [
    ['a hotspot on a wall', place(tree && placeHotspot(site, 'cave-17', tree))],
    ['a hotspot on the ceiling', place(caisson && placeHotspot(site, 'cave-17', caisson))],
    ['a whole wall', place(mural && placeWork(site, mural))],
    ['a statue', place(statue && placeWork(site, statue))],
  ] as const

  test.each(things)('stands on the plan, at least 0.8 m away, and looks at %s', (_, thing) => {
    const view = viewOf(site, today, thing, camera)
    expect(today.isFree(view.room, view.x, view.z)).toBe(true)
    const eye: Vec3 = [view.x, today.groundAt(view.room, view.x, view.z) + 1.6, view.z]
    const [dx, dy, dz] = [0, 1, 2].map(i => (thing.point[i] ?? 0) - (eye[i] ?? 0)) as [
      number,
      number,
      number,
    ]
    expect(Math.hypot(dx, dy, dz)).toBeGreaterThanOrEqual(0.8)
    expect(Math.sin(view.heading) * dx - Math.cos(view.heading) * dz).toBeGreaterThan(0)
    // The statue stands before the middle of the wall: there the whole counts, not its middle.
    if (thing.width < 2) expect(canSee(site, today, view.room, eye, thing.point)).toBe(true)
    else expect(Math.hypot(dx, dz)).toBeGreaterThan(1.5)
  })

  test('sees a picture whole in a wide room', () => {
    const thing = place(
      placeAt(site, 'corridor', { surface: 'south', u: 3, v: 1, width: 1.2, height: 1 }),
    )
    const view = viewOf(site, today, thing, camera)
    const distance = Math.hypot(thing.point[0] - view.x, thing.point[2] - view.z)
    expect(2 * distance * Math.tan(camera.fov / 2)).toBeGreaterThan(1)
    expect(view.heading).toBeCloseTo(Math.PI)
  })

  test('stands farther away on a narrow screen', () => {
    const thing = place(
      placeAt(site, 'cave-16', { surface: 'north', u: 6, v: 1, width: 4, height: 2 }),
    )
    const wide = viewOf(site, today, thing, camera)
    const narrow = viewOf(site, today, thing, { ...camera, aspect: 0.5 })
    expect(narrow.z).toBeGreaterThan(wide.z + 1)
  })
})

test('a view of the document turns with its room and becomes radians', () => {
  expect(viewToSite(site, { at: [0, 1], heading: 90, pitch: -45, zoom: 2 }, 'cave-17')).toEqual({
    room: 'cave-17',
    x: -1.2,
    z: -5.17,
    heading: Math.PI / 2,
    pitch: -Math.PI / 4,
    zoom: 2,
  })
  expect(viewToSite(site, { room: 'nowhere', at: [0, 0], heading: 0 })).toBeNull()
})

describe('minimap', () => {
  test('has every room, a gap at each open door and a line for each step', () => {
    const map = minimap(site, today, caveSite)
    expect(map.rooms.map(r => r.id)).toEqual(['corridor', 'cave-16', 'cave-17', 'forecourt'])
    expect(map.rooms[0]?.walls).toHaveLength(4 + 3)
    expect(map.doors.find(d => d.id === 'library-door')).toMatchObject({ closed: false })
    expect(map.doors.flatMap(d => d.steps)).toHaveLength(4)
    expect(map.works.map(w => w.id)).toEqual(['statue'])
    expect(map.standpoints.map(s => s.number)).toEqual([1, 2])
    expect(map.bounds.x).toBeCloseTo(-19.9)
    expect(map.bounds.width).toBeCloseTo(38)
  })

  test('closes the door in the era in which it is walled up', () => {
    const map = minimap(site, sealed, caveSite)
    expect(map.rooms[0]?.walls).toHaveLength(4 + 2)
    expect(map.doors.find(d => d.id === 'library-door')?.closed).toBe(true)
  })
})

describe('placeInWords', () => {
  const eye: Vec3 = [-1.2, 2.5, -3.4]

  test('says the wall, the nearest work and the side on which a visitor sees the thing', () => {
    const thing = place(tree && placeHotspot(site, 'cave-17', tree))
    const words = placeInWords(site, caveSite, 'today', thing, eye)
    expect(words).toMatchObject({
      room: 'cave-17',
      surface: 'north',
      beside: { work: 'statue', side: 'left' },
    })
    expect(words.distance).toBeCloseTo(2.38, 1)
  })

  test('falls back to the mural that holds the thing', () => {
    const thing = place(tree && placeHotspot(site, 'cave-17', tree))
    expect(placeInWords(site, caveSite, 'today', thing, eye, 'statue').beside).toEqual({
      work: 'north-wall',
      side: 'on',
    })
  })

  test('says that a thing is on the work whose ground carries it, not beside it', () => {
    const thing = place(placeAt(site, 'cave-17', { at: [0.3, 0.8], up: 0.6 }))
    expect(placeInWords(site, caveSite, 'today', thing, eye).beside).toEqual({
      work: 'statue',
      side: 'on',
    })
  })

  test('says nothing beside a thing that is alone', () => {
    const thing = place(placeAt(site, 'forecourt', { at: [0, 0] }))
    expect(placeInWords(site, caveSite, 'today', thing, eye).beside).toBeNull()
  })
})
