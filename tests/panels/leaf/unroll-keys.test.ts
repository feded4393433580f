import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAfterKey } from '#panels/leaf/unroll-keys.ts'

describe('a key on the slider of a scroll', () => {
  it('unrolls a hand’s breadth, an arm’s length, or all of it', () => {
    expect(readAfterKey('ArrowRight', 1, 5, false)).toBeCloseTo(1.1)
    expect(readAfterKey('ArrowUp', 1, 5, false)).toBeCloseTo(1.1)
    expect(readAfterKey('ArrowLeft', 1, 5, false)).toBeCloseTo(0.9)
    expect(readAfterKey('PageUp', 1, 5, false)).toBeCloseTo(1.8)
    expect(readAfterKey('PageDown', 1, 5, false)).toBeCloseTo(0.2)
    expect(readAfterKey('End', 1, 5, false)).toBe(5)
    expect(readAfterKey('Home', 1, 5, false)).toBe(0)
  })

  it('goes the way the slider does where lines are read from the right', () => {
    expect(readAfterKey('ArrowRight', 1, 5, true)).toBeCloseTo(0.9)
    expect(readAfterKey('ArrowLeft', 1, 5, true)).toBeCloseTo(1.1)
    expect(readAfterKey('ArrowUp', 1, 5, true)).toBeCloseTo(1.1)
  })

  it('never goes beyond an end, whatever is pressed', () => {
    const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End')
    fc.assert(
      fc.property(fc.array(keys), fc.double({ min: 0.1, max: 30, noNaN: true }), (all, length) => {
        let read = 0
        for (const key of all) read = readAfterKey(key, read, length, false) ?? Number.NaN
        expect(read).toBeGreaterThanOrEqual(0)
        expect(read).toBeLessThanOrEqual(length)
      }),
    )
  })

  it('means nothing where it is another key', () => {
    expect(readAfterKey('Tab', 1, 5, false)).toBeNull()
    expect(readAfterKey('constructor', 1, 5, false)).toBeNull()
  })
})
