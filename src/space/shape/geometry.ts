import type { Vec2 } from '#space/vector.ts'

/** [east, north, up] in a room's own frame, metres. */
export type RoomPoint = readonly [east: number, north: number, up: number]

/** A flat surface of a shape: its lower left corner, the directions of u and v (unit length), and its outline. */
export interface FlatPart {
  readonly form: 'flat'
  readonly name: string
  readonly kind: 'wall' | 'slope' | 'ceiling' | 'floor'
  readonly origin: RoomPoint
  readonly u: RoomPoint
  readonly v: RoomPoint
  /** In (u, v), anticlockwise. */
  readonly outline: readonly Vec2[]
}

/** A bent surface: u is arc length. All in the room's frame. */
export interface CurvedPart {
  readonly form: 'curved'
  readonly name: string
  readonly kind: 'wall' | 'ceiling'
  readonly width: number
  readonly height: number
  readonly outline: readonly Vec2[]
  point(u: number, v: number): RoomPoint
  /** Unit length, into the room. */
  normal(u: number, v: number): RoomPoint
  locate(p: RoomPoint): { readonly u: number; readonly v: number; readonly distance: number }
  /** Distance along a ray from inside, Infinity when it is not met. */
  hit(e: number, n: number, up: number, de: number, dn: number, dup: number): number
}

export type Part = FlatPart | CurvedPart

/** Signed distance to the walls, positive inside, in the room's frame. */
export type RoomAir = (east: number, north: number, up: number) => number

/** A shape before it is placed in the site. */
export interface ShapeGeometry {
  readonly parts: readonly Part[]
  /** The floor, [east, north], anticlockwise. */
  readonly outline: readonly Vec2[]
  /** Metres from the floor to the highest point. */
  readonly height: number
  /** Where a visitor would hit a slope with the chest: headroom under 1.2 m. */
  readonly low: readonly (readonly Vec2[])[]
  /**
   * The air inside, corners rounded by about `radius`. Surfaces that are not drawn (`isDrawn` false) do not bound it,
   * so that a floor does not curl up at an open side.
   */
  air(radius: number, isDrawn: (surface: string) => boolean): RoomAir
}

/** Least headroom on ground that can be walked on, metres. */
export const HEADROOM = 1.2

/** A rectangle from the lower left corner. */
const rectangle = (width: number, height: number): readonly Vec2[] => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
]

/** A floor or a ceiling over an outline: u east, v north, from the south-west corner of its bounds. */
export function level(name: 'floor' | 'ceiling', outline: readonly Vec2[], up: number): FlatPart {
  const west = Math.min(...outline.map(p => p[0]))
  const south = Math.min(...outline.map(p => p[1]))
  return {
    form: 'flat',
    name,
    kind: name,
    origin: [west, south, up],
    u: [1, 0, 0],
    v: [0, 1, 0],
    outline: outline.map(([e, n]) => [e - west, n - south]),
  }
}

/** An upright wall over the floor's edge from `left` to `right`, as seen from inside. */
export function upright(
  name: string,
  left: Vec2,
  right: Vec2,
  height: number,
  base = 0,
  kind: 'wall' | 'ceiling' = 'wall',
): FlatPart {
  const width = Math.hypot(right[0] - left[0], right[1] - left[1])
  const u: RoomPoint = [(right[0] - left[0]) / width, (right[1] - left[1]) / width, 0]
  return {
    form: 'flat',
    name,
    kind,
    origin: [left[0], left[1], base],
    u,
    v: [0, 0, 1],
    outline: rectangle(width, height),
  }
}

/** The four corners of a rectangular floor: south-west, south-east, north-east, north-west. */
export const floorRectangle = (width: number, depth: number): readonly [Vec2, Vec2, Vec2, Vec2] => [
  [-width / 2, -depth / 2],
  [width / 2, -depth / 2],
  [width / 2, depth / 2],
  [-width / 2, depth / 2],
]

/** Walls of a rectangular floor in the order north, east, south, west. */
export function fourWalls(width: number, depth: number, height: number): readonly FlatPart[] {
  const [sw, se, ne, nw] = floorRectangle(width, depth)
  return [
    upright('north', nw, ne, height),
    upright('east', ne, se, height),
    upright('south', se, sw, height),
    upright('west', sw, nw, height),
  ]
}
