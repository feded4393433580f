import { closedCurve, ellipse, openCurve, type Point, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

const OUTLINE =
  '-50 -22, -51 10, -40 44, -12 67, 14 68, 40 51, 52 22, 50 0, 52 -18, 46 -46, 10 -66, -34 -58'
const JAW = '-50 -12, -51 12, -40 45, -12 67.5, 14 68.5, 40 51, 52 22, 50 0, 52 -20'
const EAR = '-50 -8, -59 -13, -63 2, -58 22, -51 28, -47 14'

/** How a face is painted. */
export interface FaceOptions {
  skin?: PigmentName
  line?: number
  lips?: PigmentName
}

/**
 * A full-cheeked face in three-quarter view to the right, half-lidded; origin in the middle of the
 * head, about 56 x 66 local units half-size. Skin lines are ochre and umber, not ink: ink ages a face.
 */
export function face(sheet: Sheet, options: FaceOptions = {}): void {
  const { skin = 'fleshStable', line = 1.5, lips = 'cinnabar' } = options
  const outline = closedCurve(OUTLINE, 3)
  sheet.fill(outline, skin)
  sheet.band(outline, 'rouge', { width: 34, alpha: 0.03, bands: 12, toward: [-1, 0.35] })
  sheet.band(outline, 'rouge', { width: 16, alpha: 0.03, bands: 6, toward: [1, 0.2] })
  glow(sheet, -18, 20, 27, 23, 'rouge', 0.022, 14)
  glow(sheet, 40, 20, 14, 12, 'rouge', 0.022, 14)
  glow(sheet, 12, -38, 30, 13, 'white', 0.06, 6)
  ear(sheet, skin, line)
  sheet.ink(openCurve(JAW, 3), { width: line * 1.2, profile: 'wire', bend: 0.6 })
  sheet.ink(openCurve('0 57, 10 59.5, 20 57', 2), {
    width: line * 0.6,
    pigment: 'umber',
    load: 0.7,
  })
  eye(sheet, -28, 7, -17, line)
  eye(sheet, 24, 49, -17, line)
  nose(sheet, line)
  mouth(sheet, line, lips)
}

/** Nested ellipses: the soft round of a cheek. Few would show as discs. */
function glow(
  sheet: Sheet,
  x: number,
  y: number,
  rx: number,
  ry: number,
  pigment: PigmentName,
  alpha: number,
  rings: number,
): void {
  for (let i = 0; i < rings; i++)
    sheet.fill(ellipse(x, y, rx * (1 - i / rings), ry * (1 - i / rings), 30), pigment, alpha)
}

function ear(sheet: Sheet, skin: PigmentName, line: number): void {
  const lobe = closedCurve(EAR, 3)
  sheet.fill(lobe, skin)
  sheet.band(lobe, 'rouge', { width: 8, alpha: 0.07 })
  sheet.ink(contour(lobe), { width: line * 0.85, profile: 'wire', pigment: 'umber' })
  const fold = openCurve('-56 -6, -59 4, -54 15', 2)
  sheet.ink(fold, { width: line * 0.7, profile: 'nail', pigment: 'umber' })
}

function eye(sheet: Sheet, x0: number, x1: number, y: number, line: number): void {
  const span = x1 - x0
  const lid = y + 17
  const curve = (points: Point[]) => spline(points, { step: 2 })
  const brow = curve([
    [x0, y + 2],
    [x0 + span * 0.3, y - 4],
    [x0 + span * 0.68, y - 4.6],
    [x1, y - 0.5],
  ])
  sheet.ink(brow, { width: line * 1.5, profile: 'leaf', load: 0.8 })
  const white: Point[] = [
    [x0 + 4, lid],
    [x0 + span * 0.45, lid - 1],
    [x1 - 3, lid],
    [x0 + span * 0.5, lid + 3.4],
  ]
  sheet.fill(spline(white, { closed: true, step: 2 }), 'white', 0.75)
  sheet.fill(ellipse(x0 + span * 0.54, lid + 0.9, span * 0.085, 1.9, 20), 'ink', 0.9, 'line')
  const upper = curve([
    [x0 - 1, lid + 1.6],
    [x0 + span * 0.25, lid - 0.6],
    [x0 + span * 0.6, lid - 0.3],
    [x1 + 1, lid + 0.6],
  ])
  sheet.ink(upper, { width: line * 1.3, tremor: 0.1 })
  const lower = curve([
    [x0 + 7, lid + 2.4],
    [x0 + span * 0.5, lid + 4.2],
    [x1 - 5, lid + 2.2],
  ])
  sheet.ink(lower, { width: line * 0.5, load: 0.6, pigment: 'umber' })
  const crease = curve([
    [x0 + 3, lid - 4.6],
    [x0 + span * 0.5, lid - 6],
    [x1 - 2, lid - 3.6],
  ])
  sheet.ink(crease, { width: line * 0.55, load: 0.6, pigment: 'umber' })
}

function nose(sheet: Sheet, line: number): void {
  const bridge = openCurve('17 -8, 20 4, 25 16, 22 21, 16 21.5', 2)
  sheet.ink(bridge, { width: line * 0.85, pigment: 'umber' })
  const wing = openCurve('9 17.5, 6.6 20, 10 22', 2)
  sheet.ink(wing, { width: line * 0.6, profile: 'nail', pigment: 'umber' })
}

function mouth(sheet: Sheet, line: number, lips: PigmentName): void {
  sheet.fill(closedCurve('8 36, 13 33.6, 17.5 35, 21 33.6, 26 36, 21 41, 13 41', 2), lips, 0.85)
  const parting = openCurve('6.6 36, 13 36, 17.5 37, 22 36, 27 36', 2)
  sheet.ink(parting, { width: line * 0.75, pigment: 'deepOchre' })
}
