import { expect, it, vi } from 'vitest'
import { atRest } from '#browser/input/intents.ts'
import { emptyBuffer, fillBuffer, forgetIntents, isAsked } from '#scene/moving/intent-buffer.ts'

function setUp() {
  const buffer = emptyBuffer()
  const wake = vi.fn()
  let time = 0
  const sink = fillBuffer(buffer, wake, () => time)
  return { buffer, wake, sink, pass: (ms: number) => (time += ms) }
}

it('sums up turns and factors between two frames', () => {
  const { buffer, sink } = setUp()
  sink.look(0.1, 0.2)
  sink.look(0.1, -0.1)
  sink.zoom(2, 5, 6)
  sink.zoom(1.5, 7, 8)
  expect(buffer.heading).toBeCloseTo(0.2)
  expect(Math.exp(buffer.zoom)).toBeCloseTo(3)
  expect(buffer).toMatchObject({ zoomX: 7, zoomY: 8 })
})

it('tells a quick second tap on one place from another tap', () => {
  const { buffer, sink, pass } = setUp()
  sink.tap(10, 10, 'touch')
  expect(buffer.tap?.again).toBe(false)
  pass(200)
  sink.tap(14, 12, 'touch')
  expect(buffer.tap?.again).toBe(true)
  pass(2000)
  sink.tap(14, 12, 'touch')
  expect(buffer.tap?.again).toBe(false)
})

it('wakes nobody for a device at rest that says so again', () => {
  const { wake, sink } = setUp()
  sink.drive({ ...atRest })
  sink.hover(null)
  expect(wake).not.toHaveBeenCalled()
})

it('takes no factor that is not a number', () => {
  const { buffer, sink } = setUp()
  sink.zoom(Number.NaN, 0, 0)
  sink.zoom(0, 0, 0)
  expect(buffer.zoom).toBe(0)
})

it('asks for nothing once forgotten', () => {
  const { buffer, sink } = setUp()
  sink.tap(1, 1, 'mouse')
  sink.drive({ ...atRest, forward: 1 })
  expect(isAsked(buffer)).toBe(true)
  forgetIntents(buffer)
  expect(isAsked(buffer)).toBe(false)
})
