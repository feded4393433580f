import { atRest, type Drive, type IntentSink, sumDrives } from '#browser/input/intents.ts'
import { listenToGamepads } from '#browser/input/listen-to-gamepads.ts'
import { listenToKeys } from '#browser/input/listen-to-keys.ts'
import { listenToPointers } from '#browser/input/listen-to-pointers.ts'
import { listenToWheel } from '#browser/input/listen-to-wheel.ts'
import { freeArea } from '#visit/free-area.ts'

/**
 * Every device that moves the visitor, but for the phone's own turning, which must be asked for
 * (`listenToOrientation`).
 * @param element what is dragged and tapped: the canvas.
 * @param signal ends it and lets go of whatever is held.
 */
export function listenToInput(
  element: HTMLElement,
  sink: IntentSink,
  radiansPerPixel: () => number,
  signal: AbortSignal,
): void {
  let keys = atRest
  let pads = atRest
  const tell = (): void => sink.drive(sumDrives(keys, pads))
  const fromKeys = (drive: Drive): void => {
    keys = drive
    tell()
  }
  const fromPads = (drive: Drive): void => {
    pads = drive
    tell()
  }
  const goAhead = (): void => {
    const box = element.getBoundingClientRect()
    const x = (box.left + freeArea.left + box.right - freeArea.right) / 2
    const y = (box.top + freeArea.top + box.bottom - freeArea.bottom) / 2
    sink.tap(x, y, 'mouse')
  }
  listenToPointers(element, sink, radiansPerPixel, signal)
  listenToWheel(element, sink, signal)
  listenToKeys(fromKeys, () => sink.back(), signal)
  listenToGamepads(fromPads, goAhead, () => sink.back(), signal)
}
