import type { Drive } from '#browser/input/intents.ts'
import { clampPitch, remaining, wrap } from '#scene/moving/angles.ts'
import type { Rig } from '#scene/moving/rig.ts'

/** Time constant of the small glide after a drag: enough to be soft, too little to be waited for. */
const glide = 0.045
const smallest = 1e-4

/** Radians a second while a key or stick is held. */
const turnSpeed = 1.25
const tiltSpeed = 0.7
/** Time constant in which a held turn comes up and dies away. */
const turnEase = 0.09

/** Makes the turns that were pulled. @returns true while some are left. */
export function turnAsPulled(rig: Rig, dt: number, calm: boolean): boolean {
  if (rig.headingLeft === 0 && rig.pitchLeft === 0) return false
  const left = calm ? 0 : remaining(dt, glide)
  const rest = Math.max(Math.abs(rig.headingLeft), Math.abs(rig.pitchLeft)) * left < smallest
  const share = rest ? 1 : 1 - left
  rig.heading = wrap(rig.heading + rig.headingLeft * share)
  rig.headingLeft *= 1 - share
  const pitch = rig.pitch + rig.pitchLeft * share
  rig.pitch = clampPitch(pitch)
  rig.pitchLeft = rig.pitch === pitch ? rig.pitchLeft * (1 - share) : 0
  return true
}

/** Turns while a key or stick is held; slower where the view is narrow. @returns true while it turns. */
export function turnAsDriven(rig: Rig, drive: Drive, dt: number): boolean {
  const turn = (drive.turn * turnSpeed) / rig.zoom
  const tilt = (drive.tilt * tiltSpeed) / rig.zoom
  const left = remaining(dt, turnEase)
  // The exact turn of a rate that approaches its goal exponentially, so that it is the same at any frame rate.
  rig.heading = wrap(rig.heading + turn * dt + (rig.turnRate - turn) * turnEase * (1 - left))
  rig.pitch = clampPitch(rig.pitch + tilt * dt + (rig.tiltRate - tilt) * turnEase * (1 - left))
  rig.turnRate = settle(turn + (rig.turnRate - turn) * left, turn)
  rig.tiltRate = settle(tilt + (rig.tiltRate - tilt) * left, tilt)
  return rig.turnRate !== 0 || rig.tiltRate !== 0
}

const settle = (rate: number, goal: number): number => (Math.abs(rate - goal) < 1e-3 ? goal : rate)

/** The fastest turn the rig makes by itself, radians a second. */
export const fastestTurn = 1.4
const eagerness = 3
const headEase = 0.08
const arrived = 0.002

/** Turns towards a look with soft ends. @returns true when it is there. */
export function turnTowards(rig: Rig, heading: number, pitch: number, dt: number): boolean {
  const turn = wrap(heading - rig.heading)
  const tilt = clampPitch(pitch) - rig.pitch
  const far = Math.hypot(turn, tilt)
  if (far < arrived && Math.hypot(rig.turnRate, rig.tiltRate) < 0.02) {
    rig.heading = wrap(heading)
    rig.pitch = clampPitch(pitch)
    rig.turnRate = rig.tiltRate = 0
    return true
  }
  const rate = Math.min(fastestTurn, far * eagerness) / Math.max(far, 1e-9)
  const left = remaining(dt, headEase)
  rig.turnRate = turn * rate + (rig.turnRate - turn * rate) * left
  rig.tiltRate = tilt * rate + (rig.tiltRate - tilt * rate) * left
  rig.heading = wrap(rig.heading + rig.turnRate * dt)
  rig.pitch = clampPitch(rig.pitch + rig.tiltRate * dt)
  return false
}
