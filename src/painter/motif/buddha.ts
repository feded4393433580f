import {
  closedCurve,
  ellipse,
  type Line,
  mirrored,
  openCurve,
  type Point,
  rectangle,
  spline,
} from '#painter/geometry/curve.ts'
import { lerp } from '#painter/geometry/scalar.ts'
import type { BuddhaColours } from '#painter/motif/buddha-colours.ts'
import { contour } from '#painter/motif/cloth.ts'
import { petal } from '#painter/motif/petal.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** Size of the cell a unit fills, mm; the origin is its middle. */
export const BUDDHA_CELL = { width: 170, height: 220 } as const

/** Farthest point of a unit from its origin, mm. */
export const BUDDHA_REACH = 145

/**
 * One of the Thousand Buddhas: canopy, haloes, a figure in meditation facing us, lotus seat, and a
 * blank strip for a name. `line` is the width of the contours, mm; units seen from afar need more.
 */
export function buddha(sheet: Sheet, colours: BuddhaColours, line = 0.75): void {
  sheet.place(-7, 0, {}, () => {
    haloes(sheet, colours, line)
    canopy(sheet, colours, line)
    seat(sheet, colours, line)
    robe(sheet, colours, line)
    hands(sheet, colours, line)
    sheet.place(0, -38, {}, () => head(sheet, colours, line))
  })
  const strip = rectangle(63, -94, 77, -14)
  sheet.wash(strip, 'white', 0.2)
  sheet.ink(contour(strip), { width: line, profile: 'wire', pigment: 'deepOchre' })
}

function haloes(sheet: Sheet, { body, head: around }: BuddhaColours, line: number): void {
  const disc = (y: number, rx: number, ry: number, rings: readonly [number, PigmentName][]) => {
    for (const [k, pigment] of rings) sheet.fill(ellipse(0, y, rx * k, ry * k, 56), pigment)
    sheet.ink(contour(ellipse(0, y, rx, ry, 56)), { width: line, profile: 'wire', tremor: 0.14 })
  }
  disc(14, 64, 76, [
    [1, body[0]],
    [0.86, 'white'],
    [0.83, body[1]],
    [0.66, body[0]],
  ])
  sheet.band(ellipse(0, 14, 64, 76, 56), 'umber', { width: 9, alpha: 0.09, bands: 3 })
  disc(-35, 31, 31, [
    [1, around[0]],
    [0.84, 'white'],
    [0.79, around[1]],
    [0.6, around[0]],
  ])
}

function canopy(sheet: Sheet, { canopy: [dome, hanging] }: BuddhaColours, line: number): void {
  sheet.place(0, -88, {}, () => {
    const top = closedCurve('-34 2!, -30 -7, -14 -12, 0 -14, 14 -12, 30 -7, 34 2!, 0 5', 2)
    sheet.wash(top, dome)
    sheet.band(top, 'deepOchre', { width: 8, alpha: 0.14, bands: 3, toward: [0, 1] })
    sheet.ink(contour(top), { width: line })
    for (let i = 0; i < 9; i++)
      sheet.place(-32 + i * 8, 0, {}, () => {
        const drop = closedCurve('-4 2!, 4 2!, 2.5 9, 0 12!, -2.5 9', 2)
        sheet.fill(drop, i % 2 ? hanging : 'white')
        sheet.ink(contour(drop), { width: line * 0.7, profile: 'wire' })
      })
    for (const side of [-1, 1]) {
      const string = spline([
        [side * 34, 2],
        [side * 37, 14],
        [side * 34, 26],
        [side * 36, 36],
      ])
      sheet.ink(string, { width: line * 1.2, pigment: 'cinnabar' })
      for (const y of [10, 20, 30]) sheet.fill(ellipse(side * 35.5, y, 1.7, 2.2, 12), 'white')
    }
    sheet.fill(closedCurve('0 -24!, 4 -17, 0 -12.5, -4 -17', 2), 'gold', 1, 'gold')
  })
}

function seat(sheet: Sheet, { seat: [upper, lower] }: BuddhaColours, line: number): void {
  const rows = [
    { count: 9, y: 10, length: 22, width: 15, pigment: lower },
    { count: 8, y: 9, length: 18, width: 16, pigment: upper },
  ]
  sheet.place(0, 74, {}, () => {
    for (const row of rows)
      for (let i = 0; i < row.count; i++) {
        const t = i / (row.count - 1) - 0.5
        sheet.place(t * 92, row.y - 6 - Math.abs(t) * 5, { turn: Math.PI - t * 1.3 }, () =>
          petal(sheet, row.length, row.width, row.pigment, { line: line * 0.8, alpha: 0.13 }),
        )
      }
    const top = ellipse(0, 3, 50, 7, 40)
    sheet.fill(top, 'paleGreen')
    sheet.ink(contour(top), { width: line, profile: 'wire' })
  })
}

const TORSO =
  '-8 -17, -22 -11, -32 0, -37 20, -40 42, -30 58, 0 62, 30 58, 40 42, 37 20, 32 0, 22 -11, 8 -17, 0 -9'
const LEGS =
  '-24 48, -42 50, -54 58, -55 68, -46 75, -20 74, 0 72, 20 74, 46 75, 55 68, 54 58, 42 50, 24 48, 0 56'

