import type { Work } from '#exhibition/schema.ts'
import { type Placement, placeWork } from '#space/placement.ts'
import { type ScrollMake, usualMake } from '#space/scroll.ts'
import type { Site } from '#space/surface.ts'
import { add, cross, dot, normalize, scale, subtract, type Vec3 } from '#space/vector.ts'

export type Scroll = Extract<Work, { kind: 'scroll' }>

/** Where a scroll lies or hangs, and how it is made. Site frame, metres; `right`, `up` and `out` are unit vectors. */
export interface ScrollPlace {
  /** Middle of what can lie open. */
  readonly origin: Vec3
  /** Along the paper, to the right of whoever reads it. */
  readonly right: Vec3
  /** Across it, to the upper edge of its picture. */
  readonly up: Vec3
  /** Away from what it lies on, to the reader. */
  readonly out: Vec3
  readonly make: ScrollMake
  /** Of the paper, across. */
  readonly width: number
}

/** Metres off what it lies on: no table is quite even, and plaster much less. */
const off = { table: 0.002, wall: 0.02 }

/**
 * A scroll at its place: flat on its table, its upper edge away from whoever stands before its heading, or flat on its
 * surface. As much lies open as the place is wide, else what two hands hold apart. Null where there is no such place.
 */
export function placeScroll(site: Site, work: Scroll): ScrollPlace | null {
  const placed = placeWork(site, work)
  if (placed === null) return null
  const out: Vec3 = placed.normal ?? [0, 1, 0]
  const up = upOf(placed, out)
  return {
    origin: add(placed.point, scale(out, placed.normal === null ? off.table : off.wall)),
    right: cross(up, out),
    up,
    out,
    make: { ...usualMake, length: work.length, reach: Math.min(work.length, placed.width) },
    width: work.width,
  }
}

/** The direction of the picture's upper edge: away from the reader, or up the wall. */
function upOf({ normal, heading }: Placement, out: Vec3): Vec3 {
  const front: Vec3 = [Math.sin(heading), 0, -Math.cos(heading)]
  if (normal === null) return scale(front, -1)
  // Floors and ceilings have no upwards of their own: as elsewhere, one stands before them looking where they face.
  const upwards: Vec3 = Math.abs(out[1]) > 0.9 ? front : [0, 1, 0]
  return normalize(subtract(upwards, scale(out, dot(upwards, out))))
}
