import { closedCurve, openCurve, type Point, rectangle, spline } from '#painter/geometry/curve.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { fist, hand } from '#painter/motif/hand.ts'
import type { Sheet } from '#painter/sheet.ts'

const ROBE = 'paleOchre'
const SHADE = 'bark'
const TRIM = 'redOchre'
const FOLD = { shade: SHADE, width: 1.8 } as const

/** Farthest point from the origin, local units: 1000 tall, feet at the origin, the staff a little taller. */
export const ATTENDANT_REACH = 1100

/** The young lay woman in a man's round-collared robe, with staff and towel; turned to the right. */
export function attendant(sheet: Sheet): void {
  shoes(sheet)
  skirt(sheet)
  cloth(
    sheet,
    '56 -816, 96 -784, 126 -724, 150 -668, 142 -640, 110 -638, 88 -672, 70 -740',
    ROBE,
    SHADE,
    { reach: 26 },
  )
  torso(sheet)
  belt(sheet)
  neckAndCollar(sheet)
  staff(sheet)
  towelAndSleeve(sheet)
  head(sheet)
}

function shoes(sheet: Sheet): void {
  for (const x of [-52, 40])
    sheet.place(x, 0, {}, () => {
      const shoe = closedCurve('-30 -34, 20 -34, 48 -22, 64 -12, 58 -2, 10 1, -30 -2', 4)
      sheet.wash(shoe, 'brownBlack')
      sheet.ink(contour(shoe), { width: 2.4, profile: 'wire' })
      const sole = openCurve('-28 -8, 20 -7, 60 -8')
      sheet.ink(sole, { width: 1.6, profile: 'wire', pigment: 'white' })
    })
  cloth(sheet, '-104 -96, -100 -34, -40 -24, 30 -26, 98 -38, 100 -96', 'white', 'greyBlue')
  folds(sheet, '-80 -90, -84 -32', '86 -90, 82 -36', 9, { ...FOLD, shade: 'greyBlue', width: 2 })
}

function skirt(sheet: Sheet): void {
  const outline =
    '-72 -508, -92 -420, -112 -300, -126 -180, -136 -70, -128 -58!, -84 -48, -24 -44, 40 -48, 92 -56, 124 -74!, 116 -180, 102 -310, 88 -430, 72 -508'
  cloth(sheet, outline, ROBE, SHADE, { reach: 60, alpha: 0.09 })
  folds(
    sheet,
    '-60 -495, -82 -380, -104 -220, -116 -66',
    '-4 -498, -8 -350, -16 -200, -18 -52',
    6,
    { ...FOLD, seed: 3 },
  )
  folds(sheet, '10 -498, 24 -360, 30 -200, 36 -56', '64 -498, 82 -380, 98 -220, 108 -76', 5, {
    ...FOLD,
    seed: 4,
    side: -1,
  })
  const hem = openCurve('-130 -74, -84 -64, -24 -60, 40 -64, 92 -72, 122 -88')
  sheet.ink(hem, { width: 8, profile: 'wire', pigment: TRIM, layer: 'flat' })
  sheet.ink(openCurve('-131 -82, -84 -72, -24 -68, 40 -72, 92 -80, 121 -96'), {
    width: 1.8,
    profile: 'wire',
  })
  sheet.ink(openCurve('24 -490, 34 -340, 38 -190, 42 -54'), { width: 2.8 })
}

function torso(sheet: Sheet): void {
  const outline =
    '-30 -838, -70 -820, -96 -778, -92 -680, -78 -590, -76 -505, 0 -492, 74 -505, 78 -590, 88 -680, 94 -776, 70 -818, 34 -838, 2 -824'
  cloth(sheet, outline, ROBE, SHADE, { reach: 40, alpha: 0.08 })
  folds(sheet, '-40 -640, 0 -590, 40 -570, 70 -560', '-66 -540, -10 -520, 40 -515, 72 -520', 5, {
    ...FOLD,
    seed: 7,
    side: -1,
  })
  folds(sheet, '70 -770, 50 -700, 44 -620', '88 -740, 80 -660, 70 -590', 3, { ...FOLD, seed: 8 })
}

function belt(sheet: Sheet): void {
  const strap = closedCurve('-79 -522, 0 -508, 76 -522, 78 -494, 0 -478, -79 -494', 5)
  sheet.wash(strap, TRIM)
  sheet.band(strap, 'deepOchre', { width: 12, alpha: 0.14, bands: 3, toward: [0, 1] })
  sheet.ink(contour(strap), { width: 2.4, profile: 'wire' })
  for (const x of [-46, -14, 18, 50]) {
    const y = -509 - Math.abs(x) * 0.06
    sheet.fill(rectangle(x - 6, y, x + 6, -488), 'gold', 1, 'gold')
  }
  cloth(sheet, '28 -482, 40 -482, 44 -400, 38 -330, 30 -330, 32 -400', TRIM, 'deepOchre', {
    width: 2.2,
    reach: 8,
  })
}

function neckAndCollar(sheet: Sheet): void {
  const neck = closedCurve('-22 -868, -22 -838, 0 -822, 28 -834, 30 -866', 4)
  sheet.fill(neck, 'fleshStable')
  sheet.band(neck, 'rouge', { width: 16, alpha: 0.1, toward: [0, -1] })
  sheet.ink(openCurve('-20 -850, 2 -842, 26 -848'), { width: 1.3, pigment: 'umber' })
  const collar = closedCurve(
    '-36 -842, -26 -820, 2 -808, 34 -820, 42 -842, 30 -842, 22 -830, 2 -822, -18 -830, -26 -844',
    3,
  )
  sheet.wash(collar, 'white')
  sheet.ink(contour(collar), { width: 2.2, profile: 'wire' })
  sheet.ink(openCurve('36 -822, 56 -800, 66 -760'), { width: 2.4, profile: 'nail' })
}

