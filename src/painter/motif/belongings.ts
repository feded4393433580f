import { closedCurve, ellipse, openCurve, type Point, spline } from '#painter/geometry/curve.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import type { Sheet } from '#painter/sheet.ts'

/** Farthest point of either belonging from where it hangs, mm. */
export const BELONGING_REACH = 330

/** A cloth satchel on its strap; the origin is the branch it hangs from. */
export function satchel(sheet: Sheet): void {
  for (const side of [-1, 1]) {
    const strap = spline([
      [0, -30],
      [side * 14, 40],
      [side * 52, 150],
    ])
    sheet.ink(strap, { width: 11, profile: 'wire', pigment: 'paleOchre', layer: 'flat' })
    for (const edge of [-5, 5])
      sheet.ink(
        strap.map(([x, y]): Point => [x + edge, y]),
        { width: 1.5, profile: 'wire' },
      )
  }
  cloth(
    sheet,
    '-66 150, 0 158, 66 150, 80 220, 76 290, 40 312, -36 314, -78 292, -82 220',
    'white',
    'bark',
    { width: 2.4, reach: 34 },
  )
  cloth(
    sheet,
    '-70 148, 0 156, 70 148, 76 196, 50 228, 0 240, -50 228, -78 196',
    'yellowOchre',
    'redOchre',
    { width: 2.2, reach: 26 },
  )
  folds(sheet, '-50 160, -62 220, -60 290', '50 160, 60 220, 58 290', 7, { width: 1.8, reach: 9 })
  sheet.ink(openCurve('-70 186, 0 222, 70 186'), { width: 4, profile: 'wire', pigment: 'cinnabar' })
  sheet.fill(ellipse(0, 228, 8), 'cinnabar')
  sheet.ink(openCurve('0 232, 4 262, -2 286'), { width: 4, pigment: 'cinnabar' })
}

/** A water bottle on red cords; the origin is the branch it hangs from. */
export function bottle(sheet: Sheet): void {
  for (const side of [-1, 1])
    sheet.ink(
      spline([
        [0, -30],
        [side * 6, 50],
        [side * 17, 118],
      ]),
      { width: 3, profile: 'wire', pigment: 'redOchre' },
    )
  const body = closedCurve(
    '-14 112, -19 122, -12 134, -13 160, -40 190, -52 230, -40 274, -22 290, -24 302!, 24 302!, 22 290, 40 274, 52 230, 40 190, 13 160, 12 134, 19 122, 14 112',
    2,
  )
  sheet.wash(body, 'paleGreen')
  sheet.band(body, 'indigo', { width: 34, alpha: 0.1, bands: 6, toward: [1, 0.3] })
  sheet.band(body, 'white', { width: 16, alpha: 0.2, bands: 3, toward: [-1, -0.3], power: 2 })
  sheet.ink(contour(body), { width: 2.4, profile: 'wire', bend: 0.6 })
  const rings: Point[] = [
    [122, 18],
    [160, 13],
    [204, 45],
    [214, 49],
    [286, 26],
  ]
  for (const [y, w] of rings)
    sheet.ink(
      spline([
        [-w, y],
        [0, y + w * 0.18],
        [w, y],
      ]),
      { width: 1.5 },
    )
  const spout = closedCurve('38 196, 58 172, 66 176, 52 206', 2)
  sheet.wash(spout, 'paleGreen')
  sheet.ink(contour(spout), { width: 2, profile: 'wire' })
}
