import { goTo } from '#visit/actions.ts'
import { type Pose, pose } from '#visit/view.ts'
import type { VisitStore } from '#visit/visit.ts'

/** Where the visitor stood before a hotspot, a stop or the map took them away; null when they walked there themselves. */
let remembered: Pose | null = null

/** Keeps the pose of this moment. The scene calls it when a journey begins. */
export function rememberWayBack(): void {
  remembered = { ...pose }
}

/** After this there is no way back. */
export function forgetWayBack(): void {
  remembered = null
}

/** True where `returnToWhereIWas` leads somewhere. */
export const hasWayBack = (): boolean => remembered !== null

/**
 * Asks the scene to take the visitor back to where they were before the last journey.
 * @returns false, and nothing happens, where there is no such place.
 */
export function returnToWhereIWas(visit: VisitStore): boolean {
  const to = remembered
  if (!to) return false
  goTo(visit, to, 'walk')
  return true
}
