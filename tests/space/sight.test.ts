import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { floorPlan } from '#space/floor-plan.ts'
import { canSee, castRay } from '#space/sight.ts'
import { buildSite } from '#space/site.ts'
import type { Vec3 } from '#space/vector.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const site = buildSite(caveSite)
const today = floorPlan(site, caveSite, 'today')
const sealed = floorPlan(site, caveSite, 'sealed')
const beforeDoor: Vec3 = [-1.2, 1.7, 0]

describe('castRay', () => {
  test('meets the wall ahead in its own metres', () => {
    const hit = castRay(site, 'today', 'corridor', [1, 1.6, 0], [0, 0, -1])
    expect(hit).toMatchObject({ room: 'corridor', surface: 'north' })
    expect(hit?.u).toBeCloseTo(4.5)
    expect(hit?.v).toBeCloseTo(1.6)
    expect(hit?.distance).toBeCloseTo(2.25)
  })

  test('goes on through an open door to the wall behind it', () => {
    const hit = castRay(site, 'today', 'corridor', beforeDoor, [0, 0, -1])
    expect(hit).toMatchObject({ room: 'cave-17', surface: 'north' })
    expect(hit?.distance).toBeCloseTo(5.59)
  })

  test('stops at the same door where it is walled up', () => {
    const hit = castRay(site, 'sealed', 'corridor', beforeDoor, [0, 0, -1])
    expect(hit).toMatchObject({ room: 'corridor', surface: 'north' })
  })

  test('ends in the jamb where the ray enters the door askew', () => {
    const k = Math.SQRT1_2
    const hit = castRay(site, 'today', 'corridor', [-2.2, 1.7, -1.2], [k, 0, -k])
    expect(hit).toMatchObject({ room: 'corridor', surface: null })
  })

  test('meets nothing in the sky', () => {
    expect(castRay(site, 'today', 'forecourt', [11, 1.6, 0], [0, 1, 0])).toBeNull()
    expect(castRay(site, 'today', 'forecourt', [11, 1.6, 0], [1, 0, 0])).toBeNull()
  })

  test('sees both ways from the threshold', () => {
    const eye: Vec3 = [-1.2, 1.8, -2.5]
    expect(castRay(site, 'today', 'corridor', eye, [0, 0, -1])?.room).toBe('cave-17')
    expect(castRay(site, 'today', 'corridor', eye, [0, 0, 1])?.surface).toBe('south')
    expect(castRay(site, 'today', 'cave-17', eye, [0, 0, 1])?.room).toBe('corridor')
  })

  test('never leaves the closed rooms but by the entrance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6.3, noNaN: true }),
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        (a, b) => {
          const d: Vec3 = [Math.cos(a) * Math.cos(b), Math.sin(b), Math.sin(a) * Math.cos(b)]
          const hit = castRay(site, 'today', 'cave-17', [-1.2, 2.2, -4], d)
          expect(hit?.distance).toBeGreaterThan(0)
          expect(hit?.distance).toBeLessThan(9)
        },
      ),
    )
  })
})

describe('canSee', () => {
  test('sees a wall of the same room, and through an open door', () => {
    expect(canSee(site, today, 'corridor', beforeDoor, [0, 1.6, -2.25])).toBe(true)
    expect(canSee(site, today, 'corridor', beforeDoor, [-1.3, 2.9, -5.59])).toBe(true)
  })

  test('does not see through a wall or a walled-up door', () => {
    expect(canSee(site, today, 'corridor', [2.5, 1.6, 0], [-1.2, 1.7, -5.5])).toBe(false)
    expect(canSee(site, sealed, 'corridor', beforeDoor, [-1.3, 2.3, -5.59])).toBe(false)
  })

  test('does not see what a tall work hides, but over it and the work itself', () => {
    const eye: Vec3 = [-1.2, 2.1, -3.4]
    expect(canSee(site, today, 'cave-17', eye, [-1.2, 1.1, -5.59])).toBe(false)
    expect(canSee(site, today, 'cave-17', eye, [-1.2, 2.9, -5.59])).toBe(true)
    expect(canSee(site, today, 'cave-17', eye, [-1.2, 1.6, -5.07])).toBe(true)
  })
})
