import { area, type Line, lengthOf, normals, type Point } from '#painter/geometry/curve.ts'
import { clamp } from '#painter/geometry/scalar.ts'

/** How a shape is shaded inward from its edge. */
export interface GradationOptions {
  /** Reach of the widest band, mm. */
  width: number
  bands: number
  /** Where the shading is heaviest, as a direction on the wall; all round when null. */
  toward: Point | null
  /** Sharpness of the directed shading; 1 is soft. */
  power: number
  closed: boolean
  /** -1 shades to the other side of an open line. */
  side: 1 | -1
}

/** Widest band that stays inside a closed shape: any wider would come out of the far side as a ghost. */
function fittingWidth(line: Line, width: number, directed: boolean): number {
  const perimeter = lengthOf(line) || 1
  return Math.min(width, ((directed ? 2.2 : 1.7) * Math.abs(area(line))) / perimeter)
}

/**
 * Nested bands from the edge inward: concave-convex shading without gradients, clip paths or blur,
 * so the same polygons render alike in any window at any scale.
 */
export function gradation(line: Line, options: GradationOptions): Point[][] {
  const { closed, toward, power, bands } = options
  const width = closed ? fittingWidth(line, options.width, toward !== null) : options.width
  const normal = normals(line, closed)
  const inward = (closed ? (area(line) > 0 ? 1 : -1) : 1) * options.side
  const length = toward ? Math.hypot(toward[0], toward[1]) || 1 : 1
  return Array.from({ length: bands }, (_, band) => {
    const reach = width * (1 - band / bands) ** 1.15
    const inner = line.map(([x, y], i): Point => {
      const [nx, ny] = normal[i] as Point
      const facing = toward ? (nx * toward[0] + ny * toward[1]) / length : -1
      const k = toward ? reach * clamp(0.5 - 0.5 * inward * facing) ** power : reach
      return [x + nx * inward * k, y + ny * inward * k]
    })
    const first = line[0] as Point
    return closed
      ? [...line, first, inner[0] as Point, ...inner.reverse()]
      : [...line, ...inner.reverse()]
  })
}
