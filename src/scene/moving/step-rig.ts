import { isAtRest } from '#browser/input/intents.ts'
import { clampPitch, wrap } from '#scene/moving/angles.ts'
import { comeCloser } from '#scene/moving/coming-closer.ts'
import { cutTo, goOn, interrupt } from '#scene/moving/going.ts'
import type { IntentBuffer } from '#scene/moving/intent-buffer.ts'
import type { Lens } from '#scene/moving/lens.ts'
import type { Rig, RigWorld } from '#scene/moving/rig.ts'
import { turnAsDriven, turnAsPulled } from '#scene/moving/turning.ts'
import { type Intent, step, type Walker } from '#space/walk.ts'

/** A frame that took longer moves the world no farther than this. */
const longestFrame = 0.25
/** How stiffly the eye follows the ground over steps, and a changed eye height: 1/s. */
const eyeSpring = 9
/** Held keys closer by this factor in a second. */
const heldZoom = Math.log(2.4)
/** More than this is not kept from an excited wheel. */
const mostZoomLeft = 1.6

/** With calm movement a held key steps instead of gliding. */
const stepEvery = 0.45
const calmTurn = Math.PI / 6
const calmTilt = Math.PI / 12
const calmStride = 0.7

const _intent: { x: number; z: number } = { x: 0, z: 0 }

/**
 * One frame: takes the intents that are read here (turns, zoom, what is held) out of the buffer and moves the rig on.
 * @param dt seconds since the last frame.
 * @returns true while anything moves, so that another frame is wanted.
 */
export function stepRig(rig: Rig, intents: IntentBuffer, world: RigWorld, dt: number): boolean {
  const time = Number.isFinite(dt) ? Math.max(0, Math.min(longestFrame, dt)) : 0
  takeIntents(rig, intents)
  let moving = goOn(rig, world, time)
  if (rig.going.kind === 'still') {
    moving = turnAsPulled(rig, time, world.calm) || moving
    const held = world.calm ? stepAsHeld : driveAsHeld
    moving = held(rig, intents, world.lens, time) || moving
    moving = comeCloser(rig, world, time) || moving
  }
  return followGround(rig, world, time) || moving
}

function takeIntents(rig: Rig, intents: IntentBuffer): void {
  const asked = intents.heading !== 0 || intents.pitch !== 0 || intents.zoom !== 0
  if (asked || !isAtRest(intents.drive)) interrupt(rig)
  if (rig.going.kind !== 'cut' && asked) {
    rig.headingLeft = addTurn(rig.headingLeft, intents.heading)
    rig.pitchLeft = addTurn(rig.pitchLeft, intents.pitch)
    if (intents.zoom !== 0) {
      const turnedBack = Math.sign(intents.zoom) !== Math.sign(rig.zoomLeft)
      const sum = (turnedBack ? 0 : rig.zoomLeft) + intents.zoom
      rig.zoomLeft = Math.max(-mostZoomLeft, Math.min(mostZoomLeft, sum))
      rig.zoomX = intents.zoomX
      rig.zoomY = intents.zoomY
    }
  }
  intents.heading = intents.pitch = intents.zoom = 0
}

/** Whatever a device sends, no more than a turn is kept, and nothing that is no number. */
const addTurn = (left: number, more: number): number =>
  Number.isFinite(more) ? Math.max(-2 * Math.PI, Math.min(2 * Math.PI, left + more)) : left

/** Writes which way the held keys go into `_intent`; slower where the view is narrow, as along a brush stroke. */
function wayHeld(rig: Rig, intents: IntentBuffer): Intent {
  const { forward, strafe } = intents.drive
  const ahead = rig.zoom > 1.02 && forward < 0 ? 0 : forward
  const share = 1 / Math.max(1, Math.hypot(ahead, strafe)) / rig.zoom
  _intent.x = (ahead * Math.sin(rig.heading) + strafe * Math.cos(rig.heading)) * share
  _intent.z = (strafe * Math.sin(rig.heading) - ahead * Math.cos(rig.heading)) * share
  return _intent
}

function driveAsHeld(rig: Rig, intents: IntentBuffer, lens: Lens, dt: number): boolean {
  const { drive } = intents
  const turning = turnAsDriven(rig, drive, dt)
  const closer = drive.zoom + (rig.zoom > 1.02 ? Math.min(0, drive.forward) : 0)
  if (closer !== 0) zoomInTheMiddle(rig, lens, closer * heldZoom * dt)
  const walking = step(rig.walker, wayHeld(rig, intents), dt)
  return turning || walking || !isAtRest(drive)
}

/** Only sums up: `comeCloser` does it. */
function zoomInTheMiddle(rig: Rig, lens: Lens, amount: number): void {
  rig.zoomLeft += amount
  rig.zoomX = lens.left + lens.width / 2 + lens.shiftX
  rig.zoomY = lens.top + lens.height / 2 + lens.shiftY
}

/** Calm movement: each press, and each moment of holding, is one cut. */
function stepAsHeld(rig: Rig, intents: IntentBuffer, lens: Lens, dt: number): boolean {
  const { drive } = intents
  rig.wait = Math.max(0, rig.wait - dt)
  if (isAtRest(drive)) {
    rig.wait = 0
    return false
  }
  if (rig.wait > 0) return true
  rig.wait = stepEvery
  if (drive.zoom !== 0) zoomInTheMiddle(rig, lens, Math.sign(drive.zoom) * Math.log(1.5))
  const trial = calmTrial(rig, intents)
  const heading = wrap(rig.heading + Math.sign(drive.turn) * (calmTurn / rig.zoom))
  const pitch = clampPitch(rig.pitch + Math.sign(drive.tilt) * (calmTilt / rig.zoom))
  if (trial || heading !== rig.heading || pitch !== rig.pitch) {
    const { room, x, z } = trial ?? rig.walker
    cutTo(rig, { room, x, z, heading, pitch, zoom: rig.zoom })
  }
  return true
}

/** Where a few steps the way that is held lead to; null where they lead nowhere. */
function calmTrial(rig: Rig, intents: IntentBuffer): Walker | null {
  const way = wayHeld(rig, intents)
  if (way.x === 0 && way.z === 0) return null
  const trial = { ...rig.walker, velocityX: 0, velocityZ: 0, carry: 0 }
  const walked = (): number => Math.hypot(trial.x - rig.walker.x, trial.z - rig.walker.z)
  for (let i = 0; i < 40 && walked() < calmStride / rig.zoom; i++) step(trial, way, 1 / 30)
  return walked() > 0.02 ? trial : null
}

/** A soft spring without overshoot, in its exact form so that frame rate does not matter. */
function followGround(rig: Rig, world: RigWorld, dt: number): boolean {
  const goal = rig.walker.ground + world.eyeHeight
  if ((rig.eye === goal && rig.eyeRate === 0) || !Number.isFinite(goal)) return false
  const away = rig.eye - goal
  const still = Math.abs(away) < 0.0005 && Math.abs(rig.eyeRate) < 0.005
  if (world.calm || still) {
    rig.eye = goal
    rig.eyeRate = 0
    return true
  }
  const pull = rig.eyeRate + eyeSpring * away
  const left = Math.exp(-eyeSpring * dt)
  rig.eye = goal + (away + pull * dt) * left
  rig.eyeRate = (rig.eyeRate - eyeSpring * pull * dt) * left
  return true
}
