/** Value between a (t = 0) and b (t = 1). */
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t

/** x kept within [low, high]; the unit interval when no bounds are given. */
export const clamp = (x: number, low = 0, high = 1): number => (x < low ? low : x > high ? high : x)

/** Smooth step from 0 at a to 1 at b; a may be greater than b for a falling step. */
export const smooth = (a: number, b: number, x: number): number => {
  const t = clamp((x - a) / (b - a))
  return t * t * (3 - 2 * t)
}
