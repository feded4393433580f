import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { IntentSink } from '#browser/input/intents.ts'
import { listenToOrientation } from '#browser/input/listen-to-orientation.ts'

const look = vi.fn()
const nothing = (): void => {}
const sink: IntentSink = {
  look,
  zoom: nothing,
  tap: nothing,
  hover: nothing,
  drive: nothing,
  back: nothing,
}
let end: AbortController

const hold = (alpha: number, beta: number): boolean =>
  window.dispatchEvent(new DeviceOrientationEvent('deviceorientation', { alpha, beta, gamma: 0 }))

const permission = (value: unknown) =>
  Object.defineProperty(DeviceOrientationEvent, 'requestPermission', { configurable: true, value })

beforeEach(() => {
  permission(undefined)
  look.mockClear()
  end = new AbortController()
})

afterEach(() => {
  end.abort()
  Reflect.deleteProperty(DeviceOrientationEvent, 'requestPermission')
})

it('turns the view by as much as the phone is turned, from wherever it was held', () => {
  listenToOrientation(sink, end.signal)
  hold(40, 90)
  expect(look).not.toHaveBeenCalled()
  hold(30, 100)
  const [heading, pitch] = look.mock.lastCall ?? []
  expect(heading).toBeCloseTo((10 * Math.PI) / 180)
  expect(pitch).toBeCloseTo((10 * Math.PI) / 180)
})

it('is not woken by a sensor that trembles', () => {
  listenToOrientation(sink, end.signal)
  hold(40, 90)
  hold(40.01, 90.01)
  hold(39.99, 90)
  expect(look).not.toHaveBeenCalled()
})

it('asks at the next touch where the system wants to be asked, and stays silent when refused', async () => {
  const answers = ['denied', 'granted']
  const requestPermission = vi.fn(async () => answers.shift())
  permission(requestPermission)
  for (const turns of [0, 1]) {
    listenToOrientation(sink, end.signal)
    window.dispatchEvent(new PointerEvent('pointerup'))
    await Promise.resolve()
    await Promise.resolve()
    hold(40, 90)
    hold(20, 90)
    expect(look).toHaveBeenCalledTimes(turns)
  }
  expect(requestPermission).toHaveBeenCalledTimes(2)
})

it('is over with the signal', () => {
  listenToOrientation(sink, end.signal)
  hold(40, 90)
  end.abort()
  hold(10, 90)
  expect(look).not.toHaveBeenCalled()
})
