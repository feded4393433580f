import { boot } from '#painter/figure/boot.ts'
import { closedCurve, openCurve, rectangle } from '#painter/geometry/curve.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { fist } from '#painter/motif/hand.ts'
import type { Sheet } from '#painter/sheet.ts'

const COAT = 'bark'
const BREECHES = 'paleOchre'
const FOLD = { shade: 'umber', width: 1.8 } as const

/** Aurel Stein as a surveyor of 1907: felt hat, belted field coat, breeches and puttees, a notebook open in his hand. */
export function stein(sheet: Sheet): void {
  sheet.place(0, 0, { scale: 0.96 }, () => {
    leg(sheet, 44, 61)
    leg(sheet, -46, 62)
    farArm(sheet)
    coat(sheet)
    belt(sheet)
    collar(sheet)
    notebook(sheet)
    nearArm(sheet)
    head(sheet)
  })
}

function leg(sheet: Sheet, x: number, seed: number): void {
  sheet.place(x, 0, { seed }, () => {
    boot(sheet, 0, 0)
    cloth(sheet, '-40 -262, -40 -170, -31 -46, 18 -48, 34 -170, 38 -262', 'strawShade', 'umber', {
      reach: 24,
    })
    for (let i = 0; i < 9; i++) {
      const y = -62 - i * 22
      const w = 29 + i * 1.3
      sheet.ink(openCurve(`${-w} ${y + 8}, 0 ${y + 5}, ${w - 6} ${y - 9}`, 4), {
        width: 1.5,
        profile: 'wire',
      })
    }
    cloth(
      sheet,
      '-46 -500, -62 -400, -58 -310, -42 -240, 0 -230, 36 -240, 52 -310, 54 -400, 44 -500',
      BREECHES,
      'umber',
      {
        reach: 32,
        alpha: 0.1,
      },
    )
    folds(sheet, '-40 -430, -50 -350, -36 -250', '40 -430, 44 -350, 30 -250', 5, { ...FOLD, seed })
  })
}

function coat(sheet: Sheet): void {
  cloth(
    sheet,
    '-34 -838, -82 -816, -104 -770, -94 -660, -84 -560, -98 -470, -112 -388, -104 -374!, -50 -362, 6 -360, 60 -364, 108 -378!, 98 -470, 84 -560, 92 -660, 98 -770, 78 -814, 36 -838, 2 -822',
    COAT,
    'umber',
    { reach: 48, alpha: 0.1 },
  )
  folds(sheet, '-70 -500, -86 -430, -92 -384', '-14 -500, -16 -430, -18 -372', 3, {
    ...FOLD,
    seed: 63,
  })
  folds(sheet, '34 -500, 44 -430, 46 -376', '74 -500, 88 -430, 94 -388', 3, {
    ...FOLD,
    seed: 64,
    side: -1,
  })
  folds(sheet, '-60 -640, -20 -590, 30 -566', '-72 -572, -20 -552, 50 -548', 3, {
    ...FOLD,
    seed: 65,
    side: -1,
  })
  sheet.ink(openCurve('14 -786, 18 -680, 16 -560, 22 -440, 26 -364', 5), { width: 2.4 })
  for (const y of [-740, -680, -620, -440]) button(sheet, 26, y)
  for (const [x, y] of [
    [-66, -706],
    [44, -706],
    [-82, -470],
    [44, -470],
  ] as const) {
    const wide = y > -600 ? 44 : 36
    const pocket = rectangle(x, y, x + wide, y + wide * 1.05)
    sheet.ink(contour(pocket), { width: 1.6, profile: 'wire' })
    sheet.ink(openCurve(`${x} ${y + 12}, ${x + wide / 2} ${y + 20}, ${x + wide} ${y + 12}`, 2), {
      width: 1.5,
      profile: 'wire',
    })
  }
}

function button(sheet: Sheet, x: number, y: number): void {
  const round = closedCurve(`${x - 5} ${y}, ${x} ${y - 5}, ${x + 5} ${y}, ${x} ${y + 5}`, 1)
  sheet.wash(round, 'umber')
  sheet.ink(contour(round), { width: 1.2, profile: 'wire' })
}

