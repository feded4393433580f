import { followPointer, type Gesture, noGesture, type PointerSign } from '#browser/input/gesture.ts'
import type { IntentSink, PointerKind } from '#browser/input/intents.ts'

const kindOf = (type: string): PointerKind => (type === 'touch' || type === 'pen' ? type : 'mouse')

/**
 * Mouse, fingers and pen on `element` become intents. Dragging pulls the picture along: `radiansPerPixel` says how much
 * of the view a pixel is just then.
 * @param signal ends it; nothing is left on the element.
 */
export function listenToPointers(
  element: HTMLElement,
  sink: IntentSink,
  radiansPerPixel: () => number,
  signal: AbortSignal,
): void {
  let gesture: Gesture = noGesture

  const follow = (type: PointerSign['type'], event: PointerEvent): void => {
    const { gesture: next, signs } = followPointer(gesture, {
      type,
      id: event.pointerId,
      kind: kindOf(event.pointerType),
      x: event.clientX,
      y: event.clientY,
      time: event.timeStamp,
    })
    gesture = next
    for (const sign of signs) {
      if (sign.type === 'drag') {
        const perPixel = radiansPerPixel()
        sink.look(-sign.dx * perPixel, sign.dy * perPixel)
      } else if (sign.type === 'pinch') sink.zoom(sign.factor, sign.x, sign.y)
      else sink.tap(sign.x, sign.y, sign.kind)
    }
  }

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    follow('down', event)
    if (!gesture.pointers.some(p => p.id === event.pointerId)) return
    sink.hover(null)
    try {
      element.setPointerCapture(event.pointerId)
    } catch {
      // The pointer is gone already; its pointercancel or pointerup has been or will be heard.
    }
  }

  const move = (event: PointerEvent): void => {
    const counted = gesture.pointers.some(p => p.id === event.pointerId)
    // A button let go outside the window is never heard of; the next move without it tells.
    if (counted && event.buttons === 0) follow('cancel', event)
    else if (counted) follow('move', event)
    else if (gesture.owner === null && event.pointerType !== 'touch')
      sink.hover({ x: event.clientX, y: event.clientY })
  }

  const forget = (): void => {
    gesture = noGesture
    sink.hover(null)
  }

  const touchAction = element.style.touchAction
  element.style.touchAction = 'none'
  signal.addEventListener('abort', () => {
    element.style.touchAction = touchAction
    forget()
  })

  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', event => follow('up', event), { signal })
  element.addEventListener('pointercancel', event => follow('cancel', event), { signal })
  element.addEventListener('lostpointercapture', event => follow('cancel', event), { signal })
  element.addEventListener('pointerleave', () => sink.hover(null), { signal })
  // A finger that rests a while would open the browser's menu and take the pointer away.
  element.addEventListener('contextmenu', event => event.preventDefault(), { signal })
  window.addEventListener('blur', forget, { signal })
  document.addEventListener('visibilitychange', forget, { signal })
}
