import { remaining, smooth, wrap } from '#scene/moving/angles.ts'
import {
  type Going,
  type Look,
  placeRig,
  type Rig,
  type RigWorld,
  still,
} from '#scene/moving/rig.ts'
import { turnTowards } from '#scene/moving/turning.ts'
import { findPath, follow } from '#space/path.ts'
import type { SiteView } from '#space/view-for.ts'
import { WALKING_SPEED } from '#space/walk.ts'

type Walk = Extract<Going, { kind: 'walk' }>

/** Farther than this nobody wants to watch themselves walk (10 s): it is a cut instead. */
const farthestWalk = 14
/** Seconds in which a walk comes up to speed and dies away. */
const rampTime = 0.3
/** Half of the fade through soot. */
const halfFade = 0.06
/** Metres before the end of a walk at which the visitor begins to turn to what they came for. */
const turnBefore = 1.5
/** Corners of a path are rounded by looking this far ahead and behind along it. */
const rounding = 0.12

/** Sets out for a view: on foot where that is possible and not too far, else by a cut. */
export function setOut(rig: Rig, to: SiteView, by: 'walk' | 'cut', calm: boolean): void {
  if (by === 'cut' || calm) {
    cutTo(rig, to)
    return
  }
  const path = findPath(rig.walker.plan, rig.walker, to)
  if (!path.reached || path.length > farthestWalk) cutTo(rig, to)
  else walkAlong(rig, path, to)
}

/** Sets out for a place on the floor, or the nearest to it. @returns whether there is a way to the very place. */
export function setOutForFloor(
  rig: Rig,
  to: { readonly room: string; readonly x: number; readonly z: number },
  calm: boolean,
): { readonly reached: boolean; readonly x: number; readonly z: number } {
  const path = findPath(rig.walker.plan, rig.walker, to)
  const end = path.points.at(-1) ?? rig.walker
  if (calm || path.length > farthestWalk) {
    cutTo(rig, {
      room: end.room,
      x: end.x,
      z: end.z,
      heading: rig.heading,
      pitch: rig.pitch,
      zoom: 1,
    })
  } else walkAlong(rig, path, null)
  return { reached: path.reached, x: end.x, z: end.z }
}

/** Ends a walk at once, by a cut to where it leads. Does nothing when nothing is under way. */
export function hurry(rig: Rig): void {
  const { going } = rig
  if (going.kind !== 'walk') return
  const end = going.path.points.at(-1)
  if (!end) return
  const look = going.look ?? { heading: rig.heading, pitch: rig.pitch, zoom: 1 }
  cutTo(rig, { room: end.room, x: end.x, z: end.z, ...pickLook(look) })
}

const pickLook = ({ heading, pitch, zoom }: Look): Look => ({ heading, pitch, zoom })

/** Sets out on a cut: the picture fades, the visitor is there, the picture comes back. */
export function cutTo(rig: Rig, to: SiteView): void {
  rig.going = { kind: 'cut', to, time: 0, placed: false }
  rig.zoomLeft = rig.headingLeft = rig.pitchLeft = rig.turnRate = rig.tiltRate = 0
}

function walkAlong(rig: Rig, path: Walk['path'], look: Look | null): void {
  const { velocityX, velocityZ } = rig.walker
  const speed = Math.min(WALKING_SPEED, Math.hypot(velocityX, velocityZ))
  rig.going = { kind: 'walk', path, done: 0, speed, look: look && pickLook(look) }
  rig.zoomLeft = rig.headingLeft = rig.pitchLeft = 0
}

/** The visitor took over: a walk ends where it is; a cut is too short to be stopped. */
export function interrupt(rig: Rig): void {
  if (rig.going.kind === 'walk') rig.going = still
}

