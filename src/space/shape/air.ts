import type { FlatPart, RoomAir } from '#space/shape/geometry.ts'

/** The smaller of two distances, rounded where they differ by less than `k` (quadratic; exact elsewhere). */
export function smoothMin(a: number, b: number, k: number): number {
  const d = a > b ? a - b : b - a
  const least = a < b ? a : b
  if (d >= k) return least
  return least - ((k - d) * (k - d)) / (4 * k)
}

/** The larger of two distances, rounded where they differ by less than `k`. */
export const smoothMax = (a: number, b: number, k: number): number => -smoothMin(-a, -b, k)

/** A plane that bounds the air, with the radius of the corners that it makes. */
export interface Plane {
  readonly e: number
  readonly n: number
  readonly up: number
  readonly offset: number
  readonly radius: number
}

/** The plane of a flat part, its normal into the room. */
export function planeOf(part: FlatPart, radius: number): Plane {
  const [a, b] = [part.u, part.v]
  const flip = part.kind === 'ceiling' && a[2] === 0 && b[2] === 0 ? -1 : 1
  // East, north, up is right-handed, so u × v points at a viewer inside, but for a ceiling.
  const e = (a[1] * b[2] - a[2] * b[1]) * flip
  const n = (a[2] * b[0] - a[0] * b[2]) * flip
  const up = (a[0] * b[1] - a[1] * b[0]) * flip
  const [oe, on, ou] = part.origin
  return { e, n, up, offset: -(e * oe + n * on + up * ou), radius }
}

/** The air between planes: exact for a convex room but for its rounded corners. */
export function convexAir(planes: readonly Plane[]): RoomAir {
  const count = planes.length
  const row = new Float64Array(count * 5)
  planes.forEach((p, i) => {
    row.set([p.e, p.n, p.up, p.offset, p.radius], i * 5)
  })
  return (east, north, up) => {
    let d = 1e6
    for (let i = 0; i < count * 5; i += 5) {
      const distance =
        (row[i] ?? 0) * east +
        (row[i + 1] ?? 0) * north +
        (row[i + 2] ?? 0) * up +
        (row[i + 3] ?? 0)
      d = smoothMin(d, distance, row[i + 4] ?? 0)
    }
    return d
  }
}
