import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { rectangle } from '#painter/geometry/curve.ts'
import { attendant } from '#painter/motif/attendant.ts'
import { crackWall } from '#painter/motif/cracks.ts'
import { paintTile, type Tile } from '#painter/paint/tile.ts'
import { createSheet } from '#painter/sheet.ts'
import { AS_PAINTED, TODAY, type Wall } from '#painter/wall/wall.ts'

const PX = 2.5

const rasterise = (svg: string): Uint8Array =>
  new Resvg(svg, { font: { loadSystemFonts: false }, shapeRendering: 2, logLevel: 'off' }).render()
    .pixels

function wall(seed = 4): Wall {
  const sheet = createSheet(seed, PX)
  sheet.place(150, 290, { scale: 0.27 }, () => attendant(sheet))
  crackWall(sheet, 300, 300, 3)
  return { sheet, width: 300, height: 300, harm: x => (x > 240 ? 0.8 : 0) }
}

const paint = (drawn: Wall, left: number, top: number, size: number, age = TODAY): Tile => {
  const window = { x: left * PX, y: top * PX, width: size, height: size, px: PX }
  return paintTile(drawn, window, { age, raking: 0.4, rasterise })
}

describe('paintTile', () => {
  it('paints the same bytes for the same seed, and others for another', () => {
    const first = paint(wall(), 0, 0, 120)
    expect(Buffer.from(paint(wall(), 0, 0, 120).colour).equals(first.colour)).toBe(true)
    expect(Buffer.from(paint(wall(5), 0, 0, 120).colour).equals(first.colour)).toBe(false)
  })

  it('paints nine tiles as it paints one, within two levels', () => {
    const drawn = wall()
    const whole = paint(drawn, 0, 0, 120)
    let worst = 0
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++) {
        const tile = paint(drawn, column * 40, row * 40, 40)
        for (let y = 0; y < 40; y++)
          for (let i = 0; i < 40 * 3; i++) {
            const there = whole.colour[((row * 40 + y) * 120 + column * 40) * 3 + i] as number
            worst = Math.max(worst, Math.abs((tile.colour[y * 120 + i] as number) - there))
          }
      }
    expect(worst).toBeLessThanOrEqual(2)
  })

  it('bares the mud where a wall has come to harm', () => {
    const sheet = createSheet(8, PX)
    sheet.fill(rectangle(0, 0, 300, 300), 'azurite')
    const tile = paint(
      { sheet, width: 300, height: 300, harm: x => (x > 150 ? 3 : 0) },
      0,
      0,
      120,
      AS_PAINTED,
    )
    const blueLessRed = (x: number) => {
      const o = (60 * 120 + x) * 3
      return (tile.colour[o + 2] as number) - (tile.colour[o] as number)
    }
    expect(blueLessRed(20)).toBeGreaterThan(60)
    expect(blueLessRed(100)).toBeLessThan(-20)
  })

  it('says where the metal lies', () => {
    const sheet = createSheet(8, PX)
    sheet.fill(rectangle(100, 100, 200, 200), 'gold', 1, 'gold')
    const tile = paint({ sheet, width: 300, height: 300 }, 0, 0, 120, AS_PAINTED)
    expect(tile.metal[60 * 120 + 60]).toBeGreaterThan(240)
    expect(tile.metal[10 * 120 + 10]).toBe(0)
  })
})
