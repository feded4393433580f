import type { FloorPlan } from '#space/floor-plan.ts'

export interface Spot {
  readonly room: string
  readonly x: number
  readonly z: number
}

/** A way on the floor plan, first point the start. */
export interface Path {
  readonly points: readonly Spot[]
  /** Metres. */
  readonly length: number
  /** False when it ends at the nearest place one can get to. */
  readonly reached: boolean
}

/** The shortest way between two places through the open doors, for a body with a width. */
export function findPath(_plan: FloorPlan, from: Spot, _to: Spot): Path {
  throw new Error(`findPath: ${from.room} is not built yet`)
}

/** The place `distance` metres along a path, with the heading of travel there (radians, clockwise from north). */
export function follow(path: Path, distance: number): Spot & { readonly heading: number } {
  throw new Error(`follow: ${path.length} ${distance} is not built yet`)
}
