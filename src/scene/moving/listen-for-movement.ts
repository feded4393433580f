import { listenToInput } from '#browser/input/listen-to-input.ts'
import { listenToOrientation } from '#browser/input/listen-to-orientation.ts'
import { actOnTap } from '#scene/moving/act-on-tap.ts'
import { radiansPerPixel } from '#scene/moving/field-of-view.ts'
import { fillBuffer, forgetIntents } from '#scene/moving/intent-buffer.ts'
import type { Movement } from '#scene/moving/movement.ts'
import { pointAtFloor } from '#scene/moving/point-at-floor.ts'

/** Devices speak to this movement until the signal ends it; before the visitor has entered nobody listens. */
export function listenForMovement(
  movement: Movement,
  canvas: HTMLCanvasElement,
  wake: () => void,
  signal: AbortSignal,
): void {
  const { visit, intents, lens, rig } = movement
  const sink = fillBuffer(
    intents,
    () => (visit.getState().entered ? wake() : forgetIntents(intents)),
    () => performance.now(),
  )
  const perPixel = (): number => radiansPerPixel(lens.width / lens.height, rig.zoom, lens.height)
  movement.hands = { tap: actOnTap, point: pointAtFloor }
  listenToInput(canvas, sink, perPixel, signal)
  listenWhileAsked(movement, sink, signal)
}

/** The phone's own turning is listened to while the setting asks for it. */
function listenWhileAsked(
  movement: Movement,
  sink: Parameters<typeof listenToOrientation>[0],
  signal: AbortSignal,
): void {
  const { visit } = movement
  let end: AbortController | null = null
  const follow = (): void => {
    const asked = visit.getState().settings.gyroscope
    if (asked && !end) {
      end = new AbortController()
      listenToOrientation(sink, end.signal)
    } else if (!asked) {
      end?.abort()
      end = null
    }
  }
  const leave = visit.subscribe(follow)
  signal.addEventListener('abort', () => {
    leave()
    end?.abort()
  })
  follow()
}
