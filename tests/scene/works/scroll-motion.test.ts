import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { easeScroll } from '#scene/works/scroll-motion.ts'

const metres = fc.double({ min: 0, max: 30, noNaN: true })
const rounding = 1e-12
const seconds = fc.double({ min: 0, max: 1, noNaN: true })

describe('the motion of a scroll', () => {
  it('comes nearer and never goes past', () => {
    fc.assert(
      fc.property(metres, metres, seconds, (read, goal, dt) => {
        const next = easeScroll(read, goal, dt, 'itself', false)
        expect(Math.abs(goal - next)).toBeLessThanOrEqual(Math.abs(goal - read) + rounding)
        expect(next).toBeGreaterThanOrEqual(Math.min(read, goal) - rounding)
        expect(next).toBeLessThanOrEqual(Math.max(read, goal) + rounding)
      }),
    )
  })

  it('goes the same way in many frames as in few', () => {
    fc.assert(
      fc.property(metres, metres, seconds, (read, goal, dt) => {
        const half = easeScroll(read, goal, dt / 2, 'itself', false)
        const twice = easeScroll(half, goal, dt / 2, 'itself', false)
        expect(twice).toBeCloseTo(easeScroll(read, goal, dt, 'itself', false), 3)
      }),
    )
  })

  it('comes to rest from one end to the other within three seconds', () => {
    let read = 0
    let frames = 0
    for (; read !== 30; frames++) read = easeScroll(read, 30, 1 / 60, 'itself', false)
    expect(frames).toBeLessThan(180)
    expect(frames).toBeGreaterThan(30)
  })

  it('is there at once with reduced motion', () => {
    expect(easeScroll(0, 7, 0, 'itself', true)).toBe(7)
  })
})
