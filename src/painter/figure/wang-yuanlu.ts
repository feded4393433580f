import { softShoe } from '#painter/figure/soft-shoe.ts'
import { closedCurve, openCurve } from '#painter/geometry/curve.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import type { Sheet } from '#painter/sheet.ts'

const ROBE = 'greyBlue'
const SHADE = 'indigo'
const FOLD = { shade: SHADE, width: 1.9 } as const

/** The Daoist who kept the caves about 1900: a plain wide robe crossed over the chest, hands in the sleeves, a knot of hair. */
export function wangYuanlu(sheet: Sheet): void {
  sheet.place(0, 0, { scale: 0.985 }, () => {
    legs(sheet)
    robe(sheet)
    neck(sheet)
    farSleeve(sheet)
    nearSleeve(sheet)
    head(sheet)
  })
}

/** White stockings, bound. */
function legs(sheet: Sheet): void {
  for (const x of [-46, 40]) {
    softShoe(sheet, x, 0, 'ink')
    cloth(
      sheet,
      `${x - 32} -120, ${x - 30} -70, ${x - 27} -30, ${x + 18} -32, ${x + 26} -70, ${x + 30} -120`,
      'white',
      'greyBlue',
      { reach: 16, width: 2 },
    )
    for (const y of [-92, -70, -50])
      sheet.ink(openCurve(`${x - 30} ${y}, ${x} ${y + 9}, ${x + 27} ${y + 2}`, 3), { width: 1.3 })
  }
}

function robe(sheet: Sheet): void {
  cloth(
    sheet,
    '-36 -836, -84 -810, -106 -740, -100 -600, -108 -420, -128 -260, -140 -112, -128 -96!, -80 -84, -20 -80, 50 -86, 110 -98, 128 -114!, 118 -260, 104 -420, 98 -600, 98 -740, 78 -810, 36 -836, 0 -820',
    ROBE,
    SHADE,
    { reach: 56, alpha: 0.1 },
  )
  folds(
    sheet,
    '-70 -440, -96 -300, -114 -190, -122 -100',
    '-16 -420, -20 -300, -24 -190, -26 -88',
    5,
    { ...FOLD, seed: 51 },
  )
  folds(sheet, '26 -420, 34 -300, 40 -190, 42 -92', '82 -440, 98 -300, 108 -190, 112 -108', 5, {
    ...FOLD,
    seed: 52,
    side: -1,
  })
  const edge = openCurve('34 -820, 26 -770, 4 -700, -10 -600, -8 -440, 6 -280, 12 -86', 6)
  sheet.ink(edge, { width: 17, profile: 'wire', pigment: 'indigo', layer: 'flat' })
  for (const side of [-9, 9])
    sheet.ink(
      edge.map(([x, y]) => [x + side, y] as const),
      { width: 1.6, profile: 'wire' },
    )
}

function neck(sheet: Sheet): void {
  const skin = closedCurve('-24 -868, -24 -832, 4 -790, 30 -828, 30 -866', 4)
  sheet.fill(skin, 'fleshStable')
  sheet.band(skin, 'rouge', { width: 16, alpha: 0.1, toward: [0, -1] })
  cloth(
    sheet,
    '-30 -844, -46 -834, -14 -776, 6 -740, 16 -756, -2 -796, -16 -826',
    'indigo',
    'ink',
    {
      width: 2,
      reach: 8,
    },
  )
  cloth(
    sheet,
    '-22 -844, -30 -840, -6 -800, 6 -776, 12 -786, -2 -812, -14 -836',
    'white',
    'greyBlue',
    {
      width: 1.6,
      reach: 5,
    },
  )
  cloth(sheet, '34 -844, 46 -834, 34 -784, 4 -716, -8 -728, 12 -786, 26 -824', 'indigo', 'ink', {
    width: 2,
    reach: 8,
  })
}

