import { describe, expect, it } from 'vitest'
import { DRAWINGS } from '#painter/catalogue.ts'
import { PIGMENTS } from '#painter/pigment/pigments.ts'

describe('every drawing', () => {
  for (const { name, build, width } of DRAWINGS)
    it(`has its stated width and only pigments of the table, the same twice: ${name}`, () => {
      // Coarse, to be quick: which shapes are placed where does not depend on it.
      const px = width / 80
      const wall = build(px)
      expect(wall.width).toBe(width)
      for (const { pigment } of wall.sheet.shapes) expect(PIGMENTS).toHaveProperty(pigment)
      const again = build(px).sheet.shapes
      expect(again.length).toBe(wall.sheet.shapes.length)
      expect(again.every((shape, i) => shape.d === wall.sheet.shapes[i]?.d)).toBe(true)
    }, 30_000)
})