function belt(sheet: Sheet): void {
  const strap = closedCurve('-88 -566, 0 -552, 86 -566, 87 -542, 0 -526, -89 -542', 5)
  sheet.wash(strap, 'deepOchre')
  sheet.ink(contour(strap), { width: 2, profile: 'wire' })
  const buckle = rectangle(4, -555, 32, -526)
  sheet.ink(contour(buckle), { width: 3.2, profile: 'wire', pigment: 'gold', layer: 'flat' })
  sheet.ink(contour(buckle), { width: 1, profile: 'wire' })
  sheet.ink(openCurve('74 -806, 30 -700, -40 -590, -84 -540', 5), {
    width: 11,
    profile: 'wire',
    pigment: 'deepOchre',
    layer: 'flat',
  })
  for (const by of [-5.5, 5.5])
    sheet.ink(
      openCurve(`${74 + by} -804, ${30 + by} -700, ${-40 + by} -590, ${-84 + by} -542`, 5),
      { width: 1.4, profile: 'wire' },
    )
}

function collar(sheet: Sheet): void {
  const neck = closedCurve('-24 -868, -24 -832, 4 -800, 30 -830, 30 -866', 4)
  sheet.fill(neck, 'fleshStable')
  sheet.band(neck, 'rouge', { width: 16, alpha: 0.1, toward: [0, -1] })
  cloth(
    sheet,
    '-26 -850, -30 -832, -4 -806, 16 -782, 34 -808, 40 -834, 34 -850, 16 -826, 2 -818, -12 -828',
    'white',
    'greyBlue',
    { width: 1.8, reach: 8 },
  )
  cloth(sheet, '6 -812, 18 -812, 24 -796, 22 -740, 14 -722, 6 -740, 4 -796', 'indigo', 'ink', {
    width: 1.6,
    reach: 6,
  })
  cloth(
    sheet,
    '-32 -844, -48 -830, -54 -790, -30 -770, -26 -744, 12 -728, 4 -772, -14 -812',
    COAT,
    'umber',
    { width: 2, reach: 10 },
  )
  cloth(
    sheet,
    '36 -844, 50 -830, 58 -790, 38 -772, 38 -746, 18 -728, 20 -772, 28 -812',
    COAT,
    'umber',
    { width: 2, reach: 10 },
  )
}

function farArm(sheet: Sheet): void {
  cloth(
    sheet,
    '64 -812, 96 -786, 114 -730, 128 -660, 142 -608, 126 -570, 96 -578, 78 -640, 70 -720',
    COAT,
    'umber',
    { reach: 26 },
  )
  folds(sheet, '92 -770, 106 -690, 116 -600', '78 -720, 90 -650, 100 -600', 3, {
    ...FOLD,
    seed: 66,
  })
}

/** An open notebook, its pages ruled by the surveyor's own lines, and a pencil. */
function notebook(sheet: Sheet): void {
  cloth(sheet, '118 -628, 134 -610, 124 -576, 96 -566, 74 -588, 92 -616', COAT, 'umber', {
    reach: 14,
  })
  fist(sheet, 96, -612, { turn: -1.1, scale: 0.86 })
  sheet.place(78, -636, { turn: -0.16 }, () => {
    const cover = closedCurve('-70 -36!, 4 -44!, 74 -40!, 76 26!, 4 22!, -68 30!', 3)
    sheet.wash(cover, 'deepOchre')
    sheet.ink(contour(cover), { width: 2, profile: 'wire' })
    for (const page of ['-62 -32!, 0 -40, 2 14, -60 22!', '66 -36!, 4 -40, 4 14, 68 18!']) {
      const sheetOfPaper = closedCurve(page, 3)
      sheet.wash(sheetOfPaper, 'white')
      sheet.ink(contour(sheetOfPaper), { width: 1.4, profile: 'wire' })
    }
    for (let i = 0; i < 5; i++) {
      const y = -24 + i * 8
      sheet.ink(openCurve(`-52 ${y + 2}, -30 ${y}, -10 ${y - 1 - (i % 2) * 2}`, 2), {
        width: 1.1,
        pigment: 'inkWash',
      })
    }
    sheet.ink(openCurve('16 -24, 34 -14, 28 2, 46 8, 58 -6', 2), { width: 1.1, pigment: 'inkWash' })
    sheet.ink(openCurve('14 0, 30 -8, 60 -26', 2), { width: 0.9, pigment: 'inkWash' })
  })
}

