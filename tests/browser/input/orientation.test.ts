import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aimChange, phoneAim } from '#browser/input/orientation.ts'

it('aims level to the north when a phone is held upright facing north', () => {
  const aim = phoneAim(0, 90, 0)
  expect(aim?.heading).toBeCloseTo(0)
  expect(aim?.pitch).toBeCloseTo(0)
})

it('aims west after a quarter turn to the left', () => {
  expect(phoneAim(90, 90, 0)?.heading).toBeCloseTo(-Math.PI / 2)
})

it('aims up when the top is tilted towards the holder', () => {
  expect(phoneAim(0, 120, 0)?.pitch).toBeCloseTo(Math.PI / 6)
})

it('aims the same in landscape', () => {
  const aim = phoneAim(90, 0, -90)
  expect(aim?.pitch).toBeCloseTo(0)
})

it('gives nothing for a silent sensor or a phone lying flat', () => {
  expect(phoneAim(null, 90, 0)).toBeNull()
  expect(phoneAim(0, 0, 0)).toBeNull()
})

it('turns the short way round', () => {
  const angle = fc.double({ min: -10, max: 10, noNaN: true })
  fc.assert(
    fc.property(angle, angle, (from, to) => {
      const turn = aimChange({ heading: from, pitch: 0 }, { heading: to, pitch: 0 }).heading
      expect(Math.abs(turn)).toBeLessThanOrEqual(Math.PI + 1e-9)
      expect(Math.cos(from + turn)).toBeCloseTo(Math.cos(to))
    }),
  )
})
