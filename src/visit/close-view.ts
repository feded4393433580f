import type { ImageSource } from '#imagery/source.ts'

/** What is looked at closely: one picture, or two states of a work with a line between them. */
interface CloseSubject {
  readonly left: ImageSource
  /** The state right of the line; null where one is looked at by itself. */
  readonly right: ImageSource | null
}

/** A flat picture before the visitor's eyes, in CSS pixels from the upper left corner of the canvas. */
export interface CloseView {
  /** Null while nothing is looked at closely, or while what it is has not been read. */
  subject: CloseSubject | null
  /** Where the whole picture would lie; two states lie in the same place, whatever their sizes. */
  left: number
  top: number
  width: number
  height: number
  /** Where the second state begins, as a share of the canvas's width from its left. */
  wipe: number
  /** Whether the scene draws it; `failed` where it cannot, and the panel shows a plain picture. */
  scene: 'waiting' | 'draws' | 'failed'
}

/**
 * What is looked at closely in this very frame. The panel writes it and the scene draws it; only `scene` is written by
 * the scene. It is no store: nothing renders because a picture is dragged.
 */
export const closeView: CloseView = {
  subject: null,
  left: 0,
  top: 0,
  width: 0,
  height: 0,
  wipe: 0.5,
  scene: 'waiting',
}

const listeners = new Set<() => void>()

/** Writes what has changed and tells whoever draws or follows it; says nothing where nothing has. */
export function setCloseView(change: Partial<CloseView>): void {
  const before = { ...closeView }
  Object.assign(closeView, change)
  const names = Object.keys(before) as (keyof CloseView)[]
  if (names.every(name => before[name] === closeView[name])) return
  for (const listener of listeners) listener()
}

/** Calls back after each change, until the returned function is called. */
export function watchCloseView(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
