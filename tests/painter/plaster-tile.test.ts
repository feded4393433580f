import { describe, expect, it } from 'vitest'
import { plasterTile } from '#painter/plaster-tile.ts'

const side = 128
const tile = plasterTile(side)
const height = (x: number, y: number): number => tile.texels[(y * side + x) * 4 + 2] ?? 0

describe('the plaster tile', () => {
  it('is drawn the same each time', () => {
    expect(plasterTile(side).texels).toEqual(tile.texels)
  })

  it('repeats without a seam', () => {
    const jump = (a: number, b: number) => {
      let sum = 0
      for (let y = 0; y < side; y++) sum += Math.abs(height(a, y) - height(b, y))
      return sum / side
    }
    const inside = (jump(31, 32) + jump(63, 64) + jump(95, 96)) / 3
    expect(jump(side - 1, 0)).toBeLessThan(2.5 * inside)
  })

  it('is flat on the whole: its normals lean every way alike', () => {
    let [x, y] = [0, 0]
    for (let q = 0; q < tile.texels.length; q += 4) {
      x += (tile.texels[q] ?? 0) - 127.5
      y += (tile.texels[q + 1] ?? 0) - 127.5
    }
    expect(Math.abs(x) / side ** 2).toBeLessThan(1)
    expect(Math.abs(y) / side ** 2).toBeLessThan(1)
  })
})
