import { atRest, type Drive, isAtRest } from '#browser/input/intents.ts'

/** The parts of a Gamepad that are read, in the standard mapping of the Gamepad API. */
export interface PadReading {
  readonly axes: readonly number[]
  readonly buttons: readonly { readonly pressed: boolean; readonly value: number }[]
}

/** Worn sticks rest as far out as this. */
const deadZone = 0.18

/** 0 inside the dead zone, then rising from 0 so that there is no step at its edge, squared for a fine hand. */
export function stick(value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value)) return 0
  const beyond = Math.max(0, Math.min(1, Math.abs(value)) - deadZone) / (1 - deadZone)
  return Math.sign(value) * beyond * beyond + 0
}

const amount = (pad: PadReading, button: number): number => {
  const found = pad.buttons[button]
  if (!found) return 0
  return found.pressed ? Math.max(0, Math.min(1, found.value || 1)) : 0
}

const clamp = (x: number): number => Math.max(-1, Math.min(1, x))

/**
 * Left stick and cross walk, right stick looks, triggers (or shoulders) come closer and go farther.
 * @returns `atRest` itself for a pad nobody touches.
 */
export function driveOfPad(pad: PadReading): Drive {
  const drive: Drive = {
    strafe: clamp(stick(pad.axes[0]) + amount(pad, 15) - amount(pad, 14)),
    forward: clamp(-stick(pad.axes[1]) + amount(pad, 12) - amount(pad, 13)),
    turn: stick(pad.axes[2]),
    tilt: -stick(pad.axes[3]) + 0,
    zoom: clamp(amount(pad, 7) + amount(pad, 5) - amount(pad, 6) - amount(pad, 4)),
  }
  return isAtRest(drive) ? atRest : drive
}

/** Button 0 steps up to what is in the middle of the view; button 1 goes back. */
export const padButtons = { go: 0, back: 1 } as const

export const isPressed = (pad: PadReading, button: number): boolean => amount(pad, button) > 0
