import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wheelFactor } from '#browser/input/wheel.ts'

const turn = (deltaY: number, deltaMode = 0, ctrlKey = false) => ({ deltaY, deltaMode, ctrlKey })

it('comes closer for a turn away from the hand and goes as far back for the opposite one', () => {
  expect(wheelFactor(turn(-100))).toBeGreaterThan(1)
  expect(wheelFactor(turn(-100)) * wheelFactor(turn(100))).toBeCloseTo(1)
})

it('reads a notch in lines about as one in pixels', () => {
  expect(wheelFactor(turn(-3, 1))).toBeCloseTo(wheelFactor(turn(-120)))
})

it('does as much in many small trackpad events as in one large one', () => {
  const many = Array.from({ length: 20 }, () => wheelFactor(turn(-5))).reduce((a, b) => a * b, 1)
  expect(many).toBeCloseTo(wheelFactor(turn(-100)))
})

it('never gives more than one step, nor anything but a positive number', () => {
  fc.assert(
    fc.property(fc.double(), fc.integer({ min: 0, max: 3 }), fc.boolean(), (d, mode, ctrl) => {
      const factor = wheelFactor(turn(d, mode, ctrl))
      expect(factor).toBeGreaterThanOrEqual(1 / 1.61)
      expect(factor).toBeLessThanOrEqual(1.61)
    }),
  )
})

it('does nothing for a sideways turn or for what is no number', () => {
  expect(wheelFactor(turn(Number.NaN))).toBe(1)
  expect(wheelFactor(turn(0))).toBe(1)
})
