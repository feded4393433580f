import { boot } from '#painter/figure/boot.ts'
import { closedCurve, ellipse, openCurve } from '#painter/geometry/curve.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { fist, hand } from '#painter/motif/hand.ts'
import type { Sheet } from '#painter/sheet.ts'

const SUIT = 'indigo'
const FOLD = { shade: 'ink', width: 1.8 } as const

/** Paul Pelliot in 1908: a dark jacket buttoned high, a candle in one hand and an open scroll in the other. */
export function pelliot(sheet: Sheet): void {
  leg(sheet, 42, 71)
  leg(sheet, -44, 72)
  farArm(sheet)
  jacket(sheet)
  collar(sheet)
  scroll(sheet)
  nearArm(sheet)
  head(sheet)
}

function leg(sheet: Sheet, x: number, seed: number): void {
  sheet.place(x, 0, { seed }, () => {
    boot(sheet, 0, 0, 'ink')
    cloth(
      sheet,
      '-46 -500, -50 -380, -44 -240, -40 -120, -40 -34, -28 -28!, 8 -30, 26 -38!, 34 -140, 40 -260, 48 -380, 46 -500',
      'inkWash',
      'ink',
      { reach: 30, alpha: 0.1 },
    )
    folds(sheet, '-34 -420, -36 -280, -32 -60', '32 -420, 30 -280, 20 -60', 4, { ...FOLD, seed })
    folds(sheet, '-38 -150, -10 -134, 22 -140', '-36 -90, -10 -76, 22 -84', 2, {
      ...FOLD,
      seed: seed + 20,
      side: -1,
    })
  })
}

function jacket(sheet: Sheet): void {
  cloth(
    sheet,
    '-34 -838, -82 -818, -102 -772, -94 -660, -86 -560, -94 -470, -102 -410, -92 -398!, -40 -390, 14 -388, 20 -400, 34 -390, 92 -400!, 94 -470, 84 -560, 90 -660, 96 -772, 76 -816, 36 -838, 2 -822',
    SUIT,
    'ink',
    { reach: 48, alpha: 0.1 },
  )
  folds(sheet, '-64 -660, -30 -600, 0 -580', '-74 -580, -30 -556, 10 -556', 3, {
    ...FOLD,
    seed: 73,
    side: -1,
  })
  folds(sheet, '40 -640, 62 -560, 76 -430', '74 -700, 80 -600, 84 -500', 3, { ...FOLD, seed: 74 })
  folds(sheet, '-60 -520, -76 -460, -80 -404', '-30 -520, -34 -460, -34 -398', 2, {
    ...FOLD,
    seed: 75,
  })
  sheet.ink(openCurve('10 -776, 14 -680, 14 -560, 18 -460, 20 -394', 5), { width: 2.4 })
  for (const y of [-752, -694, -636, -578, -520]) {
    const round = ellipse(24, y, 5, 5, 16)
    sheet.wash(round, 'bark')
    sheet.ink(contour(round), { width: 1.2, profile: 'wire' })
  }
  for (const pocket of ['-78 -486, -52 -482, -32 -484', '48 -484, 66 -482, 86 -488'])
    sheet.ink(openCurve(pocket, 3), { width: 5, profile: 'wire' })
}

function collar(sheet: Sheet): void {
  const neck = closedCurve('-24 -868, -24 -832, 4 -806, 30 -830, 30 -866', 4)
  sheet.fill(neck, 'fleshStable')
  cloth(
    sheet,
    '-28 -856, -30 -834, 0 -812, 14 -794, 30 -812, 38 -836, 34 -856, 16 -836, 2 -830, -12 -838',
    'white',
    'greyBlue',
    { width: 1.8, reach: 8 },
  )
  cloth(sheet, '4 -816, 24 -816, 26 -794, 18 -770, 10 -770, 4 -794', 'deepOchre', 'ink', {
    width: 1.6,
    reach: 6,
  })
  cloth(sheet, '-34 -844, -48 -832, -48 -800, -20 -776, 10 -764, 2 -790, -16 -814', SUIT, 'ink', {
    width: 2,
    reach: 10,
  })
  cloth(sheet, '38 -844, 50 -832, 52 -800, 34 -778, 14 -764, 22 -790, 30 -816', SUIT, 'ink', {
    width: 2,
    reach: 10,
  })
}

