/** Shares of the way that a scroll goes in a second, about: by itself it glides, under a hand it stays there. */
const pace = { itself: 5, hand: 30 }
/** Metres from where it is to be at which it is there. */
const there = 2e-4

/**
 * Where a scroll is, `seconds` after it was `read` metres unrolled, on its way to `goal`; `goal` itself where it comes to
 * rest, or `atOnce`.
 */
export function easeScroll(
  read: number,
  goal: number,
  seconds: number,
  by: keyof typeof pace,
  atOnce: boolean,
): number {
  const left = (goal - read) * Math.exp(-pace[by] * Math.max(0, seconds))
  return atOnce || Math.abs(left) < there ? goal : goal - left
}
