import { BODY_RADIUS, type FloorPlan } from '#space/floor-plan.ts'

/** Metres a second, at most. */
export const WALKING_SPEED = 1.4
/** Seconds of one sub-step: 6 mm at full speed, so no wall is stepped over. */
const SUB_STEP = 1 / 240
/** A longer frame (a hidden tab, a stalled machine) is not caught up with. */
const LONGEST_FRAME = 0.25
/** Time constant of starting and stopping. */
const EASE = 0.11
/** Slower than this is standing: the loop may sleep. */
const STILL = 0.004

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
  plan: FloorPlan,
  start: { readonly room: string; readonly x: number; readonly z: number },
): Walker {
  const walker: Walker = {
    plan,
    room: start.room,
    x: start.x,
    z: start.z,
    ground: 0,
    velocityX: 0,
    velocityZ: 0,
    carry: 0,
  }
  standAt(walker, start.room, start.x, start.z)
  return walker
}

/** A place to stand, site frame. */
export interface Standing {
  readonly room: string
  readonly x: number
  readonly z: number
}

/** The free place nearest to a point in that room, else the nearest one in any; null where nobody can stand. */
export function nearestStanding(
  plan: FloorPlan,
  room: string,
  x: number,
  z: number,
): Standing | null {
  const own = freeIn(plan, room, x, z)
  if (own !== null) return own
  let nearest: Standing | null = null
  let least = Number.POSITIVE_INFINITY
  for (const id of plan.rooms.keys()) {
    const there = freeIn(plan, id, x, z)
    const away = there === null ? least : Math.hypot(there.x - x, there.z - z)
    // A point that is no number is as far from all of them.
    if (there === null || (nearest !== null && !(away < least))) continue
    nearest = there
    least = Number.isNaN(away) ? least : away
  }
  return nearest
}

function freeIn(plan: FloorPlan, room: string, x: number, z: number): Standing | null {
  const middle = plan.rooms.get(room)?.[0] ?? [0, 0]
  const place = plan.nearestFree(
    room,
    Number.isFinite(x) ? x : middle[0],
    Number.isFinite(z) ? z : middle[1],
  )
  return place && { room, x: place[0], z: place[1] }
}

/**
 * Moves a visitor without walking (a cut, another era's plan): to the nearest free place in that room, else in any.
 * @throws RangeError when the plan has nowhere to stand.
 */
export function standAt(walker: Walker, room: string, x: number, z: number): void {
  const { plan } = walker
  const place = nearestStanding(plan, room, x, z)
  if (place === null)
    throw new RangeError(`standAt: found no free floor in ${plan.rooms.size} rooms, expected one`)
  walker.room = place.room
  walker.x = place.x
  walker.z = place.z
  walker.velocityX = 0
  walker.velocityZ = 0
  walker.carry = 0
  walker.ground = plan.groundAt(place.room, place.x, place.z)
}

/** Changes the plan under a visitor's feet, as an era does; they stay where they are if they can. */
export function replan(walker: Walker, plan: FloorPlan): void {
  walker.plan = plan
  if (plan.isFree(walker.room, walker.x, walker.z)) {
    walker.ground = plan.groundAt(walker.room, walker.x, walker.z)
  } else standAt(walker, walker.room, walker.x, walker.z)
}

/** Walks on for `dt` seconds (clamped to 0.25) in fixed sub-steps, sliding along walls. True while the body moves. */
export function step(walker: Walker, intent: Intent, dt: number): boolean {
  const length = Math.hypot(intent.x, intent.z)
  const share = Number.isFinite(length) && length > 0 ? WALKING_SPEED / Math.max(1, length) : 0
  const wantX = share === 0 ? 0 : intent.x * share
  const wantZ = share === 0 ? 0 : intent.z * share
  walker.carry += dt > 0 ? Math.min(dt, LONGEST_FRAME) : 0
  // The small allowance keeps rounding from dropping a sub-step at one frame rate and not at another.
  while (walker.carry >= SUB_STEP - 1e-9) {
    walker.carry = Math.max(0, walker.carry - SUB_STEP)
    subStep(walker, wantX, wantZ)
  }
  walker.ground = walker.plan.groundAt(walker.room, walker.x, walker.z)
  return share > 0 || Math.hypot(walker.velocityX, walker.velocityZ) > 0
}

const GAIN = 1 - Math.exp(-SUB_STEP / EASE)

function subStep(walker: Walker, wantX: number, wantZ: number): void {
  walker.velocityX += (wantX - walker.velocityX) * GAIN
  walker.velocityZ += (wantZ - walker.velocityZ) * GAIN
  const speed = Math.hypot(walker.velocityX, walker.velocityZ)
  if (speed < STILL && wantX === 0 && wantZ === 0) {
    walker.velocityX = 0
    walker.velocityZ = 0
    return
  }
  slide(walker, walker.velocityX * SUB_STEP, walker.velocityZ * SUB_STEP)
}

const _place = { x: 0, z: 0 }

/** Moves the body and pushes it out of what it touches; where that fails it stays, so a bad corner cannot let it out. */
function slide(walker: Walker, dx: number, dz: number): void {
  const { plan } = walker
  const step = Math.hypot(dx, dz)
  _place.x = walker.x + dx
  _place.z = walker.z + dz
  pushOut(plan.lines(walker.room))
  const moved = Math.hypot(_place.x - walker.x, _place.z - walker.z)
  // Being pushed along may not be faster than walking.
  const keep = moved > step ? step / moved : 1
  const x = walker.x + (_place.x - walker.x) * keep
  const z = walker.z + (_place.z - walker.z) * keep
  const room = plan.roomAt(x, z, walker.room)
  if (room === null || !plan.isFree(room, x, z)) {
    walker.velocityX = 0
    walker.velocityZ = 0
    return
  }
  walker.velocityX = (x - walker.x) / SUB_STEP
  walker.velocityZ = (z - walker.z) / SUB_STEP
  walker.x = x
  walker.z = z
  walker.room = room
}

function pushOut(lines: Float64Array): void {
  for (let round = 0; round < 4; round++) {
    let touched = false
    for (let i = 0; i < lines.length; i += 4) {
      const x1 = lines[i] ?? 0
      const z1 = lines[i + 1] ?? 0
      const lx = (lines[i + 2] ?? 0) - x1
      const lz = (lines[i + 3] ?? 0) - z1
      const l = lx * lx + lz * lz
      const t = l === 0 ? 0 : ((_place.x - x1) * lx + (_place.z - z1) * lz) / l
      const s = t < 0 ? 0 : t > 1 ? 1 : t
      const ex = _place.x - x1 - s * lx
      const ez = _place.z - z1 - s * lz
      const d = Math.hypot(ex, ez)
      if (d >= BODY_RADIUS || d < 1e-9) continue
      const push = (BODY_RADIUS - d) / d
      _place.x += ex * push
      _place.z += ez * push
      touched = true
    }
    if (!touched) return
  }
}
