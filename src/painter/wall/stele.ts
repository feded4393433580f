import { chance, hash } from '#painter/geometry/chance.ts'
import { closedCurve, rectangle } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import { crackWall } from '#painter/motif/cracks.ts'
import { createSheet } from '#painter/sheet.ts'
import type { Wall } from '#painter/wall/wall.ts'

const HOLLOW = closedCurve('-8 -8, 0 -9, 8 -8, 9 0, 8 8, 0 9, -8 8, -9 0', 2)

/**
 * The inscribed face of the stele, 0.72 by 1.24 m, dark stone. Where characters are cut it shows
 * only the shallow hollows of a worn grid: no sign here pretends to be writing.
 */
export function stele(seed: number, px: number): Wall {
  const [width, height] = [720, 1240]
  const sheet = createSheet(seed, px)
  const frame = rectangle(48, 150, width - 48, height - 44)
  sheet.ink(contour(frame), {
    width: 2.4,
    profile: 'wire',
    pigment: 'ink',
    layer: 'flat',
    load: 0.55,
  })
  const head = rectangle(width / 2 - 120, 40, width / 2 + 120, 128)
  sheet.ink(contour(head), { width: 2, profile: 'wire', pigment: 'ink', layer: 'flat', load: 0.5 })
  const pitch = 26
  const columns = Math.floor((width - 128) / pitch)
  for (let column = 0; column < columns; column++) {
    const x = 64 + (column + 0.5) * ((width - 128) / columns)
    const rule = [
      [x - pitch / 2, 156],
      [x - pitch / 2, 600],
      [x - pitch / 2, height - 50],
    ] as const
    sheet.ink(rule, { width: 0.8, profile: 'wire', pigment: 'ink', layer: 'flat', load: 0.35 })
    const length = chance(hash(column, seed))() < 0.2 ? 24 : 39
    for (let row = 0; row < length; row++) {
      const r = chance(hash(column, row, seed))
      if (r() < 0.07) continue
      sheet.place(x, 170 + row * pitch, { turn: (r() - 0.5) * 0.14 }, () => {
        const worn = 0.2 + 0.34 * r()
        const scale = 0.85 + 0.3 * r()
        sheet.place(0.9, 1.1, { scale }, () => sheet.fill(HOLLOW, 'paleOchre', worn * 0.3))
        sheet.place(0, 0, { scale }, () => sheet.fill(HOLLOW, 'ink', worn))
        sheet.place(0.7, 0.9, { scale: scale * 0.6 }, () => sheet.fill(HOLLOW, 'inkWash', worn))
      })
    }
  }
  crackWall(sheet, width, height, 3)
  return { sheet, width, height, stone: true }
}
