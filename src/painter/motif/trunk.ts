import { chance, waver } from '#painter/geometry/chance.ts'
import {
  ellipse,
  type Line,
  normals,
  type Point,
  resample,
  spline,
} from '#painter/geometry/curve.ts'
import { lerp } from '#painter/geometry/scalar.ts'
import { contour, taperedSide } from '#painter/motif/cloth.ts'
import type { Sheet } from '#painter/sheet.ts'

/** A place on the middle of a trunk or bough, with its half width, mm. */
export type TrunkKnot = readonly [x: number, y: number, half: number]

/** How a trunk is twisted. */
export interface TrunkOptions {
  strands: number
  turns: number
  seed: number
  line: number
  /** Draw the knot-hole of an old trunk. */
  hole?: boolean
}

/** A twisted trunk: strands run round it on a helix and only their front side is drawn. */
export function trunk(sheet: Sheet, knots: readonly TrunkKnot[], options: TrunkOptions): void {
  const { strands, turns, seed, line } = options
  const middle = resample(
    spline(
      knots.map(([x, y]): Point => [x, y]),
      { step: 5 },
    ),
    5,
  )
  const normal = normals(middle)
  const last = middle.length - 1
  const base = (knots[0] as TrunkKnot)[2]
  const half = (t: number) =>
    halfWidth(knots, t) * (1 + 0.14 * waver(t * 9, seed) + 0.06 * waver(t * 31, seed + 2))
  const beside = (i: number, offset: number): Point => {
    const [x, y] = middle[i] as Point
    const [nx, ny] = normal[i] as Point
    return [x + nx * offset, y + ny * offset]
  }
  const left = middle.map((_, i) => {
    const t = i / last
    return beside(i, half(t) * (1 + 0.12 * Math.sin(t * turns * Math.PI * strands)))
  })
  const right = middle.map((_, i) => beside(i, -half(i / last)))
  const shape = [...left, ...[...right].reverse()]
  sheet.wash(shape, 'bark', 0.25)
  sheet.band(shape, 'paleOchre', {
    width: base * 0.7,
    alpha: 0.07,
    bands: 6,
    toward: [-1, -0.1],
    power: 2,
  })
  sheet.band(shape, 'umber', { width: base * 0.9, alpha: 0.11, bands: 6, toward: [1, 0.1] })
  for (let strand = 0; strand < strands; strand++)
    for (const run of frontRuns(
      last,
      t => t * turns * 6.283 + (strand / strands) * 6.283 + 0.4 * waver(t * 6, seed + strand),
    )) {
      const path = run.map(([i, side]) => beside(i, side * half(i / last) * 0.97))
      sheet.fill(taperedSide(path, base * 0.3), 'umber', 0.22)
      sheet.fill(taperedSide(path, base * 0.14), 'umber', 0.22)
      sheet.ink(path, { width: line, tremor: 0.5 })
    }
  bark(sheet, last, (i, share) => beside(i, share * half(i / last)), { seed, line })
  for (const edge of [left, right])
    sheet.ink(edge, { width: line * 1.4, profile: 'wire', tremor: 0.7, bend: 1 })
  if (options.hole) knotHole(sheet, middle[Math.round(last * 0.45)] as Point, base, line)
}

function halfWidth(knots: readonly TrunkKnot[], t: number): number {
  const f = t * (knots.length - 1)
  const i = Math.min(knots.length - 2, Math.floor(f))
  return lerp((knots[i] as TrunkKnot)[2], (knots[i + 1] as TrunkKnot)[2], f - i)
}

/** Pieces of a helix on the near side: index along the trunk, and place across it from -1 to 1. */
function frontRuns(last: number, phase: (t: number) => number): [number, number][][] {
  const runs: [number, number][][] = []
  let run: [number, number][] = []
  for (let i = 0; i <= last; i++) {
    const angle = phase(i / last)
    if (Math.cos(angle) > 0) run.push([i, Math.sin(angle)])
    if (Math.cos(angle) <= 0 || i === last) {
      if (run.length > 6) runs.push(run)
      run = []
    }
  }
  return runs
}

function bark(
  sheet: Sheet,
  last: number,
  beside: (i: number, share: number) => Point,
  { seed, line }: { seed: number; line: number },
): void {
  const r = chance(seed + 9)
  for (let n = 0; n < last * 0.9; n++) {
    const start = Math.floor(r() * (last - 8))
    const share = (r() - 0.5) * 1.7
    const length = 3 + Math.floor(r() * 4)
    const mark: Line = Array.from({ length }, (_, i) => beside(Math.max(0, start) + i, share))
    sheet.ink(mark, { width: line * 0.45, profile: 'nail', load: 0.6 })
  }
}

function knotHole(sheet: Sheet, [x, y]: Point, base: number, line: number): void {
  for (const k of [1, 0.6, 0.28])
    sheet.ink(contour(ellipse(x - base * 0.2, y, 15 * k, 22 * k, 26)), {
      width: line * 0.8,
      profile: 'wire',
      tremor: 0.6,
    })
}
