import { PROFILES, type ProfileName } from '#painter/brush/profile.ts'
import { waver } from '#painter/geometry/chance.ts'
import { type Line, normals, type Point, resample } from '#painter/geometry/curve.ts'
import { clamp } from '#painter/geometry/scalar.ts'

/** How a stroke is made. */
export interface StrokeOptions {
  /** Full width, mm. */
  width: number
  profile: ProfileName
  /** How far the hand trembles off the line, mm. */
  tremor: number
  /** How much heavier the line gets where it bends; 0 keeps it even. */
  bend: number
  closed: boolean
  seed: number
  /** Finest millimetres per pixel it will be seen at: only drops points nobody could see. */
  px: number
}

/** Closed outline of one brush stroke along a line; empty when there is nothing to see. */
export function strokeOutline(line: Line, options: StrokeOptions): Point[] {
  const { width, tremor, bend, closed, seed, px } = options
  const step = clamp(Math.max(width * 0.6, px * 0.7), 0.25, 4)
  let path = resample(line, step, closed)
  if (path.length < 3) return []
  if (closed) path = [...path, path[0] as Point, path[1] as Point]
  const normal = normals(path)
  const profile = closed ? () => 1 : PROFILES[options.profile]
  const last = path.length - 1
  const reach = Math.max(2, Math.round(4 / step))
  const half = (i: number) => {
    const s = i * step
    const uneven = 1 + 0.13 * waver(s / 11, seed + 31) + 0.06 * waver(s / 2.3, seed + 57)
    return width * 0.5 * profile(i / last) * uneven * heft(normal, i, reach, bend)
  }
  const left: Point[] = []
  const right: Point[] = []
  for (let i = 0; i <= last; i++) {
    const [x, y] = path[i] as Point
    const [nx, ny] = normal[i] as Point
    const s = i * step
    const slip = tremor * (waver(s / 14, seed) + 0.22 * waver(s / 3.1, seed + 7))
    const h = half(i)
    left.push([x + nx * (slip + h), y + ny * (slip + h)])
    right.push([x + nx * (slip - h), y + ny * (slip - h)])
  }
  if (closed) return [...left, ...right.reverse()]
  const tip = cap(path[last] as Point, normal[last] as Point, half(last), 1)
  const touch = cap(path[0] as Point, normal[0] as Point, half(0), -1)
  return [...left, ...tip, ...right.reverse(), ...touch]
}

/** Weight added where the line bends; even where `bend` is 0. */
function heft(normal: readonly Point[], i: number, reach: number, bend: number): number {
  if (bend === 0) return 1
  const a = normal[Math.max(0, i - reach)] as Point
  const b = normal[Math.min(normal.length - 1, i + reach)] as Point
  return 0.75 + bend * Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Rounded end of a stroke: three points around its last place. */
function cap(end: Point, normal: Point, half: number, side: 1 | -1): Point[] {
  return [0.5, 1, 0.5].map((bulge, j): Point => {
    const across = -half * Math.sin((j - 1) * 0.9) * side * 0.9
    const along = -half * 0.7 * bulge * side
    return [
      end[0] - normal[1] * along + normal[0] * across,
      end[1] + normal[0] * along + normal[1] * across,
    ]
  })
}
