import { closedCurve, openCurve } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** A laced leather shoe with a heel, toe to the right; origin on the ground under the ankle. */
export function boot(
  sheet: Sheet,
  x: number,
  y: number,
  pigment: PigmentName = 'brownBlack',
): void {
  sheet.place(x, y, {}, () => {
    const shoe = closedCurve('-30 -52, 14 -54, 24 -38, 52 -28, 66 -16, 64 -6, -30 -6', 4)
    sheet.wash(shoe, pigment)
    sheet.ink(contour(shoe), { width: 2.2, profile: 'wire' })
    const sole = closedCurve('-32 -8!, 64 -8!, 64 -1!, 2 -1!, -2 -3, -8 0!, -32 0!', 2)
    sheet.wash(sole, 'ink')
    sheet.ink(contour(sole), { width: 1.4, profile: 'wire' })
    for (const y of [-48, -41, -34])
      sheet.ink(openCurve(`8 ${y}, ${18 - (y + 48) * -0.5} ${y + 3}`, 2), {
        width: 1.3,
        pigment: 'bark',
      })
    sheet.ink(openCurve('-28 -40, -8 -34, 10 -30', 3), { width: 1.2, profile: 'nail' })
  })
}
