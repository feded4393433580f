import { ellipse, knots, type Point, rectangle, spline } from '#painter/geometry/curve.ts'
import { lerp } from '#painter/geometry/scalar.ts'
import { contour } from '#painter/motif/cloth.ts'
import { petal, rosette } from '#painter/motif/petal.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** A band of ornament along +x from the origin, its middle on y = 0. Sizes in mm. */
export type Border = (sheet: Sheet, length: number, height: number) => void

const ground = (sheet: Sheet, length: number, height: number, pigment: PigmentName) =>
  sheet.fill(rectangle(0, -height / 2, length, height / 2), pigment)

/** A row of pearls, a whole number of them fitted to the length. */
export const pearls: Border = (sheet, length, height) => {
  ground(sheet, length, height, 'deepOchre')
  const count = Math.round(length / (height * 0.75))
  for (let i = 0; i < count; i++) {
    const x = ((i + 0.5) * length) / count
    const pearl = ellipse(x, 0, height * 0.3, height * 0.3, 22)
    sheet.fill(pearl, 'white')
    sheet.band(pearl, 'inkWash', { width: height * 0.2, alpha: 0.14, bands: 3, toward: [0.5, 0.8] })
    sheet.ink(contour(pearl), { width: height * 0.03, profile: 'wire', load: 0.8 })
    sheet.fill(ellipse(x, 0, height * 0.12, height * 0.12, 14), 'gold', 1, 'gold')
  }
}

const LOZENGES: readonly PigmentName[] = ['azurite', 'white', 'malachite', 'cinnabar']

/** Lozenges within lozenges. */
export const lozenges: Border = (sheet, length, height) => {
  ground(sheet, length, height, 'paleOchre')
  const count = Math.round(length / (height * 1.5))
  const pitch = length / count
  for (let i = 0; i < count; i++) {
    const x = (i + 0.5) * pitch
    const diamond = (k: number): Point[] => [
      [x - pitch * 0.5 * k, 0],
      [x, -height * 0.5 * k],
      [x + pitch * 0.5 * k, 0],
      [x, height * 0.5 * k],
    ]
    sheet.fill(diamond(1), LOZENGES[i % 4] as PigmentName)
    sheet.fill(diamond(0.68), 'white')
    sheet.fill(diamond(0.56), LOZENGES[(i + 2) % 4] as PigmentName)
    sheet.ink(contour(diamond(1)), { width: height * 0.03, profile: 'wire' })
    sheet.fill(ellipse(x, 0, height * 0.09), 'gold', 1, 'gold')
  }
}

const LEAVES: readonly (readonly [PigmentName, PigmentName])[] = [
  ['azurite', 'indigo'],
  ['malachite', 'indigo'],
  ['white', 'greyBlue'],
  ['paleOchre', 'redOchre'],
]

/** Honeysuckle: half palmettes on alternate sides of a waving stem. */
export function honeysuckle(
  sheet: Sheet,
  length: number,
  height: number,
  base: PigmentName = 'redOchre',
): void {
  ground(sheet, length, height, base)
  const count = Math.max(2, Math.round(length / (height * 0.95)))
  const pitch = length / count
  const wave = Array.from(
    { length: count * 12 + 1 },
    (_, i): Point => [(i / 12) * pitch, Math.sin((i / 12) * Math.PI) * height * 0.26],
  )
  for (let i = 0; i < count; i++) {
    const down = i % 2 === 0
    const [pigment, shade] = LEAVES[i % 4] as readonly [PigmentName, PigmentName]
    const turn = (down ? 0 : Math.PI) + 0.25
    sheet.place((i + 0.5) * pitch, (down ? 1 : -1) * height * 0.3, { turn, flip: !down }, () =>
      palmette(sheet, height * 0.74, pigment, shade),
    )
  }
  sheet.ink(wave, {
    width: height * 0.07,
    profile: 'wire',
    pigment: 'white',
    layer: 'flat',
    tremor: 0.3,
  })
  sheet.ink(
    wave.map(([x, y]): Point => [x, y + height * 0.035]),
    { width: height * 0.018, profile: 'wire' },
  )
}

