import type { Vec2 } from '#space/vector.ts'

/** A rectangle, metres on the plan or CSS pixels on the page; y runs down. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a plan in metres lies on the page. */
export interface PlanFrame {
  /** CSS pixels of one metre. */
  readonly scale: number
  toPage(metres: Vec2): Vec2
}

/** A metre is never drawn larger than this, so that a single cell does not fill a kiosk with one floor tile. */
const LARGEST = 160

/**
 * The plan as large as the page allows, in its middle, with a margin of `margin` pixels all round. North stays up and
 * east to the right in every script. A page or plan without extent gives the smallest frame that is still finite.
 */
export function planFrame(
  bounds: Box,
  page: { readonly width: number; readonly height: number },
  margin: number,
): PlanFrame {
  const room = (size: number): number => Math.max(1, size - 2 * margin)
  const scale = Math.min(
    LARGEST,
    room(page.width) / Math.max(0.01, bounds.width),
    room(page.height) / Math.max(0.01, bounds.height),
  )
  const left = page.width / 2 - (bounds.x + bounds.width / 2) * scale
  const top = page.height / 2 - (bounds.y + bounds.height / 2) * scale
  return { scale, toPage: ([x, y]) => [left + x * scale, top + y * scale] }
}

/** The smallest box round some points. */
export function boxOf(points: readonly Vec2[]): Box {
  const xs = points.map(p => p[0])
  const ys = points.map(p => p[1])
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** A box made larger (or smaller) by `by` on every side. */
export function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