function farSleeve(sheet: Sheet): void {
  cloth(
    sheet,
    '66 -808, 102 -776, 126 -700, 134 -620, 118 -560, 96 -470, 70 -452, 30 -500, 18 -560, 40 -606, 66 -640, 70 -720',
    ROBE,
    SHADE,
    { reach: 34, alpha: 0.1 },
  )
  folds(sheet, '88 -770, 116 -660, 106 -590', '74 -700, 84 -640, 66 -600', 3, { ...FOLD, seed: 53 })
  folds(sheet, '112 -590, 90 -520, 72 -462', '46 -600, 34 -550, 40 -500', 4, {
    ...FOLD,
    seed: 54,
    side: -1,
  })
}

/** One sleeve pushed into the other: nothing is seen of the hands. */
function nearSleeve(sheet: Sheet): void {
  cloth(
    sheet,
    '-64 -808, -102 -776, -130 -700, -140 -620, -122 -552, -84 -470, -44 -420, -2 -416, 34 -452, 50 -520, 52 -586, 36 -616, -6 -614, -48 -632, -62 -680, -62 -744',
    ROBE,
    SHADE,
    { reach: 52, alpha: 0.1 },
  )
  folds(sheet, '-74 -786, -116 -690, -126 -610', '-60 -700, -74 -650, -104 -580', 4, {
    ...FOLD,
    seed: 55,
  })
  folds(sheet, '-116 -570, -70 -480, -16 -424', '40 -600, 26 -520, 6 -436', 7, {
    ...FOLD,
    seed: 56,
    side: -1,
  })
  const cuff = closedCurve(
    '36 -616, 52 -590, 54 -520, 38 -452, 24 -458, 36 -520, 36 -584, 22 -612',
    4,
  )
  sheet.wash(cuff, 'indigo')
  sheet.ink(contour(cuff), { width: 1.8, profile: 'wire' })
}

/** A knot of hair with its pin, a low cap, thin moustache and beard. */
function head(sheet: Sheet): void {
  sheet.place(4, -914, {}, () => {
    const knot = closedCurve('-20 -96, -22 -116, -4 -130, 16 -122, 20 -102, 14 -90', 2)
    sheet.wash(knot, 'ink')
    sheet.ink(contour(knot), { width: 1.8, profile: 'wire' })
    sheet.ink(openCurve('-36 -104, 0 -110, 36 -116', 2), {
      width: 4,
      profile: 'leaf',
      pigment: 'bark',
      layer: 'flat',
    })
    sheet.ink(openCurve('-36 -104, 0 -110, 36 -116', 2), { width: 1.2, profile: 'wire' })
    face(sheet, { lips: 'rouge' })
    beard(sheet)
    const hair = closedCurve(
      '-54 6, -60 -30, -48 -60, 0 -66, 48 -58, 60 -24, 55 0, 50 -26, 30 -44, 0 -50, -30 -42, -45 -14, -47 4',
      3,
    )
    sheet.wash(hair, 'ink')
    sheet.ink(contour(hair), { width: 1.6, profile: 'wire' })
    const cap = closedCurve(
      '-58 -40!, -56 -74, -30 -96, 0 -100, 34 -96, 56 -74, 60 -38!, 30 -52, 0 -57, -30 -53',
      3,
    )
    sheet.wash(cap, 'ink')
    sheet.band(cap, 'greyBlue', { width: 18, alpha: 0.09, bands: 8, toward: [-0.5, -1] })
    sheet.ink(contour(cap), { width: 2.2, profile: 'wire' })
    sheet.ink(openCurve('-56 -50, -28 -64, 0 -68, 30 -64, 58 -49', 3), {
      width: 1.3,
      profile: 'wire',
      pigment: 'greyBlue',
    })
  })
}

function beard(sheet: Sheet): void {
  const hair = { width: 1.5, profile: 'nail', pigment: 'inkWash' } as const
  for (const line of ['13 29, 2 33, -10 44, -13 56', '22 29, 32 33, 41 43, 43 55'])
    sheet.ink(openCurve(line, 2), { width: 2.4, profile: 'nail' })
  for (let i = -3; i <= 3; i++)
    sheet.ink(
      openCurve(`${16 + i * 3} 58, ${16 + i * 3.6} 74, ${15 + i * 2.6} ${96 - Math.abs(i) * 5}`, 2),
      hair,
    )
}
