import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BODY_RADIUS, floorPlan } from '#space/floor-plan.ts'
import { segmentsCross } from '#space/polygon.ts'
import { buildSite } from '#space/site.ts'
import { createWalker, nearestStanding, replan, step, WALKING_SPEED } from '#space/walk.ts'
import { caveSite, oneRoom } from '../fixtures/cave-site.ts'
import { shapes } from '../fixtures/shapes.ts'

const site = buildSite(caveSite)
const today = floorPlan(site, caveSite, 'today')
const sealed = floorPlan(site, caveSite, 'sealed')
const start = { room: 'corridor', x: 2, z: 0 }
const still = { x: 0, z: 0 }

/** Directions held for a while, in radians and tenths of a second. */
const walks = fc.array(
  fc.tuple(fc.double({ min: 0, max: 6.3, noNaN: true }), fc.integer({ min: 1, max: 20 })),
  {
    minLength: 1,
    maxLength: 12,
  },
)

describe('a random walk', () => {
  test.each([
    ['today', today],
    ['in the era in which the door is walled up', sealed],
  ] as const)(
    'never leaves the plan, never enters a wall, never hurries: %s',
    (_, plan) => {
      fc.assert(
        fc.property(
          walks,
          fc.constantFrom('corridor', 'cave-17', 'cave-16', 'forecourt'),
          (walk, room) => {
            const centre = site.rooms.get(room)?.toSite(0, -0.5, 0) ?? [0, 0, 0]
            const walker = createWalker(plan, { room, x: centre[0], z: centre[2] })
            for (const [angle, tenths] of walk) {
              for (let i = 0; i < tenths; i++) {
                const before: [number, number] = [walker.x, walker.z]
                step(walker, { x: Math.sin(angle), z: Math.cos(angle) }, 0.1)
                const after: [number, number] = [walker.x, walker.z]
                const { room: here, x, z } = walker
                // Plain comparisons: a hundred thousand steps would spend most of their time in `expect`.
                if (plan.roomAt(x, z, here) !== here) expect.fail(`${x} ${z} is not in ${here}`)
                if (!plan.isFree(here, x, z)) expect.fail(`${here} ${x} ${z} is not free`)
                const moved = Math.hypot(after[0] - before[0], after[1] - before[1])
                if (!(moved <= WALKING_SPEED * 0.1 + 0.007)) expect.fail(`${moved} m in 0.1 s`)
                for (const b of plan.barriers.get(walker.room) ?? []) {
                  if (segmentsCross(before, after, [b.x1, b.z1], [b.x2, b.z2]))
                    expect.fail(`${b.x1} ${b.z1}`)
                }
              }
            }
          },
        ),
        { numRuns: 1000 },
      )
    },
    60_000,
  )

  test('never goes through a door that is closed in its era', () => {
    fc.assert(
      fc.property(walks, walk => {
        const walker = createWalker(sealed, { room: 'corridor', x: -1.2, z: -1.5 })
        for (const [angle, tenths] of walk) {
          for (let i = 0; i < tenths; i++) {
            // Pushes north, towards the walled-up opening, whatever else it does.
            step(walker, { x: Math.sin(angle), z: -1 }, 0.1)
            if (walker.room === 'cave-17') expect.fail(`${walker.x} ${walker.z}`)
          }
        }
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  test.each(shapes)(
    'stays inside a room of every shape: %s',
    (_, shape) => {
      const document = oneRoom(shape, { heading: 20 })
      const plan = floorPlan(buildSite(document), document, null)
      fc.assert(
        fc.property(walks, walk => {
          const walker = createWalker(plan, { room: 'room', x: 0, z: 0 })
          for (const [angle, tenths] of walk) {
            for (let i = 0; i < tenths; i++) {
              step(walker, { x: Math.sin(angle), z: Math.cos(angle) }, 0.1)
              if (!plan.isFree('room', walker.x, walker.z)) expect.fail(`${walker.x} ${walker.z}`)
            }
          }
        }),
        { numRuns: 60 },
      )
    },
    60_000,
  )

  test('takes the same path within a centimetre at 5, 60 and 240 frames a second', () => {
    fc.assert(
      fc.property(walks, walk => {
        const at = (rate: number) => {
          const walker = createWalker(today, start)
          for (const [angle, tenths] of walk) {
            const frames = (rate * tenths * 2) / 10
            for (let i = 0; i < frames; i++) {
              step(walker, { x: Math.sin(angle), z: Math.cos(angle) }, 1 / rate)
            }
          }
          return walker
        }
        const [slow, usual, fast] = [at(5), at(60), at(240)]
        for (const other of [slow, fast]) {
          expect(Math.hypot(other.x - usual.x, other.z - usual.z)).toBeLessThan(0.01)
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})

test('a visitor reaches the small cave by walking up the steps, and stands on its floor', () => {
  const walker = createWalker(today, { room: 'corridor', x: -1.2, z: 0 })
  const heights: number[] = []
  for (let i = 0; i < 400 && walker.room !== 'cave-17'; i++) {
    step(walker, { x: 0, z: -1 }, 1 / 60)
    heights.push(walker.ground)
  }
  expect(walker.room).toBe('cave-17')
  expect(walker.ground).toBeCloseTo(0.9)
  const rises = heights.slice(1).map((h, i) => h - (heights[i] ?? 0))
  expect(Math.max(...rises)).toBeLessThan(0.03)
  expect(Math.min(...rises)).toBeGreaterThanOrEqual(0)
})

test('a frame of 30 seconds moves nobody farther than a quarter of a second would', () => {
  const walker = createWalker(today, start)
  step(walker, { x: -1, z: 0 }, 30)
  expect(Math.abs(walker.x - start.x)).toBeLessThanOrEqual(0.25 * WALKING_SPEED)
  expect([walker.x, walker.z, walker.ground].every(Number.isFinite)).toBe(true)
})

test.each([
  [Number.NaN, 1 / 60],
  [Number.POSITIVE_INFINITY, 1 / 60],
  [1, Number.NaN],
  [1, -5],
  [1, Number.POSITIVE_INFINITY],
])('nothing becomes NaN with an intent of %d and a frame of %d', (x, dt) => {
  const walker = createWalker(today, start)
  step(walker, { x, z: 0 }, dt)
  step(walker, { x: 0, z: 1 }, 1 / 60)
  expect(
    [walker.x, walker.z, walker.velocityX, walker.velocityZ, walker.carry].every(Number.isFinite),
  ).toBe(true)
})

test('a visitor who stops comes to rest, so that the frame loop may sleep', () => {
  const walker = createWalker(today, start)
  step(walker, { x: -1, z: 0 }, 0.2)
  let moving = true
  for (let i = 0; i < 120 && moving; i++) moving = step(walker, still, 1 / 60)
  expect(moving).toBe(false)
})

test('a visitor slides along a wall instead of sticking to it', () => {
  const walker = createWalker(today, { room: 'corridor', x: 2, z: 1.9 })
  for (let i = 0; i < 120; i++) step(walker, { x: -0.7, z: 0.7 }, 1 / 60)
  expect(walker.x).toBeLessThan(1)
  expect(2.25 - walker.z).toBeGreaterThanOrEqual(BODY_RADIUS - 1e-3)
})

test('a start inside a wall or a thing is moved to the nearest free place', () => {
  const walker = createWalker(today, { room: 'cave-17', x: -1.2, z: -5.1 })
  expect(walker.room).toBe('cave-17')
  expect(today.isFree('cave-17', walker.x, walker.z)).toBe(true)
})

test('a start in a room that is not there falls back to one that is', () => {
  expect(createWalker(today, { room: 'nowhere', x: Number.NaN, z: 0 }).room).toBe('corridor')
})

test('a visitor in a room that an era takes away is brought to one that is there', () => {
  const document = {
    ...caveSite,
    rooms: caveSite.rooms.map(r => (r.id === 'cave-17' ? { ...r, eras: ['today'] } : r)),
  }
  const built = buildSite(document)
  const walker = createWalker(floorPlan(built, document, 'today'), {
    room: 'cave-17',
    x: -1.2,
    z: -3.4,
  })
  replan(walker, floorPlan(built, document, 'sealed'))
  expect(walker.room).not.toBe('cave-17')
  expect(walker.plan.isFree(walker.room, walker.x, walker.z)).toBe(true)
})

describe('the nearest place to stand', () => {
  test('is where one stands, where that is free', () => {
    expect(nearestStanding(today, 'corridor', 2, 0)).toEqual({ room: 'corridor', x: 2, z: 0 })
  })

  test('is in the nearest room that is there, not in the first one of the document', () => {
    const rooms = [...caveSite.rooms]
      .reverse()
      .map(room => (room.id === 'cave-17' ? { ...room, eras: ['today'] } : room))
    const turned = { ...caveSite, rooms }
    const plan = floorPlan(buildSite(turned), turned, 'sealed')
    expect(nearestStanding(plan, 'cave-17', -1.2, -3.5)?.room).toBe('corridor')
  })

  test('is some place even for somebody who is nowhere, and none where there is no room', () => {
    expect(nearestStanding(today, 'nowhere', Number.NaN, Number.NaN)).not.toBeNull()
    const none = { ...caveSite, rooms: caveSite.rooms.map(room => ({ ...room, eras: ['never'] })) }
    expect(nearestStanding(floorPlan(buildSite(none), none, 'today'), 'cave-17', 0, 0)).toBeNull()
  })
})
