import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  followPointer,
  type Gesture,
  type GestureSign,
  noGesture,
  type PointerSign,
} from '#browser/input/gesture.ts'

function play(events: readonly PointerSign[]): { gesture: Gesture; signs: GestureSign[] } {
  let gesture = noGesture
  const signs: GestureSign[] = []
  for (const event of events) {
    const next = followPointer(gesture, event)
    gesture = next.gesture
    signs.push(...next.signs)
  }
  return { gesture, signs }
}

const at = (
  type: PointerSign['type'],
  x: number,
  y: number,
  more: Partial<PointerSign> = {},
): PointerSign => ({ type, id: 1, kind: 'touch', x, y, time: 0, ...more })

const anyEvent = fc.record({
  type: fc.constantFrom('down', 'move', 'up', 'cancel'),
  id: fc.integer({ min: 1, max: 10 }),
  kind: fc.constantFrom('mouse', 'touch', 'pen'),
  x: fc.double({ min: -1e5, max: 1e5 }),
  y: fc.double({ min: -1e5, max: 1e5 }),
  time: fc.integer({ min: 0, max: 10_000 }),
}) as fc.Arbitrary<PointerSign>

describe('a gesture', () => {
  it('is at rest once every pointer is gone, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), events => {
        const { gesture } = play(events)
        const ended = [...Array(10)].map((_, i) => at('cancel', 0, 0, { id: i + 1 }))
        expect(ended.reduce((g, e) => followPointer(g, e).gesture, gesture)).toEqual(noGesture)
      }),
    )
  })

  it('counts at most two pointers and says only finite numbers', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 80 }), events => {
        const { gesture, signs } = play(events)
        expect(gesture.pointers.length).toBeLessThanOrEqual(2)
        for (const sign of signs)
          for (const value of Object.values(sign))
            if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite)
      }),
    )
  })

  it('scales by positive factors whose product is how far two fingers were drawn apart', () => {
    const pinched = play([
      at('down', 100, 100, { id: 1 }),
      at('down', 200, 100, { id: 2 }),
      at('move', 250, 100, { id: 2 }),
      at('move', 50, 100, { id: 1 }),
    ]).signs.filter(s => s.type === 'pinch')
    expect(pinched.reduce((product, s) => product * s.factor, 1)).toBeCloseTo(2)
  })

  it('is a tap when a finger trembles and lifts', () => {
    const { signs } = play([at('down', 10, 10), at('move', 14, 13), at('up', 14, 13)])
    expect(signs).toEqual([{ type: 'tap', kind: 'touch', x: 14, y: 13 }])
  })

  it('is no tap after a drag, a cancelled touch, a second finger or a hand left resting', () => {
    const taps = (events: PointerSign[]): number =>
      play(events).signs.filter(s => s.type === 'tap').length
    expect(taps([at('down', 0, 0), at('move', 50, 0), at('up', 50, 0)])).toBe(0)
    expect(taps([at('down', 0, 0), at('cancel', 0, 0)])).toBe(0)
    expect(
      taps([
        at('down', 0, 0),
        at('down', 9, 0, { id: 2 }),
        at('up', 9, 0, { id: 2 }),
        at('up', 0, 0),
      ]),
    ).toBe(0)
    expect(taps([at('down', 0, 0), at('up', 0, 0, { time: 5000 })])).toBe(0)
  })

  it('does not move the view when one of two fingers lifts', () => {
    const { signs } = play([
      at('down', 0, 0, { id: 1 }),
      at('down', 300, 0, { id: 2 }),
      at('up', 0, 0, { id: 1 }),
    ])
    expect(signs).toEqual([])
  })

  it('ignores a third finger', () => {
    const before = play([at('down', 0, 0, { id: 1 }), at('down', 300, 0, { id: 2 })]).gesture
    const third = followPointer(before, at('down', 50, 50, { id: 3 })).gesture
    const moved = followPointer(third, at('move', 90, 90, { id: 3 }))
    expect(moved).toEqual({ gesture: before, signs: [] })
  })

  it('ignores a mouse or a pen while a finger is down', () => {
    const before = play([at('down', 0, 0)]).gesture
    for (const kind of ['pen', 'mouse'] as const) {
      const other = followPointer(before, at('down', 50, 50, { id: 4, kind }))
      expect(other.gesture).toBe(before)
    }
  })

  it('pulls by the sum of the moves after the first, so that nothing jumps', () => {
    const { signs } = play([at('down', 0, 0), at('move', 40, 0), at('move', 45, -3)])
    expect(signs).toEqual([{ type: 'drag', dx: 5, dy: -3 }])
  })

  it('does nothing for a move without a press', () => {
    expect(play([at('move', 5, 5)])).toEqual({ gesture: noGesture, signs: [] })
  })
})
