import { clampPitch, wrap } from '#scene/moving/angles.ts'
import { largestZoom } from '#scene/moving/field-of-view.ts'
import type { Lens, Triple } from '#scene/moving/lens.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import type { Path } from '#space/path.ts'
import type { SiteView } from '#space/view-for.ts'
import { createWalker, standAt, type Walker } from '#space/walk.ts'
import type { Pose } from '#visit/view.ts'

/** How to look at the end of a walk. */
export type Look = Pick<SiteView, 'heading' | 'pitch' | 'zoom'>

/** What the rig does by itself; `still` is nothing. */
export type Going =
  | { readonly kind: 'still' }
  | {
      readonly kind: 'walk'
      readonly path: Path
      /** Metres along the path, and metres a second. */
      done: number
      speed: number
      /** Null for a walk to a place on the floor: the visitor keeps looking where they look. */
      readonly look: Look | null
    }
  | {
      readonly kind: 'cut'
      readonly to: SiteView
      /** Seconds since it began; the visitor is moved when the screen is dark. */
      time: number
      placed: boolean
    }

/** A visitor's body and head. Plain and mutable: it changes each frame and nothing renders because of it. */
export interface Rig {
  walker: Walker
  /** Site height of the eye, following the ground softly. */
  eye: number
  /** Metres a second. */
  eyeRate: number
  heading: number
  pitch: number
  zoom: number
  /** Turns that were asked for and have not been made yet. */
  headingLeft: number
  pitchLeft: number
  /** Radians a second. */
  turnRate: number
  tiltRate: number
  /** Logarithm of the factor still to come closer by, and where on the screen. */
  zoomLeft: number
  zoomX: number
  zoomY: number
  going: Going
  /** 0 lit, 1 dark: the fade of a cut. */
  fade: number
  /** Seconds until a held key makes the next step when movement is calm. */
  wait: number
}

/** What stands in the way of a look. */
export interface Seen {
  /** Metres along the floor. */
  readonly distance: number
  /** Something upright, that one can step up to. */
  readonly upright: boolean
}

/** What the rig is told of the world in each step. */
export interface RigWorld {
  readonly lens: Lens
  /** Metres above the ground. */
  readonly eyeHeight: number
  /** Reduced motion: every move of the rig's own is a cut. */
  readonly calm: boolean
  /** What is seen in a direction from the eye. */
  look(room: string, eye: Triple, direction: Triple): Seen | null
}

export const still: Going = Object.freeze({ kind: 'still' })

/** A rig at rest at the free place nearest to `view`. @throws RangeError when the plan has no room at all. */
export function createRig(plan: FloorPlan, view: SiteView, eyeHeight: number): Rig {
  const rig: Rig = {
    walker: createWalker(plan, view),
    eye: 0,
    eyeRate: 0,
    heading: 0,
    pitch: 0,
    zoom: 1,
    headingLeft: 0,
    pitchLeft: 0,
    turnRate: 0,
    tiltRate: 0,
    zoomLeft: 0,
    zoomX: 0,
    zoomY: 0,
    going: still,
    fade: 0,
    wait: 0,
  }
  aimAt(rig, view)
  rig.eye = rig.walker.ground + eyeHeight
  return rig
}

/** Stands the visitor at the free place nearest to `view`, at once. */
export function placeRig(rig: Rig, view: SiteView, eyeHeight: number): void {
  standAt(rig.walker, view.room, view.x, view.z)
  rig.eye = rig.walker.ground + eyeHeight
  rig.eyeRate = 0
  aimAt(rig, view)
}

/** Turns the head at once. */
function aimAt(rig: Rig, look: Look): void {
  rig.heading = wrap(look.heading)
  rig.pitch = clampPitch(Number.isFinite(look.pitch) ? look.pitch : 0)
  rig.zoom = Number.isFinite(look.zoom) ? Math.max(1, Math.min(largestZoom, look.zoom)) : 1
  rig.headingLeft = rig.pitchLeft = rig.turnRate = rig.tiltRate = rig.zoomLeft = 0
}

/** Writes where the visitor is into `pose`. */
export function writePose(rig: Rig, pose: Pose): void {
  const { walker } = rig
  pose.room = walker.room
  // The part of a sub-step that has not been walked yet is drawn, or fast screens would stutter.
  pose.x = walker.x + walker.velocityX * walker.carry
  pose.z = walker.z + walker.velocityZ * walker.carry
  pose.y = rig.eye
  pose.heading = rig.heading
  pose.pitch = rig.pitch
  pose.zoom = rig.zoom
}
