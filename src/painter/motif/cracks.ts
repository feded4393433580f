import { chance } from '#painter/geometry/chance.ts'
import type { Point } from '#painter/geometry/curve.ts'
import type { Sheet } from '#painter/sheet.ts'

/** Long branching cracks and five times as many hairlines over a wall of the given size, mm. */
export function crackWall(sheet: Sheet, width: number, height: number, count: number): void {
  const r = chance(sheet.seed * 77 + 5)
  const grow = (x0: number, y0: number, heading: number, thick: number, length: number) => {
    const path: Point[] = [[x0, y0]]
    let [x, y, angle] = [x0, y0, heading]
    for (let d = 0; d < length; ) {
      const step = 4 + r() * 14
      angle += (r() - 0.5) * 1.1
      x += Math.cos(angle) * step
      y += Math.sin(angle) * step
      d += step
      path.push([x, y])
      if (thick > 0.35 && r() < 0.07) {
        const fork = (r() < 0.5 ? -1 : 1) * (0.5 + r() * 0.7)
        grow(x, y, angle + fork, thick * 0.6, (length - d) * (0.2 + 0.5 * r()))
      }
      if (x < -50 || y < -50 || x > width + 50 || y > height + 50) break
    }
    const how = { profile: 'crack', pigment: 'crack', layer: 'crack', load: 1 } as const
    sheet.ink(path, { ...how, width: thick, tremor: 0.5 })
  }
  for (let i = 0; i < count; i++) {
    const fromTop = r() < 0.5
    const x = fromTop ? r() * width : r() < 0.5 ? 0 : width
    const y = fromTop ? (r() < 0.6 ? 0 : height) : r() * height
    grow(x, y, r() * 6.28, 0.7 + r() * 0.8, 300 + r() * 900)
  }
  for (let i = 0; i < count * 5; i++)
    grow(r() * width, r() * height, r() * 6.28, 0.25 + r() * 0.35, 40 + r() * 220)
}
