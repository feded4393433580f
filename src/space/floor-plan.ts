import type { Exhibition } from '#exhibition/schema.ts'
import type { Site } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

/** Metres from the middle of a visitor to a wall. */
export const BODY_RADIUS = 0.25

/** A line that no body crosses. Site frame, metres. */
export interface Barrier {
  readonly x1: number
  readonly z1: number
  readonly x2: number
  readonly z2: number
}

/** Ground on which something stands, from `bottom` to `top` in site height. */
export interface Obstacle {
  readonly room: string
  /** The work that stands there, or null for ground that is kept free or too low to walk under. */
  readonly work: string | null
  readonly outline: readonly Vec2[]
  readonly bottom: number
  readonly top: number
}

/** A door one can walk through in this era, with its stairs. */
export interface Passage {
  readonly door: string
  readonly rooms: readonly [string, string]
  /** The floor of the passage between the two walls, [x, z]. */
  readonly outline: readonly Vec2[]
}

/** Where a visitor can walk in one era. */
export interface FloorPlan {
  readonly era: string | null
  /** Rooms that are there in this era. */
  readonly rooms: ReadonlyMap<string, readonly Vec2[]>
  readonly barriers: ReadonlyMap<string, readonly Barrier[]>
  readonly obstacles: readonly Obstacle[]
  readonly passages: readonly Passage[]
  /** Site height of the ground for somebody in `room`, over steps and sills. */
  groundAt(room: string, x: number, z: number): number
  /** The room that this place belongs to for somebody who was last in `from`, or null outside. */
  roomAt(x: number, z: number, from?: string): string | null
  /** Whether a body has room here. */
  isFree(room: string, x: number, z: number): boolean
  /** The free place nearest to a point, in that room; null when the room has none. */
  nearestFree(room: string, x: number, z: number): Vec2 | null
}

/** Where one can walk in an era: rooms, doors and works that are not there are left out. */
export function floorPlan(_site: Site, exhibition: Exhibition, _era: string | null): FloorPlan {
  throw new Error(`floorPlan: ${exhibition.id} is not built yet`)
}
