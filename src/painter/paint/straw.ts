import type { Window } from '#painter/field/window.ts'
import { chance, hash } from '#painter/geometry/chance.ts'
import type { Point } from '#painter/geometry/curve.ts'
import { createSheet, type Shape } from '#painter/sheet.ts'

const CELL = 24
/** Longest bit of straw, mm: cells this near the window are drawn too, so that windows agree. */
const REACH = 30

/**
 * Bits of straw in the coarse mud that meet a window, each a dark stroke under a pale one. Lengths
 * are strongly skewed; even lengths look like confetti. Nothing where a pixel is coarser than straw.
 */
export function strawShapes(window: Window, seed: number): readonly Shape[] {
  const sheet = createSheet(seed, window.px)
  if (window.px > 3) return sheet.shapes
  const right = window.x + window.width * window.px + REACH
  const bottom = window.y + window.height * window.px + REACH
  for (let j = Math.floor((window.y - REACH) / CELL); j * CELL < bottom; j++)
    for (let i = Math.floor((window.x - REACH) / CELL); i * CELL < right; i++) {
      const cell = hash(i, j, seed)
      sheet.place(i * CELL, j * CELL, { seed: cell }, () => {
        const r = chance(cell)
        const bits = 1 + Math.floor(r() * r() * 8)
        for (let k = 0; k < bits; k++) {
          const bit = bitOfStraw(r)
          const width = 0.5 + r() * 0.9
          const wire = { profile: 'wire', layer: 'straw', tremor: 0 } as const
          sheet.ink(bit, { ...wire, width: width * 1.25, pigment: 'strawShade', load: 0.32 })
          const lifted = bit.map(([x, y]): Point => [x - 0.15, y - 0.2])
          const pigment = r() < 0.3 ? 'strawPale' : 'straw'
          sheet.ink(lifted, { ...wire, width: width * 0.8, pigment, load: 0.55 + 0.4 * r() })
        }
      })
    }
  return sheet.shapes
}

function bitOfStraw(r: () => number): Point[] {
  const [x, y] = [r() * CELL, r() * CELL]
  const angle = r() * 6.28
  const length = 2 + 22 * r() ** 3
  const bow = (r() - 0.5) * length * 0.35
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return [
    [x, y],
    [x + (cos * length) / 2 - sin * bow, y + (sin * length) / 2 + cos * bow],
    [x + cos * length, y + sin * length],
  ]
}
