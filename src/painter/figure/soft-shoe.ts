import { closedCurve, openCurve } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** A cloth shoe with a pale sole, toe to the right; origin on the ground under the ankle. */
export function softShoe(sheet: Sheet, x: number, y: number, pigment: PigmentName): void {
  sheet.place(x, y, {}, () => {
    const shoe = closedCurve('-30 -34, 16 -36, 46 -24, 66 -13, 62 -4, 10 -1, -30 -3', 4)
    sheet.wash(shoe, pigment)
    sheet.ink(contour(shoe), { width: 2.4, profile: 'wire' })
    const sole = openCurve('-29 -7, 20 -6, 61 -9', 4)
    sheet.ink(sole, { width: 2, profile: 'wire', pigment: 'white' })
    sheet.ink(openCurve('14 -35, 22 -26, 44 -23', 3), { width: 1.4, profile: 'nail' })
  })
}
