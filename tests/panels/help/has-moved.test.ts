import { expect, test } from 'vitest'
import { hasMoved } from '#panels/help/has-moved.ts'
import type { Pose } from '#visit/view.ts'

const start: Pose = { room: 'hall', x: 0, y: 1.6, z: 0, heading: 0.1, pitch: 0, zoom: 1 }

test('a visitor who stands and trembles has not moved', () => {
  expect(hasMoved(start, { ...start, x: 0.3, heading: 0.4 })).toBe(false)
  expect(hasMoved(start, { ...start, zoom: 8, pitch: 1 })).toBe(false)
})
test('a few steps, a look well round or another room is moving', () => {
  expect(hasMoved(start, { ...start, z: -2 })).toBe(true)
  expect(hasMoved(start, { ...start, heading: 1.4 })).toBe(true)
  expect(hasMoved(start, { ...start, room: 'cell' })).toBe(true)
})
test('a small turn across north is small', () => {
  expect(hasMoved(start, { ...start, heading: 2 * Math.PI - 0.1 })).toBe(false)
})
