/**
 * The elements that stand on places in the scene: panels register them, the scene moves and hides them each frame by
 * their style, without a store write.
 */
export interface Mark {
  readonly element: HTMLElement
  /** Called when the mark is hidden behind a wall or shown again. */
  readonly onVisible?: (visible: boolean) => void
}

const marks = new Map<string, Mark>()

/** Registers the element of a hotspot, door or standpoint; returns the function that takes it away again. */
export function registerMark(id: string, mark: Mark): () => void {
  marks.set(id, mark)
  return () => {
    if (marks.get(id) === mark) marks.delete(id)
  }
}

export const allMarks = (): ReadonlyMap<string, Mark> => marks
