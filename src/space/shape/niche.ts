import { convexAir, planeOf, smoothMin } from '#space/shape/air.ts'
import {
  type CurvedPart,
  HEADROOM,
  level,
  type RoomPoint,
  type ShapeGeometry,
  upright,
} from '#space/shape/geometry.ts'
import type { Vec2 } from '#space/vector.ts'

const PIECES = 24
const SAMPLES = 512

/**
 * A shallow room whose back wall is a half ellipse in plan: the curved `north` (u is arc length from its west end),
 * `floor`, `ceiling`, and `south`, which is open (material `none`) unless the document says otherwise.
 */
export function niche(width: number, depth: number, height: number): ShapeGeometry {
  const back = backWall(width, depth, height)
  const rim = back.outline
    .slice(0, PIECES + 1)
    .map(([u]): Vec2 => [back.point(u, 0)[0], back.point(u, 0)[1]])
  // The back wall runs west to east; the floor's outline is anticlockwise, so it comes back along it.
  const outline = rim.toReversed()
  const east: Vec2 = [width / 2, -depth / 2]
  const west: Vec2 = [-width / 2, -depth / 2]
  const floor = level('floor', outline, 0)
  const ceiling = level('ceiling', outline, height)
  const south = upright('south', east, west, height)
  return {
    parts: [back, south, floor, ceiling],
    outline,
    height,
    low: height < HEADROOM ? [outline] : [],
    air: (radius, isDrawn) => {
      const flat = convexAir(
        [floor, ceiling, south]
          .filter(p => isDrawn(p.name))
          .map(p => planeOf(p, p.kind === 'floor' ? radius * 1.1 : radius)),
      )
      if (!isDrawn('north')) return flat
      return (e, n, up) =>
        smoothMin(flat(e, n, up), -ellipseDistance(e, n + depth / 2, width / 2, depth), radius)
    },
  }
}

/** Distance to an ellipse about the origin, positive outside; exact on it, close to it elsewhere. */
function ellipseDistance(e: number, north: number, a: number, b: number): number {
  const n = Math.max(north, 0)
  const near = Math.hypot(e / a, n / b)
  const slope = Math.hypot(e / (a * a), n / (b * b))
  return slope < 1e-9 ? -Math.min(a, b) : (near * (near - 1)) / slope
}

function backWall(width: number, depth: number, height: number): CurvedPart {
  const a = width / 2
  const at = (angle: number): Vec2 => [-a * Math.cos(angle), depth * Math.sin(angle) - depth / 2]
  const lengths = arcLengths(at)
  const total = lengths[SAMPLES] ?? 0
  const angleAt = (u: number) => invert(lengths, u)
  const normal = (u: number): RoomPoint => {
    const angle = angleAt(u)
    const e = Math.cos(angle) / a
    const n = -Math.sin(angle) / depth
    const l = Math.hypot(e, n)
    return [e / l, n / l, 0]
  }
  const edge = Array.from({ length: PIECES + 1 }, (_, i) => (total * i) / PIECES)
  return {
    form: 'curved',
    name: 'north',
    kind: 'wall',
    width: total,
    height,
    outline: [...edge.map((u): Vec2 => [u, 0]), ...edge.toReversed().map((u): Vec2 => [u, height])],
    point: (u, v) => {
      const [e, n] = at(angleAt(u))
      return [e, n, v]
    },
    normal,
    locate: ([e, n, up]) => {
      const angle = nearestAngle(at, e, n)
      const index = (angle / Math.PI) * SAMPLES
      const low = Math.min(SAMPLES - 1, Math.max(0, Math.floor(index)))
      const from = lengths[low] ?? 0
      const u = from + ((lengths[low + 1] ?? from) - from) * (index - low)
      const [pe, pn] = at(angle)
      const [ne, nn] = normal(u)
      return { u, v: up, distance: (e - pe) * ne + (n - pn) * nn }
    },
    hit: (e, n, up, de, dn, dup) => {
      const [x, y, dx, dy] = [e / a, (n + depth / 2) / depth, de / a, dn / depth]
      const q = dx * dx + dy * dy
      const b = x * dx + y * dy
      const root = b * b - q * (x * x + y * y - 1)
      if (q < 1e-12 || root < 0) return Number.POSITIVE_INFINITY
      const t = (-b + Math.sqrt(root)) / q
      const v = up + t * dup
      const inside = y + t * dy >= -1e-9 && v >= -1e-9 && v <= height + 1e-9
      return t >= 0 && inside ? t : Number.POSITIVE_INFINITY
    },
  }
}

/** Length of the half ellipse from its west end to each of SAMPLES equal angles. */
function arcLengths(at: (angle: number) => Vec2): Float64Array {
  const lengths = new Float64Array(SAMPLES + 1)
  let [e, n] = at(0)
  for (let i = 1; i <= SAMPLES; i++) {
    const [e2, n2] = at((Math.PI * i) / SAMPLES)
    lengths[i] = (lengths[i - 1] ?? 0) + Math.hypot(e2 - e, n2 - n)
    e = e2
    n = n2
  }
  return lengths
}

function invert(lengths: Float64Array, u: number): number {
  let low = 0
  let high = SAMPLES
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lengths[middle] ?? 0) <= u) low = middle
    else high = middle
  }
  const from = lengths[low] ?? 0
  const span = (lengths[high] ?? from) - from
  const share = span > 0 ? Math.min(1, Math.max(0, (u - from) / span)) : 0
  return (Math.PI * (low + share)) / SAMPLES
}

/** The angle of the ellipse's point nearest to (e, n): coarse search, then ternary refinement. */
function nearestAngle(at: (angle: number) => Vec2, e: number, n: number): number {
  const far = (angle: number) => {
    const [pe, pn] = at(angle)
    return (pe - e) ** 2 + (pn - n) ** 2
  }
  let best = 0
  for (let i = 1; i <= 64; i++) {
    if (far((Math.PI * i) / 64) < far((Math.PI * best) / 64)) best = i
  }
  let low = (Math.PI * Math.max(0, best - 1)) / 64
  let high = (Math.PI * Math.min(64, best + 1)) / 64
  for (let i = 0; i < 40; i++) {
    const third = (high - low) / 3
    if (far(low + third) < far(high - third)) high -= third
    else low += third
  }
  return (low + high) / 2
}
