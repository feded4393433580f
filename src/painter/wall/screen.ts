import { ellipse, type Point, rectangle, spline } from '#painter/geometry/curve.ts'
import { lerp } from '#painter/geometry/scalar.ts'
import { honeysuckle } from '#painter/motif/border.ts'
import { contour } from '#painter/motif/cloth.ts'
import { cloud } from '#painter/motif/cloud.ts'
import { crackWall } from '#painter/motif/cracks.ts'
import { petal } from '#painter/motif/petal.ts'
import { valance } from '#painter/motif/valance.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import { createSheet, type Sheet } from '#painter/sheet.ts'
import type { Wall } from '#painter/wall/wall.ts'

const WIDTH = 4500
const HEIGHT = 3675

/** Rings of the great halo from outside in: radius as a share of the whole, and pigment. */
const RINGS: readonly (readonly [number, PigmentName])[] = [
  [1, 'brownBlack'],
  [0.975, 'white'],
  [0.96, 'malachite'],
  [0.82, 'white'],
  [0.805, 'redOchre'],
  [0.66, 'white'],
  [0.645, 'azurite'],
  [0.5, 'white'],
  [0.485, 'paleGreen'],
]

const CLOUDS = [
  [760, 860, false],
  [3740, 880, true],
  [620, 1700, true],
  [3880, 1720, false],
] as const

/** The painted face of the altar's screen, 4.5 by 3.7 m: body halo and head halo with a rim of flames. */
export function screen(seed: number, px: number): Wall {
  const sheet = createSheet(seed, px)
  sheet.fill(rectangle(-20, -20, WIDTH + 20, HEIGHT + 20), 'paleOchre', 0.55)
  for (const [x, y, flip] of CLOUDS)
    sheet.place(x, y, { scale: 1.9, flip, seed: x }, () =>
      cloud(sheet, ['malachite', 'paleGreen', 'white'], 2.4),
    )
  halo(sheet, WIDTH / 2, 2560, 1200, 1330, 34)
  halo(sheet, WIDTH / 2, 1380, 700, 700, 26)
  frame(sheet)
  crackWall(sheet, WIDTH, HEIGHT, 6)
  return { sheet, width: WIDTH, height: HEIGHT, overhead: true }
}

/** A curtain along the top and a scroll down either side. */
function frame(sheet: Sheet): void {
  for (const side of [0, 1])
    sheet.place(side * WIDTH, HEIGHT, { turn: -Math.PI / 2, flip: false }, () =>
      sheet.place(0, side ? -120 : 120, {}, () => honeysuckle(sheet, HEIGHT, 240)),
    )
  valance(sheet, WIDTH, 400)
}

function halo(sheet: Sheet, x: number, y: number, rx: number, ry: number, flames: number): void {
  sheet.place(x, y, { seed: rx }, () => {
    for (let i = 0; i < flames; i++) flame(sheet, (i / flames) * Math.PI * 2, rx, ry, i)
    for (const [share, pigment] of RINGS)
      sheet.fill(ellipse(0, 0, rx * share, ry * share, 120), pigment)
    sheet.band(ellipse(0, 0, rx, ry, 120), 'umber', { width: rx * 0.18, alpha: 0.05, bands: 7 })
    sheet.ink(contour(ellipse(0, 0, rx, ry, 120)), { width: 9, profile: 'wire' })
    rays(sheet, rx, ry, 0.66, 0.8, ['paleOchre', 'copperGreen'])
    rays(sheet, rx, ry, 0.5, 0.64, ['white', 'paleBlue'])
  })
}

/** A tongue of flame leaning round the halo. */
function flame(sheet: Sheet, angle: number, rx: number, ry: number, i: number): void {
  const [cx, cy] = [Math.sin(angle) * rx * 0.97, -Math.cos(angle) * ry * 0.97]
  const turn = Math.atan2(Math.sin(angle) / rx, Math.cos(angle) / ry)
  sheet.place(cx, cy, { turn, scale: 1 + 0.18 * (i % 2) }, () => {
    const tongue = spline(
      [
        [-90, 30, 1],
        [-76, -60],
        [-20, -120],
        [10, -215, 1],
        [34, -130],
        [80, -80],
        [90, 30, 1],
      ],
      { closed: true, step: 8 },
    )
    sheet.wash(tongue, i % 2 ? 'cinnabar' : 'redOchre')
    sheet.band(tongue, 'yellowOchre', { width: 40, alpha: 0.1, bands: 5, toward: [0, 1] })
    sheet.ink(contour(tongue), { width: 7, profile: 'wire' })
  })
}

function rays(
  sheet: Sheet,
  rx: number,
  ry: number,
  from: number,
  to: number,
  pigments: readonly [PigmentName, PigmentName],
): void {
  const count = 40
  for (let i = 0; i < count; i++) {
    const angle = (i / count) * Math.PI * 2
    const place = (share: number): Point => [
      Math.sin(angle) * rx * share,
      -Math.cos(angle) * ry * share,
    ]
    const [x, y] = place(lerp(from, to, 0.04))
    const length = Math.hypot(place(to)[0] - place(from)[0], place(to)[1] - place(from)[1]) * 0.9
    sheet.place(x, y, { turn: Math.atan2(x, -y) }, () =>
      petal(sheet, length, length * 0.62, pigments[i % 2] as PigmentName, {
        line: 4,
        shade: 'malachite',
        rim: null,
      }),
    )
  }
}
