import { closedCurve, ellipse, openCurve, type Point, spline } from '#painter/geometry/curve.ts'
import { bird } from '#painter/motif/bird.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { hand } from '#painter/motif/hand.ts'
import { rosette } from '#painter/motif/petal.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

const ROBE = 'paleOchre'
const KASAYA = 'redOchre'
const LINING = 'malachite'
const FOLD = { shade: 'bark', width: 1.8 } as const

/** Farthest point from the origin, local units: 1000 tall, feet at the origin. */
export const NUN_REACH = 1050

/** The nun with a large round fan bearing a pair of phoenixes; turned to the right. */
export function nun(sheet: Sheet): void {
  shoesAndLining(sheet)
  robe(sheet)
  kasaya(sheet)
  cloth(
    sheet,
    '76 -806, 108 -760, 132 -660, 136 -560, 126 -440, 106 -360, 84 -380, 84 -520, 70 -590, 60 -640, 80 -700',
    ROBE,
    'bark',
    { reach: 30 },
  )
  folds(sheet, '96 -740, 118 -620, 116 -440', '80 -660, 92 -540, 96 -390', 4, { ...FOLD, seed: 26 })
  fan(sheet)
  sleeve(sheet)
  hand(sheet, 86, -556, { turn: -0.45, scale: 0.9 })
  hand(sheet, 104, -596, { turn: -0.6, scale: 0.8 })
  head(sheet)
}

function shoesAndLining(sheet: Sheet): void {
  for (const x of [-40, 46])
    sheet.place(x, 0, {}, () => {
      const shoe = closedCurve('-30 -26, 24 -28, 52 -14, 48 -2, 0 2, -32 -4', 4)
      sheet.wash(shoe, 'brownBlack')
      sheet.ink(contour(shoe), { width: 2.4, profile: 'wire' })
    })
  cloth(
    sheet,
    '-70 -300, -120 -160, -140 -40, -128 -22!, -60 -14, 20 -12, 96 -22, 134 -38!, 126 -180, 104 -300',
    LINING,
    'indigo',
    { reach: 40 },
  )
  folds(sheet, '-90 -240, -112 -120, -116 -26', '100 -240, 108 -120, 112 -36', 12, {
    ...FOLD,
    shade: 'indigo',
    width: 2.4,
  })
}

function robe(sheet: Sheet): void {
  const outline =
    '-30 -838, -82 -812, -114 -740, -120 -600, -124 -400, -138 -190, -142 -86, -132 -74!, -60 -62, 20 -60, 100 -72, 128 -88!, 120 -220, 110 -400, 106 -560, 102 -720, 80 -810, 34 -838, 0 -822'
  cloth(sheet, outline, ROBE, 'bark', { reach: 50, alpha: 0.09 })
  folds(sheet, '-60 -230, -96 -160, -118 -84', '20 -240, 20 -160, 14 -66', 6, { ...FOLD, seed: 21 })
  folds(sheet, '40 -250, 48 -160, 44 -68', '98 -300, 110 -200, 112 -92', 5, {
    ...FOLD,
    seed: 22,
    side: -1,
  })
  const neck = closedCurve('-22 -868, -24 -836, 2 -806, 30 -832, 30 -866', 4)
  sheet.fill(neck, 'fleshStable')
  sheet.band(neck, 'rouge', { width: 16, alpha: 0.1, toward: [0, -1] })
  for (const y of [-846, -834])
    sheet.ink(
      spline([
        [-20, y - 2],
        [2, y + 5],
        [26, y - 1],
      ]),
      { width: 1.2, pigment: 'umber' },
    )
  cloth(
    sheet,
    '-28 -842, -40 -838, -20 -800, 6 -768, 36 -800, 44 -836, 32 -840, 20 -818, 4 -798, -14 -816',
    'white',
    'greyBlue',
    { width: 2.2, reach: 8 },
  )
}

/** The patched mantle from the near shoulder across the body: upright seams, then staggered cross seams. */
function kasaya(sheet: Sheet): void {
  const outline =
    '-34 -838, -84 -814, -116 -744, -126 -600, -130 -440, -140 -300, -146 -210, -132 -196!, -60 -176, 20 -196, 90 -250, 120 -300!, 114 -430, 108 -560, 80 -600, 50 -660, 24 -730, 0 -790'
  cloth(sheet, outline, KASAYA, 'deepOchre', { reach: 60, alpha: 0.1 })
  const seam = { profile: 'wire', pigment: 'brownBlack', layer: 'flat', load: 0.85 } as const
  const uprights = [
    '-80 -812, -96 -600, -104 -400, -108 -192',
    '-40 -800, -46 -600, -48 -400, -46 -182',
    '0 -770, 14 -600, 16 -400, 18 -196',
    '44 -670, 66 -560, 74 -420, 78 -244',
  ]
  for (const upright of uprights) {
    const line = openCurve(upright)
    sheet.ink(line, { ...seam, width: 11 })
    for (const side of [-6, 6])
      sheet.ink(
        line.map(([x, y]): Point => [x + side, y]),
        { width: 1.6, profile: 'wire' },
      )
  }
  const crossings = [
    '-116 -690, -80 -672, -44 -690',
    '-46 -560, -10 -548, 14 -566',
    '-104 -500, -76 -490, -48 -498',
    '16 -440, 46 -430, 74 -446',
    '-48 -360, -16 -350, 16 -362',
    '-106 -290, -76 -280, -46 -288',
    '18 -300, 48 -294, 76 -312',
  ]
  for (const crossing of crossings) sheet.ink(openCurve(crossing), { ...seam, width: 10 })
  const deep = { ...FOLD, shade: 'deepOchre' } as const
  folds(
    sheet,
    '-70 -800, -104 -640, -116 -420, -122 -220',
    '-10 -780, -30 -620, -40 -420, -50 -186',
    6,
    { ...deep, seed: 24 },
  )
  folds(sheet, '10 -740, 50 -560, 60 -400, 66 -240', '60 -640, 96 -500, 104 -400, 106 -290', 4, {
    ...deep,
    seed: 25,
    side: -1,
  })
  sheet.ink(openCurve('-4 -792, 26 -728, 52 -658, 82 -600, 108 -562'), {
    width: 12,
    profile: 'wire',
    pigment: LINING,
    layer: 'flat',
  })
  sheet.ink(openCurve('-8 -786, 20 -724, 46 -652, 78 -592, 106 -552'), {
    width: 2,
    profile: 'wire',
  })
}

