import type { Triple } from '#scene/moving/lens.ts'
import type { Seen } from '#scene/moving/rig.ts'
import type { FloorPlan, Obstacle } from '#space/floor-plan.ts'
import type { Placement } from '#space/placement.ts'
import { castRay, type Hit } from '#space/sight.ts'
import type { Site } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

/** What a visitor points at. */
export type Target =
  | {
      readonly kind: 'floor'
      readonly room: string
      readonly x: number
      readonly y: number
      readonly z: number
    }
  /** A place on a wall, slope, ceiling or standing work, with an extent worth stepping up to. */
  | { readonly kind: 'thing'; readonly placement: Placement }

/** Metres that a look goes under the open sky. */
const farthest = 100

/** What lies in a direction from the eye, or null for the sky. */
export function pick(
  site: Site,
  plan: FloorPlan,
  room: string,
  eye: Triple,
  direction: Triple,
): Target | null {
  const hit = castRay(site, plan.era, room, eye, direction)
  const work = nearestObstacle(plan.obstacles, eye, direction, hit?.distance ?? farthest)
  if (work) return { kind: 'thing', placement: placementOnWork(work, eye, direction) }
  if (!hit) return null
  const [x, y, z] = hit.point
  const surface =
    hit.surface === null ? undefined : site.rooms.get(hit.room)?.surfaces.get(hit.surface)
  if (!surface || surface.kind === 'floor')
    return { kind: 'floor', room: plan.roomAt(x, z, hit.room) ?? hit.room, x, y, z }
  return { kind: 'thing', placement: placementOf(hit, surface.normal(hit.u, hit.v)) }
}

/** From far away a tap means a part of a wall, from near by a detail. Metres across. */
const extentAt = (distance: number): number => Math.max(0.6, Math.min(1.6, distance * 0.6))

function placementOf(hit: Hit, normal: Placement['point']): Placement {
  const extent = extentAt(hit.distance)
  return {
    room: hit.room,
    point: hit.point,
    normal,
    heading: Math.atan2(normal[0], -normal[2]),
    surface: hit.surface,
    width: extent,
    height: extent,
  }
}

/** A place on a standing work is stepped up to from where the visitor is: it faces them. */
function placementOnWork(met: Met, eye: Triple, direction: Triple): Placement {
  const flat = Math.hypot(direction[0], direction[2]) || 1
  const normal = [-direction[0] / flat, 0, -direction[2] / flat] as const
  // A little before the work, or the work itself would stand in the way of it.
  const along = met.distance - 0.06
  const extent = extentAt(met.distance)
  return {
    room: met.obstacle.room,
    point: [
      eye[0] + direction[0] * along,
      eye[1] + direction[1] * along,
      eye[2] + direction[2] * along,
    ],
    normal,
    heading: Math.atan2(normal[0], -normal[2]),
    surface: null,
    width: extent,
    height: extent,
  }
}

/** What stands in a direction, for coming closer: its distance along the floor and whether it is upright. */
export function lookAlong(
  site: Site,
  plan: FloorPlan,
  room: string,
  eye: Triple,
  direction: Triple,
): Seen | null {
  const hit = castRay(site, plan.era, room, eye, direction)
  if (!hit) return null
  const surface =
    hit.surface === null ? undefined : site.rooms.get(hit.room)?.surfaces.get(hit.surface)
  return {
    distance: hit.distance * Math.hypot(direction[0], direction[2]),
    upright: surface?.kind === 'wall',
  }
}

/** A standing work that a ray meets, and how far away. */
interface Met {
  readonly obstacle: Obstacle
  readonly distance: number
}

/** The work whose block a ray enters first, before `before` metres. */
export function nearestObstacle(
  obstacles: readonly Obstacle[],
  eye: Triple,
  direction: Triple,
  before: number,
): Met | null {
  let distance = before
  let found: Obstacle | null = null
  for (const obstacle of obstacles) {
    if (obstacle.work === null) continue
    const entered = enter(obstacle, eye, direction)
    if (entered >= distance) continue
    distance = entered
    found = obstacle
  }
  return found && { obstacle: found, distance }
}

/** Metres to where a ray enters the upright block over a piece of ground; Infinity where it passes. */
function enter(obstacle: Obstacle, eye: Triple, direction: Triple): number {
  const { outline, bottom, top } = obstacle
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 0; i < outline.length; i++) {
    const a = outline[i] as Vec2
    const b = outline[(i + 1) % outline.length] as Vec2
    const distance = crossing(a, b, eye, direction)
    const height = eye[1] + distance * direction[1]
    if (distance < nearest && height >= bottom && height <= top) nearest = distance
  }
  const down = (top - eye[1]) / direction[1]
  if (down > 0 && down < nearest && eye[1] > top) {
    const x = eye[0] + down * direction[0]
    const z = eye[2] + down * direction[2]
    if (isInside(outline, x, z)) nearest = down
  }
  return nearest
}

function crossing(a: Vec2, b: Vec2, eye: Triple, direction: Triple): number {
  const ex = b[0] - a[0]
  const ez = b[1] - a[1]
  const turn = direction[0] * ez - direction[2] * ex
  if (Math.abs(turn) < 1e-12) return Number.POSITIVE_INFINITY
  const ax = a[0] - eye[0]
  const az = a[1] - eye[2]
  const along = (ax * ez - az * ex) / turn
  const share = (ax * direction[2] - az * direction[0]) / turn
  return along > 0 && share >= 0 && share <= 1 ? along : Number.POSITIVE_INFINITY
}

function isInside(outline: readonly Vec2[], x: number, z: number): boolean {
  let inside = false
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [ax, az] = outline[i] as Vec2
    const [bx, bz] = outline[j] as Vec2
    if (az > z !== bz > z && x < ((bx - ax) * (z - az)) / (bz - az) + ax) inside = !inside
  }
  return inside
}