function staff(sheet: Sheet): void {
  const wood = openCurve(
    '140 -8, 143 -300, 147 -640, 152 -1010, 148 -1052, 126 -1070, 106 -1052, 110 -1026',
    8,
  )
  sheet.ink(wood, { width: 15, profile: 'wire', pigment: 'bark', layer: 'flat', tremor: 0.5 })
  sheet.band(wood, 'umber', { width: 7, alpha: 0.2, bands: 3, closed: false })
  for (const side of [-7, 7])
    sheet.ink(
      wood.map(([x, y]): Point => [x + side, y]),
      { width: 2, profile: 'wire', tremor: 0.5 },
    )
  for (const y of [-200, -420, -560, -860, -940])
    sheet.ink(
      spline([
        [141, y],
        [148, y - 4],
        [154, y],
      ]),
      { width: 1.8 },
    )
  cloth(
    sheet,
    '104 -648, 140 -634, 160 -664, 170 -716, 164 -742, 136 -744, 122 -706',
    ROBE,
    SHADE,
    { reach: 22 },
  )
  folds(sheet, '112 -652, 128 -690, 140 -730', '146 -644, 156 -684, 160 -728', 3, {
    ...FOLD,
    seed: 9,
    width: 2,
  })
  fist(sheet, 148, -752, { scale: 0.95 })
}

function towelAndSleeve(sheet: Sheet): void {
  cloth(
    sheet,
    '36 -606, 60 -612, 68 -560, 76 -460, 72 -356, 40 -350, 44 -460, 34 -550',
    'white',
    'greyBlue',
    { width: 2.4, reach: 16 },
  )
  folds(sheet, '44 -600, 52 -480, 48 -360', '58 -600, 68 -480, 64 -364', 3, {
    shade: 'greyBlue',
    width: 1.8,
    reach: 8,
  })
  for (const y of [-372, -382])
    sheet.ink(
      spline([
        [42, y],
        [56, y - 3],
        [72, y - 2],
      ]),
      { width: 2, profile: 'wire', pigment: 'azurite' },
    )
  const sleeve =
    '-58 -816, -96 -786, -124 -704, -142 -622, -132 -572, -92 -552, -30 -562, 24 -578, 38 -596, 32 -632, -2 -640, -46 -648, -56 -694, -48 -762'
  cloth(sheet, sleeve, ROBE, SHADE, { reach: 44, alpha: 0.1 })
  folds(sheet, '-62 -800, -104 -700, -124 -600', '-54 -700, -66 -650, -110 -580', 4, {
    ...FOLD,
    seed: 12,
  })
  folds(sheet, '-120 -590, -60 -572, 10 -586', '-60 -646, -20 -634, 26 -626', 4, {
    ...FOLD,
    seed: 14,
    side: -1,
    width: 2.4,
  })
  hand(sheet, 50, -612, { turn: 0.12, scale: 0.95 })
  const cuff = closedCurve('22 -636, 36 -632, 42 -596, 28 -580', 3)
  sheet.wash(cuff, TRIM)
  sheet.ink(contour(cuff), { width: 2, profile: 'wire' })
}

/** Two hanging loops of hair tied with red. */
function head(sheet: Sheet): void {
  sheet.place(4, -912, {}, () => {
    loop(sheet, -62, 26)
    loop(sheet, 66, 19)
    face(sheet)
    const hair = closedCurve(
      '-55 8, -64 -30, -50 -78, -10 -98, 36 -94, 64 -60, 66 -18, 58 2, 54 -24, 40 -46, 16 -56, 12 -44, 8 -56, -22 -48, -42 -26, -46 6',
      3,
    )
    sheet.wash(hair, 'ink')
    sheet.ink(contour(hair), { width: 2, profile: 'wire' })
    sheet.ink(openCurve('12 -54, 10 -76, 2 -96'), { width: 1.6, pigment: 'fleshStable' })
    const strand = { width: 1, pigment: 'inkWash' } as const
    for (let i = 0; i < 7; i++) {
      sheet.ink(
        spline([
          [8 - i, -62 - i * 4],
          [-24 - i * 3, -58 - i * 3],
          [-50 - i * 0.8, -22 - i * 2],
        ]),
        strand,
      )
      sheet.ink(
        spline([
          [16 + i, -62 - i * 4],
          [40 + i * 1.5, -56 - i * 2],
          [58 + i * 0.8, -18 - i * 3],
        ]),
        strand,
      )
    }
    for (const x of [-62, 64]) {
      const tie = rectangle(x - 12, -37, x + 12, -26)
      sheet.fill(tie, 'cinnabar')
      sheet.ink(contour(tie), { width: 1.6, profile: 'wire' })
    }
  })
}

function loop(sheet: Sheet, x: number, w: number): void {
  const outline: Point[] = [
    [x, -34],
    [x - w, -14],
    [x - w * 0.9, 22],
    [x, 40],
    [x + w * 0.8, 20],
    [x + w, -14],
  ]
  const shape = spline(outline, { closed: true, step: 3 })
  sheet.wash(shape, 'ink')
  sheet.ink(contour(shape), { width: 2, profile: 'wire' })
  for (let i = 0; i < 5; i++) {
    const strand: Point[] = [
      [x - w * 0.6 + i * w * 0.28, -26],
      [x - w * 0.75 + i * w * 0.36, 6],
      [x - w * 0.4 + i * w * 0.2, 32],
    ]
    sheet.ink(spline(strand), { width: 1, pigment: 'inkWash' })
  }
}
