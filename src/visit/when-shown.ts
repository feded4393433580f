import type { VisitStore } from '#visit/visit.ts'

/** Settles when the first picture has been seen, at once where that is so already. */
export function whenShown(visit: VisitStore): Promise<void> {
  return new Promise(settle => {
    const isShown = (): boolean => visit.getState().scene.kind === 'shown'
    if (isShown()) return settle()
    const unsubscribe = visit.subscribe(() => {
      if (!isShown()) return
      unsubscribe()
      settle()
    })
  })
}