function nearArm(sheet: Sheet): void {
  cloth(
    sheet,
    '-58 -818, -96 -790, -118 -710, -130 -630, -116 -580, -76 -560, -16 -580, 22 -604, 18 -640, -20 -638, -62 -640, -54 -704, -48 -764',
    COAT,
    'umber',
    { reach: 40, alpha: 0.1 },
  )
  folds(sheet, '-66 -790, -104 -700, -116 -616', '-54 -710, -66 -660, -104 -596', 3, {
    ...FOLD,
    seed: 67,
  })
  folds(sheet, '-108 -596, -60 -584, 4 -604', '-60 -636, -24 -628, 8 -634', 3, {
    ...FOLD,
    seed: 68,
    side: -1,
  })
  const cuff = closedCurve('8 -644, 22 -642, 30 -604, 16 -596', 3)
  sheet.wash(cuff, 'white')
  sheet.ink(contour(cuff), { width: 1.6, profile: 'wire' })
  fist(sheet, 40, -630, { turn: -0.2, scale: 0.86 })
  const pencil = openCurve('58 -660, 48 -640, 36 -612', 2)
  sheet.ink(pencil, { width: 5, profile: 'wire', pigment: 'yellowOchre', layer: 'flat' })
  sheet.ink(pencil, { width: 1.2, profile: 'wire' })
}

/** A wide felt hat over short hair, and the moustache of his photographs. */
function head(sheet: Sheet): void {
  sheet.place(4, -914, {}, () => {
    face(sheet, { lips: 'rouge' })
    for (const hair of [
      '-54 8, -56 -20, -46 -44, -40 -20, -47 4',
      '54 -2, 58 -28, 48 -44, 46 -22',
    ]) {
      const shape = closedCurve(hair, 2)
      sheet.wash(shape, 'umber')
      sheet.ink(contour(shape), { width: 1.4, profile: 'wire' })
    }
    const moustache = closedCurve('17 27, 0 30, -10 37, 2 38, 17 34, 31 38, 41 36, 32 29', 1.5)
    sheet.wash(moustache, 'umber')
    sheet.ink(contour(moustache), { width: 1.3, profile: 'wire' })
    const crown = closedCurve(
      '-56 -44, -54 -86, -36 -110, -6 -104, 18 -110, 46 -98, 56 -74, 58 -42, 0 -34',
      3,
    )
    sheet.wash(crown, 'paleOchre')
    sheet.band(crown, 'umber', { width: 26, alpha: 0.07, bands: 8, toward: [-1, 0.2] })
    sheet.ink(contour(crown), { width: 2.2, profile: 'wire' })
    sheet.ink(openCurve('-20 -106, 0 -92, 26 -104', 2), { width: 1.6, profile: 'nail' })
    const band = closedCurve('-57 -46, 0 -56, 58 -48, 59 -32, 0 -38, -58 -30', 3)
    sheet.wash(band, 'umber')
    sheet.ink(contour(band), { width: 1.4, profile: 'wire' })
    const brim = closedCurve('-98 -22, -70 -40, 0 -44, 72 -42, 108 -26, 76 -22, 0 -28, -64 -20', 3)
    sheet.wash(brim, 'paleOchre')
    sheet.band(brim, 'umber', { width: 12, alpha: 0.12, bands: 5, toward: [0, 1] })
    sheet.ink(contour(brim), { width: 2.2, profile: 'wire' })
  })
}
