import type { Vec2 } from '#space/vector.ts'

/** Pixels from the visitor's point to the foot of its arrow. */
export const ARROW = 8

/** A ring as it stands on the page: its middle and half its size, CSS pixels. */
export interface RingOnPage {
  readonly at: Vec2
  readonly half: Vec2
}

/**
 * The ring that the visitor's point would hide, nearest first; it is marked as theirs in the page and all others are
 * not. Null where the point stands clear.
 *
 * @param plan the element that holds the rings; @param at the visitor on the page, CSS pixels.
 */
export function ringUnder(plan: HTMLElement | null, at: Vec2): RingOnPage | null {
  let nearest: { ring: HTMLElement; on: RingOnPage; distance: number } | null = null
  const rings = plan?.querySelectorAll<HTMLElement>('[data-ring]') ?? []
  for (const ring of rings) {
    const on = onPage(ring)
    const [dx, dy] = [Math.abs(on.at[0] - at[0]), Math.abs(on.at[1] - at[1])]
    const distance = Math.hypot(dx, dy)
    const covers = dx < on.half[0] + ARROW && dy < on.half[1] + ARROW
    if (covers && distance < (nearest?.distance ?? Infinity)) nearest = { ring, on, distance }
  }
  for (const ring of rings) ring.toggleAttribute('data-here', ring === nearest?.ring)
  return nearest?.on ?? null
}

function onPage(ring: HTMLElement): RingOnPage {
  const drawn = ring.firstElementChild
  const [width, height] =
    drawn instanceof HTMLElement ? [drawn.offsetWidth, drawn.offsetHeight] : [0, 0]
  return { at: [ring.offsetLeft, ring.offsetTop], half: [width / 2, height / 2] }
}

/**
 * Pixels from the middle of a ring to just outside its edge, the way the visitor looks.
 *
 * @param heading radians clockwise from up.
 */
export function edgeOf({ half: [halfWidth, halfHeight] }: RingOnPage, heading: number): number {
  const [across, up] = [Math.abs(Math.sin(heading)), Math.abs(Math.cos(heading))]
  // A round ring is as far from its middle on every side; a long one is a bar with round ends.
  if (halfWidth <= halfHeight * 1.05) return halfHeight + 2
  const ends = halfWidth - halfHeight
  const side = up > 0 ? halfHeight / up : Infinity
  if (side * across <= ends) return side + 2
  return ends * across + Math.sqrt(halfHeight ** 2 - (ends * up) ** 2) + 2
}
