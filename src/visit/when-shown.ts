import type { Visit, VisitStore } from '#visit/visit.ts'

function when(visit: VisitStore, holds: (state: Visit) => boolean): Promise<void> {
  return new Promise(settle => {
    if (holds(visit.getState())) return settle()
    const unsubscribe = visit.subscribe(now => {
      if (!holds(now)) return
      unsubscribe()
      settle()
    })
  })
}

/** Settles when the first picture has been seen, at once where that is so already. */
export const whenShown = (visit: VisitStore): Promise<void> =>
  when(visit, ({ scene }) => scene.kind === 'shown')

/** Settles when there is something to see, in 3D or as texts and pictures. */
export const whenThere = (visit: VisitStore): Promise<void> =>
  when(visit, ({ scene }) => scene.kind !== 'coming')
