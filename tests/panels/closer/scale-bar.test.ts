import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scaleBar } from '#panels/closer/scale-bar.ts'

it('is a round length, 1, 2 or 5, as long as fits', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 40, max: 400, noNaN: true }),
      (perMetre, longest) => {
        const bar = scaleBar(perMetre, longest)
        const mantissa =
          Number(bar.metres.toPrecision(6)) / 10 ** Math.floor(Math.log10(bar.metres * 1.0000001))
        expect([1, 2, 5]).toContain(Math.round(mantissa * 1000) / 1000)
        expect(bar.length).toBeLessThanOrEqual(longest * (1 + 1e-6))
        expect(bar.length).toBeGreaterThan(longest / 2.51)
      },
    ),
  )
})

it('speaks in metres, centimetres and millimetres', () => {
  expect(scaleBar(1000, 160)).toMatchObject({ value: 10, unit: 'centimeter', length: 100 })
  expect(scaleBar(30, 160)).toMatchObject({ value: 5, unit: 'meter' })
  expect(scaleBar(40_000, 160)).toMatchObject({ value: 2, unit: 'millimeter' })
})
