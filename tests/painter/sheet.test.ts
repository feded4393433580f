import { describe, expect, it } from 'vitest'
import { ellipse, rectangle } from '#painter/geometry/curve.ts'
import { createSheet } from '#painter/sheet.ts'

describe('a sheet', () => {
  it('moves, turns, scales and mirrors what is placed on it', () => {
    const sheet = createSheet(1, 0.1)
    sheet.place(100, 50, { scale: 2, turn: Math.PI / 2, flip: true }, () =>
      sheet.fill(rectangle(0, 0, 10, 5), 'ink'),
    )
    expect(sheet.shapes[0]?.box.map(Math.round)).toEqual([90, 30, 100, 50])
  })

  it('draws a seeded unit alike whether or not others were drawn before it', () => {
    const unit = (before: number) => {
      const sheet = createSheet(1, 0.1)
      for (let i = 0; i < before; i++) sheet.ink(ellipse(0, 0, 20))
      sheet.place(0, 0, { seed: 7 }, () => sheet.ink(ellipse(40, 0, 20)))
      return sheet.shapes[before]?.d
    }
    expect(unit(3)).toBe(unit(0))
  })

  it('leaves out strokes too thin to be seen, and bands too narrow', () => {
    const sheet = createSheet(1, 10)
    sheet.ink(ellipse(0, 0, 200), { width: 1 })
    sheet.band(ellipse(0, 0, 200), 'umber', { width: 5 })
    expect(sheet.shapes).toHaveLength(0)
  })
})
