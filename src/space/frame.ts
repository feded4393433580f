import type { RoomPoint } from '#space/shape/geometry.ts'
import type { Vec3 } from '#space/vector.ts'

/** Where a room stands in the site, and the only place where its axes are turned into the site's. */
export interface Frame {
  toSite(east: number, north: number, up: number): Vec3
  toRoom(p: Vec3): RoomPoint
  /** Directions are turned, not moved. */
  turnToSite(d: RoomPoint): Vec3
  turnToRoom(d: Vec3): RoomPoint
  /** Degrees, clockwise from north. */
  readonly heading: number
}

/** Exact sines for quarter turns, so that walls which should meet do meet to the last bit. */
function sinCos(degrees: number): readonly [sin: number, cos: number] {
  const quarter = (((degrees % 360) + 360) % 360) / 90
  if (quarter === 0) return [0, 1]
  if (quarter === 1) return [1, 0]
  if (quarter === 2) return [0, -1]
  if (quarter === 3) return [-1, 0]
  return [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
}

/** The frame of a room with its origin at `[x, y, z]`, turned clockwise by `heading` degrees seen from above. */
export function frameOf([x, y, z]: Vec3, heading: number): Frame {
  const [s, c] = sinCos(heading)
  return {
    heading,
    toSite: (east, north, up) => [x + east * c + north * s, y + up, z + east * s - north * c],
    toRoom: p => {
      const dx = p[0] - x
      const dz = p[2] - z
      return [dx * c + dz * s, dx * s - dz * c, p[1] - y]
    },
    turnToSite: ([east, north, up]) => [east * c + north * s, up, east * s - north * c],
    turnToRoom: d => [d[0] * c + d[2] * s, d[0] * s - d[2] * c, d[1]],
  }
}