/** The candle is held well away from the paper. */
function farArm(sheet: Sheet): void {
  cloth(
    sheet,
    '64 -812, 94 -788, 114 -730, 130 -668, 166 -690, 186 -716, 206 -700, 196 -654, 162 -606, 118 -590, 88 -640, 74 -720',
    SUIT,
    'ink',
    { reach: 28 },
  )
  folds(sheet, '92 -770, 108 -690, 120 -620', '80 -720, 94 -650, 112 -604', 3, {
    ...FOLD,
    seed: 76,
  })
  folds(sheet, '128 -650, 160 -670, 188 -700', '130 -610, 164 -626, 190 -664', 3, {
    ...FOLD,
    seed: 77,
  })
  const cuff = closedCurve('182 -722, 194 -730, 214 -706, 204 -696', 2)
  sheet.wash(cuff, 'white')
  sheet.ink(contour(cuff), { width: 1.6, profile: 'wire' })
  const wax = closedCurve('199 -770, 199 -836!, 213 -836!, 214 -770', 3)
  sheet.wash(wax, 'white')
  sheet.band(wax, 'yellowOchre', { width: 8, alpha: 0.12, bands: 4, toward: [-1, 0] })
  sheet.ink(contour(wax), { width: 1.6, profile: 'wire' })
  const flame = closedCurve('206 -842, 199 -852, 201 -866, 207 -884!, 213 -866, 214 -852', 1.5)
  sheet.wash(flame, 'orpiment', 0)
  sheet.fill(closedCurve('206 -844, 203 -852, 206 -864, 210 -852', 1.5), 'white')
  sheet.ink(contour(flame), { width: 1.4, profile: 'wire', pigment: 'cinnabar' })
  fist(sheet, 206, -748, { turn: -1, scale: 0.88 })
}

/** A scroll, a hand's breadth of it open, its columns blank strokes: no text is imitated. */
function scroll(sheet: Sheet): void {
  sheet.place(58, -576, { turn: 0.06 }, () => {
    const page = closedCurve('-64 -46!, 40 -50!, 42 34!, -62 38!', 3)
    sheet.wash(page, 'yellowOchre')
    sheet.ink(contour(page), { width: 1.6, profile: 'wire' })
    for (let i = 0; i < 6; i++) {
      const x = -50 + i * 15
      sheet.ink(openCurve(`${x} -38, ${x + 1} -10, ${x} ${28 - (i % 3) * 9}`, 3), {
        width: 2.2,
        profile: 'wire',
        pigment: 'inkWash',
        load: 0.55,
      })
    }
    for (const [x, lean] of [
      [-66, 0],
      [44, 1],
    ] as const) {
      const roll = closedCurve(
        `${x - 11} -56!, ${x + 11} -58!, ${x + 12} ${42 + lean}!, ${x - 10} 44!`,
        3,
      )
      sheet.wash(roll, 'paleOchre')
      sheet.band(roll, 'umber', { width: 9, alpha: 0.1, bands: 5, toward: [-1, 0] })
      sheet.ink(contour(roll), { width: 1.8, profile: 'wire' })
      for (const y of [-57, 43]) {
        const knob = ellipse(x, y, 7, 5, 18)
        sheet.wash(knob, 'deepOchre')
        sheet.ink(contour(knob), { width: 1.3, profile: 'wire' })
      }
    }
  })
}

function nearArm(sheet: Sheet): void {
  cloth(
    sheet,
    '-58 -820, -96 -792, -116 -712, -128 -630, -122 -566, -88 -538, -40 -544, -2 -556, -4 -594, -40 -596, -68 -606, -56 -690, -48 -764',
    SUIT,
    'ink',
    { reach: 40, alpha: 0.1 },
  )
  folds(sheet, '-66 -790, -102 -700, -116 -610', '-54 -710, -68 -650, -106 -572', 3, {
    ...FOLD,
    seed: 78,
  })
  folds(sheet, '-110 -572, -70 -556, -14 -562', '-70 -602, -40 -588, -12 -590', 3, {
    ...FOLD,
    seed: 79,
    side: -1,
  })
  const cuff = closedCurve('-10 -598, 2 -598, 8 -556, -6 -550', 3)
  sheet.wash(cuff, 'white')
  sheet.ink(contour(cuff), { width: 1.6, profile: 'wire' })
  hand(sheet, 20, -568, { turn: -0.1, scale: 0.9 })
}

/** Short hair parted at the side, and a moustache. */
function head(sheet: Sheet): void {
  sheet.place(4, -914, {}, () => {
    face(sheet, { lips: 'rouge' })
    const moustache = closedCurve('17 28, 6 29.5, -4 35, 5 36, 17 33.5, 30 36, 37 34.5, 29 29', 1.5)
    sheet.wash(moustache, 'brownBlack')
    sheet.ink(contour(moustache), { width: 1.2, profile: 'wire' })
    const hair = closedCurve(
      '-54 6, -62 -26, -54 -72, -18 -96, 30 -94, 60 -66, 62 -26, 56 0, 51 -24, 44 -44, 20 -42, -8 -54, -26 -44, -42 -26, -47 4',
      3,
    )
    sheet.wash(hair, 'brownBlack')
    sheet.band(hair, 'bark', { width: 22, alpha: 0.07, bands: 8, toward: [-0.4, -1] })
    sheet.ink(contour(hair), { width: 2, profile: 'wire' })
    for (let i = 0; i < 7; i++) {
      sheet.ink(
        openCurve(
          `${-14 + i * 2} ${-58 + i}, ${6 + i * 5} ${-76 + i * 2}, ${40 + i * 2} ${-62 + i * 5}`,
          3,
        ),
        { width: 1.1, pigment: 'bark' },
      )
      sheet.ink(
        openCurve(
          `${-16 - i} ${-58 - i * 3}, ${-36 - i} ${-52 - i * 2}, ${-50 - i} ${-22 - i * 2}`,
          3,
        ),
        { width: 1.1, pigment: 'bark' },
      )
    }
  })
}
