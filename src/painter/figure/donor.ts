import { softShoe } from '#painter/figure/soft-shoe.ts'
import { closedCurve, ellipse, openCurve, type Point, rectangle } from '#painter/geometry/curve.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { fist, hand } from '#painter/motif/hand.ts'
import type { Sheet } from '#painter/sheet.ts'

const ROBE = 'cinnabar'
const SHADE = 'deepOchre'
const FOLD = { shade: SHADE, width: 1.9 } as const

/** A lay donor of the tenth century: black cap with level wings, round-collared red robe, a censer on a long handle. */
export function donor(sheet: Sheet): void {
  for (const x of [-50, 42]) softShoe(sheet, x, 0, 'ink')
  skirt(sheet)
  cloth(
    sheet,
    '58 -818, 98 -786, 128 -722, 146 -660, 138 -622, 104 -612, 82 -660, 68 -740',
    ROBE,
    SHADE,
    { reach: 26 },
  )
  torso(sheet)
  belt(sheet)
  collar(sheet)
  censer(sheet)
  nearSleeve(sheet)
  hand(sheet, 46, -604, { turn: -0.2, scale: 0.94 })
  head(sheet)
}

function skirt(sheet: Sheet): void {
  cloth(sheet, '-96 -110, -96 -40, -40 -30, 30 -32, 96 -44, 98 -110', 'white', 'greyBlue')
  folds(sheet, '-76 -100, -80 -36', '84 -100, 80 -42', 8, {
    ...FOLD,
    shade: 'greyBlue',
    width: 1.8,
  })
  cloth(
    sheet,
    '-76 -512, -98 -420, -118 -300, -134 -180, -142 -72, -130 -60!, -84 -50, -20 -46, 40 -50, 96 -58, 130 -76!, 122 -190, 106 -310, 92 -430, 76 -512',
    ROBE,
    SHADE,
    { reach: 64, alpha: 0.09 },
  )
  folds(
    sheet,
    '-62 -495, -86 -380, -110 -220, -122 -66',
    '-6 -498, -10 -350, -18 -200, -20 -54',
    6,
    { ...FOLD, seed: 41 },
  )
  folds(sheet, '14 -498, 26 -360, 32 -200, 38 -58', '66 -498, 86 -380, 102 -220, 112 -78', 5, {
    ...FOLD,
    seed: 42,
    side: -1,
  })
  sheet.ink(openCurve('28 -490, 38 -340, 42 -190, 46 -56'), { width: 2.6 })
  sheet.ink(openCurve('-136 -86, -84 -68, -20 -64, 40 -68, 96 -76, 127 -92'), {
    width: 1.6,
    profile: 'wire',
  })
}

function torso(sheet: Sheet): void {
  cloth(
    sheet,
    '-32 -840, -74 -820, -100 -778, -98 -680, -84 -590, -80 -508, 0 -494, 78 -508, 82 -590, 90 -680, 96 -776, 72 -820, 36 -840, 2 -826',
    ROBE,
    SHADE,
    { reach: 42, alpha: 0.08 },
  )
  folds(sheet, '-44 -650, 0 -600, 40 -578, 72 -568', '-70 -546, -10 -524, 40 -518, 74 -524', 5, {
    ...FOLD,
    seed: 43,
    side: -1,
  })
  folds(sheet, '72 -772, 54 -700, 48 -624', '90 -744, 84 -664, 74 -594', 3, { ...FOLD, seed: 44 })
}

function belt(sheet: Sheet): void {
  const strap = closedCurve('-84 -526, 0 -510, 80 -526, 82 -496, 0 -478, -84 -496', 5)
  sheet.wash(strap, 'ink')
  sheet.ink(contour(strap), { width: 2.2, profile: 'wire' })
  for (const x of [-58, -30, -2, 26, 54]) {
    const y = -511 - Math.abs(x) * 0.1
    const plaque = rectangle(x - 9, y + 2, x + 9, y + 22)
    sheet.fill(plaque, 'white')
    sheet.ink(contour(plaque), { width: 1.2, profile: 'wire' })
  }
  cloth(sheet, '-66 -486, -50 -484, -48 -400, -54 -360, -66 -366, -62 -420', 'ink', 'ink', {
    width: 1.8,
    reach: 6,
  })
}

function collar(sheet: Sheet): void {
  const neck = closedCurve('-22 -868, -24 -838, 0 -820, 28 -834, 30 -866', 4)
  sheet.fill(neck, 'fleshStable')
  sheet.band(neck, 'rouge', { width: 16, alpha: 0.1, toward: [0, -1] })
  const ring = closedCurve(
    '-38 -844, -28 -818, 2 -804, 36 -818, 44 -844, 32 -844, 22 -830, 2 -820, -18 -830, -28 -846',
    3,
  )
  sheet.wash(ring, 'white')
  sheet.ink(contour(ring), { width: 2, profile: 'wire' })
  sheet.ink(openCurve('38 -820, 60 -798, 72 -756'), { width: 2.2, profile: 'nail' })
}

