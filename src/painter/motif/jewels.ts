import { ellipse, type Line, lengthOf, resample } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** A bead of raised gold, with its dark edge. */
export function bead(sheet: Sheet, x: number, y: number, radius: number): void {
  sheet.fill(ellipse(x, y, radius, radius, 18), 'gold', 1, 'gold')
}

/** A stone in a gold setting. */
export function stone(
  sheet: Sheet,
  x: number,
  y: number,
  radius: number,
  pigment: PigmentName,
): void {
  bead(sheet, x, y, radius)
  sheet.ink(contour(ellipse(x, y, radius, radius, 20)), {
    width: 1.3,
    profile: 'wire',
    pigment: 'deepOchre',
  })
  sheet.fill(ellipse(x, y, radius * 0.55, radius * 0.55, 14), pigment, 1, 'gold')
}

/** A string of gold beads along a line. */
export function beads(sheet: Sheet, line: Line, radius: number): void {
  sheet.ink(line, { width: radius * 0.7, profile: 'wire', pigment: 'deepOchre', layer: 'flat' })
  const count = Math.max(2, Math.round(lengthOf(line) / (radius * 2.5)))
  for (const [x, y] of resample(line, lengthOf(line) / count)) bead(sheet, x, y, radius)
}
