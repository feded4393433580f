import type { View } from '#exhibition/schema.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import { headingOf, type Placement } from '#space/placement.ts'
import { canSee } from '#space/sight.ts'
import type { Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** Where to stand and how to look: site frame, radians, heading clockwise from north, pitch upwards. */
export interface SiteView {
  readonly room: string
  readonly x: number
  readonly z: number
  readonly heading: number
  readonly pitch: number
  readonly zoom: number
}

export interface Camera {
  /** Vertical field of view at zoom 1, radians. */
  readonly fov: number
  /** Width over height. */
  readonly aspect: number
  /** Metres above the ground. */
  readonly eyeHeight: number
}

/** Nobody is put closer to a wall than this, metres. */
const CLOSEST = 0.8
/** Extent of things whose size the document does not give. */
const USUAL_SIZE = 0.5
/** Air about a thing in the view. */
const MARGIN = 1.15
const STEEPEST = (85 * Math.PI) / 180
const STRONGEST_ZOOM = 3

/** A comfortable place from which a thing is seen whole: at least 0.8 m away, on the floor plan, with nothing between. */
export function viewOf(site: Site, plan: FloorPlan, target: Placement, camera: Camera): SiteView {
  const middle = middleOfThing(target)
  const whole = wholeDistance(target, camera)
  const wanted = Math.max(CLOSEST, whole)
  const place =
    bestPlace(site, plan, target, middle, wanted, camera, true) ??
    bestPlace(site, plan, target, middle, wanted, camera, false) ??
    anyPlace(plan, target, middle)
  const eye = plan.groundAt(place.room, place.x, place.z) + camera.eyeHeight
  const [dx, dy, dz] = [middle[0] - place.x, middle[1] - eye, middle[2] - place.z]
  const level = Math.hypot(dx, dz)
  const distance = Math.hypot(level, dy)
  const pitch = Math.atan2(dy, level)
  return {
    ...place,
    heading: level < 1e-6 ? target.heading : headingOf(dx, dz),
    pitch: Math.max(-STEEPEST, Math.min(STEEPEST, pitch)),
    zoom: Math.max(1, Math.min(STRONGEST_ZOOM, distance / whole)),
  }
}

/** A view of the document (degrees, [east, north] in the room's frame) in the site frame; null without such a room. */
export function viewToSite(site: Site, view: View, room?: string): SiteView | null {
  const id = view.room ?? room
  const space = id === undefined ? undefined : site.rooms.get(id)
  if (space === undefined) return null
  const [x, , z] = space.toSite(view.at[0], view.at[1], 0)
  return {
    room: space.id,
    x,
    z,
    heading: (space.headingToSite(view.heading) * Math.PI) / 180,
    pitch: ((view.pitch ?? 0) * Math.PI) / 180,
    zoom: view.zoom ?? 1,
  }
}

/** Things that stand on the ground are looked at half way up. */
function middleOfThing(target: Placement): Vec3 {
  const [x, y, z] = target.point
  return target.normal === null ? [x, y + (target.height || USUAL_SIZE) / 2, z] : target.point
}

/** Metres from which the thing just fits the view both ways. */
function wholeDistance(target: Placement, camera: Camera): number {
  const half = Math.tan(camera.fov / 2)
  const high = (target.height || USUAL_SIZE) / 2
  const wide = (target.width || USUAL_SIZE) / 2
  return MARGIN * Math.max(high / half, wide / (half * camera.aspect))
}

const TURNS = [0, 12, -12, 25, -25, 40, -40, 60, -60].map(degrees => (degrees * Math.PI) / 180)
const SHARES = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5, 0.4, 1.15, 1.3, 1.5, 1.8, 2.2, 2.8]

/** The free place that is least askew and nearest to the wanted distance, from which the thing can be seen. */
function bestPlace(
  site: Site,
  plan: FloorPlan,
  target: Placement,
  middle: Vec3,
  wanted: number,
  camera: Camera,
  /** Whether its middle must be in sight: behind a statue the rest of a wall is still worth a view. */
  inSight: boolean,
): { room: string; x: number; z: number } | null {
  const floor = site.rooms.get(target.room)?.floor ?? 0
  const rise = Math.abs(middle[1] - floor - camera.eyeHeight)
  let best: { room: string; x: number; z: number } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const share of SHARES) {
    const distance = Math.max(CLOSEST, wanted * share)
    const level = levelDistance(target, distance, rise)
    for (const turn of TURNS) {
      // Nearer is better than farther, and standing square to a wall better than either.
      const price = Math.abs(turn) + (share < 1 ? (1 - share) * 1.2 : (share - 1) * 0.8)
      if (price >= least) continue
      const angle = frontOf(target) + turn
      const x = middle[0] + Math.sin(angle) * level
      const z = middle[2] - Math.cos(angle) * level
      if (!plan.isFree(target.room, x, z)) continue
      if (plan.roomAt(x, z, target.room) !== target.room) continue
      const eye: Vec3 = [x, plan.groundAt(target.room, x, z) + camera.eyeHeight, z]
      if (inSight && !canSee(site, plan, target.room, eye, middle)) continue
      best = { room: target.room, x, z }
      least = price
    }
  }
  return best
}

/** The heading, radians, in which the visitor stands from the thing. */
function frontOf(target: Placement): number {
  if (target.normal === null || !isLevel(target.normal)) return target.heading
  return target.heading + Math.PI
}

const isLevel = (normal: Vec3): boolean => Math.abs(normal[1]) > 0.9

/** How far away on the ground, for a distance of the eye: overhead things are looked up at, not from right below. */
function levelDistance(target: Placement, distance: number, rise: number): number {
  if (target.normal !== null && isLevel(target.normal)) return Math.max(0.35, rise * 0.55)
  return Math.max(CLOSEST, Math.sqrt(Math.max(0, distance * distance - rise * rise)))
}

function anyPlace(plan: FloorPlan, target: Placement, middle: Vec3) {
  const angle = frontOf(target)
  const x = middle[0] + Math.sin(angle) * 1.2
  const z = middle[2] - Math.cos(angle) * 1.2
  const free = plan.nearestFree(target.room, x, z)
  return { room: target.room, x: free?.[0] ?? x, z: free?.[1] ?? z }
}
