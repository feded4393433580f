import { type Knot, type Point, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** How a petal is painted. A null rim leaves out the white edge; line 0 leaves out the contour. */
export interface PetalOptions {
  width?: number
  shade?: PigmentName
  rim?: PigmentName | null
  line?: number
  alpha?: number
  /** 1 for a pointed tip, 0 for a round one. */
  sharp?: 0 | 1
}

/** Outline of a petal that points up from the origin. */
function petalOutline(length: number, width: number, sharp: 0 | 1 = 1): Point[] {
  const L = length
  const W = width
  const knots: Knot[] = [
    [0, 0, 1],
    [-W * 0.33, -L * 0.16],
    [-W * 0.5, -L * 0.52],
    [-W * 0.3, -L * 0.85],
    [0, -L, sharp],
    [W * 0.3, -L * 0.85],
    [W * 0.5, -L * 0.52],
    [W * 0.33, -L * 0.16],
  ]
  return spline(knots, { closed: true, step: L / 14 })
}

/** One petal pointing up from the origin: darker at the root, pale at the tip. */
export function petal(
  sheet: Sheet,
  length: number,
  width: number,
  pigment: PigmentName,
  options: PetalOptions = {},
): void {
  const { shade = 'deepOchre', rim = 'white', line = 0.8, alpha = 0.17, sharp = 1 } = options
  const outline = petalOutline(length, width, sharp)
  sheet.wash(outline, pigment, 0.15)
  sheet.band(outline, shade, { width: length * 0.55, alpha, bands: 5, toward: [0, 1], power: 1.2 })
  if (rim)
    sheet.band(outline, rim, {
      width: length * 0.09,
      alpha: 0.42,
      bands: 2,
      toward: [0, -1],
      power: 0.5,
    })
  if (line === 0) return
  sheet.ink(contour(outline), { width: line, profile: 'wire' })
  sheet.ink(
    [
      [0, -length * 0.12],
      [0, -length * 0.4],
      [0, -length * 0.68],
    ],
    { width: line * 0.55, profile: 'taper', load: 0.6 },
  )
}

/** `count` petals about the origin, pigments in turn; phase is in petals. */
export function rosette(
  sheet: Sheet,
  radius: number,
  count: number,
  pigments: readonly PigmentName[],
  options: PetalOptions & { phase?: number } = {},
): void {
  const width = options.width ?? radius * Math.tan(Math.PI / count) * 2
  for (let i = 0; i < count; i++) {
    const turn = ((i + (options.phase ?? 0)) * Math.PI * 2) / count
    sheet.place(0, 0, { turn }, () =>
      petal(sheet, radius, width, pigments[i % pigments.length] as PigmentName, options),
    )
  }
}
