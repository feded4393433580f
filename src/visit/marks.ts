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
  tell()
  return () => {
    if (marks.get(id) !== mark) return
    marks.delete(id)
    tell()
  }
}

const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Calls back when a mark is registered or taken away, until the returned function is called. */
export function watchMarks(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The registered marks by their ids: the registry itself, not a copy. */
export const allMarks = (): ReadonlyMap<string, Mark> => marks
