import { type Mural, muralRect } from '#scene/works/mural-rects.ts'
import type { Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** Upright lines on a mural's wall. */
export interface WallLine {
  /** The site point on the wall at a share of the mural's width and at v, metres, a little off the plaster. */
  point(share: number, v: number): Vec3
  /** The v of the mural that is nearest to a height in the site. */
  height(y: number): number
  /** The lowest and highest v of the mural. */
  readonly low: number
  readonly high: number
}

/** Off a wall by this much, or the wall itself would stand before what is on it. */
const offTheWall = 0.06

/** The wall of a mural; null where there is none. */
export function wallLine(site: Site, mural: Mural): WallLine | null {
  const rect = muralRect(site, mural)
  const surface = site.rooms.get(mural.room)?.surfaces.get(mural.place.surface)
  if (rect === null || surface === undefined) return null
  const low = rect.v
  const high = rect.v + rect.height
  const middle = rect.u + rect.width / 2
  return {
    low,
    high,
    point(share, v) {
      const u = rect.u + share * rect.width
      const [x, y, z] = surface.point(u, v)
      const [nx, ny, nz] = surface.normal(u, v)
      return [x + nx * offTheWall, y + ny * offTheWall, z + nz * offTheWall]
    },
    height(y) {
      const [x, , z] = surface.point(middle, low)
      return Math.min(high, Math.max(low, surface.locate([x, y, z]).v))
    },
  }
}
