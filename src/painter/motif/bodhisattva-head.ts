import { closedCurve, openCurve, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { beads, stone } from '#painter/motif/jewels.ts'
import { scarf } from '#painter/motif/scarf.ts'
import type { Sheet } from '#painter/sheet.ts'

/** Head of a bodhisattva: face, high knot of hair, falling locks with their ribbons, and the gold crown. */
export function bodhisattvaHead(sheet: Sheet): void {
  sheet.place(4, -912, { scale: 0.94 }, () => {
    for (const side of [-1, 1]) hairFall(sheet, side)
    const bun = closedCurve('-34 -84, -44 -124, -28 -160, 4 -172, 36 -158, 48 -120, 38 -84', 3)
    sheet.wash(bun, 'ink')
    sheet.ink(contour(bun), { width: 1.8, profile: 'wire' })
    for (const x of [-20, -6, 8, 22])
      sheet.ink(
        spline([
          [x, -92],
          [x * 1.3, -128],
          [x * 0.8, -164],
        ]),
        { width: 1.3, pigment: 'inkWash' },
      )
    face(sheet)
    const hair = closedCurve(
      '-54 10, -63 -30, -50 -74, -12 -96, 34 -92, 62 -58, 62 -18, 55 -4, 50 -30, 34 -48, 12 -54, -14 -52, -38 -36, -48 -8',
      3,
    )
    sheet.wash(hair, 'ink')
    sheet.ink(contour(hair), { width: 1.8, profile: 'wire' })
    for (let i = 0; i < 6; i++) {
      sheet.ink(
        spline([
          [6 - i, -60 - i * 5],
          [-26 - i * 3, -54 - i * 4],
          [-50 - i, -14 - i * 3],
        ]),
        { width: 1, pigment: 'inkWash' },
      )
      sheet.ink(
        spline([
          [14 + i, -60 - i * 5],
          [40 + i * 2, -52 - i * 4],
          [58 + i * 0.6, -18 - i * 3],
        ]),
        { width: 1, pigment: 'inkWash' },
      )
    }
    crown(sheet)
  })
}

function hairFall(sheet: Sheet, side: number): void {
  const lock = spline([
    [side * 54, -6],
    [side * 70, 40],
    [side * 78, 92],
    [side * 104, 128],
  ])
  sheet.ink(lock, { width: 17, profile: 'taper', pigment: 'ink', layer: 'flat' })
  const ribbon = spline([
    [side * 58, -56],
    [side * 92, -20],
    [side * 96, 50],
    [side * 118, 116],
  ])
  scarf(sheet, ribbon, 22, {
    front: 'cinnabar',
    back: 'white',
    turns: 2.4,
    phase: 0.5 + side * 0.3,
    line: 1.3,
  })
}

/** A gold crown of three leaves with stones, on a beaded band. */
function crown(sheet: Sheet): void {
  const plaques = [
    [-40, -82, -0.42, 0.82],
    [48, -80, 0.46, 0.76],
    [6, -94, 0.02, 1.12],
  ] as const
  for (const [x, y, turn, scale] of plaques)
    sheet.place(x, y, { turn, scale }, () => {
      const leaf = closedCurve(
        '-24 6!, -34 -18, -22 -40!, -14 -54, 0 -78!, 14 -54, 22 -40!, 34 -18, 24 6!',
        2,
      )
      sheet.fill(leaf, 'deepOchre')
      sheet.fill(leaf, 'gold', 1, 'gold')
      sheet.ink(contour(leaf), { width: 2, profile: 'wire', pigment: 'deepOchre' })
      stone(sheet, 0, -24, 12, 'cinnabar')
      stone(sheet, 0, -52, 6, 'malachite')
    })
  beads(sheet, openCurve('-56 -54, -30 -76, 6 -84, 42 -74, 62 -50', 2), 5)
  for (const side of [-1, 1])
    beads(
      sheet,
      spline([
        [side * 60, -40],
        [side * 67, -10],
        [side * 62, 30],
      ]),
      3.4,
    )
}
