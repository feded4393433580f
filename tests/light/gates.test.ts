import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorGates, passGate, passGates } from '#light/gates.ts'
import { add, scale, type Vec3 } from '#space/vector.ts'
import { site } from './fixture.ts'

const door = site.doors.find(d => d.id === 'between')
if (door === undefined) throw new Error('fixture: no door')
const gates = doorGates(door, 0)
const { sill, through, right } = door.ends[0]

/** A point at a depth through the wall, beside the middle of the door, above the sill. */
const at = (depth: number, aside: number, up: number): Vec3 =>
  add(add(add(sill, scale(through, depth)), scale(right, aside)), [0, up, 0])

const metres = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('gates of a door', () => {
  it('pass light between two points on one side, wherever they are', () => {
    fc.assert(
      fc.property(
        metres(-3, -0.01),
        metres(-3, -0.01),
        metres(-2, 2),
        metres(0, 3),
        (a, b, x, y) => {
          expect(passGates(gates, at(a, x, y), at(b, -x, 3 - y), 0.05)).toBe(1)
        },
      ),
    )
  })

  it('pass nothing that strikes the wall beside the opening', () => {
    fc.assert(
      fc.property(
        metres(-3, -0.5),
        metres(0.9, 3),
        metres(0.7, 1.9),
        metres(0, 2.9),
        (a, b, x, y) => {
          // Lamp and point are straight across the wall, so that the line goes through the wall at x.
          expect(passGates(gates, at(a, x, y), at(b, x, y), 0.05)).toBe(0)
          expect(passGates(gates, at(a, -x, y), at(b, -x, y), 0.05)).toBe(0)
        },
      ),
    )
  })

  it('pass everything that goes through the middle of the opening', () => {
    fc.assert(
      fc.property(
        metres(-3, -0.5),
        metres(0.9, 3),
        metres(-0.3, 0.3),
        metres(0.3, 1.7),
        (a, b, x, y) => {
          expect(passGates(gates, at(a, x, y), at(b, x, y), 0.05)).toBe(1)
        },
      ),
    )
  })

  it('stay between nothing and everything, and are never NaN', () => {
    const anywhere = fc.tuple(metres(-9, 9), metres(-9, 9), metres(-9, 9))
    fc.assert(
      fc.property(anywhere, anywhere, metres(0, 2), (lamp, p, radius) => {
        for (const gate of gates) {
          const share = passGate(gate, lamp, p, radius)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('give the door a softer edge the larger the source is', () => {
    const edge = (radius: number) => passGate(gates[0], at(-1, 0.51, 1), at(1.4, 0.51, 1), radius)
    expect(edge(0.2)).toBeGreaterThan(edge(0.02))
  })
})