function fan(sheet: Sheet): void {
  sheet.ink(openCurve('76 -470, 100 -580, 132 -716'), {
    width: 11,
    profile: 'wire',
    pigment: 'brownBlack',
    layer: 'flat',
  })
  sheet.ink(openCurve('81 -470, 105 -580, 137 -716'), { width: 1.8, profile: 'wire' })
  sheet.place(158, -824, { turn: 0.22 }, () => {
    const disc = ellipse(0, 0, 112, 118, 80)
    sheet.wash(disc, 'white')
    sheet.band(disc, 'yellowOchre', { width: 40, alpha: 0.08, bands: 5 })
    sheet.ink(contour(disc), { width: 4, profile: 'wire', pigment: 'redOchre' })
    sheet.ink(contour(ellipse(0, 0, 100, 106, 80)), { width: 1.8, profile: 'wire' })
    sheet.place(34, -28, { scale: 0.56, turn: Math.PI - 0.5 }, () => fanPhoenix(sheet))
    sheet.place(-34, 30, { scale: 0.56, turn: -0.5 }, () => fanPhoenix(sheet))
    const flower = { width: 12, line: 0.8, rim: null, sharp: 0 } as const
    for (const side of [-1, 1])
      sheet.place(62 * side, 52 * side, {}, () => rosette(sheet, 13, 5, ['cinnabar'], flower))
  })
}

const TAIL: readonly PigmentName[] = ['malachite', 'cinnabar', 'azurite']

function fanPhoenix(sheet: Sheet): void {
  TAIL.forEach((pigment, i) => {
    const plume = spline(
      [
        [-34, 4],
        [-66, -6 + i * 10],
        [-98, -34 + i * 14],
        [-104 + i * 8, -84 + i * 16],
        [-80 + i * 10, -112 + i * 20],
      ],
      { step: 3 },
    )
    sheet.ink(plume, { width: 9, profile: 'leaf', pigment, layer: 'flat' })
    sheet.ink(plume, { width: 1.6, profile: 'nail' })
  })
  bird(sheet, { pigment: 'malachite', belly: 'paleOchre', tail: 0.6 })
  sheet.ink(openCurve('40 -20, 36 -34, 26 -40', 2), {
    width: 2,
    profile: 'nail',
    pigment: 'cinnabar',
  })
}

function sleeve(sheet: Sheet): void {
  const outline =
    '-60 -806, -98 -776, -130 -690, -142 -600, -120 -530, -90 -440, -66 -350, -30 -300, 4 -310, 30 -400, 52 -490, 78 -532, 72 -574, 40 -592, -10 -604, -52 -640, -62 -700'
  cloth(sheet, outline, ROBE, 'bark', { reach: 56, alpha: 0.1 })
  folds(sheet, '-70 -780, -116 -660, -126 -590', '-58 -700, -74 -630, -104 -560', 3, {
    ...FOLD,
    seed: 27,
  })
  folds(sheet, '-112 -560, -72 -440, -30 -316', '60 -556, 30 -470, 0 -330', 7, {
    ...FOLD,
    seed: 28,
    side: -1,
  })
}

/** Shaven head. */
function head(sheet: Sheet): void {
  sheet.place(4, -914, {}, () => {
    face(sheet)
    const crown = closedCurve(
      '-52 2, -58 -28, -44 -72, 0 -90, 40 -78, 58 -42, 55 -16, 44 -38, 10 -50, -30 -40, -46 -16',
      3,
    )
    sheet.fill(crown, 'fleshStable')
    sheet.fill(crown, 'greyBlue', 0.3)
    sheet.band(crown, 'greyBlue', { width: 46, alpha: 0.05, bands: 10, toward: [0.1, -1] })
    const outline = openCurve('-52 4, -58 -28, -44 -72, 0 -90, 40 -78, 58 -42, 54 -14', 3)
    sheet.ink(outline, { width: 2.4, profile: 'wire', bend: 0.5 })
  })
}
