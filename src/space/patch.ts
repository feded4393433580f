import type { Material } from '#exhibition/schema.ts'

/**
 * A piece of a room's skin as triangles, ready for the GPU. Positions are in the site frame, metres; triangles face
 * into the room. `uvs` are metres on the ideal surface, (u, v) of `#space/surface.ts`.
 */
export interface Patch {
  /** Name of the surface, or of a part of a door: `jambs`, `sill`, `steps`. */
  readonly surface: string
  readonly material: Material
  readonly tint: string | null
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly uvs: Float32Array
  readonly indices: Uint32Array
  /** Height of the relief: 128 is the ideal surface, one step is a quarter of a millimetre. */
  readonly relief: Uint8Array
}

/** The part of a wall that a mural covers. */
export interface MuralPatch extends Patch {
  readonly id: string
  /** 0 to 1 over the mural's rectangle, s to the right and t upwards: image row 0 is at t = 1. */
  readonly st: Float32Array
}

/** A rectangle on a surface, in its (u, v). */
export interface MuralRect {
  readonly id: string
  readonly surface: string
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
}

export interface RoomPatches {
  /** What is left of each surface without its murals and openings; surfaces of material `none` are left out. */
  readonly walls: readonly Patch[]
  readonly murals: ReadonlyMap<string, MuralPatch>
}

/** `fine` for the room one stands in, `coarse` (a quarter of the triangles) for rooms seen through a door. */
export type Density = 'fine' | 'coarse'

/** A piece of a door. */
export interface DoorPatch extends Patch {
  readonly part: 'jambs' | 'sill' | 'steps'
  /** The room whose light falls on it, and the wall it belongs to. */
  readonly room: string
  readonly wall: string
}
