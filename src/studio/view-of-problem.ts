import { placeAt } from '#space/placement.ts'
import { type Camera, type SiteView, viewOf, viewToSite } from '#space/view-for.ts'
import type { ProblemPlace } from '#studio/locate-problem.ts'
import { type Ground, viewOfThing } from '#visit/view-of-thing.ts'

/** From where the thing that a problem speaks of is seen: its author's view, a comfortable one, else its room's. */
export function viewOfProblem(
  ground: Ground,
  where: ProblemPlace,
  camera: Camera,
): SiteView | null {
  const { site, plan } = ground
  const chosen = where.view && viewToSite(site, where.view, where.room)
  if (chosen && plan.rooms.has(chosen.room)) return chosen
  const placement = where.place && placeAt(site, where.room, where.place)
  if (placement && plan.rooms.has(placement.room)) return viewOf(site, plan, placement, camera)
  return viewOfThing(ground, where.room, camera)
}
