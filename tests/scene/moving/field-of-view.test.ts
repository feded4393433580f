import fc from 'fast-check'
import { expect, it } from 'vitest'
import { radiansPerPixel, viewAtZoom, widestView } from '#scene/moving/field-of-view.ts'

const degrees = (tangent: number): number => (2 * Math.atan(tangent) * 180) / Math.PI

it('is 62 degrees high on a laptop', () => {
  expect(degrees(widestView(1366 / 768))).toBeCloseTo(62)
})

it('shows a wall about 46 degrees wide on a kiosk and no less than 43 on a phone', () => {
  expect(degrees(widestView(1080 / 1920) * (1080 / 1920))).toBeCloseTo(46)
  expect(degrees(widestView(390 / 844) * (390 / 844))).toBeGreaterThan(43)
})

it('is a sound angle at any aspect, even of a canvas without size', () => {
  fc.assert(
    fc.property(fc.double(), aspect => {
      const angle = degrees(widestView(aspect))
      expect(angle).toBeGreaterThan(8)
      expect(angle).toBeLessThan(90)
    }),
  )
})

it('shows a thing twice as large at twice the zoom', () => {
  expect(viewAtZoom(1.5, 2) * 2).toBeCloseTo(viewAtZoom(1.5, 1))
  expect(radiansPerPixel(1.5, 2, 600) * 2).toBeCloseTo(radiansPerPixel(1.5, 1, 600))
})
