import type { IntentSink } from '#browser/input/intents.ts'
import { aimChange, type PhoneAim, phoneAim } from '#browser/input/orientation.ts'

/** iOS asks the visitor first, and only from within a touch. */
interface AskingForPermission {
  requestPermission(): Promise<'granted' | 'denied'>
}

const asksFirst = (type: unknown): type is AskingForPermission =>
  typeof type === 'function' &&
  'requestPermission' in type &&
  typeof type.requestPermission === 'function'

/** Smaller turns than this are the trembling of a sensor on a table, and would keep the scene awake. */
const smallestTurn = 0.0008

/**
 * Turning the phone turns the view. Where the system wants permission it is asked for at once if a touch is being
 * answered, else at the next touch; refused, nothing happens.
 */
export function listenToOrientation(sink: IntentSink, signal: AbortSignal): void {
  if (typeof DeviceOrientationEvent === 'undefined') return
  const type: unknown = DeviceOrientationEvent
  if (!asksFirst(type)) {
    follow(sink, signal)
    return
  }
  const ask = async (): Promise<void> => {
    const answer = await type.requestPermission().catch(() => 'denied' as const)
    if (answer === 'granted' && !signal.aborted) follow(sink, signal)
  }
  if (navigator.userActivation?.isActive) void ask()
  else window.addEventListener('pointerup', () => void ask(), { signal, once: true })
}

function follow(sink: IntentSink, signal: AbortSignal): void {
  let last: PhoneAim | null = null
  window.addEventListener(
    'deviceorientation',
    event => {
      const aim = phoneAim(event.alpha, event.beta, event.gamma)
      if (!aim) {
        last = null
        return
      }
      const turn = last ? aimChange(last, aim) : null
      if (turn && Math.hypot(turn.heading, turn.pitch) < smallestTurn) return
      last = aim
      if (turn) sink.look(turn.heading, turn.pitch)
    },
    { signal },
  )
}
