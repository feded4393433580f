/** Plain tuples, so that rooms travel to workers and tests without a class. Metres; +X east, +Y up, -Z north. */
export type Vec2 = readonly [number, number]
/** Metres: [x, y, z]. */
export type Vec3 = readonly [number, number, number]

/** a + b */
export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
/** a − b */
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
/** a · k */
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k]
/** a · b */
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
/** a × b, right-handed. */
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
/** Metres. */
export const length = (a: Vec3): number => Math.hypot(a[0], a[1], a[2])

/** @throws RangeError for the zero vector, which has no direction. */
export function normalize(a: Vec3): Vec3 {
  const l = length(a)
  if (l === 0) throw new RangeError('normalize: found the zero vector, expected a direction')
  return scale(a, 1 / l)
}
