import { describe, expect, test } from 'vitest'
import { isOpen } from '#space/era.ts'
import { floorPlan } from '#space/floor-plan.ts'
import { buildSite } from '#space/site.ts'
import { approachOf } from '#space/stairs.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const site = buildSite(caveSite)
const door = (id: string) => site.doors.find(d => d.id === id) ?? expect.fail(`no door ${id}`)

describe('buildSite', () => {
  test('places both ends of a door, each looking out of its room', () => {
    const [a, b] = door('library-door').ends
    expect(a.sill.map(x => Number(x.toFixed(6)))).toEqual([-1.2, 0.9, -2.25])
    expect(b.sill.map(x => Number(x.toFixed(6)))).toEqual([-1.2, 0.9, -2.75])
    expect(a.through[2]).toBe(-1)
    expect(a.right[0]).toBe(1)
    expect(b.right[0]).toBe(-1)
  })

  test('gives each room the openings of its doors, on the right walls', () => {
    expect(site.rooms.get('corridor')?.openings.map(o => `${o.door} ${o.surface}`)).toEqual([
      'library-door north',
      'hall-door west',
      'entrance east',
    ])
  })

  test('leaves out a door to a room or a wall that is not there', () => {
    const doors = structuredClone(caveSite.doors ?? [])
    const [first, second] = doors
    if (first) first.ends[1].room = 'nowhere'
    if (second) second.ends[0].surface = 'ceiling'
    expect(buildSite({ ...caveSite, doors }).doors.map(d => d.id)).toEqual(['entrance'])
  })

  test('closes a door in the eras in which it is walled up or one of its rooms is not there', () => {
    expect(isOpen(door('library-door'), 'sealed')).toBe(false)
    expect(isOpen(door('library-door'), 'today')).toBe(true)
    expect(isOpen(door('library-door'), null)).toBe(true)
    const rooms = caveSite.rooms.map(r => (r.id === 'cave-16' ? { ...r, eras: ['sealed'] } : r))
    const hall = buildSite({ ...caveSite, rooms }).doors.find(d => d.id === 'hall-door')
    expect(hall && isOpen(hall, 'today')).toBe(false)
  })

  test('makes the floor and walls of a captured room from its authored outline, undrawn', () => {
    const outline: [number, number][] = [
      [-2, -1],
      [2, -1],
      [2, 1],
      [-2, 1],
    ]
    const shape = { kind: 'model' as const, model: 'cave.glb', floor: outline, height: 3 }
    const document = {
      ...caveSite,
      doors: [],
      works: [],
      rooms: [
        {
          id: 'scan',
          label: { en: ['Scan'] },
          origin: [0, 0, 0] as [number, number, number],
          shape,
        },
      ],
    }
    const room = buildSite(document).rooms.get('scan')
    expect([...(room?.surfaces.keys() ?? [])]).toEqual([
      'wall-1',
      'wall-2',
      'wall-3',
      'wall-4',
      'floor',
      'ceiling',
    ])
    expect([...(room?.surfaces.values() ?? [])].every(s => s.material === 'none')).toBe(true)
    const plan = floorPlan(buildSite(document), document, null)
    expect(plan.isFree('scan', 0, 0)).toBe(true)
    expect(plan.isFree('scan', 1.9, 0)).toBe(false)
  })
})

describe('steps', () => {
  test('rise on the lower side only, by equal risers that a foot can climb', () => {
    const lower = approachOf(site, door('library-door'), 0)
    expect(lower.steps).toBe(4)
    expect(lower.height / (lower.steps + 1)).toBeCloseTo(0.18)
    expect(lower.run).toBeCloseTo(4 * 0.27)
    expect(approachOf(site, door('library-door'), 1)).toMatchObject({ height: 0, run: 0, steps: 0 })
  })
})

describe('floorPlan', () => {
  const today = floorPlan(site, caveSite, 'today')

  test('raises the ground over the steps and carries it level through the door', () => {
    expect(today.groundAt('corridor', -1.2, 0)).toBe(0)
    expect(today.groundAt('corridor', -1.2, -2.25 - 1e-9)).toBeCloseTo(0.9)
    expect(today.groundAt('corridor', -1.2, -2.25 + 0.54)).toBeCloseTo(0.45)
    expect(today.groundAt('corridor', -1.2, -2.5)).toBeCloseTo(0.9)
    expect(today.groundAt('cave-17', -1.2, -4)).toBeCloseTo(0.9)
    expect(today.groundAt('corridor', 0.5, -2)).toBe(0)
  })

  test('keeps a body off the sides of the stairs', () => {
    expect(today.isFree('corridor', -0.45, -1.8)).toBe(false)
    expect(today.isFree('corridor', -1.2, -1.8)).toBe(true)
  })

  test('leaves out what is not there in an era', () => {
    const works = (caveSite.works ?? []).map(w =>
      w.id === 'statue' ? { ...w, eras: ['sealed'] } : w,
    )
    const document = { ...caveSite, works }
    expect(floorPlan(site, document, 'today').isFree('cave-17', -1.2, -5)).toBe(true)
    expect(floorPlan(site, document, 'sealed').isFree('cave-17', -1.2, -5)).toBe(false)
  })

  test('lets nobody walk on ground that the document keeps free', () => {
    const keepOut: [number, number][] = [
      [1, -1],
      [3, -1],
      [3, 1],
      [1, 1],
    ]
    const rooms = caveSite.rooms.map(r => (r.id === 'corridor' ? { ...r, keepOut: [keepOut] } : r))
    const plan = floorPlan(site, { ...caveSite, rooms }, 'today')
    expect(plan.isFree('corridor', 2, 0)).toBe(false)
    const nearest = plan.nearestFree('corridor', 2, 0) ?? expect.fail('no place')
    expect(plan.isFree('corridor', ...nearest)).toBe(true)
  })

  test('lets nobody walk under slopes lower than 1.2 m', () => {
    const rooms = caveSite.rooms.map(r =>
      r.id === 'cave-17'
        ? {
            ...r,
            shape: {
              kind: 'truncated-pyramid' as const,
              width: 2.75,
              depth: 2.84,
              height: 3,
              wallHeight: 0.6,
              caisson: 0.96,
            },
          }
        : r,
    )
    const document = { ...caveSite, rooms, doors: [], works: [] }
    const plan = floorPlan(buildSite(document), document, null)
    expect(plan.isFree('cave-17', -1.2, -4.17)).toBe(true)
    expect(plan.isFree('cave-17', -2.2, -4.17)).toBe(false)
    expect(floorPlan(site, caveSite, null).isFree('cave-17', -2.2, -4.17)).toBe(true)
  })

  test('knows the room of a place, in a doorway the nearer one, and null in the rock', () => {
    expect(today.roomAt(0, 0)).toBe('corridor')
    expect(today.roomAt(-1.2, -2.3, 'corridor')).toBe('corridor')
    expect(today.roomAt(-1.2, -2.7, 'corridor')).toBe('cave-17')
    expect(today.roomAt(0.5, -2.5, 'corridor')).toBeNull()
    expect(today.roomAt(Number.NaN, 0)).toBeNull()
  })
})
