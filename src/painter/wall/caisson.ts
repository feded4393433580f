import { ellipse, type Line, rectangle } from '#painter/geometry/curve.ts'
import {
  cornerSquare,
  halfMedallions,
  honeysuckle,
  lozenges,
  pearls,
} from '#painter/motif/border.ts'
import { contour } from '#painter/motif/cloth.ts'
import { cloud } from '#painter/motif/cloud.ts'
import { crackWall } from '#painter/motif/cracks.ts'
import { petal, rosette } from '#painter/motif/petal.ts'
import { phoenix } from '#painter/motif/phoenix.ts'
import { valance } from '#painter/motif/valance.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import { createSheet, type Sheet } from '#painter/sheet.ts'
import type { Wall } from '#painter/wall/wall.ts'

const HALF = 2600
const WELL = 1360
const DISC = 1010

/**
 * The middle of the ceiling of Cave 16, 5.2 m square: two phoenixes circling in a lotus, borders,
 * and the curtain that hangs outward over the rim.
 */
export function caisson(seed: number, px: number): Wall {
  const sheet = createSheet(seed, px)
  const size = HALF * 2
  sheet.fill(rectangle(0, 0, size, size), 'deepOchre')
  sheet.place(HALF, HALF, {}, () => {
    rim(sheet)
    border(sheet, 1960, 2230, (length, height) => honeysuckle(sheet, length, height))
    border(sheet, 1870, 1960, (length, height) => pearls(sheet, length, height))
    border(sheet, 1510, 1870, (length, height) => halfMedallions(sheet, length, height))
    border(sheet, WELL, 1510, (length, height) => lozenges(sheet, length, height))
    well(sheet)
  })
  crackWall(sheet, size, size, 9)
  return { sheet, width: size, height: size, overhead: true }
}

const sides = (sheet: Sheet, draw: (side: number) => void) => {
  for (let side = 0; side < 4; side++)
    sheet.place(0, 0, { turn: (side * Math.PI) / 2, seed: 40 + side }, () => draw(side))
}

function rim(sheet: Sheet): void {
  sides(sheet, () =>
    sheet.place(-HALF, 2230, {}, () => valance(sheet, HALF * 2, HALF - 2230, 'brownBlack')),
  )
  for (let side = 0; side < 4; side++)
    sheet.place(0, 0, { turn: (side * Math.PI) / 2 }, () =>
      sheet.place((HALF + 2230) / 2, (HALF + 2230) / 2, {}, () =>
        cornerSquare(sheet, (HALF - 2230) / 2),
      ),
    )
}

/** A square border between two distances from the middle, with corner squares and white threads. */
function border(
  sheet: Sheet,
  inner: number,
  outer: number,
  draw: (length: number, height: number) => void,
): void {
  const middle = (inner + outer) / 2
  sides(sheet, () => sheet.place(-inner, middle, {}, () => draw(inner * 2, outer - inner)))
  sides(sheet, () => {
    sheet.place(middle, middle, {}, () => cornerSquare(sheet, (outer - inner) / 2))
    for (const edge of [inner, outer]) {
      const thread = (y: number): Line => [
        [-edge, y],
        [0, y],
        [edge, y],
      ]
      sheet.ink(thread(edge), { width: 13, profile: 'wire', pigment: 'white', layer: 'flat' })
      sheet.ink(thread(edge + 8), { width: 3.5, profile: 'wire' })
    }
  })
}

function well(sheet: Sheet): void {
  sheet.fill(rectangle(-WELL, -WELL, WELL, WELL), 'azurite')
  for (let corner = 0; corner < 4; corner++)
    sheet.place(0, 0, { turn: (corner + 0.5) * (Math.PI / 2), seed: 60 + corner }, () =>
      cornerFlower(sheet),
    )
  lotusRim(sheet)
  const disc = ellipse(0, 0, DISC, DISC, 160)
  sheet.fill(disc, 'redOchre')
  sheet.band(disc, 'deepOchre', { width: 260, alpha: 0.06, bands: 9 })
  sheet.ink(contour(disc), { width: 9, profile: 'wire' })
  for (let i = 0; i < 6; i++) {
    const turn = ((i + 0.25) * Math.PI) / 3
    const bands: readonly PigmentName[] =
      i % 2 ? ['azurite', 'paleBlue', 'white'] : ['malachite', 'paleGreen', 'white']
    sheet.place(0, 0, { turn, seed: 70 + i }, () =>
      sheet.place(0, -890, { scale: 1.25 }, () => cloud(sheet, bands, 3.4)),
    )
  }
  heart(sheet)
  sheet.place(0, 0, { turn: -0.35, seed: 81 }, () => phoenix(sheet, ['malachite', 'paleGreen']))
  sheet.place(0, 0, { turn: Math.PI - 0.35, seed: 82 }, () =>
    phoenix(sheet, ['yellowOchre', 'cinnabar']),
  )
}

function cornerFlower(sheet: Sheet): void {
  sheet.place(0, -WELL * 1.36, { turn: Math.PI }, () => {
    for (const turn of [-0.66, 0.66, -0.33, 0.33, 0])
      sheet.place(0, 0, { turn }, () =>
        petal(sheet, 500 - Math.abs(turn) * 150, 190, turn === 0 ? 'cinnabar' : 'paleGreen', {
          shade: turn === 0 ? 'deepOchre' : 'malachite',
          line: 4.5,
        }),
      )
  })
}

function lotusRim(sheet: Sheet): void {
  rosette(sheet, DISC + 250, 24, ['malachite', 'paleGreen'], {
    shade: 'indigo',
    line: 4.5,
    width: 330,
  })
  rosette(sheet, DISC + 180, 24, ['white', 'paleOchre'], {
    shade: 'cinnabar',
    line: 4,
    width: 300,
    phase: 0.5,
  })
  const ring = ellipse(0, 0, DISC + 62, DISC + 62, 160)
  sheet.fill(ring, 'brownBlack')
  const count = 84
  for (let i = 0; i < count; i++)
    sheet.place(0, 0, { turn: (i * Math.PI * 2) / count }, () => {
      const pearl = ellipse(0, -(DISC + 31), 23, 23, 18)
      sheet.fill(pearl, 'white')
      sheet.band(pearl, 'inkWash', { width: 14, alpha: 0.12, bands: 3, toward: [0.4, 1] })
    })
}

/** The lotus in the middle, with a gold heart. */
function heart(sheet: Sheet): void {
  rosette(sheet, 350, 12, ['malachite', 'azurite'], { shade: 'indigo', line: 3.6, width: 150 })
  rosette(sheet, 270, 8, ['white', 'paleOchre'], {
    shade: 'cinnabar',
    line: 3.4,
    phase: 0.5,
    width: 190,
    sharp: 0,
  })
  rosette(sheet, 165, 8, ['cinnabar'], { shade: 'deepOchre', line: 3, width: 110, sharp: 0 })
  sheet.fill(ellipse(0, 0, 66, 66, 40), 'malachite')
  sheet.ink(contour(ellipse(0, 0, 66, 66, 40)), { width: 4, profile: 'wire' })
  for (let i = 0; i < 8; i++) {
    const angle = (i * Math.PI) / 4
    sheet.fill(ellipse(Math.cos(angle) * 42, Math.sin(angle) * 42, 9, 9, 14), 'gold', 1, 'gold')
  }
  sheet.fill(ellipse(0, 0, 16, 16, 20), 'gold', 1, 'gold')
}
