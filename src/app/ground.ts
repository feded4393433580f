import type { Exhibition } from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import { viewAtZoom } from '#scene/moving/field-of-view.ts'
import { type FloorPlan, floorPlan } from '#space/floor-plan.ts'
import { buildSite } from '#space/site.ts'
import type { Ground } from '#visit/resolve-address.ts'

/** The exhibition's rooms in metres, with the floor plan of each era built when it is first asked for. */
export function createGround(
  exhibition: Exhibition,
  venue: Venue | null,
  eyeHeight: () => number,
): Ground {
  const site = buildSite(exhibition)
  const plans = new Map<string | null, FloorPlan>()
  return {
    exhibition,
    venue,
    site,
    camera() {
      const aspect = window.innerWidth / Math.max(1, window.innerHeight)
      return { fov: 2 * Math.atan(viewAtZoom(aspect, 1)), aspect, eyeHeight: eyeHeight() }
    },
    planOf(era) {
      const plan = plans.get(era) ?? floorPlan(site, exhibition, era)
      plans.set(era, plan)
      return plan
    },
  }
}
