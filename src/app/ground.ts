import type { Exhibition } from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import { viewAtZoom } from '#scene/moving/field-of-view.ts'
import { buildSite } from '#space/site.ts'
import type { Ground } from '#visit/resolve-address.ts'

/** The exhibition's rooms in metres, and the visitor's lens and height. */
export function createGround(
  exhibition: Exhibition,
  venue: Venue | null,
  eyeHeight: () => number,
): Ground {
  return {
    exhibition,
    venue,
    site: buildSite(exhibition),
    camera() {
      const aspect = window.innerWidth / Math.max(1, window.innerHeight)
      return { fov: 2 * Math.atan(viewAtZoom(aspect, 1)), aspect, eyeHeight: eyeHeight() }
    },
  }
}