/** Goes on with what is under way. @returns false when nothing is. */
export function goOn(rig: Rig, world: RigWorld, dt: number): boolean {
  const { going } = rig
  switch (going.kind) {
    case 'still':
      return false
    case 'cut':
      goOnCutting(rig, going, world, dt)
      return true
    case 'walk': {
      const pieces = Math.max(1, Math.ceil(dt * 60 - 1e-6))
      for (let i = 0; i < pieces && rig.going === going; i++) goOnWalking(rig, going, dt / pieces)
      return true
    }
  }
}

function goOnCutting(
  rig: Rig,
  cut: Extract<Going, { kind: 'cut' }>,
  world: RigWorld,
  dt: number,
): void {
  const before = cut.time
  cut.time += dt
  if (!cut.placed && before >= halfFade) {
    placeRig(rig, cut.to, world.eyeHeight)
    cut.placed = true
    cut.time = halfFade
  }
  // A slow frame may not skip the dark: the visitor is moved only behind it.
  if (!cut.placed) rig.fade = smooth(cut.time / halfFade)
  else rig.fade = smooth((2 * halfFade - cut.time) / halfFade)
  if (cut.placed && cut.time >= 2 * halfFade) {
    rig.fade = 0
    rig.going = still
  }
}

function goOnWalking(rig: Rig, walk: Walk, dt: number): void {
  const { path, look } = walk
  const left = path.length - walk.done
  const heading = headingWanted(rig, walk, left)
  const there = turnTowards(
    rig,
    heading,
    look === null ? rig.pitch : left > turnBefore ? 0 : look.pitch,
    dt,
  )
  const zoom = look && left < 0.3 ? look.zoom : 1
  const zoomed = settleZoom(rig, zoom, dt)
  if (left > 0) stride(rig, walk, dt, look ? facing(heading - rig.heading) : 1)
  else if (there && zoomed) {
    rig.going = still
    rig.walker.velocityX = rig.walker.velocityZ = 0
  }
}

/** While going somewhere the visitor looks where they go; for the last steps, at what they came for. */
function headingWanted(rig: Rig, walk: Walk, left: number): number {
  if (walk.look && left <= turnBefore) return walk.look.heading
  if (!walk.look && (left < 0.6 || walk.path.length < turnBefore)) return rig.heading
  const travel = follow(walk.path, Math.min(walk.path.length, walk.done + 0.9)).heading
  const aside = Math.abs(wrap(travel - rig.heading))
  // A tap on the floor beside keeps the view; only walking blindly is turned into looking ahead.
  return walk.look || aside > 0.9 ? travel : rig.heading
}

/** Nobody walks fast while still turning round. */
const facing = (aside: number): number => Math.max(0.15, smooth((Math.cos(aside) + 0.4) / 1.2))

function stride(rig: Rig, walk: Walk, dt: number, share: number): void {
  const { walker } = rig
  const { path } = walk
  const gain = WALKING_SPEED / rampTime
  const left = path.length - walk.done
  const goal = Math.min(WALKING_SPEED * (left > turnBefore ? share : 1), Math.sqrt(2 * gain * left))
  walk.speed = Math.min(goal, walk.speed + gain * dt)
  walk.done =
    left < 0.004 ? path.length : Math.min(path.length, walk.done + Math.max(walk.speed, 0.02) * dt)
  const round = Math.min(rounding, walk.done, path.length - walk.done)
  const here = follow(path, walk.done)
  const before = follow(path, walk.done - round)
  const after = follow(path, walk.done + round)
  walker.room = here.room
  walker.x = (before.x + after.x) / 2
  walker.z = (before.z + after.z) / 2
  walker.carry = 0
  walker.velocityX = walk.speed * Math.sin(here.heading)
  walker.velocityZ = -walk.speed * Math.cos(here.heading)
  walker.ground = walker.plan.groundAt(walker.room, walker.x, walker.z)
}

/** @returns true when the zoom is there. */
function settleZoom(rig: Rig, zoom: number, dt: number): boolean {
  const away = Math.log(rig.zoom / zoom) * remaining(dt, 0.22)
  rig.zoom = Math.abs(away) < 0.002 ? zoom : zoom * Math.exp(away)
  return rig.zoom === zoom
}
