import fc from 'fast-check'
import { expect, it } from 'vitest'
import { driveOfPad, isPressed, stick } from '#browser/input/gamepad-drive.ts'
import { atRest } from '#browser/input/intents.ts'

const up = { pressed: false, value: 0 }
const pad = (axes: number[], pressed: number[] = []) => ({
  axes,
  buttons: Array.from({ length: 17 }, (_, i) =>
    pressed.includes(i) ? { pressed: true, value: 1 } : up,
  ),
})

it('is at rest for worn sticks that nobody touches', () => {
  expect(driveOfPad(pad([0.12, -0.1, 0.05, 0.17]))).toBe(atRest)
})

it('walks ahead for a stick pushed away and for the cross', () => {
  expect(driveOfPad(pad([0, -1, 0, 0])).forward).toBe(1)
  expect(driveOfPad(pad([0, 0, 0, 0], [12])).forward).toBe(1)
})

it('looks up and to the right with the right stick', () => {
  expect(driveOfPad(pad([0, 0, 1, -1]))).toMatchObject({ turn: 1, tilt: 1 })
})

it('starts from nothing at the edge of the dead zone', () => {
  expect(Math.abs(stick(0.1801))).toBeLessThan(1e-4)
})

it('never drives beyond 1 nor by something that is no number', () => {
  const reading = fc.double()
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 6 }), fc.array(fc.nat(16)), (axes, pressed) => {
      for (const part of Object.values(driveOfPad(pad(axes, pressed))))
        expect(Math.abs(part)).toBeLessThanOrEqual(1)
    }),
  )
})

it('reads a missing button as not pressed', () => {
  expect(isPressed({ axes: [], buttons: [] }, 3)).toBe(false)
})
