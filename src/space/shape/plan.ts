import { signedArea } from '#space/polygon.ts'
import { smoothMax, smoothMin } from '#space/shape/air.ts'
import {
  HEADROOM,
  level,
  type RoomAir,
  type ShapeGeometry,
  upright,
} from '#space/shape/geometry.ts'
import type { Vec2 } from '#space/vector.ts'

/** A line of the outline; `radius` is less where two walls meet at a blunt angle, which has no corner to round. */
interface Line {
  readonly from: Vec2
  readonly to: Vec2
  readonly name: string
  readonly radius: number
}

type Distance = (e: number, n: number) => number

/** A room over any simple outline: `wall-1` from the first corner to the second and so on, `floor`, `ceiling`. */
export function plan(given: readonly Vec2[], height: number): ShapeGeometry {
  const clockwise = signedArea(given) < 0
  const outline = clockwise ? given.toReversed() : given
  const count = outline.length
  const corner = (i: number): Vec2 => outline[((i % count) + count) % count] ?? [0, 0]
  // A clockwise outline is turned about, but keeps the names that the curator gave.
  const nameOf = (i: number) => `wall-${clockwise ? ((2 * count - 2 - i) % count) + 1 : i + 1}`
  const walls = outline.map((_, i) => upright(nameOf(i), corner(i + 1), corner(i), height))
  return {
    parts: [...walls, level('floor', outline, 0), level('ceiling', outline, height)],
    outline,
    height,
    low: height < HEADROOM ? [outline] : [],
    air: (radius, isDrawn) => {
      const lines = outline.map((from, i) => ({
        from,
        to: corner(i + 1),
        name: nameOf(i),
        radius: radius * Math.min(bluntness(corner, i), bluntness(corner, i + 1)),
      }))
      return extruded(lines, height, radius, isDrawn)
    },
  }
}

function extruded(
  lines: readonly Line[],
  height: number,
  radius: number,
  isDrawn: (name: string) => boolean,
): RoomAir {
  const sides = polygonAir(lines, isDrawn)
  const floor = isDrawn('floor')
  const ceiling = isDrawn('ceiling')
  return (e, n, up) => {
    let d = sides(e, n)
    if (floor) d = smoothMin(d, up, radius * 1.1)
    if (ceiling) d = smoothMin(d, height - up, radius)
    return d
  }
}

/** 1 at a right angle, towards 0 where two walls are nearly in line. */
function bluntness(corner: (i: number) => Vec2, i: number): number {
  const [a, b, c] = [corner(i - 1), corner(i), corner(i + 1)]
  const turn = Math.abs((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]))
  const size = Math.hypot(b[0] - a[0], b[1] - a[1]) * Math.hypot(c[0] - b[0], c[1] - b[1])
  return Math.max(0.05, Math.min(1, (turn / size) * Math.SQRT2))
}

/**
 * The inside of a simple polygon as a formula over its lines, each used once (D. Dobkin and others, "An efficient
 * algorithm for finding the CSG representation of a simple polygon", SIGGRAPH 1988): the hull's chains meet in an
 * intersection, a chain that dents it is a union, and so on. Unlike the plain distance it rounds every corner.
 */
function polygonAir(lines: readonly Line[], isDrawn: (name: string) => boolean): Distance {
  const start = lines.reduce((best, l, i) => {
    const b = lines[best]?.from ?? l.from
    return l.from[0] < b[0] || (l.from[0] === b[0] && l.from[1] < b[1]) ? i : best
  }, 0)
  const turned = [...lines.slice(start), ...lines.slice(0, start)]
  // The farthest corner from the first is on the hull too: two chains, each bulging outwards.
  const far = turned.reduce((best, l, i) => {
    const [o, b] = [turned[0]?.from ?? [0, 0], turned[best]?.from ?? [0, 0]]
    return Math.hypot(l.from[0] - o[0], l.from[1] - o[1]) > Math.hypot(b[0] - o[0], b[1] - o[1])
      ? i
      : best
  }, 0)
  const a = chain(turned.slice(0, far), 'and', isDrawn)
  const b = chain(turned.slice(far), 'and', isDrawn)
  return join([a, b], 'and')
}

interface Term {
  readonly distance: Distance
  readonly radius: number
}

function chain(
  lines: readonly Line[],
  how: 'and' | 'or',
  isDrawn: (name: string) => boolean,
  flat = false,
): Term {
  const only = lines[0]
  if (only !== undefined && lines.length === 1) return halfPlane(only, isDrawn)
  const found = bulge(lines, how === 'and' ? 1 : -1)
  // Bulging to neither side, the chain is walls in one line: any cut will do.
  const cuts = found.length === 2 && flat ? [0, 1, lines.length] : found
  const other = how === 'and' ? 'or' : 'and'
  const pieces = cuts
    .slice(1)
    .map((to, i) => chain(lines.slice(cuts[i] ?? 0, to), other, isDrawn, cuts.length === 2))
  return { distance: join(pieces, how), radius: Math.max(...pieces.map(p => p.radius)) }
}

function join(terms: readonly Term[], how: 'and' | 'or'): Distance {
  return terms.slice(1).reduce<Distance>(
    (before, term) => {
      const k = term.radius
      return how === 'and'
        ? (e, n) => smoothMin(before(e, n), term.distance(e, n), k)
        : (e, n) => smoothMax(before(e, n), term.distance(e, n), k)
    },
    terms[0]?.distance ?? (() => 1e6),
  )
}

function halfPlane(line: Line, isDrawn: (name: string) => boolean): Term {
  if (!isDrawn(line.name)) return { distance: () => 1e6, radius: line.radius }
  const { from, to } = line
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const e = -(to[1] - from[1]) / length
  const n = (to[0] - from[0]) / length
  const offset = -(e * from[0] + n * from[1])
  return { distance: (x, y) => e * x + n * y + offset, radius: line.radius }
}

/** Indices of a chain's corners on its hull towards the right (`side` 1) or the left (-1) of its run. */
function bulge(lines: readonly Line[], side: 1 | -1): readonly number[] {
  const points = [...lines.map(l => l.from), lines.at(-1)?.to ?? [0, 0]]
  const at = (i: number): Vec2 => points[i] ?? [0, 0]
  const hull: number[] = []
  const outward = (i: number, a: number, b: number) =>
    side *
    ((at(b)[0] - at(a)[0]) * (at(i)[1] - at(a)[1]) - (at(b)[1] - at(a)[1]) * (at(i)[0] - at(a)[0]))
  const split = (a: number, b: number) => {
    let best = -1
    let most = -1e-9
    for (let i = a + 1; i < b; i++) {
      const d = outward(i, a, b)
      if (d < most) {
        most = d
        best = i
      }
    }
    if (best < 0) hull.push(b)
    else {
      split(a, best)
      split(best, b)
    }
  }
  hull.push(0)
  split(0, points.length - 1)
  return hull
}
