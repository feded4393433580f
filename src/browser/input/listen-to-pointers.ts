import {
  followPointer,
  type Gesture,
  type GestureSign,
  noGesture,
  type PointerSign,
} from '#browser/input/gesture.ts'
import type { IntentSink, PointerKind } from '#browser/input/intents.ts'

const kindOf = (type: string): PointerKind => (type === 'touch' || type === 'pen' ? type : 'mouse')

/** Marks stand over the canvas and are part of what is dragged, though a tap on them is theirs. */
export const isMark = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-mark]') !== null

/**
 * Mouse, fingers and pen on `element`, and drags that begin on a mark over it, become intents. Dragging pulls the
 * picture along: `radiansPerPixel` says how much of the view a pixel is just then.
 * @param signal ends it; nothing is left on the element.
 */
export function listenToPointers(
  element: HTMLElement,
  sink: IntentSink,
  radiansPerPixel: () => number,
  signal: AbortSignal,
): void {
  let gesture: Gesture = noGesture
  /** Pointers that came down on a mark and have not been dragged. */
  const onMark = new Set<number>()

  const isCounted = (event: PointerEvent): boolean =>
    gesture.pointers.some(p => p.id === event.pointerId)

  const say = (sign: GestureSign, event: PointerEvent): void => {
    switch (sign.type) {
      case 'drag': {
        const perPixel = radiansPerPixel()
        sink.look(-sign.dx * perPixel, sign.dy * perPixel)
        return
      }
      case 'pinch':
        sink.zoom(sign.factor, sign.x, sign.y)
        return
      case 'tap':
        if (!onMark.has(event.pointerId)) sink.tap(sign.x, sign.y, sign.kind)
    }
  }

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
    for (const sign of signs) say(sign, event)
  }

  const capture = (event: PointerEvent): void => {
    try {
      element.setPointerCapture(event.pointerId)
    } catch {
      // The pointer is gone already; its pointercancel or pointerup has been or will be heard.
    }
  }

  const down = (event: PointerEvent): void => {
    const mark = isMark(event.target)
    if (event.button !== 0 || (event.target !== element && !mark)) return
    follow('down', event)
    if (!isCounted(event)) return
    sink.hover(null)
    onMark.delete(event.pointerId)
    if (mark) onMark.add(event.pointerId)
    else capture(event)
  }

  const move = (event: PointerEvent): void => {
    // A button let go outside the window is never heard of; the next move without it tells.
    if (isCounted(event) && event.buttons === 0) follow('cancel', event)
    else if (isCounted(event)) {
      follow('move', event)
      // Taken from the mark once it is a drag, so that lifting the finger does not open it.
      if (!gesture.mayTap && onMark.delete(event.pointerId)) capture(event)
    } else if (gesture.owner === null && event.pointerType !== 'touch')
      sink.hover(event.target === element ? { x: event.clientX, y: event.clientY } : null)
  }

  const lift = (type: 'up' | 'cancel') => (event: PointerEvent) => {
    follow(type, event)
    onMark.delete(event.pointerId)
  }

  const forget = (): void => {
    gesture = noGesture
    onMark.clear()
    sink.hover(null)
  }

  const touchAction = element.style.touchAction
  element.style.touchAction = 'none'
  signal.addEventListener('abort', () => {
    element.style.touchAction = touchAction
    forget()
  })

  window.addEventListener('pointerdown', down, { signal })
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', lift('up'), { signal })
  window.addEventListener('pointercancel', lift('cancel'), { signal })
  element.addEventListener('lostpointercapture', lift('cancel'), { signal })
  document.addEventListener('pointerleave', () => sink.hover(null), { signal })
  // A finger that rests a while would open the browser's menu and take the pointer away.
  element.addEventListener('contextmenu', event => event.preventDefault(), { signal })
  window.addEventListener('blur', forget, { signal })
  document.addEventListener('visibilitychange', forget, { signal })
}
