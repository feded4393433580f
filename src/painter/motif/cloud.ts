import { closedCurve, openCurve } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** Farthest point of a cloud from its origin, local units. */
export const CLOUD_REACH = 150

const OUTLINE =
  '-58 22!, -74 4, -56 -14!, -54 -40, -24 -42!, -8 -66, 24 -52!, 50 -58, 58 -30!, 80 -22, 72 6!, 96 16, 140 12, 104 30, 60 30, 10 34, -30 32'

/**
 * A cloud with one shared, lobed outline and a tail to the right, in bands of colour from dark
 * outside to light inside. Separate discs for lobes would look like sausages.
 */
export function cloud(sheet: Sheet, bands: readonly PigmentName[], line = 1.4): void {
  const outline = closedCurve(OUTLINE, 3)
  bands.forEach((pigment, i) => {
    const k = 1 - i * 0.22
    sheet.place(6 * i, -2 * i, { scale: k }, () => {
      sheet.fill(outline, pigment)
      if (i === 0) sheet.band(outline, 'indigo', { width: 14, alpha: 0.1, toward: [0, 1] })
    })
  })
  sheet.ink(contour(outline), { width: line, profile: 'wire', bend: 0.6 })
  const curls = [
    '-20 20, -48 12, -44 -10, -26 -12, -24 2, -34 2',
    '22 16, 8 -8, 22 -30, 42 -20, 38 -4, 28 -8',
    '60 18, 54 0, 66 -8, 72 2',
  ]
  for (const curl of curls) sheet.ink(openCurve(curl, 2), { width: line * 0.9, profile: 'nail' })
}
