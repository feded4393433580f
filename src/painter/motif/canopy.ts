import { closedCurve, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import { beads, stone } from '#painter/motif/jewels.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** A jewelled canopy 420 local units wide; the origin is the middle of its rim. */
export function canopy(sheet: Sheet, dome: PigmentName, hanging: PigmentName): void {
  const top = closedCurve(
    '-210 0!, -196 -36, -120 -64, -40 -76, 0 -108!, 40 -76, 120 -64, 196 -36, 210 0!, 100 14, 0 18, -100 14',
    3,
  )
  sheet.wash(top, dome)
  sheet.band(top, 'indigo', { width: 40, alpha: 0.07, bands: 6, toward: [0, 1] })
  sheet.ink(contour(top), { width: 2.6, profile: 'wire', bend: 0.5 })
  for (const x of [-130, -65, 0, 65, 130]) {
    sheet.ink(
      spline([
        [0, -96],
        [x * 0.7, -56],
        [x, 12],
      ]),
      { width: 1.8 },
    )
    stone(sheet, x, -14 + Math.abs(x) * 0.06, 11, x % 2 ? 'cinnabar' : 'azurite')
  }
  const count = 14
  for (let i = 0; i < count; i++) {
    const x = -196 + (i * 392) / (count - 1)
    const sag = 14 - (x / 196) ** 2 * 14
    sheet.place(x, sag, {}, () => {
      const drop = closedCurve('-15 0!, 15 0!, 12 30, 0 48!, -12 30', 2)
      sheet.wash(drop, i % 2 ? hanging : 'white')
      sheet.ink(contour(drop), { width: 1.8, profile: 'wire' })
    })
  }
  for (const side of [-1, 1]) {
    beads(
      sheet,
      spline([
        [side * 206, 4],
        [side * 216, 70],
        [side * 204, 150],
        [side * 210, 210],
      ]),
      5,
    )
    stone(sheet, side * 210, 222, 11, 'cinnabar')
  }
  stone(sheet, 0, -122, 16, 'cinnabar')
}
