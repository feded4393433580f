import type { Exhibition } from '#exhibition/schema.ts'
import { type FloorPlan, floorPlan } from '#space/floor-plan.ts'
import type { Site } from '#space/surface.ts'

const plans = new WeakMap<Site, Map<string | null, FloorPlan>>()

/**
 * The floor plan of an era, built when it is first asked for and kept as long as the site.
 *
 * @param exhibition the one that the site was built from, in any of its languages.
 */
export function planOf(site: Site, exhibition: Exhibition, era: string | null): FloorPlan {
  const ofSite = plans.get(site) ?? new Map<string | null, FloorPlan>()
  plans.set(site, ofSite)
  const plan = ofSite.get(era) ?? floorPlan(site, exhibition, era)
  ofSite.set(era, plan)
  return plan
}
