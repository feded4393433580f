import type { Vec2 } from '#space/vector.ts'

/** Area in square metres: positive when the corners run anticlockwise for axes x right and y up. */
export function signedArea(polygon: readonly Vec2[]): number {
  let sum = 0
  for (let i = 0; i < polygon.length; i++) {
    const [x1, y1] = polygon[i] ?? [0, 0]
    const [x2, y2] = polygon[(i + 1) % polygon.length] ?? [0, 0]
    sum += x1 * y2 - x2 * y1
  }
  return sum / 2
}

/** Whether a point is inside a simple polygon of either direction; on its edge either answer may come. */
export function isInside(polygon: readonly Vec2[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i]
    const b = polygon[j]
    if (a === undefined || b === undefined) continue
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) {
      inside = !inside
    }
  }
  return inside
}

/** Distance from a point to a segment. */
export function distanceToSegment(
  x: number,
  y: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): number {
  const dx = x2 - x1
  const dy = y2 - y1
  const l = dx * dx + dy * dy
  const t = l === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / l))
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy)
}

/** Distance from a point to the nearest edge of a polygon, inside or out. */
export function distanceToOutline(polygon: readonly Vec2[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i]
    const b = polygon[j]
    if (a === undefined || b === undefined) continue
    const d = distanceToSegment(x, y, a[0], a[1], b[0], b[1])
    if (d < least) least = d
  }
  return least
}

/** Whether two segments cross at a point inside both. */
export function segmentsCross(a: Vec2, b: Vec2, c: Vec2, d: Vec2): boolean {
  const side = (p: Vec2, q: Vec2, r: Vec2) =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** The first two edges of an outline that cross, by index, or null for a simple outline. */
export function selfCrossing(polygon: readonly Vec2[]): readonly [number, number] | null {
  const count = polygon.length
  const at = (i: number): Vec2 => polygon[i % count] ?? [0, 0]
  for (let i = 0; i < count; i++) {
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue
      if (segmentsCross(at(i), at(i + 1), at(j), at(j + 1))) return [i, j]
    }
  }
  return null
}

/** Middle of the bounds when it is inside, else the inside point of a coarse grid farthest from the outline. */
export function middleOf(polygon: readonly Vec2[]): Vec2 {
  const xs = polygon.map(p => p[0])
  const ys = polygon.map(p => p[1])
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best: Vec2 = [(x1 + x2) / 2, (y1 + y2) / 2]
  let most = isInside(polygon, best[0], best[1]) ? distanceToOutline(polygon, best[0], best[1]) : 0
  // A better place must be clearly better, so that names of plain rooms stand in their middle.
  for (let i = 1; i < 16; i++) {
    for (let j = 1; j < 16; j++) {
      const [x, y] = [x1 + ((x2 - x1) * i) / 16, y1 + ((y2 - y1) * j) / 16]
      if (!isInside(polygon, x, y)) continue
      const d = distanceToOutline(polygon, x, y)
      if (d > most * 1.2) {
        most = d
        best = [x, y]
      }
    }
  }
  return best
}
