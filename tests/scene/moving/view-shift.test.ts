import { expect, it } from 'vitest'
import { followFreeArea } from '#scene/moving/view-shift.ts'

const leaf = { left: 0, right: 416, top: 0, bottom: 0 }

it('comes to rest with the subject in the middle of what a leaf leaves free', () => {
  const shift = { x: 0, y: 0 }
  let frames = 0
  while (followFreeArea(shift, leaf, 1 / 60, false)) frames++
  expect(shift).toEqual({ x: -208, y: 0 })
  expect(frames).toBeLessThan(60)
})

it('moves as far in one slow frame as in many fast ones', () => {
  const slow = { x: 0, y: 0 }
  const fast = { x: 0, y: 0 }
  followFreeArea(slow, leaf, 0.1, false)
  for (let i = 0; i < 24; i++) followFreeArea(fast, leaf, 0.1 / 24, false)
  expect(fast.x).toBeCloseTo(slow.x)
})

it('is there at once with reduced motion', () => {
  const shift = { x: 0, y: 0 }
  followFreeArea(shift, leaf, 1 / 60, true)
  expect(shift.x).toBe(-208)
})

it('does nothing when it is there', () => {
  expect(followFreeArea({ x: -208, y: 0 }, leaf, 1, false)).toBe(false)
})
