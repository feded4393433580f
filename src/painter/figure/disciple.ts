import { softShoe } from '#painter/figure/soft-shoe.ts'
import { closedCurve, openCurve, type Point, spline } from '#painter/geometry/curve.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { hand } from '#painter/motif/hand.ts'
import type { Sheet } from '#painter/sheet.ts'

const ROBE = 'paleOchre'
const MANTLE = 'redOchre'
const FOLD = { shade: 'bark', width: 1.8 } as const
const DEEP = { shade: 'deepOchre', width: 1.8 } as const

/** A monk of the ninth century with a rolled scripture held before him in both hands. */
export function disciple(sheet: Sheet): void {
  for (const x of [-44, 38]) softShoe(sheet, x, 0, 'brownBlack')
  robe(sheet)
  farSleeve(sheet)
  mantle(sheet)
  collar(sheet)
  scripture(sheet)
  nearSleeve(sheet)
  hand(sheet, 74, -634, { turn: -0.62, scale: 0.92 })
  head(sheet)
}

function robe(sheet: Sheet): void {
  cloth(
    sheet,
    '-40 -838, -86 -806, -112 -720, -106 -560, -116 -380, -132 -190, -138 -62, -126 -40!, -70 -30, -8 -34, 60 -30, 112 -46!, 116 -190, 104 -380, 96 -560, 98 -720, 78 -806, 34 -838, 0 -820',
    ROBE,
    'bark',
    { reach: 54, alpha: 0.09 },
  )
  folds(sheet, '-84 -330, -112 -190, -120 -50', '-8 -300, -16 -170, -20 -44', 6, {
    ...FOLD,
    seed: 31,
  })
  folds(sheet, '20 -300, 26 -170, 26 -42', '84 -340, 98 -190, 98 -54', 5, {
    ...FOLD,
    seed: 32,
    side: -1,
  })
  const hem = openCurve('-128 -56, -70 -46, -8 -50, 60 -46, 113 -62')
  sheet.ink(hem, { width: 1.6, profile: 'wire' })
}

/** Over the left shoulder and under the right arm, its seams the patches of a monk's cloth. */
function mantle(sheet: Sheet): void {
  cloth(
    sheet,
    '30 -836, 74 -812, 100 -730, 104 -600, 100 -450, 112 -300, 118 -180, 104 -166!, 40 -156, -40 -166, -104 -200, -128 -232!, -116 -380, -108 -500, -98 -566, -60 -606, -20 -670, 8 -760',
    MANTLE,
    'deepOchre',
    { reach: 60, alpha: 0.1 },
  )
  const seam = { profile: 'wire', pigment: 'brownBlack', layer: 'flat', load: 0.8 } as const
  for (const upright of [
    '-62 -602, -74 -440, -84 -300, -88 -208',
    '-14 -676, -24 -480, -28 -320, -28 -170',
    '32 -780, 34 -560, 38 -360, 42 -160',
    '76 -760, 78 -560, 82 -360, 86 -168',
  ]) {
    const line = openCurve(upright)
    sheet.ink(line, { ...seam, width: 9 })
    for (const side of [-5, 5])
      sheet.ink(
        line.map(([x, y]): Point => [x + side, y]),
        { width: 1.3, profile: 'wire' },
      )
  }
  for (const crossing of [
    '-74 -430, -48 -424, -25 -432',
    '-28 -330, 6 -324, 37 -332',
    '40 -450, 60 -446, 80 -452',
    '-86 -290, -56 -284, -30 -290',
    '84 -290, 100 -288, 114 -292',
  ])
    sheet.ink(openCurve(crossing), { ...seam, width: 8 })
  folds(sheet, '40 -800, 0 -660, -60 -540, -104 -420', '80 -760, 70 -560, 30 -360, -60 -210', 6, {
    ...DEEP,
    seed: 34,
  })
  folds(sheet, '70 -520, 76 -380, 70 -190', '98 -520, 104 -360, 104 -190', 3, {
    ...DEEP,
    seed: 35,
    side: -1,
  })
  sheet.ink(openCurve('24 -832, 2 -756, -26 -668, -66 -600, -102 -562'), {
    width: 11,
    profile: 'wire',
    pigment: 'malachite',
    layer: 'flat',
  })
  sheet.ink(openCurve('30 -830, 9 -752, -18 -662, -58 -592, -98 -552'), {
    width: 1.8,
    profile: 'wire',
  })
}

