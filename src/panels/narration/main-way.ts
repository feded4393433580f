import type { Narrator } from '#narration/machine/narrator.ts'
import { waysOn } from '#narration/machine/ways-on.ts'
import type { NarrationOrder } from '#visit/narration.ts'

/** What the one round button of a narration does now. */
export interface MainWay {
  /** Id of the message that names it. */
  readonly label: string
  readonly shows: 'play' | 'pause'
  /** Null where there is nothing but to read. */
  readonly order: NarrationOrder | null
}

/** The main way on from a state of the narrator that tells something. */
export function mainWay(state: Exclude<Narrator, { kind: 'idle' }>): MainWay {
  switch (waysOn(state)[0]) {
    case 'pause':
      return { label: 'narration.pause', shows: 'pause', order: { kind: 'pause' } }
    case 'allow-sound':
      return { label: 'narration.allow-sound', shows: 'play', order: { kind: 'resume' } }
    case 'listen-again':
      return { label: 'narration.again', shows: 'play', order: { kind: 'resume' } }
    case 'read':
      return { label: 'narration.by-text', shows: 'play', order: null }
    default:
      return { label: 'narration.go-on', shows: 'play', order: { kind: 'resume' } }
  }
}
