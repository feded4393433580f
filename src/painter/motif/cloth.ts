import { chance, waver } from '#painter/geometry/chance.ts'
import {
  closedCurve,
  type Line,
  normals,
  openCurve,
  type Point,
  resample,
  spline,
} from '#painter/geometry/curve.ts'
import { lerp } from '#painter/geometry/scalar.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** The closed line with its first point repeated, so that a stroke meets itself. */
export const contour = (line: Line): Point[] => [...line, line[0] as Point]

/** How a piece of cloth is painted. */
export interface ClothOptions {
  width?: number
  alpha?: number
  /** Reach of the shading, local mm. */
  reach?: number
  toward?: Point
  line?: PigmentName
}

/** A piece of cloth from its outline: wash, shading to one side, contour. */
export function cloth(
  sheet: Sheet,
  outline: string | Line,
  pigment: PigmentName,
  shade: PigmentName,
  options: ClothOptions = {},
): Line {
  const { width = 2.1, alpha = 0.12, reach = 42, toward = [-0.7, 0.5], line = 'ink' } = options
  const shape = typeof outline === 'string' ? closedCurve(outline) : outline
  sheet.wash(shape, pigment, 0.2)
  sheet.band(shape, shade, { width: reach, alpha: alpha * 0.6, bands: 10, toward, power: 1.1 })
  const how = { profile: 'wire', bend: 0.9, tremor: 0.18 } as const
  sheet.ink(contour(shape), { ...how, width, pigment: line })
  return shape
}

/** How a family of folds is drawn. */
export interface FoldOptions {
  pigment?: PigmentName
  shade?: PigmentName
  width?: number
  reach?: number
  alpha?: number
  seed?: number
  side?: 1 | -1
}

/**
 * Folds blended from one guide curve to another: each a soft dark slope on one side and a line
 * with a nail head or a swelling. This is the step that turns paper dolls into robes.
 */
export function folds(
  sheet: Sheet,
  from: string | Line,
  to: string | Line,
  count: number,
  options: FoldOptions = {},
): void {
  const { pigment = 'ink', shade = 'umber', width = 1.9, reach = 18, alpha = 0.1 } = options
  const { seed = 1, side = 1 } = options
  const r = chance(seed)
  const guide = (line: string | Line) =>
    resample(typeof line === 'string' ? openCurve(line) : line, 8)
  const a = guide(from)
  const b = guide(to)
  for (let i = 0; i < count; i++) {
    const t = count === 1 ? 0.5 : Math.max(0, (i + 0.5 * (r() - 0.5)) / (count - 1))
    const start = r() * 0.25 * (i % 2 ? 1 : 0.3)
    const end = 1 - r() * 0.25 * (i % 2 ? 0.4 : 1)
    const fold = resample(spline(blended(a, b, t, start, end, seed + i * 7), { step: 6 }), 5)
    for (let slope = 0; slope < 5; slope++)
      sheet.fill(taperedSide(fold, reach * (1 - slope * 0.19) * side), shade, alpha * 0.52)
    const profile = r() < 0.6 ? 'nail' : 'swell'
    sheet.ink(fold, { width: width * (i % 2 ? 0.8 : 1.1), profile, pigment, tremor: 0.15 })
  }
}

function blended(a: Line, b: Line, t: number, start: number, end: number, seed: number): Point[] {
  return Array.from({ length: 9 }, (_, j): Point => {
    const u = lerp(start, end, j / 8)
    const p = a[Math.round(u * (a.length - 1))] as Point
    const q = b[Math.round(u * (b.length - 1))] as Point
    return [lerp(p[0], q[0], t) + 2.5 * waver(u * 4, seed), lerp(p[1], q[1], t)]
  })
}

/** A strip beside a line, widest in the middle and closing at both ends; negative width lies on the other side. */
export function taperedSide(line: Line, width: number): Point[] {
  const normal = normals(line)
  const last = line.length - 1
  const outer = line.map(([x, y], i): Point => {
    const [nx, ny] = normal[i] as Point
    const bulge = Math.sin(Math.PI * Math.min(1, (i / last) * 1.1 + 0.02)) ** 0.8 * width
    return [x + nx * bulge, y + ny * bulge]
  })
  return [...line, ...outer.reverse()]
}

/** How an arm, a neck or a ribbon of skin is painted. */
export interface LimbOptions {
  from: number
  to: number
  pigment?: PigmentName
  shade?: PigmentName
  line?: number
}

/** One limb as ONE stroke of changing width through its joint: two segments would look broken. */
export function limb(sheet: Sheet, path: string, options: LimbOptions): void {
  const { from, to, pigment = 'fleshStable', shade = 'rouge', line = 1.6 } = options
  const middle = resample(openCurve(path, 3), 4)
  const normal = normals(middle)
  const side = (sign: number) =>
    middle.map(([x, y], i): Point => {
      const t = i / (middle.length - 1)
      const half = (lerp(from, to, t) / 2) * (1 + 0.1 * Math.sin(t * 6.28)) * sign
      const [nx, ny] = normal[i] as Point
      return [x + nx * half, y + ny * half]
    })
  const left = side(1)
  const right = side(-1)
  const shape = [...left, ...[...right].reverse()]
  sheet.fill(shape, pigment)
  sheet.band(shape, shade, { width: from * 0.55, alpha: 0.05, bands: 8 })
  for (const edge of [left, right])
    sheet.ink(edge, { width: line, profile: 'wire', pigment: 'deepOchre' })
}
