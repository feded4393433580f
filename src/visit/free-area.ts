/**
 * How much of the canvas the panels cover, from each edge, in CSS pixels. A panel writes its share when it opens,
 * closes or changes size; the scene reads it each frame and shifts the picture, so that the subject stands in the
 * middle of what is left. It is no store: nothing renders because it changes.
 */
export interface FreeArea {
  left: number
  right: number
  top: number
  bottom: number
}

/** The widths that panels cover now; `scene` reads it each frame. */
export const freeArea: FreeArea = { left: 0, right: 0, top: 0, bottom: 0 }

const listeners = new Set<() => void>()

/** Writes what is covered now; edges left out keep their value. Tells the scene, which may be at rest. */
export function setFreeArea(covered: Partial<FreeArea>): void {
  Object.assign(freeArea, covered)
  for (const listener of listeners) listener()
}

/** Calls back after each change, until the returned function is called. */
export function watchFreeArea(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
