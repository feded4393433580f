import { describe, expect, it } from 'vitest'
import { rasterise } from '#cli/drawings.ts'
import { ellipse } from '#painter/geometry/curve.ts'
import { PAPER_MARGIN, paintCutOut } from '#painter/paint/cut-out.ts'
import { createSheet } from '#painter/sheet.ts'

const px = 2
const window = { x: -120, y: -120, width: 120, height: 120, px }
const disc = () => {
  const sheet = createSheet(5, px)
  sheet.wash(ellipse(0, 0, 60), 'azurite')
  sheet.ink(ellipse(0, 0, 30), { width: 6, closed: true })
  return paintCutOut(sheet, window, rasterise)
}
const at = ({ pixels }: ReturnType<typeof disc>, x: number, y: number) => {
  const k = (Math.round((y - window.y) / px) * window.width + Math.round((x - window.x) / px)) * 4
  return [...pixels.subarray(k, k + 4)]
}

describe('paintCutOut', () => {
  it('leaves a margin of paper round the drawing and nothing beyond it', () => {
    const drawn = disc()
    const [red = 0, , blue = 0, alpha] = at(drawn, 60 + PAPER_MARGIN / 2, 0)
    expect(alpha).toBe(255)
    expect(red).toBeGreaterThan(blue)
    expect(at(drawn, 60 + PAPER_MARGIN + 4 * px, 0)[3]).toBe(0)
  })

  it('lets the paper through a wash and hardly through ink', () => {
    const drawn = disc()
    const [washed = 0, , blue = 0] = at(drawn, 0, 0)
    expect(blue).toBeGreaterThan(washed)
    expect(washed).toBeGreaterThan(0x2f)
    expect(Math.max(...at(drawn, 30, 0).slice(0, 3))).toBeLessThan(90)
  })

  it('draws the same every time', () => {
    expect(disc().pixels).toEqual(disc().pixels)
  })
})
