import type { Sheet } from '#imagery/sheet.ts'
import { scrollCurve } from '#space/scroll.ts'
import type { ScrollPlace } from '#space/scroll-place.ts'
import { scale } from '#space/vector.ts'

/** A picture on a scroll, and how far the scroll is unrolled at this moment. */
export interface ScrollSheet extends Sheet {
  /** From now on `read` metres are unrolled, as in `scrollCurve`. */
  unroll(read: number): void
}

/** Less than this, in metres, is not open at all. */
const least = 1e-4

/** A picture as long as its scroll. What is rolled up is hidden: nothing is to be seen there, and no page is wanted. */
export function scrollSheet(
  { origin, right, up, make, width }: ScrollPlace,
  read = 0,
): ScrollSheet {
  const { length } = make
  const along = scale(right, length)
  const across = scale(up, width)
  const open: [number, number] = [0, 0]
  /** Metres along `right` from the origin to the picture's left edge, were it all flat. */
  let edge = 0
  const unroll = (metres: number): void => {
    const curve = scrollCurve(make, metres)
    const [from, to] = curve.open
    open[0] = from / length
    open[1] = to - from < least ? open[0] : to / length
    edge = curve.ends[0] - curve.open[0]
  }
  unroll(read)
  return {
    twoSided: false,
    grain: 1,
    open,
    unroll,
    sample: (s, t, out) => {
      const x = edge + s * length
      for (let i = 0; i < 3; i++) {
        const a = along[i] ?? 0
        const b = across[i] ?? 0
        out[i] = (origin[i] ?? 0) + (right[i] ?? 0) * x + b * (t - 0.5)
        out[3 + i] = a
        out[6 + i] = b
      }
      return open[0] < open[1] && s >= open[0] && s <= open[1]
    },
  }
}
