import { handsApart } from '#space/placement.ts'

/**
 * A handscroll across its rods, as a curve. x is metres to the right from the middle of what can lie open, y metres up from
 * what it lies on. The paper is rolled picture inwards on a rod at either end; reading begins at its right end. The left
 * roll stays where it is and the paper comes from it, so that all of it moves as far as is read, and a hand can pull it.
 */
export interface ScrollCurve {
  /** Which part of the paper lies open, metres from its left end. */
  readonly open: readonly [from: number, to: number]
  /** Where its ends lie: x of the middles of the left and of the right roll. */
  readonly ends: readonly [left: number, right: number]
  /** Radii of what is rolled up, metres. */
  readonly left: number
  readonly right: number
  /**
   * Writes x, y and the unit tangent of the paper at a place, metres from its left end. False where it is rolled under a
   * layer that hides it.
   */
  at(place: number, out: Float64Array): boolean
}

/** How a scroll is made, in metres. */
export interface ScrollMake {
  readonly length: number
  /** The most that lies open at a time: what two hands hold apart. */
  readonly reach: number
  readonly rod: number
  /** Of paper and mounting together. */
  readonly thickness: number
}

/** Rod of a thumb's width, and paper on its lining; documents give neither. */
export const usualMake = { reach: handsApart, rod: 0.008, thickness: 0.0003 }

const turn = 2 * Math.PI

/** The scroll when `read` metres of it, counted from the right end, have been opened so far: 0 rolled up, `length` its end. */
export function scrollCurve(make: ScrollMake, read: number): ScrollCurve {
  const { length } = make
  const reach = Math.min(make.reach, length)
  const from = length - Math.min(Math.max(read, 0), length)
  const to = Math.min(length, from + reach)
  const left = rolled(make, from)
  const right = rolled(make, length - to)
  const start = -reach / 2
  return {
    open: [from, to],
    ends: [start, start + to - from],
    left,
    right,
    at(place, out) {
      const inside = Math.min(Math.max(place, from), to)
      const beyond = Math.abs(place - inside)
      const side = place < inside ? -1 : 1
      const radius = side < 0 ? left : right
      const angle = beyond / radius
      if (angle > turn) return false
      out[0] = start + inside - from + side * radius * Math.sin(angle)
      out[1] = radius * (1 - Math.cos(angle))
      out[2] = Math.cos(angle)
      out[3] = side * Math.sin(angle)
      return true
    },
  }
}

/** Radius of a roll: its paper has the same area seen from the end, rolled or flat. */
const rolled = ({ rod, thickness }: ScrollMake, length: number): number =>
  Math.sqrt(rod ** 2 + (length * thickness) / Math.PI)
