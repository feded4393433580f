import { clamp, lerp } from '#painter/geometry/scalar.ts'

/** A place on the wall: millimetres, x to the right, y down. */
export type Point = readonly [x: number, y: number]

/** A control point; a third item of 1 makes a sharp corner there. */
export type Knot = readonly [x: number, y: number, corner?: number]

/** An open polyline, or a closed one when the caller says so (the first point is not repeated). */
export type Line = readonly Point[]

/**
 * Control points written as text: `'0 -24!, 4 -17, 0 -12.5'`. A `!` marks a corner. Outlines are
 * long lists of numbers; as text they stay readable and on one line.
 * @throws Error when an item is not two numbers.
 */
export function knots(text: string): Knot[] {
  return text.split(',').map(item => {
    const [x, y, ...rest] = item.replace('!', '').trim().split(/\s+/).map(Number)
    if (x === undefined || y === undefined || Number.isNaN(x + y) || rest.length > 0)
      throw new Error(`knots: found "${item.trim()}", expected "x y" or "x y!"`)
    return [x, y, item.includes('!') ? 1 : 0]
  })
}

const distance = (a: Knot, b: Knot): number => Math.hypot(b[0] - a[0], b[1] - a[1])

/** Options of {@link spline}. */
export interface SplineOptions {
  closed?: boolean
  /** Longest distance between neighbouring points of the result, mm. */
  step?: number
}

/** Catmull-Rom curve through the knots. Tangents are scaled by chord length, or uneven knots overshoot. */
export function spline(ctrl: readonly Knot[], { closed = false, step = 2 }: SplineOptions = {}) {
  const n = ctrl.length
  const knot = (i: number) => ctrl[closed ? (i + n) % n : clamp(i, 0, n - 1)] as Knot
  const out: Point[] = []
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const p1 = knot(i)
    const p2 = knot(i + 1)
    const p0 = p1[2] ? p1 : knot(i - 1)
    const p3 = p2[2] ? p2 : knot(i + 2)
    const chord = distance(p1, p2)
    const before = chord / ((distance(p0, p1) || chord) + chord || 1)
    const after = chord / (chord + (distance(p2, p3) || chord) || 1)
    const pieces = Math.max(1, Math.ceil(chord / step))
    for (let j = 0; j < pieces; j++) {
      const t = j / pieces
      const t2 = t * t
      const t3 = t2 * t
      const a = 2 * t3 - 3 * t2 + 1
      const b = (t3 - 2 * t2 + t) * before
      const c = -2 * t3 + 3 * t2
      const d = (t3 - t2) * after
      out.push([
        a * p1[0] + b * (p2[0] - p0[0]) + c * p2[0] + d * (p3[0] - p1[0]),
        a * p1[1] + b * (p2[1] - p0[1]) + c * p2[1] + d * (p3[1] - p1[1]),
      ])
    }
  }
  const last = ctrl[n - 1]
  if (!closed && last) out.push([last[0], last[1]])
  return out
}

/** The closed curve through knots given as text; see {@link knots}. */
export const closedCurve = (text: string, step = 6): Point[] =>
  spline(knots(text), { closed: true, step })

/** The open curve through knots given as text; see {@link knots}. */
export const openCurve = (text: string, step = 6): Point[] => spline(knots(text), { step })

/** Length of an open polyline, mm. */
export function lengthOf(line: Line): number {
  let total = 0
  for (let i = 1; i < line.length; i++) total += distance(line[i - 1] as Point, line[i] as Point)
  return total
}

/** The same line with points at equal distances near `step` (at least two pieces). */
export function resample(line: Line, step: number, closed = false): Point[] {
  const source = closed && line[0] ? [...line, line[0]] : line
  if (source.length < 2) return []
  const along = [0]
  for (let i = 1; i < source.length; i++)
    along.push((along[i - 1] as number) + distance(source[i - 1] as Point, source[i] as Point))
  const total = along[along.length - 1] as number
  const n = Math.max(2, Math.round(total / step))
  const out: Point[] = []
  for (let k = 0, i = 1; k <= n; k++) {
    const d = (total * k) / n
    while (i < source.length - 1 && (along[i] as number) < d) i++
    const from = along[i - 1] as number
    const t = (d - from) / ((along[i] as number) - from || 1)
    const a = source[i - 1] as Point
    const b = source[i] as Point
    out.push([lerp(a[0], b[0], t), lerp(a[1], b[1], t)])
  }
  if (closed) out.pop()
  return out
}

/** Signed area of a closed line, mm²; its sign tells on which side the inside lies. */
export function area(line: Line): number {
  let sum = 0
  let a = line[line.length - 1] as Point
  for (const b of line) {
    sum += a[0] * b[1] - b[0] * a[1]
    a = b
  }
  return sum / 2
}

/** Unit normals, one per point, to the left of the direction of travel in y-down axes. */
export function normals(line: Line, closed = false): Point[] {
  const n = line.length
  return line.map((_, i) => {
    const a = line[closed ? (i - 1 + n) % n : Math.max(0, i - 1)] as Point
    const b = line[closed ? (i + 1) % n : Math.min(n - 1, i + 1)] as Point
    const dx = b[0] - a[0]
    const dy = b[1] - a[1]
    const length = Math.hypot(dx, dy) || 1
    return [-dy / length, dx / length]
  })
}

/** Points of an ellipse, or of an arc that starts at `from` and sweeps (radians, clockwise as seen). */
export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry = rx,
  n = 48,
  from = 0,
  sweep = Math.PI * 2,
) {
  const whole = sweep > 6.283
  return Array.from({ length: whole ? n : n + 1 }, (_, i): Point => {
    const angle = from + (sweep * i) / n
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)]
  })
}

/** An axis-aligned rectangle as a closed line. */
export const rectangle = (x0: number, y0: number, x1: number, y1: number): Point[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
]

/** Mirror image of a line about the vertical axis when side is -1, the line itself when 1. */
export const mirrored = (line: Line, side: number): Point[] => line.map(([x, y]) => [x * side, y])
