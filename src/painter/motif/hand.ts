import { closedCurve, openCurve, type Point, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Placing, Sheet } from '#painter/sheet.ts'

/** A hand closed round a staff. */
export function fist(sheet: Sheet, x: number, y: number, placing: Placing = {}): void {
  sheet.place(x, y, placing, () => {
    const shape = closedCurve('-22 -16, -4 -20, 14 -18, 22 -8, 23 6, 18 17, 0 20, -18 16, -24 2', 2)
    sheet.fill(shape, 'fleshStable')
    sheet.band(shape, 'rouge', { width: 10, alpha: 0.06, bands: 5, toward: [0.4, 1] })
    sheet.ink(contour(shape), { width: 1.5, profile: 'wire' })
    const finger = { width: 1.1, profile: 'nail', pigment: 'umber' } as const
    for (const knuckle of [-8, 1, 10])
      sheet.ink(
        spline([
          [22, knuckle],
          [8, knuckle + 1],
          [-4, knuckle - 0.5],
        ]),
        finger,
      )
    sheet.ink(openCurve('-18 -12, -6 -10, 0 -16', 2), finger)
  })
}

/** A relaxed hand, fingers together, pointing to the right. */
export function hand(
  sheet: Sheet,
  x: number,
  y: number,
  placing: Placing = {},
  skin: PigmentName = 'fleshStable',
): void {
  sheet.place(x, y, placing, () => {
    const outline = '-20 -14, 0 -17, 18 -12, 34 -8, 40 -3, 34 2, 38 5, 30 9, 16 13, -4 15, -20 13'
    const shape = closedCurve(outline, 2)
    sheet.fill(shape, skin)
    sheet.band(shape, 'rouge', { width: 10, alpha: 0.1, bands: 3, toward: [0, 1] })
    sheet.ink(contour(shape), { width: 1.4, profile: 'wire' })
    const finger = { width: 1.3, profile: 'nail', pigment: 'umber' } as const
    for (const between of [-3, 3]) {
      const line: Point[] = [
        [35, between],
        [24, between - 1],
        [12, between - 1],
      ]
      sheet.ink(spline(line), finger)
    }
    sheet.ink(openCurve('-14 -12, 2 -6, 12 -8', 2), finger)
  })
}
