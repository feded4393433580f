/**
 * What a visitor asks for, whatever device says it. Devices call these; the scene sums them up and acts in its next
 * frame. Angles in radians (heading clockwise from above, pitch upwards), places in CSS pixels of the window.
 */
export interface IntentSink {
  /** Turn the view by this much, at once. */
  look(heading: number, pitch: number): void
  /** Come closer (factor > 1) or go farther (< 1), towards this place on the screen. */
  zoom(factor: number, x: number, y: number): void
  /** Walk there, or step up to that. */
  tap(x: number, y: number, device: PointerKind): void
  /** A mouse or pen rests here without pressing; null when it has left. */
  hover(place: { readonly x: number; readonly y: number } | null): void
  /** What is held down now, until the next call: a level, not an event. */
  drive(drive: Drive): void
  /** Take me back to where I was. */
  back(): void
}

export type PointerKind = 'mouse' | 'touch' | 'pen'

/** Each part is -1 to 1. */
export interface Drive {
  /** To the right. */
  readonly strafe: number
  readonly forward: number
  /** Clockwise. */
  readonly turn: number
  /** Upwards. */
  readonly tilt: number
  /** Closer. */
  readonly zoom: number
}

export const atRest: Drive = Object.freeze({ strafe: 0, forward: 0, turn: 0, tilt: 0, zoom: 0 })

export const isAtRest = (d: Drive): boolean =>
  d.strafe === 0 && d.forward === 0 && d.turn === 0 && d.tilt === 0 && d.zoom === 0

/** Two devices driving at once add up, and no more than one of them alone can. */
export function sumDrives(a: Drive, b: Drive): Drive {
  const part = (x: number, y: number): number => Math.max(-1, Math.min(1, x + y))
  return {
    strafe: part(a.strafe, b.strafe),
    forward: part(a.forward, b.forward),
    turn: part(a.turn, b.turn),
    tilt: part(a.tilt, b.tilt),
    zoom: part(a.zoom, b.zoom),
  }
}
