import { describe, expect, it } from 'vitest'
import { northWall } from '#painter/wall/north-wall.ts'

describe('the north wall of Cave 17', () => {
  it('leaves the middle empty for the statue, under the boughs', () => {
    const { sheet, width } = northWall(17, 20)
    const inGap = sheet.shapes.filter(
      ({ layer, box }) =>
        layer !== 'draft' &&
        layer !== 'crack' &&
        box[0] > width / 2 - 450 &&
        box[2] < width / 2 + 450 &&
        box[1] > 800 &&
        box[3] < 1900,
    )
    expect(inGap).toHaveLength(0)
  }, 30_000)
})
