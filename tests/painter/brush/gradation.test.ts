import { describe, expect, it } from 'vitest'
import { gradation } from '#painter/brush/gradation.ts'
import { closedCurve, ellipse, type Line } from '#painter/geometry/curve.ts'

function holds(outline: Line, x: number, y: number): boolean {
  let inside = false
  let [ax, ay] = outline[outline.length - 1] as readonly [number, number]
  for (const [bx, by] of outline) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    ax = bx
    ay = by
  }
  return inside
}

const HOW = { bands: 6, toward: null, power: 1, closed: true, side: 1 } as const

describe('gradation', () => {
  it('stays inside its outline however wide it is asked to be', () => {
    const outline = ellipse(0, 0, 60, 40, 80)
    for (const ring of gradation(outline, { ...HOW, width: 500 }))
      for (const [x, y] of ring.slice(outline.length + 1))
        expect(Math.hypot(x / 60.5, y / 40.5)).toBeLessThan(1)
  })

  it('lies on the inner side of a petal drawn in either direction', () => {
    const petal = closedCurve('0 0!, -20 -40, 0 -100!, 20 -40', 3)
    for (const outline of [petal, [...petal].reverse()]) {
      const [ring] = gradation(outline, { ...HOW, width: 4, bands: 1 })
      const inner = (ring as Line).slice(outline.length + 1)
      const within = inner.filter(([x, y]) => holds(outline, x, y)).length
      expect(within / inner.length).toBeGreaterThan(0.9)
    }
  })

  it('is heavier on the side it is turned to', () => {
    const outline = ellipse(0, 0, 50, 50, 60)
    const [ring] = gradation(outline, { ...HOW, width: 20, bands: 1, toward: [1, 0] })
    const depth = (ring as Line)
      .slice(outline.length + 1)
      .map(([x, y]) => ({ x, depth: 50 - Math.hypot(x, y) }))
    const right = Math.max(...depth.filter(d => d.x > 20).map(d => d.depth))
    const left = Math.max(...depth.filter(d => d.x < -40).map(d => d.depth))
    expect(right).toBeGreaterThan(10)
    expect(left).toBeLessThan(3)
  })
})
