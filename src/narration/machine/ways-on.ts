import type { Narrator } from '#narration/machine/narrator.ts'

/** What the visitor can do about a narration. */
export type WayOn = 'listen' | 'pause' | 'resume' | 'allow-sound' | 'listen-again' | 'read' | 'stop'

/** What is offered in a state, the main one first. There is always one. */
export function waysOn(state: Narrator): readonly [WayOn, ...WayOn[]] {
  switch (state.kind) {
    case 'idle':
      return ['listen']
    case 'starting':
    case 'speaking':
    case 'stalled':
      return ['pause', 'stop']
    case 'blocked':
      return ['allow-sound', 'pause', 'stop']
    case 'paused':
      return ['resume', 'stop']
    case 'finished':
      return ['listen-again', 'stop']
    case 'text':
      return ['read', 'stop']
  }
}
