import { narrationProgress, orderNarration } from '#visit/narration.ts'
import { canListen } from '#visit/narration-subject.ts'
import type { After } from '#visit/tour/after.ts'
import type { OnTour } from '#visit/tour/on-tour.ts'
import { spokenAt } from '#visit/tour/stop-scene.ts'
import { tourById } from '#visit/tour/stops.ts'
import { actOnTour } from '#visit/tour/tour-actions.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** Words that have not begun after so many seconds never will: their code has not come. */
const patience = 12

/** Where the words of a stop were left, in seconds, for the tours of a visit. */
const left = new WeakMap<VisitStore, { readonly id: string; readonly seconds: number }>()

/**
 * Has the words of the tour's stop told, from their beginning or from where they were left, and tells the tour when they are
 * over; at once where nothing is said. Whoever pauses the voice pauses the tour.
 * @returns what is called when the tour turns to something else: the words rest there.
 */
export function tellStop(
  visit: VisitStore,
  on: OnTour,
  from: 'begin' | 'speech',
  after: After,
): () => void {
  const { exhibition } = visit.getState()
  const stop = tourById(exhibition, on.tour)?.stops[on.stop]
  const id = stop ? spokenAt(exhibition, stop) : null
  if (id === null || !canListen(exhibition, id)) {
    actOnTour(visit, { kind: 'spoken' })
    return () => undefined
  }
  let begun = false
  const look = (state: Visit): void => {
    const { kind, seconds } = narrationProgress(state, id)
    const has = kind === 'running' || kind === 'paused'
    if (has) left.set(visit, { id, seconds })
    const isLeft = begun && kind === 'not-told'
    begun ||= has
    if (kind === 'finished' || kind === 'cannot') actOnTour(visit, { kind: 'spoken' })
    else if (isLeft || (has && isRested(state))) actOnTour(visit, { kind: 'pause' })
  }
  tell(visit, id, from, on.silent)
  const unsubscribe = visit.subscribe((now, before) => {
    if (now.narration !== before.narration) look(now)
  })
  const giveUp = after(patience, () => {
    if (!begun) actOnTour(visit, { kind: 'spoken' })
  })
  look(visit.getState())
  return () => {
    giveUp()
    unsubscribe()
    rest(visit, id)
  }
}

/** A device that is away or a hidden page makes the words wait, and they go on by themselves: the tour waits with them. */
const isRested = ({ narration }: Visit): boolean =>
  narration.kind === 'paused' && (narration.by === 'visitor' || narration.by === 'sleep')

function tell(visit: VisitStore, id: string, from: 'begin' | 'speech', silent: boolean): void {
  const { kind } = narrationProgress(visit.getState(), id)
  const where = left.get(visit)
  if (from === 'speech' && (kind === 'paused' || kind === 'running')) {
    orderNarration(visit, { kind: 'resume' })
    return
  }
  // The same words once more begin anew, and are not taken for those that are over.
  orderNarration(visit, { kind: 'stop' })
  orderNarration(visit, { kind: 'listen', subject: id, by: 'tour', silent })
  if (from === 'speech' && where?.id === id)
    orderNarration(visit, { kind: 'seek', seconds: where.seconds })
}

/** The words rest where they are, or are over; those of somebody else's are left alone. */
function rest(visit: VisitStore, id: string): void {
  if (narrationProgress(visit.getState(), id).kind !== 'running') return
  const { phase } = visit.getState().tour ?? {}
  orderNarration(visit, { kind: phase?.kind === 'paused' ? 'pause' : 'stop' })
}