/** Torso, then crossed legs; each is closed by its own contour before the next is filled. */
function robe(sheet: Sheet, colours: BuddhaColours, line: number): void {
  const dress = (shape: Line) => {
    sheet.wash(shape, colours.robe, 0.3)
    sheet.band(shape, colours.shade, { width: 13, alpha: 0.085, bands: 8 })
  }
  const edge = { width: line * 1.25, profile: 'wire', bend: 0.5 } as const
  const torso = closedCurve(TORSO, 2)
  dress(torso)
  const neck = closedCurve('-6.5 -24, -7 -17, 0 -8, 7 -17, 6.5 -24', 2)
  sheet.fill(neck, colours.skin)
  sheet.band(neck, 'rouge', { width: 5, alpha: 0.14, bands: 2 })
  for (let i = 0; i < 6; i++) {
    const t = i / 5
    const y = lerp(1, 46, t)
    const w = lerp(13, 33, Math.sqrt(t))
    const shoulder = lerp(-10, 26, t)
    const dip = y + 3 - 4 * (1 - t)
    const fold = spline([
      [-w, shoulder],
      [-w * 0.62, dip],
      [0, y + 8],
      [w * 0.62, dip],
      [w, shoulder],
    ])
    sheet.band(fold, colours.shade, { width: 5, alpha: 0.16, bands: 3, closed: false })
    sheet.ink(fold, { width: line * 0.95, pigment: colours.fold })
  }
  const collar = { width: line * 1.9, profile: 'wire', pigment: colours.collar } as const
  sheet.ink(openCurve('-8 -18, -4 -9, 0 -6.5, 4 -9, 8 -18', 2), collar)
  sheet.ink(openCurve('-9.5 -17, -5 -7.6, 0 -4.8, 5 -7.6, 9.5 -17', 2), { width: line })
  sheet.ink(contour(torso), edge)
  const legs = closedCurve(LEGS, 2)
  dress(legs)
  sheet.ink(contour(legs), edge)
  for (const side of [-1, 1])
    for (let i = 0; i < 4; i++) {
      const fold: Point[] = [
        [side * (14 + i * 2), 55 + i * 4.4],
        [side * 32, 57 + i * 4],
        [side * (49 - i), 62 + i * 3.2],
      ]
      sheet.ink(spline(fold), { width: line * 0.85, pigment: colours.fold })
    }
}

function hands(sheet: Sheet, { skin }: BuddhaColours, line: number): void {
  const folded = closedCurve('-13 51, -6 46.5, 6 46.5, 13 51, 11 56.5, 0 58.5, -11 56.5', 2)
  sheet.fill(folded, skin)
  sheet.band(folded, 'rouge', { width: 4, alpha: 0.16, bands: 3 })
  const thin = { width: line * 0.8, pigment: 'deepOchre' } as const
  sheet.ink(contour(folded), { ...thin, profile: 'wire' })
  sheet.ink(openCurve('-9 52, 0 54, 9 52', 2), thin)
  sheet.ink(openCurve('-3.5 47, 0 44.6, 3.5 47', 2), thin)
}

const FACE = '-14.6 -4, -14 5, -9.5 13.5, 0 17.4, 9.5 13.5, 14 5, 14.6 -4, 12 -12, 0 -15, -12 -12'
const HAIR =
  '-15.2 -2, -16.4 -9, -12.5 -16.5, -7 -19, -7 -23, 0 -26.5, 7 -23, 7 -19, 12.5 -16.5, 16.4 -9, 15.2 -2, 13 -7.5, 7 -11.5, 0 -9.6, -7 -11.5, -13 -7.5'
const EAR = '14.2 -3, 17.2 -4.5, 17.4 3, 15.4 12, 13.6 8'

function head(sheet: Sheet, { skin }: BuddhaColours, line: number): void {
  const soft = { width: line * 0.8, profile: 'wire', pigment: 'deepOchre' } as const
  for (const side of [-1, 1]) {
    const ear = mirrored(closedCurve(EAR, 2), side)
    sheet.fill(ear, skin)
    sheet.ink(contour(ear), soft)
  }
  const face = closedCurve(FACE, 1.5)
  sheet.fill(face, skin)
  sheet.band(face, 'rouge', { width: 7, alpha: 0.12 })
  sheet.ink(openCurve('0 -7, -.2 1, 0 3', 1), {
    width: 1.9,
    profile: 'leaf',
    pigment: 'white',
    load: 0.65,
  })
  const hair = closedCurve(HAIR, 1.5)
  sheet.wash(hair, 'indigo', 0.3)
  sheet.ink(contour(hair), { width: line })
  sheet.fill(ellipse(0, -18.8, 1.7, 1.2, 12), 'cinnabar')
  sheet.ink(openCurve('-14.6 -4, -14 5, -9.5 13.5, 0 17.4, 9.5 13.5, 14 5, 14.6 -4', 1.5), soft)
  for (const side of [-1, 1]) {
    const at = (text: string) => mirrored(openCurve(text, 1), side)
    sheet.ink(at('1.7 -1.8, 3.4 -4.6, 7 -6.1, 12.2 -3.4'), { width: line * 0.9 })
    sheet.ink(at('3 1.3, 6.2 .9, 9 1.5, 11.2 .7'), { width: line * 1.15 })
    sheet.ink(at('4 1.8, 6.6 3, 9.6 1.9'), { width: line * 0.55, load: 0.8 })
  }
  sheet.ink(openCurve('-1.8 -2, -1.5 3, -2.6 5.6, 0 6.6, 2.4 5.8', 1), {
    ...soft,
    profile: 'swell',
  })
  sheet.fill(
    closedCurve('-3.6 9.6, -1.4 8.7, 0 9.1, 1.4 8.7, 3.6 9.6, 1.6 11.2, -1.6 11.2', 1),
    'cinnabar',
  )
  sheet.ink(openCurve('-4 9.6, 0 9.9, 4 9.6', 1), { width: line * 0.7 })
  sheet.fill(ellipse(0, -5.2, 1, 1, 10), 'cinnabar')
}
