/** Seconds after which everything that the wind moves begins again, all of it together. */
export const GUST_LOOP = 47

/**
 * How hard it blows, 0 to 1, at a second of the loop: swells that come 3, 4 and 5 times in 47 seconds, that is every 9 to
 * 16 (facts: gusts of 6 to 20 s), and never quite alike. One wind for every kind of sound, so that bells ring in the gust that is heard.
 */
export function gustAt(second: number): number {
  const turn = (2 * Math.PI * second) / GUST_LOOP
  const swell =
    0.4 * Math.sin(3 * turn + 0.4) +
    0.33 * Math.sin(4 * turn + 2.1) +
    0.27 * Math.sin(5 * turn + 4.4)
  const level = 0.5 + 0.62 * swell
  return level < 0 ? 0 : level > 1 ? 1 : level
}