function collar(sheet: Sheet): void {
  const neck = closedCurve('-24 -868, -26 -832, 2 -800, 30 -830, 30 -866', 4)
  sheet.fill(neck, 'fleshStable')
  sheet.band(neck, 'rouge', { width: 16, alpha: 0.1, toward: [0, -1] })
  for (const y of [-846, -834])
    sheet.ink(
      spline([
        [-20, y - 2],
        [2, y + 5],
        [26, y - 1],
      ]),
      { width: 1.1, pigment: 'umber' },
    )
  cloth(
    sheet,
    '-30 -842, -44 -834, -16 -786, 18 -744, 26 -758, 2 -794, -16 -822',
    'white',
    'greyBlue',
    { width: 2, reach: 8 },
  )
  cloth(
    sheet,
    '32 -842, 44 -832, 34 -790, 4 -744, -6 -756, 14 -792, 26 -820',
    'white',
    'greyBlue',
    { width: 2, reach: 8 },
  )
}

function farSleeve(sheet: Sheet): void {
  cloth(
    sheet,
    '70 -804, 104 -770, 132 -690, 140 -610, 128 -520, 118 -430, 98 -424, 84 -500, 70 -570, 66 -660',
    ROBE,
    'bark',
    { reach: 28 },
  )
  folds(sheet, '92 -760, 120 -650, 112 -450', '76 -690, 92 -590, 100 -440', 4, {
    ...FOLD,
    seed: 36,
  })
}

/** A rolled scripture, its tie hanging. */
function scripture(sheet: Sheet): void {
  hand(sheet, 92, -604, { turn: -0.5, scale: 0.85 })
  sheet.place(94, -642, { turn: -0.42 }, () => {
    const roll = closedCurve('-74 -17!, 70 -17!, 74 0, 70 17!, -74 17!, -78 0', 3)
    sheet.wash(roll, 'yellowOchre')
    sheet.band(roll, 'umber', { width: 16, alpha: 0.1, bands: 6, toward: [0, 1] })
    sheet.ink(contour(roll), { width: 2, profile: 'wire' })
    const end = closedCurve('70 -17, 77 -8, 78 6, 70 17, 64 6, 63 -8', 2)
    sheet.wash(end, 'white')
    sheet.ink(contour(end), { width: 1.6, profile: 'wire' })
    sheet.ink(openCurve('70 -9, 74 -2, 71 7, 67 2, 70 -4', 2), { width: 1, profile: 'wire' })
    for (const x of [-44, -39])
      sheet.ink(openCurve(`${x} -17, ${x + 3} 0, ${x} 17`, 2), { width: 1.6, pigment: 'cinnabar' })
    sheet.ink(openCurve('-42 16, -46 40, -38 62, -44 84', 3), {
      width: 2.4,
      profile: 'nail',
      pigment: 'cinnabar',
    })
  })
}

function nearSleeve(sheet: Sheet): void {
  cloth(
    sheet,
    '-66 -806, -104 -772, -134 -690, -146 -606, -130 -540, -104 -452, -84 -372, -52 -330, -18 -344, 12 -430, 40 -520, 66 -580, 62 -622, 26 -628, -30 -628, -60 -664, -64 -730',
    ROBE,
    'bark',
    { reach: 54, alpha: 0.1 },
  )
  folds(sheet, '-76 -780, -120 -670, -132 -600', '-62 -700, -80 -640, -112 -570', 3, {
    ...FOLD,
    seed: 37,
  })
  folds(sheet, '-120 -570, -80 -450, -48 -340', '50 -600, 16 -500, -16 -360', 7, {
    ...FOLD,
    seed: 38,
    side: -1,
  })
  sheet.ink(openCurve('60 -622, 56 -586, 34 -520, 6 -430, -22 -352', 4), {
    width: 1.4,
    profile: 'wire',
  })
}

/** Shaven, with the blue shadow of the razor. */
function head(sheet: Sheet): void {
  sheet.place(4, -914, {}, () => {
    face(sheet, { lips: 'rouge' })
    const crown = closedCurve(
      '-53 4, -58 -28, -44 -72, 0 -88, 40 -76, 58 -42, 55 -14, 44 -36, 10 -48, -30 -40, -46 -14',
      3,
    )
    sheet.fill(crown, 'fleshStable')
    sheet.fill(crown, 'greyBlue', 0.32)
    sheet.band(crown, 'greyBlue', { width: 46, alpha: 0.05, bands: 10, toward: [0.1, -1] })
    const outline = openCurve('-53 4, -58 -28, -44 -72, 0 -88, 40 -76, 58 -42, 54 -14', 3)
    sheet.ink(outline, { width: 2.4, profile: 'wire', bend: 0.5 })
  })
}
