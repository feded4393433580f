import type { LanguageMap, Narration } from '#exhibition/schema.ts'
import type { Narrator } from '#narration/machine/narrator.ts'
import { isHeard } from '#narration/track/track.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** Words that can be listened to though the document has no id for them, such as a figure's answer. */
export interface Subject {
  readonly id: string
  readonly words: LanguageMap
  readonly narration?: Narration | undefined
}

/** What a visitor, a tour or a figure asks of the narrator. */
export type NarrationOrder =
  | {
      readonly kind: 'listen'
      /** An id of a narration, hotspot, work or room; or the words themselves. */
      readonly subject: string | Subject
      readonly by: 'visitor' | 'tour'
      /** True where nobody has touched the screen: captions alone, whatever could be heard. */
      readonly silent?: boolean
    }
  | { readonly kind: 'stop' | 'pause' | 'resume' }
  | { readonly kind: 'seek'; readonly seconds: number }
  | { readonly kind: 'go-to-sentence'; readonly sentence: number }
  | { readonly kind: 'pace'; readonly pace: number }

/** How far a narration is, for whoever waits for it. */
export interface NarrationProgress {
  /** `not-told`: something else is told, or nothing. `cannot`: nothing can tell it; there is the text to read. */
  readonly kind: 'not-told' | 'running' | 'paused' | 'finished' | 'cannot'
  /** 0 to 1. */
  readonly share: number
  /** Of the track that runs, at its own speed; 0 where there is none. */
  readonly seconds: number
  readonly duration: number
}

type Perform = (order: NarrationOrder) => void

/** Orders given before the narrator's code has come wait here; a newer `listen` or `stop` takes their place. */
const desks = new WeakMap<VisitStore, { perform: Perform | null; waiting: NarrationOrder[] }>()

function deskOf(visit: VisitStore) {
  const desk = desks.get(visit) ?? { perform: null, waiting: [] }
  desks.set(visit, desk)
  return desk
}

/** Gives an order to the narrator of a visit. */
export function orderNarration(visit: VisitStore, order: NarrationOrder): void {
  const desk = deskOf(visit)
  if (desk.perform) {
    desk.perform(order)
    return
  }
  if (order.kind === 'listen' || order.kind === 'stop') desk.waiting = []
  desk.waiting.push(order)
}

/** Gives all orders of a visit, those that have waited first, to `perform`, until the returned function is called. */
export function performOrders(visit: VisitStore, perform: Perform): () => void {
  const desk = deskOf(visit)
  const { waiting } = desk
  Object.assign(desk, { perform, waiting: [] })
  for (const order of waiting) perform(order)
  return () => {
    if (desk.perform === perform) desk.perform = null
  }
}

/**
 * Tells the narration of this id (a narration, hotspot, work or room, or words of one's own) from its beginning, in place
 * of whatever is told. Follow it with `narrationProgress`, or wait with `whenTold`.
 */
export function listen(
  visit: VisitStore,
  subject: string | Subject,
  by: 'visitor' | 'tour' = 'visitor',
): void {
  orderNarration(visit, { kind: 'listen', subject, by })
}

/** Tells nothing any more. */
export function stopListening(visit: VisitStore): void {
  orderNarration(visit, { kind: 'stop' })
}

/** How far the narration of this id is; without an id, whatever is told. */
export function narrationProgress(
  { narration }: Pick<Visit, 'narration'>,
  id?: string,
): NarrationProgress {
  if (narration.kind === 'idle' || (id !== undefined && narration.telling.id !== id)) return notTold
  const { at, timeline } = narration
  const duration = timeline.duration
  const share = narration.kind === 'finished' ? 1 : duration > 0 ? Math.min(1, at / duration) : 0
  return { kind: progressKind[narration.kind], share, seconds: at, duration }
}

const notTold: NarrationProgress = { kind: 'not-told', share: 0, seconds: 0, duration: 0 }

const progressKind: Readonly<Record<Exclude<Narrator['kind'], 'idle'>, NarrationProgress['kind']>> =
  {
    starting: 'running',
    speaking: 'running',
    stalled: 'running',
    blocked: 'running',
    paused: 'paused',
    finished: 'finished',
    text: 'cannot',
  }

/**
 * Settles when the narration of this id is over: told to its end, or impossible to tell, or left for another one or for
 * nothing. A pause only makes it wait.
 */
export function whenTold(
  visit: VisitStore,
  id: string,
  signal: AbortSignal,
): Promise<'finished' | 'cannot' | 'left'> {
  return new Promise(settle => {
    let begun = false
    const stop = new AbortController()
    const look = (state: Visit): void => {
      const { kind } = narrationProgress(state, id)
      begun ||= kind !== 'not-told'
      if (kind === 'running' || kind === 'paused' || !begun) return
      stop.abort()
      settle(kind === 'not-told' ? 'left' : kind)
    }
    const unsubscribe = visit.subscribe(look)
    const leave = (): void => {
      stop.abort()
      settle('left')
    }
    stop.signal.addEventListener('abort', unsubscribe, { once: true })
    signal.addEventListener('abort', leave, { once: true, signal: stop.signal })
    look(visit.getState())
  })
}

/** True while a voice is heard: other sounds go down. */
export const isSpeaking = ({ narration }: Pick<Visit, 'narration'>): boolean =>
  narration.kind === 'speaking' && isHeard(narration.track)
