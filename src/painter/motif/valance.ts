import { closedCurve, ellipse, type Point, rectangle, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

const PLEATS: readonly PigmentName[] = [
  'cinnabar',
  'paleOchre',
  'malachite',
  'white',
  'azurite',
  'paleOchre',
]

const PENNANTS: readonly (readonly [PigmentName, PigmentName])[] = [
  ['azurite', 'indigo'],
  ['malachite', 'indigo'],
  ['cinnabar', 'deepOchre'],
  ['yellowOchre', 'redOchre'],
]

/** A hanging curtain along +x from the origin, falling toward +y: pleats, pennants with bells, strings of pearls. */
export function valance(
  sheet: Sheet,
  length: number,
  height: number,
  ground: PigmentName = 'deepOchre',
): void {
  const h = height
  const count = Math.round(length / (h * 0.42))
  const pitch = length / count
  sheet.fill(rectangle(0, 0, length, h), ground)
  for (let i = 0; i < count - 1; i++) backTriangle(sheet, (i + 1) * pitch, pitch, h, i)
  for (let i = 0; i < count; i++) {
    sheet.place((i + 0.5) * pitch, 0, {}, () => pennant(sheet, pitch, h, i))
    if (i > 0) sheet.place(i * pitch, 0, {}, () => pearlString(sheet, h))
  }
  pleats(sheet, length, h)
}

function backTriangle(sheet: Sheet, x: number, pitch: number, h: number, i: number): void {
  const shape: Point[] = [
    [x - pitch * 0.46, h * 0.26],
    [x + pitch * 0.46, h * 0.26],
    [x, h * 0.84],
  ]
  sheet.fill(shape, i % 2 ? 'paleGreen' : 'white')
  sheet.band(shape, i % 2 ? 'malachite' : 'greyBlue', { width: pitch * 0.2, alpha: 0.22, bands: 3 })
  sheet.ink(contour(shape), { width: h * 0.01, profile: 'wire' })
}

function pennant(sheet: Sheet, pitch: number, h: number, i: number): void {
  const [pigment, shade] = PENNANTS[i % 4] as readonly [PigmentName, PigmentName]
  const shape = spline(
    [
      [-pitch * 0.44, h * 0.2, 1],
      [pitch * 0.44, h * 0.2, 1],
      [pitch * 0.3, h * 0.5],
      [0, h * 0.72, 1],
      [-pitch * 0.3, h * 0.5],
    ],
    { closed: true, step: 4 },
  )
  sheet.wash(shape, pigment)
  sheet.band(shape, shade, { width: pitch * 0.3, alpha: 0.16, toward: [1, 0.4] })
  sheet.ink(contour(shape), { width: h * 0.013, profile: 'wire' })
  sheet.ink(
    [
      [0, h * 0.26],
      [0, h * 0.4],
      [0, h * 0.6],
    ],
    { width: h * 0.01, profile: 'taper', pigment: 'white', load: 0.8 },
  )
  sheet.fill(ellipse(0, h * 0.77, h * 0.035), 'gold', 1, 'gold')
  sheet.place(0, h * 0.87, { scale: h * 0.01 }, () => {
    const bell = closedCurve('-3 -5, 3 -5, 5 5!, -5 5!', 1)
    sheet.fill(bell, 'cinnabar')
    sheet.ink(contour(bell), { width: 1, profile: 'wire' })
  })
}

function pearlString(sheet: Sheet, h: number): void {
  sheet.ink(
    [
      [0, h * 0.22],
      [0, h * 0.5],
      [0, h * 0.9],
    ],
    { width: h * 0.008, profile: 'wire', pigment: 'white' },
  )
  for (const y of [0.42, 0.55, 0.66, 0.86])
    sheet.fill(ellipse(0, h * y, h * 0.022, h * 0.028, 14), y > 0.8 ? 'minium' : 'white')
}

function pleats(sheet: Sheet, length: number, h: number): void {
  const count = Math.round(length / (h * 0.14))
  const pitch = length / count
  for (let i = 0; i < count; i++) {
    const x = i * pitch
    sheet.fill(rectangle(x, 0, x + pitch, h * 0.2), PLEATS[Math.floor(i / 2) % 6] as PigmentName)
    const fold: Point[] = [
      [x, 0],
      [x, h * 0.1],
      [x, h * 0.2],
    ]
    sheet.band(fold, 'umber', {
      width: pitch * 0.6,
      alpha: 0.16,
      bands: 3,
      closed: false,
      side: -1,
    })
    sheet.ink(fold, { width: h * 0.01, profile: 'nail' })
  }
  sheet.ink(
    [
      [0, h * 0.205],
      [length / 2, h * 0.205],
      [length, h * 0.205],
    ],
    { width: h * 0.018, profile: 'wire' },
  )
}
