import type { PointerKind } from '#browser/input/intents.ts'

/**
 * Fingers, mouse and pen on the canvas as one gesture: a state and events in, a state and signs out; no DOM, no clock.
 *
 * Rules that keep it from sticking or jumping: the first pointer's kind owns the gesture and other kinds are ignored
 * until it is over; only the first two fingers count; a pointer that was not counted when it came down never counts;
 * a count that changes starts afresh from where the pointers are, so that no finger's lifting moves the view.
 */
export interface Gesture {
  readonly owner: PointerKind | null
  /** At most two, in the order they came down. */
  readonly pointers: readonly Contact[]
  /** Still a tap if it ended now. */
  readonly mayTap: boolean
}

interface Contact {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly startX: number
  readonly startY: number
  readonly startedAt: number
}

export interface PointerSign {
  readonly type: 'down' | 'move' | 'up' | 'cancel'
  readonly id: number
  readonly kind: PointerKind
  /** CSS pixels. */
  readonly x: number
  readonly y: number
  /** Milliseconds. */
  readonly time: number
}

/** What a gesture says, in CSS pixels: `drag` is how far the picture was pulled, `pinch` about its middle. */
export type GestureSign =
  | { readonly type: 'drag'; readonly dx: number; readonly dy: number }
  | { readonly type: 'pinch'; readonly factor: number; readonly x: number; readonly y: number }
  | { readonly type: 'tap'; readonly kind: PointerKind; readonly x: number; readonly y: number }

export const noGesture: Gesture = Object.freeze({ owner: null, pointers: [], mayTap: false })

/** Fingers tremble more than mice do; a slow press is still a tap, a resting hand is not. */
const tapSlop: Record<PointerKind, number> = { mouse: 6, pen: 9, touch: 12 }
const longestTap = 1200
/** Fingers closer than this say nothing of a scale: their distance is mostly noise. */
const smallestSpan = 24

/** @returns the next state, and what was said; `signs` is empty for events that do not count. */
export function followPointer(
  gesture: Gesture,
  event: PointerSign,
): { readonly gesture: Gesture; readonly signs: readonly GestureSign[] } {
  const same = { gesture, signs: [] }
  if (!Number.isFinite(event.x) || !Number.isFinite(event.y)) {
    return event.type === 'down' || event.type === 'move' ? same : lift(gesture, event)
  }
  switch (event.type) {
    case 'down':
      return { gesture: touchDown(gesture, event), signs: [] }
    case 'move':
      return move(gesture, event)
    case 'up':
    case 'cancel':
      return lift(gesture, event)
  }
}

function touchDown(gesture: Gesture, event: PointerSign): Gesture {
  const others = gesture.pointers.filter(p => p.id !== event.id)
  if (others.length > 0 && gesture.owner !== event.kind) return gesture
  if (others.length >= 2) return gesture
  const contact: Contact = {
    id: event.id,
    x: event.x,
    y: event.y,
    startX: event.x,
    startY: event.y,
    startedAt: event.time,
  }
  return { owner: event.kind, pointers: [...others, contact], mayTap: others.length === 0 }
}

function move(
  gesture: Gesture,
  event: PointerSign,
): { gesture: Gesture; signs: readonly GestureSign[] } {
  const before = gesture.pointers.find(p => p.id === event.id)
  if (!before || gesture.owner === null) return { gesture, signs: [] }
  const after = { ...before, x: event.x, y: event.y }
  const pointers = gesture.pointers.map(p => (p === before ? after : p))
  const strayed = Math.hypot(after.x - after.startX, after.y - after.startY)
  const mayTap = gesture.mayTap && strayed <= tapSlop[gesture.owner]
  const next: Gesture = { ...gesture, pointers, mayTap }
  // Until it is clear that this is no tap the view holds still, then it follows from here without a jump.
  if (mayTap || gesture.mayTap) return { gesture: next, signs: [] }
  const share = 1 / pointers.length
  const drag: GestureSign = {
    type: 'drag',
    dx: (after.x - before.x) * share,
    dy: (after.y - before.y) * share,
  }
  const other = pointers.find(p => p.id !== event.id)
  if (!other) return { gesture: next, signs: [drag] }
  const factor =
    Math.max(smallestSpan, Math.hypot(after.x - other.x, after.y - other.y)) /
    Math.max(smallestSpan, Math.hypot(before.x - other.x, before.y - other.y))
  const pinch: GestureSign = {
    type: 'pinch',
    factor,
    x: (after.x + other.x) / 2,
    y: (after.y + other.y) / 2,
  }
  return { gesture: next, signs: factor === 1 ? [drag] : [drag, pinch] }
}

function lift(
  gesture: Gesture,
  event: PointerSign,
): { gesture: Gesture; signs: readonly GestureSign[] } {
  const contact = gesture.pointers.find(p => p.id === event.id)
  if (!contact) return { gesture, signs: [] }
  const pointers = gesture.pointers.filter(p => p !== contact)
  if (pointers.length > 0) return { gesture: { ...gesture, pointers, mayTap: false }, signs: [] }
  const tapped =
    event.type === 'up' &&
    gesture.mayTap &&
    gesture.owner !== null &&
    event.time - contact.startedAt <= longestTap
  const signs: readonly GestureSign[] =
    tapped && gesture.owner
      ? [{ type: 'tap', kind: gesture.owner, x: contact.x, y: contact.y }]
      : []
  return { gesture: noGesture, signs }
}