/** A small lotus bowl on a long handle, the handle held in both hands. */
function censer(sheet: Sheet): void {
  const handle = openCurve('-6 -560, 60 -598, 124 -636, 168 -650', 4)
  sheet.ink(handle, { width: 9, profile: 'wire', pigment: 'bark', layer: 'flat', tremor: 0.3 })
  for (const side of [-4.5, 4.5])
    sheet.ink(
      handle.map(([x, y]): Point => [x, y + side]),
      { width: 1.6, profile: 'wire', tremor: 0.3 },
    )
  const bowl = closedCurve('162 -684!, 214 -684!, 208 -656, 188 -644, 168 -656', 3)
  sheet.wash(bowl, 'gold')
  sheet.band(bowl, 'umber', { width: 12, alpha: 0.12, bands: 5, toward: [-0.5, 1] })
  sheet.ink(contour(bowl), { width: 2, profile: 'wire' })
  for (const x of [176, 188, 200])
    sheet.ink(openCurve(`${x} -682, ${188 + (x - 188) * 0.5} -662, 188 -648`, 2), { width: 1.1 })
  const foot = closedCurve('178 -646, 198 -646, 206 -630!, 170 -630!', 2)
  sheet.wash(foot, 'gold')
  sheet.ink(contour(foot), { width: 1.8, profile: 'wire' })
  sheet.fill(ellipse(188, -684, 24, 5, 24), 'brownBlack')
  fist(sheet, 118, -634, { turn: -0.45, scale: 0.86 })
}

function nearSleeve(sheet: Sheet): void {
  cloth(
    sheet,
    '-60 -818, -100 -788, -130 -706, -150 -624, -142 -566, -98 -540, -30 -552, 22 -570, 36 -590, 30 -628, -2 -636, -46 -646, -56 -694, -50 -764',
    ROBE,
    SHADE,
    { reach: 46, alpha: 0.1 },
  )
  folds(sheet, '-64 -802, -110 -702, -132 -602', '-56 -702, -68 -652, -116 -582', 4, {
    ...FOLD,
    seed: 45,
  })
  folds(sheet, '-128 -592, -60 -566, 10 -580', '-60 -644, -20 -632, 24 -622', 4, {
    ...FOLD,
    seed: 46,
    side: -1,
    width: 2.3,
  })
  const cuff = closedCurve('20 -632, 34 -628, 40 -590, 26 -572', 3)
  sheet.wash(cuff, 'white')
  sheet.ink(contour(cuff), { width: 1.8, profile: 'wire' })
}

/** The cap of an official: a low front step, a higher crown, and two stiff wings held level by wire. */
function head(sheet: Sheet): void {
  sheet.place(4, -914, {}, () => {
    for (const wing of [
      '-52 -30, -96 -38, -146 -34, -156 -26, -146 -18, -96 -20, -52 -16',
      '56 -30, 92 -38, 128 -36, 136 -28, 128 -20, 92 -20, 56 -16',
    ]) {
      const shape = closedCurve(wing, 3)
      sheet.wash(shape, 'ink')
      sheet.ink(contour(shape), { width: 1.8, profile: 'wire' })
    }
    face(sheet, { lips: 'rouge' })
    moustache(sheet)
    const crown = closedCurve(
      '-54 -26, -60 -64, -48 -108, 0 -122, 42 -110, 58 -70, 56 -26, 0 -40',
      3,
    )
    sheet.wash(crown, 'ink')
    sheet.band(crown, 'greyBlue', { width: 20, alpha: 0.09, bands: 8, toward: [-0.6, -0.8] })
    sheet.ink(contour(crown), { width: 2.2, profile: 'wire' })
    const step = closedCurve(
      '-57 -12!, -56 -46, -20 -64, 30 -64, 57 -44, 58 -12!, 30 -30, 0 -34, -30 -30',
      3,
    )
    sheet.wash(step, 'ink')
    sheet.ink(contour(step), { width: 2.2, profile: 'wire' })
    sheet.ink(openCurve('-54 -46, -20 -62, 30 -62, 56 -44', 3), {
      width: 1.3,
      profile: 'wire',
      pigment: 'greyBlue',
    })
  })
}

function moustache(sheet: Sheet): void {
  for (const hair of ['14 29, 2 32, -8 40', '21 29, 31 32, 38 40'])
    sheet.ink(openCurve(hair, 2), { width: 2.6, profile: 'nail' })
  for (const hair of ['15 58, 14 72, 10 90', '18 58, 18 74, 17 94', '12 58, 9 70, 4 84'])
    sheet.ink(openCurve(hair, 2), { width: 2, profile: 'nail', pigment: 'inkWash' })
}
