import { clampPitch, remaining, wrap } from '#scene/moving/angles.ts'
import { largestZoom } from '#scene/moving/field-of-view.ts'
import { rayThrough, type Triple } from '#scene/moving/lens.ts'
import type { Rig, RigWorld } from '#scene/moving/rig.ts'
import { WALKING_SPEED } from '#space/walk.ts'

/** Metres from a wall at which one stops and leans in instead: the view narrows from there on. */
export const comfortable = 0.9
/** Coming away, one steps back until the wall ahead is this far. */
const farEnough = 5
const ease = 0.09
const smallest = 0.002

const _direction: Triple = [0, 0, 0]
const _eye: Triple = [0, 0, 0]

/**
 * Comes closer, or goes farther, by what is left of the wheel or pinch: first on foot up to a comfortable distance from
 * the wall there, then by narrowing the view; back again in the opposite order. A thing grows by the same factor
 * whichever it is.
 * @returns true while there is more to come.
 */
export function comeCloser(rig: Rig, world: RigWorld, dt: number): boolean {
  if (rig.zoomLeft === 0) return false
  const left = world.calm ? 0 : remaining(dt, ease)
  const rest = Math.abs(rig.zoomLeft) * left < smallest
  const step = rest ? rig.zoomLeft : rig.zoomLeft * (1 - left)
  if (step > 0) {
    const walked = rig.zoom < 1.01 ? approach(rig, world, step, dt) : 'narrow'
    if (walked === 'narrow') narrow(rig, world, step)
    rig.zoomLeft -= walked === 'narrow' ? step : walked
    if (rig.zoom >= largestZoom) rig.zoomLeft = 0
  } else if (rig.zoom > 1) {
    narrow(rig, world, step)
    rig.zoomLeft -= step
  } else {
    const walked = stepBack(rig, world, step, dt)
    rig.zoomLeft = walked === 0 ? 0 : rig.zoomLeft + walked
  }
  if (Math.abs(rig.zoomLeft) < smallest / 10) rig.zoomLeft = 0
  return true
}

/** Walks towards what is seen at the focus. @returns the logarithm it came closer by, or that one cannot. */
function approach(rig: Rig, world: RigWorld, step: number, dt: number): number | 'narrow' {
  const { walker } = rig
  rayThrough(world.lens, rig, rig.zoomX, rig.zoomY, _direction)
  const seen = lookAhead(rig, world)
  if (!seen?.upright || seen.distance <= comfortable + 0.01) return 'narrow'
  const wanted = seen.distance - Math.max(comfortable, seen.distance * Math.exp(-step))
  const stride = Math.min(wanted, WALKING_SPEED * dt)
  const flat = Math.hypot(_direction[0], _direction[2])
  if (flat < 0.2) return 'narrow'
  const x = walker.x + (_direction[0] / flat) * stride
  const z = walker.z + (_direction[2] / flat) * stride
  if (!standAt(rig, x, z, null)) return 'narrow'
  return Math.log(seen.distance / (seen.distance - stride))
}

/** Walks backwards. @returns the logarithm it went farther by, 0 where one cannot. */
function stepBack(rig: Rig, world: RigWorld, step: number, dt: number): number {
  const { walker } = rig
  _direction[0] = Math.sin(rig.heading) * Math.cos(rig.pitch)
  _direction[1] = Math.sin(rig.pitch)
  _direction[2] = -Math.cos(rig.heading) * Math.cos(rig.pitch)
  const seen = lookAhead(rig, world)
  if (!seen || seen.distance >= farEnough) return 0
  const wanted = Math.min(farEnough, seen.distance * Math.exp(-step)) - seen.distance
  const stride = Math.min(wanted, WALKING_SPEED * dt)
  const x = walker.x - Math.sin(rig.heading) * stride
  const z = walker.z + Math.cos(rig.heading) * stride
  if (!standAt(rig, x, z, walker.room)) return 0
  return Math.log((seen.distance + stride) / seen.distance)
}

function lookAhead(rig: Rig, world: RigWorld) {
  _eye[0] = rig.walker.x
  _eye[1] = rig.eye
  _eye[2] = rig.walker.z
  return world.look(rig.walker.room, _eye, _direction)
}

/** Moves the body to a free place, in `only` that room if one is given. @returns false where there is none. */
function standAt(rig: Rig, x: number, z: number, only: string | null): boolean {
  const { walker } = rig
  const room = walker.plan.roomAt(x, z, walker.room)
  if (room === null || (only !== null && room !== only)) return false
  if (!walker.plan.isFree(room, x, z)) return false
  walker.room = room
  walker.x = x
  walker.z = z
  walker.velocityX = walker.velocityZ = 0
  walker.ground = walker.plan.groundAt(room, x, z)
  return true
}

/** Narrows or widens the view; what is at the focus stays where it is on the screen. */
function narrow(rig: Rig, world: RigWorld, step: number): void {
  const { lens } = world
  const zoom = Math.max(1, Math.min(largestZoom, rig.zoom * Math.exp(step)))
  const unit = lens.widest / (lens.height / 2)
  const right = (rig.zoomX - lens.left - lens.width / 2 - lens.shiftX) * unit
  const up = (lens.top + lens.height / 2 + lens.shiftY - rig.zoomY) * unit
  const across = Math.atan(right / rig.zoom) - Math.atan(right / zoom)
  const along = Math.atan(up / rig.zoom) - Math.atan(up / zoom)
  rig.heading = wrap(rig.heading + across / Math.max(0.2, Math.cos(rig.pitch)))
  rig.pitch = clampPitch(rig.pitch + along)
  rig.zoom = zoom
}
