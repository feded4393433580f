import { boot } from '#painter/figure/boot.ts'
import { closedCurve, ellipse, openCurve, rectangle } from '#painter/geometry/curve.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { fist, hand } from '#painter/motif/hand.ts'
import type { Sheet } from '#painter/sheet.ts'

const COAT = 'white'
const FOLD = { shade: 'greyBlue', width: 1.8 } as const

/** A wall-painting conservator of today: work coat, hair pinned up, a hand torch for raking light and a soft brush. */
export function conservator(sheet: Sheet): void {
  sheet.place(0, 0, { scale: 0.99 }, () => {
    leg(sheet, 40, 81)
    leg(sheet, -40, 82)
    farArm(sheet)
    coat(sheet)
    collar(sheet)
    nearArm(sheet)
    head(sheet)
  })
}

function leg(sheet: Sheet, x: number, seed: number): void {
  sheet.place(x, 0, { seed }, () => {
    boot(sheet, 0, 0, 'umber')
    cloth(
      sheet,
      '-40 -420, -40 -260, -37 -130, -38 -36, -26 -30!, 6 -32, 22 -40!, 30 -140, 36 -260, 40 -420',
      'indigo',
      'ink',
      { reach: 26, alpha: 0.1 },
    )
    folds(sheet, '-30 -360, -32 -240, -30 -60', '28 -360, 26 -240, 16 -60', 4, {
      shade: 'ink',
      width: 1.7,
      seed,
    })
  })
}

function coat(sheet: Sheet): void {
  cloth(
    sheet,
    '-34 -838, -78 -820, -96 -776, -88 -660, -80 -560, -92 -440, -104 -310, -92 -296!, -40 -288, 8 -286, 14 -298, 24 -288, 90 -298!, 92 -440, 78 -560, 84 -660, 90 -776, 72 -818, 36 -838, 2 -822',
    COAT,
    'greyBlue',
    { reach: 50, alpha: 0.12 },
  )
  folds(sheet, '-60 -520, -76 -410, -82 -304', '-20 -520, -24 -410, -26 -294', 4, {
    ...FOLD,
    seed: 83,
  })
  folds(sheet, '40 -520, 50 -410, 54 -294', '70 -520, 80 -410, 82 -306', 3, {
    ...FOLD,
    seed: 84,
    side: -1,
  })
  folds(sheet, '-60 -650, -20 -600, 8 -580', '-70 -572, -20 -556, 10 -552', 3, {
    ...FOLD,
    seed: 85,
    side: -1,
  })
  sheet.ink(openCurve('8 -766, 12 -680, 12 -560, 14 -420, 16 -292', 5), { width: 2.2 })
  for (const y of [-730, -656, -582, -508, -434]) {
    const round = ellipse(21, y, 4.5, 4.5, 16)
    sheet.wash(round, 'bark')
    sheet.ink(contour(round), { width: 1.1, profile: 'wire' })
  }
  for (const [x, y, wide, high] of [
    [-80, -470, 46, 62],
    [38, -470, 40, 62],
    [36, -716, 34, 38],
  ] as const) {
    sheet.ink(contour(rectangle(x, y, x + wide, y + high)), { width: 1.6, profile: 'wire' })
    sheet.ink(openCurve(`${x} ${y + 9}, ${x + wide / 2} ${y + 9}, ${x + wide} ${y + 9}`, 3), {
      width: 1.1,
      profile: 'wire',
    })
  }
  for (const [x, pigment] of [
    [-66, 'cinnabar'],
    [-56, 'bark'],
    [-46, 'malachite'],
  ] as const) {
    const stick = openCurve(`${x} -462, ${x - 2} -500`, 3)
    sheet.ink(stick, { width: 5, profile: 'wire', pigment, layer: 'flat' })
    sheet.ink(openCurve(`${x - 2.5} -462, ${x - 4.5} -500`, 3), { width: 1, profile: 'wire' })
    sheet.ink(openCurve(`${x + 2.5} -462, ${x + 0.5} -500`, 3), { width: 1, profile: 'wire' })
  }
}

/** A scarf at the neck, and the card that every person who works in the caves wears. */
function collar(sheet: Sheet): void {
  const neck = closedCurve('-22 -868, -22 -834, 4 -804, 28 -832, 28 -866', 4)
  sheet.fill(neck, 'fleshStable')
  sheet.band(neck, 'rouge', { width: 16, alpha: 0.1, toward: [0, -1] })
  cloth(
    sheet,
    '-28 -846, -18 -820, 4 -800, 28 -820, 38 -846, 26 -840, 6 -824, -14 -840',
    'malachite',
    'indigo',
    { width: 1.8, reach: 8 },
  )
  cloth(
    sheet,
    '-32 -844, -46 -832, -50 -796, -24 -772, 8 -756, 0 -786, -16 -814',
    COAT,
    'greyBlue',
    { width: 2, reach: 10 },
  )
  cloth(sheet, '38 -844, 48 -832, 52 -796, 32 -774, 12 -756, 18 -786, 28 -814', COAT, 'greyBlue', {
    width: 2,
    reach: 10,
  })
  for (const cord of ['-20 -796, -30 -720, -34 -664', '2 -786, -16 -720, -26 -664'])
    sheet.ink(openCurve(cord, 4), { width: 2.4, profile: 'wire', pigment: 'azurite' })
  const card = rectangle(-48, -664, -14, -618)
  sheet.wash(card, 'paleBlue')
  sheet.ink(contour(card), { width: 1.6, profile: 'wire' })
  for (const y of [-650, -640, -630])
    sheet.ink(openCurve(`-42 ${y}, -30 ${y}, -20 ${y}`, 3), { width: 1.2, profile: 'wire' })
}

