import {
  atRest,
  type Drive,
  type IntentSink,
  isAtRest,
  type PointerKind,
} from '#browser/input/intents.ts'

/** A tap that has not been acted on yet, in CSS pixels of the window. */
export interface Tap {
  readonly x: number
  readonly y: number
  readonly device: PointerKind
  /** The second of two quick taps on one place. */
  readonly again: boolean
}

/** What was asked for since the last frame. The rig reads it and takes what it has used. */
export interface IntentBuffer {
  heading: number
  pitch: number
  /** Natural logarithm of the factor to come closer by, and where on the screen. */
  zoom: number
  zoomX: number
  zoomY: number
  tap: Tap | null
  back: boolean
  drive: Drive
  /** Where a mouse rests, or null. */
  hover: { readonly x: number; readonly y: number } | null
}

export const emptyBuffer = (): IntentBuffer => ({
  heading: 0,
  pitch: 0,
  zoom: 0,
  zoomX: 0,
  zoomY: 0,
  tap: null,
  back: false,
  drive: atRest,
  hover: null,
})

/** Whether anything is asked for that moves the visitor. */
export const isAsked = (b: IntentBuffer): boolean =>
  b.heading !== 0 || b.pitch !== 0 || b.zoom !== 0 || b.tap !== null || !isAtRest(b.drive)

/** Forgets all that was asked for and not yet acted on. */
export function forgetIntents(buffer: IntentBuffer): void {
  Object.assign(buffer, emptyBuffer())
}

const quickly = 400
const samePlace = 30

/** A sink that sums intents up in `buffer` and wakes the loop. @param now a clock in milliseconds. */
export function fillBuffer(buffer: IntentBuffer, wake: () => void, now: () => number): IntentSink {
  let lastTap = { x: 0, y: 0, time: Number.NEGATIVE_INFINITY }
  return {
    look(heading, pitch) {
      buffer.heading += heading
      buffer.pitch += pitch
      wake()
    },
    zoom(factor, x, y) {
      const step = Math.log(factor)
      if (!Number.isFinite(step)) return
      buffer.zoom += step
      buffer.zoomX = x
      buffer.zoomY = y
      wake()
    },
    tap(x, y, device) {
      const time = now()
      const again =
        time - lastTap.time < quickly && Math.hypot(x - lastTap.x, y - lastTap.y) < samePlace
      lastTap = { x, y, time }
      buffer.tap = { x, y, device, again }
      wake()
    },
    hover(place) {
      if (place === null && buffer.hover === null) return
      buffer.hover = place
      wake()
    },
    drive(drive) {
      if (isAtRest(drive) && isAtRest(buffer.drive)) return
      buffer.drive = drive
      wake()
    },
    back() {
      buffer.back = true
      wake()
    },
  }
}
