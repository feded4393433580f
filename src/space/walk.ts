import type { FloorPlan } from '#space/floor-plan.ts'

/** Metres a second, at most. */
export const WALKING_SPEED = 1.4

/** Where the visitor wants to go, site frame: a direction whose length, 0 to 1, is the share of the walking speed. */
export interface Intent {
  readonly x: number
  readonly z: number
}

/** A visitor's body. Plain and mutable: it changes each frame and nothing renders because of it. */
export interface Walker {
  plan: FloorPlan
  room: string
  x: number
  z: number
  /** Site height of the ground under the feet. */
  ground: number
  /** Metres a second. */
  velocityX: number
  velocityZ: number
  /** Seconds not yet walked, less than one sub-step. */
  carry: number
}

/** Puts a visitor on the nearest free place to `start`. @throws RangeError when the plan has no room at all. */
export function createWalker(
  _plan: FloorPlan,
  start: { readonly room: string; readonly x: number; readonly z: number },
): Walker {
  throw new Error(`createWalker: ${start.room} is not built yet`)
}

/** Walks on for `dt` seconds (clamped to 0.25) in fixed sub-steps, sliding along walls. True while the body moves. */
export function step(_walker: Walker, _intent: Intent, dt: number): boolean {
  throw new Error(`step: ${dt} is not built yet`)
}
