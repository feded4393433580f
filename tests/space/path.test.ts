import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { floorPlan } from '#space/floor-plan.ts'
import { findPath, follow } from '#space/path.ts'
import { buildSite } from '#space/site.ts'
import { isVisible } from '#space/way-points.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const site = buildSite(caveSite)
const today = floorPlan(site, caveSite, 'today')
const sealed = floorPlan(site, caveSite, 'sealed')
const corridor = { room: 'corridor', x: 2, z: 0 }
const cave = { room: 'cave-17', x: -1.2, z: -3.5 }

describe('findPath', () => {
  test('goes straight where nothing is between', () => {
    const path = findPath(today, corridor, { room: 'corridor', x: -2, z: 1 })
    expect(path.reached).toBe(true)
    expect(path.points).toHaveLength(2)
    expect(path.length).toBeCloseTo(Math.hypot(4, 1))
  })

  test('goes through the door and up its stairs', () => {
    const path = findPath(today, corridor, cave)
    expect(path.reached).toBe(true)
    expect(path.points.at(-1)).toEqual(cave)
    expect(path.points.map(p => p.room)).toContain('cave-17')
    expect(path.length).toBeLessThan(8)
  })

  test('goes through two doors, from the great hall to the forecourt', () => {
    const path = findPath(
      today,
      { room: 'cave-16', x: -12, z: 3 },
      { room: 'forecourt', x: 10, z: -4 },
    )
    expect(path.reached).toBe(true)
    expect(new Set(path.points.map(p => p.room))).toEqual(
      new Set(['cave-16', 'corridor', 'forecourt']),
    )
  })

  test('ends as near as one gets where the door is walled up', () => {
    const path = findPath(sealed, corridor, cave)
    const end = path.points.at(-1)
    expect(path.reached).toBe(false)
    expect(end?.room).toBe('corridor')
    expect(end?.z).toBeCloseTo(-2, 1)
  })

  test('ends beside the thing that stands on the goal', () => {
    const path = findPath(today, corridor, { room: 'cave-17', x: -1.2, z: -5.07 })
    const end = path.points.at(-1)
    expect(path.reached).toBe(false)
    expect(end?.room).toBe('cave-17')
    expect(today.isFree('cave-17', end?.x ?? 0, end?.z ?? 0)).toBe(true)
  })

  test('keeps a body clear of every wall, whatever the two places', () => {
    const spot = fc.constantFrom(...site.rooms.keys()).chain(room => {
      const outline = today.rooms.get(room) ?? []
      const [xs, zs] = [outline.map(p => p[0]), outline.map(p => p[1])]
      return fc.record({
        room: fc.constant(room),
        x: fc.double({ min: Math.min(...xs), max: Math.max(...xs), noNaN: true }),
        z: fc.double({ min: Math.min(...zs), max: Math.max(...zs), noNaN: true }),
      })
    })
    fc.assert(
      fc.property(spot, spot, (from, to) => {
        const { points } = findPath(today, from, to)
        for (let i = 0; i + 1 < points.length; i++) {
          const [a, b] = [points[i], points[i + 1]]
          if (a && b) expect(isVisible(today, a, b)).toBe(true)
        }
        expect(points.at(-1)?.room).toBe(to.room)
      }),
      { numRuns: 150 },
    )
  }, 30_000)
})

describe('follow', () => {
  const path = findPath(today, corridor, { room: 'corridor', x: -2, z: 0 })

  test('gives the place and the heading of travel', () => {
    const half = follow(path, 1)
    expect(half.x).toBeCloseTo(1)
    expect(half.heading).toBeCloseTo(-Math.PI / 2)
  })

  test('stays at the end when the distance is longer than the way', () => {
    expect(follow(path, 99)).toMatchObject({ room: 'corridor', x: -2, z: 0 })
  })
})