/** The torch points along the wall, not at it: relief is seen in raking light. */
function farArm(sheet: Sheet): void {
  sheet.place(190, -700, { turn: -0.25 }, () => {
    const body = closedCurve(
      '-34 -10!, 30 -10!, 34 -15!, 56 -17!, 56 17!, 34 15!, 30 10!, -34 10!',
      2,
    )
    sheet.wash(body, 'ink')
    sheet.band(body, 'greyBlue', { width: 8, alpha: 0.14, bands: 4, toward: [0, -1] })
    sheet.ink(contour(body), { width: 1.8, profile: 'wire' })
    const glass = closedCurve('56 -17, 61 -8, 61 8, 56 17', 2)
    sheet.wash(glass, 'orpiment', 0)
    sheet.ink(contour(glass), { width: 1.4, profile: 'wire' })
  })
  cloth(
    sheet,
    '62 -814, 90 -790, 110 -734, 126 -676, 156 -700, 174 -720, 194 -702, 186 -658, 154 -612, 114 -598, 86 -644, 72 -720',
    COAT,
    'greyBlue',
    { reach: 28, alpha: 0.12 },
  )
  folds(sheet, '90 -770, 104 -690, 116 -626', '78 -720, 92 -654, 110 -610', 3, {
    ...FOLD,
    seed: 86,
  })
  folds(sheet, '124 -660, 150 -676, 178 -704', '126 -616, 156 -632, 180 -668', 3, {
    ...FOLD,
    seed: 87,
  })
  fist(sheet, 188, -702, { turn: -0.35, scale: 0.86 })
}

function nearArm(sheet: Sheet): void {
  cloth(
    sheet,
    '-54 -820, -90 -794, -108 -712, -118 -630, -112 -566, -84 -540, -40 -548, 6 -566, 4 -602, -36 -602, -62 -610, -52 -690, -46 -764',
    COAT,
    'greyBlue',
    { reach: 38, alpha: 0.12 },
  )
  folds(sheet, '-62 -790, -96 -700, -108 -610', '-50 -710, -62 -650, -100 -572', 3, {
    ...FOLD,
    seed: 88,
  })
  folds(sheet, '-102 -574, -66 -558, -8 -570', '-64 -606, -36 -594, -6 -596', 3, {
    ...FOLD,
    seed: 89,
    side: -1,
  })
  const handle = openCurve('22 -588, 70 -618, 104 -640', 3)
  sheet.ink(handle, { width: 7, profile: 'wire', pigment: 'bark', layer: 'flat' })
  for (const by of [-3.5, 3.5])
    sheet.ink(openCurve(`22 ${-588 + by}, 70 ${-618 + by}, 104 ${-640 + by}`, 3), {
      width: 1.3,
      profile: 'wire',
    })
  const hair = closedCurve('100 -648!, 108 -634!, 140 -656, 148 -668, 134 -668', 2)
  sheet.wash(hair, 'paleOchre')
  sheet.ink(contour(hair), { width: 1.5, profile: 'wire' })
  for (const line of ['108 -640, 124 -650, 140 -662', '105 -644, 122 -656, 138 -666'])
    sheet.ink(openCurve(line, 2), { width: 1 })
  hand(sheet, 28, -586, { turn: -0.5, scale: 0.9 })
}

/** Hair drawn up into a knot, a pin through it. */
function head(sheet: Sheet): void {
  sheet.place(4, -914, {}, () => {
    const knot = closedCurve('-56 -66, -74 -78, -76 -100, -56 -112, -34 -102, -30 -84', 2)
    sheet.wash(knot, 'ink')
    sheet.ink(contour(knot), { width: 1.8, profile: 'wire' })
    for (const strand of ['-70 -80, -56 -100, -36 -92', '-72 -94, -56 -108, -40 -100'])
      sheet.ink(openCurve(strand, 2), { width: 1.1, pigment: 'inkWash' })
    face(sheet, { lips: 'rouge' })
    const hair = closedCurve(
      '-54 6, -62 -26, -52 -74, -14 -96, 34 -92, 60 -64, 62 -24, 56 0, 51 -26, 36 -50, 10 -58, -18 -46, -40 -22, -47 4',
      3,
    )
    sheet.wash(hair, 'ink')
    sheet.ink(contour(hair), { width: 2, profile: 'wire' })
    for (let i = 0; i < 7; i++) {
      sheet.ink(
        openCurve(
          `${8 - i} ${-62 - i * 4}, ${-22 - i * 3} ${-60 - i * 3}, ${-52 - i} ${-24 - i * 5}`,
          3,
        ),
        { width: 1.1, pigment: 'inkWash' },
      )
      sheet.ink(
        openCurve(
          `${16 + i} ${-62 - i * 4}, ${40 + i * 1.5} ${-54 - i * 2}, ${57 + i * 0.4} ${-14 - i * 4}`,
          3,
        ),
        { width: 1.1, pigment: 'inkWash' },
      )
    }
    sheet.ink(openCurve('-88 -76, -56 -92, -20 -112', 2), {
      width: 4,
      profile: 'leaf',
      pigment: 'malachite',
      layer: 'flat',
    })
    sheet.ink(openCurve('-88 -76, -56 -92, -20 -112', 2), { width: 1.1, profile: 'wire' })
  })
}
