import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxOf, grown, isInside, overlap, planFrame } from '#panels/map/plan-frame.ts'
import { setNames } from '#panels/map/plan-names.ts'
import { planRings, type RingPoint } from '#panels/map/plan-rings.ts'
import type { Vec2 } from '#space/vector.ts'

const metres = fc.double({ min: -200, max: 200, noNaN: true })
const size = fc.double({ min: 0.5, max: 120, noNaN: true })
const box = fc.record({ x: metres, y: metres, width: size, height: size })
const page = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 2000 }),
})

describe('a plan on the page', () => {
  test('lies whole inside the margin, in the middle, and as large as it can', () => {
    fc.assert(
      fc.property(box, page, (bounds, paper) => {
        const frame = planFrame(bounds, paper, 40)
        const [left, top] = frame.toPage([bounds.x, bounds.y])
        const [right, bottom] = frame.toPage([bounds.x + bounds.width, bounds.y + bounds.height])
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(40 - 1e-6)
        expect(left + right).toBeCloseTo(paper.width, 5)
        expect(top + bottom).toBeCloseTo(paper.height, 5)
        const touches = Math.min(left - 40, top - 40) < 1e-6
        expect(touches || frame.scale === 160).toBe(true)
      }),
    )
  })
  test('keeps its proportions and north up', () => {
    const frame = planFrame({ x: -8, y: -3, width: 16, height: 6 }, { width: 900, height: 300 }, 20)
    const origin = frame.toPage([0, 0])
    expect(frame.toPage([1, 0])[0] - origin[0]).toBeCloseTo(frame.scale)
    expect(frame.toPage([0, -1])[1] - origin[1]).toBeCloseTo(-frame.scale)
  })
  test('stays finite without any extent', () => {
    const frame = planFrame({ x: 0, y: 0, width: 0, height: 0 }, { width: 0, height: 0 }, 40)
    expect(frame.toPage([0, 0]).every(Number.isFinite)).toBe(true)
  })
  test('is bounded by the outermost points', () => {
    const corners: readonly Vec2[] = [
      [1, 2],
      [-3, 5],
      [0, -1],
    ]
    expect(boxOf(corners)).toEqual({ x: -3, y: -1, width: 4, height: 6 })
  })
})

const point = fc.record({
  room: fc.constantFrom('a', 'b'),
  at: fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })),
})
const points = fc
  .array(point, { maxLength: 14 })
  .map(list => list.map((p, i): RingPoint => ({ ...p, id: `p${i}`, number: i + 1 })))

describe('rings', () => {
  test('hold every point once, and never stand closer than a finger in one room', () => {
    fc.assert(
      fc.property(points, list => {
        const rings = planRings(list, 36)
        const ids = rings.flatMap(ring => ring.points.map(p => p.id))
        expect([...ids].sort()).toEqual(list.map(p => p.id).sort())
        for (const a of rings) {
          for (const b of rings) {
            if (a === b || a.room !== b.room) continue
            expect(Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])).toBeGreaterThanOrEqual(36)
          }
        }
      }),
    )
  })
  test('say their numbers as people write them', () => {
    const at = (number: number): RingPoint => ({ id: `p${number}`, room: 'a', number, at: [0, 0] })
    expect(planRings([at(3)], 36)[0]?.numbers).toBe('3')
    expect(planRings([5, 6, 7, 8].map(at), 36)[0]?.numbers).toBe('5–8')
    expect(planRings([2, 5].map(at), 36)[0]?.numbers).toBe('2, 5')
  })
})

describe('names on the plan', () => {
  const pixels = fc.integer({ min: 0, max: 700 })
  const name = fc.record({
    room: fc.record({ x: pixels, y: pixels, width: pixels, height: pixels }),
    width: fc.integer({ min: 20, max: 160 }),
    height: fc.integer({ min: 16, max: 60 }),
  })
  const paper = { x: 0, y: 0, width: 900, height: 800 }
  test('lie on the page, on no ring and on no other name', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 6 }),
        fc.array(fc.record({ x: pixels, y: pixels }), { maxLength: 6 }),
        (list, spots) => {
          const rings = spots.map(s => ({ ...s, width: 48, height: 48 }))
          const names = list.map((n, i) => ({ ...n, id: `n${i}` }))
          const set = setNames(names, rings, paper, 16)
          for (const [i, { box: b }] of set.entries()) {
            expect(isInside(b, paper)).toBe(true)
            expect(rings.some(ring => overlap(ring, b))).toBe(false)
            expect(set.slice(i + 1).some(other => overlap(other.box, b))).toBe(false)
          }
        },
      ),
    )
  })
  test('stand in a large room and beside a small one', () => {
    const set = setNames(
      [
        { id: 'hall', room: { x: 100, y: 100, width: 300, height: 300 }, width: 90, height: 24 },
        { id: 'cell', room: { x: 480, y: 100, width: 50, height: 60 }, width: 90, height: 24 },
      ],
      [],
      paper,
      16,
    )
    expect(set.map(n => n.inside)).toEqual([true, false])
  })
  test('keep off the rock of other rooms, and are led to their own where they must stand away', () => {
    const hall = { x: 100, y: 100, width: 250, height: 240 }
    const cell = { x: 370, y: 130, width: 44, height: 46 }
    const court = { x: 480, y: 76, width: 220, height: 284 }
    const size = { width: 100, height: 46 }
    const rings = [{ x: 372, y: 135, width: 40, height: 40 }]
    const set = setNames(
      [
        { id: 'hall', room: hall, ...size },
        { id: 'cell', room: cell, ...size },
        { id: 'court', room: court, ...size },
      ],
      rings,
      paper,
      15,
    )
    const cellName = set.find(n => n.id === 'cell')
    expect(cellName?.inside).toBe(false)
    for (const room of [hall, cell, court]) {
      expect(overlap(cellName?.box ?? room, grown(room, 15))).toBe(false)
    }
    const [from, to] = cellName?.leader ?? []
    expect(
      from && isInside({ x: from[0], y: from[1], width: 0, height: 0 }, cellName?.box ?? cell),
    ).toBe(true)
    expect(to && isInside({ x: to[0], y: to[1], width: 0, height: 0 }, cell)).toBe(true)
    expect(set.find(n => n.id === 'hall')?.leader).toBeNull()
  })
  test('are left out where there is no place for them', () => {
    const all = [{ x: 0, y: 0, width: 900, height: 800 }]
    const room = { x: 100, y: 100, width: 300, height: 300 }
    expect(setNames([{ id: 'hall', room, width: 90, height: 24 }], all, paper, 16)).toEqual([])
  })
})
