import type { Material } from '#exhibition/schema.ts'
import type { Vec2, Vec3 } from '#space/vector.ts'

/**
 * A named, parametrised wall, slope, ceiling or floor. (u, v) are metres on the ideal surface, before plaster relief,
 * from its lower left corner seen from inside the room; on curved surfaces u is arc length. Points and normals are in
 * the site frame; normals point into the room.
 */
export interface Surface {
  readonly name: string
  readonly kind: 'wall' | 'slope' | 'ceiling' | 'floor'
  readonly material: Material
  /** Linear multiplier of the material's colour, or null. '#rrggbb'. */
  readonly tint: string | null
  /** Extent of u and v in metres; a trapezoid's is its lower edge and its slope height. */
  readonly width: number
  readonly height: number
  /** The outline in (u, v), anticlockwise. */
  readonly outline: readonly Vec2[]
  /** True where the patch bends, so that it is tessellated by angle as well as by length. */
  readonly curved: boolean
  point(u: number, v: number): Vec3
  normal(u: number, v: number): Vec3
  /** The (u, v) nearest to a site point, and the signed distance from the surface, positive inside the room. */
  locate(p: Vec3): { readonly u: number; readonly v: number; readonly distance: number }
  /**
   * How far along a ray from inside the room this surface is met, within its outline; Infinity when it is not.
   * Numbers, not tuples: it is called for every mark in every frame.
   */
  hit(x: number, y: number, z: number, dx: number, dy: number, dz: number): number
}

/** A rectangular opening in a surface, in its (u, v). */
export interface Opening {
  readonly door: string
  readonly surface: string
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
}

/** A room placed in the site. */
export interface RoomSpace {
  readonly id: string
  readonly surfaces: ReadonlyMap<string, Surface>
  readonly openings: readonly Opening[]
  /** Floor outline in the site frame, [x, z], anticlockwise seen from above. */
  readonly outline: readonly Vec2[]
  /** Strips of floor, [x, z], under slopes that leave no headroom. */
  readonly low: readonly (readonly Vec2[])[]
  /** Site height of the floor. */
  readonly floor: number
  /** Metres from the floor to the highest point. */
  readonly height: number
  /** 0 ruler-straight, 1 hand-plastered. */
  readonly relief: number
  /**
   * Signed distance to the walls in the site frame, positive inside, corners rounded by about `radius` metres. Doors
   * are not part of it: see `#space/field.ts`.
   */
  air(radius: number): (x: number, y: number, z: number) => number
  /** [east, north, up] about the room's origin to the site frame, and back. */
  toSite(east: number, north: number, up: number): Vec3
  toRoom(p: Vec3): readonly [east: number, north: number, up: number]
  /** A heading in the room's frame to one in the site frame, degrees. */
  headingToSite(degrees: number): number
}

/** The passage between two rooms through the thickness of a wall. */
export interface DoorSpace {
  readonly id: string
  readonly rooms: readonly [string, string]
  readonly width: number
  readonly height: number
  readonly thickness: number
  /**
   * Per end: middle of the sill, unit direction through the door away from that end's room, and unit direction along
   * the sill to the right when looking through. Site frame.
   */
  readonly ends: readonly [DoorEndSpace, DoorEndSpace]
  readonly steps: number
  readonly closedIn: ReadonlySet<string>
}

export interface DoorEndSpace {
  readonly room: string
  readonly surface: string
  readonly sill: Vec3
  readonly through: Vec3
  readonly right: Vec3
}

/** All rooms and doors in one frame. Built by `buildSite` of `#space/site.ts`. */
export interface Site {
  readonly rooms: ReadonlyMap<string, RoomSpace>
  readonly doors: readonly DoorSpace[]
}
