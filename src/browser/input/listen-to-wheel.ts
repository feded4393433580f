import type { IntentSink } from '#browser/input/intents.ts'
import { isMark } from '#browser/input/listen-to-pointers.ts'
import { wheelFactor } from '#browser/input/wheel.ts'

/** Mouse wheel and trackpad come closer and go farther, towards the place under the pointer. */
export function listenToWheel(element: HTMLElement, sink: IntentSink, signal: AbortSignal): void {
  window.addEventListener(
    'wheel',
    event => {
      if (event.target !== element && !isMark(event.target)) return
      // Otherwise the browser scrolls or magnifies the page instead.
      event.preventDefault()
      const factor = wheelFactor(event)
      if (factor !== 1) sink.zoom(factor, event.clientX, event.clientY)
    },
    { signal, passive: false },
  )
}