/** Half palmette: lobes fanned along a curved spine, growing up from the origin. */
function palmette(sheet: Sheet, size: number, pigment: PigmentName, shade: PigmentName): void {
  for (let i = 4; i >= 0; i--) {
    const t = i / 4
    const long = size * lerp(0.5, 1, t)
    const w = size * 0.26
    sheet.place(0, 0, { turn: lerp(-1.25, 0.55, t) }, () => {
      const outline = knots(
        '0 0!, -.55 -.35, -.6 -.72, -.05 -.96, .32 -.98, .12 -.84, .34 -.66, .38 -.3',
      )
      const lobe = spline(
        outline.map(([x, y, corner]) => [x * w, y * long, corner ?? 0]),
        { closed: true, step: long / 14 },
      )
      sheet.wash(lobe, pigment, 0.12)
      sheet.band(lobe, shade, { width: long * 0.4, alpha: 0.16, toward: [0, 1] })
      sheet.band(lobe, 'white', {
        width: long * 0.07,
        alpha: 0.35,
        bands: 2,
        toward: [-1, -0.3],
        power: 0.7,
      })
      sheet.ink(contour(lobe), { width: size * 0.022, profile: 'wire' })
    })
  }
}

const MEDALLIONS: readonly (readonly [PigmentName, PigmentName, PigmentName])[] = [
  ['azurite', 'paleBlue', 'indigo'],
  ['malachite', 'paleGreen', 'indigo'],
]

/** Half flowers growing from both edges in turn; the border drawn next to it cuts them straight. */
export const halfMedallions: Border = (sheet, length, height) => {
  ground(sheet, length, height, 'redOchre')
  const count = Math.round(length / (height * 1.12))
  const pitch = length / count
  for (let k = 0; k < count; k++)
    for (const up of [1, -1]) {
      const x = (k + (up > 0 ? 0.25 : 0.75)) * pitch
      const [outer, inner, shade] = MEDALLIONS[(k + (up > 0 ? 0 : 1)) % 2] as readonly [
        PigmentName,
        PigmentName,
        PigmentName,
      ]
      sheet.place(x, (up * height) / 2, { turn: up > 0 ? 0 : Math.PI }, () =>
        halfFlower(sheet, height * 0.62, outer, inner, shade),
      )
    }
}

function halfFlower(
  sheet: Sheet,
  radius: number,
  outer: PigmentName,
  inner: PigmentName,
  shade: PigmentName,
): void {
  const line = radius * 0.02
  for (let i = 0; i < 5; i++)
    sheet.place(0, 0, { turn: (i / 4 - 0.5) * Math.PI * 0.86 }, () =>
      petal(sheet, radius, radius * 0.66, outer, { shade, sharp: 0, line }),
    )
  for (let i = 0; i < 4; i++)
    sheet.place(0, 0, { turn: (i / 3 - 0.5) * Math.PI * 0.7 }, () =>
      petal(sheet, radius * 0.62, radius * 0.5, inner, { shade: outer, sharp: 0, line }),
    )
  sheet.fill(ellipse(0, 0, radius * 0.27, radius * 0.27, 20, Math.PI, Math.PI), 'cinnabar')
  sheet.fill(ellipse(0, 0, radius * 0.14, radius * 0.14, 16, Math.PI, Math.PI), 'gold', 1, 'gold')
}

/** The square that closes a border's corner: one rosette with a gold heart. Half its side in mm. */
export function cornerSquare(sheet: Sheet, half: number): void {
  sheet.fill(rectangle(-half, -half, half, half), 'deepOchre')
  rosette(sheet, half * 0.9, 8, ['white', 'paleGreen'], {
    shade: 'azurite',
    line: half * 0.02,
    sharp: 0,
  })
  sheet.fill(ellipse(0, 0, half * 0.24), 'gold', 1, 'gold')
}
