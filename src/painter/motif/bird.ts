import { closedCurve, ellipse, type Point, spline } from '#painter/geometry/curve.ts'
import { lerp } from '#painter/geometry/scalar.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** Colours of a bird and the length of its tail (1 = as long as the body). */
export interface BirdOptions {
  pigment?: PigmentName
  belly?: PigmentName
  tail?: number
}

/** Farthest point from the origin, local units. */
export const BIRD_REACH = 110

/** A small bird flying to the right, about 100 local units long, wings raised. */
export function bird(sheet: Sheet, options: BirdOptions = {}): void {
  const { pigment = 'azurite', belly = 'white', tail = 1 } = options
  feathers(sheet, pigment, 6, -0.62, 20)
  for (let i = 0; i < 5; i++) {
    const y = (i - 2) * 7
    const plume: Point[] = [
      [-34, y * 0.3],
      [-70 * tail, y * 1.5 - 4],
      [-92 * tail, y * 2.6],
      [-86 * tail, y * 2.6 + 5],
      [-56, y + 5],
    ]
    feather(sheet, spline(plume, { closed: true, step: 3 }), i % 2 ? pigment : belly)
  }
  const body = closedCurve(
    '48 -12, 36 -20, 22 -16, -6 -13, -40 0, -20 12, 10 12, 32 4, 44 -4, 58 -8',
    3,
  )
  sheet.wash(body, belly)
  sheet.band(body, pigment, { width: 16, alpha: 0.2, toward: [-0.2, -1] })
  sheet.ink(contour(body), { width: 1.3, profile: 'wire' })
  feathers(sheet, pigment, 7, -0.05, -6)
  sheet.fill(ellipse(40, -12, 1.8), 'ink', 1, 'line')
  sheet.ink(
    [
      [48, -10],
      [58, -8],
    ],
    { width: 2, profile: 'taper', pigment: 'cinnabar' },
  )
}

/** One wing: feathers fanned about a shoulder, the longest outside. */
function feathers(
  sheet: Sheet,
  pigment: PigmentName,
  count: number,
  lean: number,
  x: number,
): void {
  for (let i = count - 1; i >= 0; i--) {
    const t = i / (count - 1)
    sheet.place(x + lerp(-12, 8, t), -6, { turn: lerp(-1.05, -0.1, t) + lean * 0.4 }, () => {
      const long = lerp(62, 38, Math.abs(t - 0.35))
      const shape = spline(
        [
          [0, 0],
          [-6, -long * 0.5],
          [-3, -long],
          [3, -long * 0.96],
          [6, -long * 0.4],
        ],
        { closed: true, step: 3 },
      )
      feather(sheet, shape, i % 2 ? pigment : 'paleBlue')
    })
  }
}

function feather(sheet: Sheet, shape: Point[], pigment: PigmentName): void {
  sheet.wash(shape, pigment)
  sheet.band(shape, 'indigo', { width: 6, alpha: 0.12, bands: 3 })
  sheet.ink(contour(shape), { width: 1, profile: 'wire' })
}
