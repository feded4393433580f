import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { atRest, type Drive, isAtRest } from '#browser/input/intents.ts'
import { listenToGamepads } from '#browser/input/listen-to-gamepads.ts'

const pad = {
  connected: true,
  axes: [0, 0, 0, 0],
  buttons: Array.from({ length: 17 }, () => ({ pressed: false, value: 0 })),
}
let drives: Drive[] = []
let end: AbortController
const go = vi.fn()
const back = vi.fn()
const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))
const setButton = (button: number, pressed: boolean): void => {
  pad.buttons[button] = { pressed, value: Number(pressed) }
}

beforeEach(() => {
  pad.connected = true
  pad.axes = [0, 0, 0, 0]
  drives = []
  go.mockClear()
  back.mockClear()
  Object.defineProperty(navigator, 'getGamepads', { configurable: true, value: () => [pad] })
  end = new AbortController()
  listenToGamepads(d => drives.push(d), go, back, end.signal)
})

afterEach(() => {
  end.abort()
  Reflect.deleteProperty(navigator, 'getGamepads')
})

describe('a gamepad', () => {
  it('says nothing while nobody touches it', async () => {
    pad.axes = [0.1, -0.12, 0.05, 0]
    await wait(400)
    expect(drives).toEqual([])
  })

  it('drives while a stick is held, and says once that it rests again', async () => {
    pad.axes = [0, -1, 0, 0]
    await wait(250)
    expect(drives.length).toBeGreaterThan(2)
    expect(drives.at(-1)?.forward).toBe(1)
    pad.axes = [0, 0, 0, 0]
    await wait(100)
    const count = drives.length
    expect(drives.at(-1)).toEqual(atRest)
    await wait(300)
    expect(drives.length).toBe(count)
  })

  it('asks once for each press of a button', async () => {
    setButton(0, true)
    setButton(1, true)
    await wait(300)
    setButton(0, false)
    setButton(1, false)
    await wait(100)
    expect(go).toHaveBeenCalledTimes(1)
    expect(back).toHaveBeenCalledTimes(1)
  })

  it('lets go when it is pulled out', async () => {
    pad.axes = [1, 0, 0, 0]
    await wait(250)
    pad.connected = false
    window.dispatchEvent(new Event('gamepaddisconnected'))
    await wait(250)
    expect(drives.at(-1) && isAtRest(drives.at(-1) ?? atRest)).toBe(true)
  })

  it('is not looked at any more after the end', async () => {
    end.abort()
    const count = drives.length
    pad.axes = [1, 0, 0, 0]
    await wait(300)
    expect(drives.length).toBe(count)
  })
})
