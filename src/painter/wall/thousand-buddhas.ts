import { chance, hash } from '#painter/geometry/chance.ts'
import { rectangle } from '#painter/geometry/curve.ts'
import { honeysuckle, pearls } from '#painter/motif/border.ts'
import { BUDDHA_CELL, buddha } from '#painter/motif/buddha.ts'
import { cycleColours } from '#painter/motif/buddha-colours.ts'
import { crackWall } from '#painter/motif/cracks.ts'
import { valance } from '#painter/motif/valance.ts'
import { createSheet, type Sheet } from '#painter/sheet.ts'
import type { Wall } from '#painter/wall/wall.ts'

/** A field of Buddhas: whole rows and columns fitted to a rectangle, mm. */
interface Field {
  left: number
  top: number
  width: number
  height: number
  columns: number
  rows: number
}

const LINE = 1.5

/**
 * Rows of small Buddhas whose colours run in diagonals, meeting in a chevron at the middle. Every
 * unit starts its own hand, so leaving out those that `seen` refuses changes none of the others.
 */
function buddhaField(sheet: Sheet, field: Field, seen: (x: number, y: number) => boolean): void {
  const across = field.width / field.columns
  const down = field.height / field.rows
  const scale = Math.min(across / BUDDHA_CELL.width, down / BUDDHA_CELL.height) * 1.08
  for (let row = 0; row < field.rows; row++) {
    const y = field.top + (row + 0.5) * down
    for (let column = 0; column < field.columns; column++) {
      const x = field.left + (column + 0.5) * across
      if (!seen(x, y)) continue
      const own = hash(column, row, sheet.seed)
      const r = chance(own)
      const fromMiddle = Math.abs(column - (field.columns - 1) / 2)
      const colours = cycleColours(Math.floor(fromMiddle) + row)
      sheet.place(x + (r() - 0.5) * 6, y + (r() - 0.5) * 5, { scale, seed: own }, () =>
        buddha(sheet, colours, LINE),
      )
    }
    const cord = field.top + row * down
    sheet.ink(
      [
        [field.left, cord],
        [field.left + field.width / 2, cord],
        [field.left + field.width, cord],
      ],
      { width: 2.4, profile: 'wire', pigment: 'deepOchre', load: 0.6 },
    )
  }
}

/** A side wall of Cave 16, 15 by 5.1 m: Thousand Buddhas between a curtain above and a scraped dado below. */
export function thousandBuddhas(seed: number, px: number): Wall {
  const [width, height] = [15000, 5100]
  const sheet = createSheet(seed, px)
  const dado = 4330
  sheet.fill(rectangle(0, 0, width, dado + 90), 'redOchre')
  buddhaField(
    sheet,
    { left: 60, top: 470, width: width - 120, height: dado - 480, columns: 50, rows: 10 },
    () => true,
  )
  valance(sheet, width, 440)
  sheet.place(0, dado + 45, {}, () => pearls(sheet, width, 90))
  sheet.ink(
    [
      [0, dado + 100],
      [width / 2, dado + 100],
      [width, dado + 100],
    ],
    { width: 12, profile: 'wire', pigment: 'deepOchre' },
  )
  crackWall(sheet, width, height, 22)
  const harm = (_x: number, y: number) => (y > dado + 95 ? 0.2 + (y - dado) / 1500 : 0)
  return { sheet, width, height, harm }
}

/**
 * A slope of the ceiling of Cave 16, 16 m along its lower edge and 6.9 m up: Thousand Buddhas that
 * the hips cut off, with a border along either hip and a curtain under the caisson.
 */
export function thousandBuddhasSlope(seed: number, px: number): Wall {
  const [width, height] = [16000, 6900]
  const upper = 5200
  const sheet = createSheet(seed, px)
  const inset = (width - upper) / 2
  const hipAt = (y: number) => inset * (1 - y / height)
  sheet.fill(
    [
      [inset - 300, 0],
      [width - inset + 300, 0],
      [width + 300, height],
      [-300, height],
    ],
    'redOchre',
  )
  const field = { left: 0, top: 520, width, height: height - 520 - 170, columns: 52, rows: 16 }
  buddhaField(sheet, field, (x, y) => x > hipAt(y) + 150 && x < width - hipAt(y) - 150)
  sheet.place(0, height - 85, {}, () => pearls(sheet, width, 170))
  const hip = Math.hypot(inset, height)
  const lean = Math.atan2(height, inset)
  for (const flip of [false, true])
    sheet.place(flip ? width : 0, height, { flip }, () =>
      sheet.place(0, 0, { turn: -lean }, () => {
        sheet.place(-200, 210, {}, () => honeysuckle(sheet, hip + 400, 420, 'brownBlack'))
        for (const y of [425, 445])
          sheet.ink(
            [
              [0, y],
              [hip / 2, y],
              [hip, y],
            ],
            { width: 14, profile: 'wire', pigment: y > 430 ? 'ink' : 'white', layer: 'flat' },
          )
      }),
    )
  sheet.place(inset - 200, 0, {}, () => valance(sheet, upper + 400, 480))
  crackWall(sheet, width, height, 26)
  return { sheet, width, height, overhead: true }
}
