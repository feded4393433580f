import { describe, expect, it } from 'vitest'
import { drawFigure } from '#painter/figure/figure.ts'
import { FIGURES } from '#painter/figure/figures.ts'

describe('FIGURES', () => {
  it('has six people, each under a name of their own', () => {
    expect(new Set(FIGURES.map(figure => figure.name)).size).toBe(6)
  })

  it.each(FIGURES)('draws $name whole in its window, feet on the ground', figure => {
    const { sheet, window } = drawFigure(figure)
    const right = window.x + window.width * window.px
    const bottom = window.y + window.height * window.px
    for (const { box } of sheet.shapes) {
      expect(box[0]).toBeGreaterThan(window.x)
      expect(box[1]).toBeGreaterThan(window.y)
      expect(box[2]).toBeLessThan(right)
      expect(box[3]).toBeLessThan(bottom)
    }
    const lowest = Math.max(...sheet.shapes.map(({ box }) => box[3]))
    expect(lowest).toBeGreaterThan(-12)
    expect(lowest).toBeLessThan(12)
  })

  it.each(FIGURES)('draws $name with the same strokes every time', figure => {
    expect(drawFigure(figure).sheet.shapes).toEqual(drawFigure(figure).sheet.shapes)
  })
})
