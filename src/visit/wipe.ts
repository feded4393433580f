/**
 * The line between two states of a wall. Panels give it a handle and move it, the scene draws it on the wall and keeps the
 * handle there. It is no store: nothing renders because it moves but what listens here.
 */
interface Wipe {
  /** Where it stands, 0 at the picture's left edge to 1 at its right one. */
  share: number
  /** The element that is taken hold of; the scene moves and hides it by its style. */
  handle: HTMLElement | null
  /** The wall on which it stands, while there is one in the scene. */
  wall: WipeWall | null
}

/** What the scene knows of the wall. */
export interface WipeWall {
  /** Where on the wall a place of the window is, CSS pixels, as a share of the picture's width; null where it is not seen. */
  shareUnder(x: number, y: number): number | null
}

/** The line as it is now. */
export const wipe: Wipe = { share: 0.5, handle: null, wall: null }

const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Moves the line, at most to an edge of the picture. */
export function moveWipe(share: number): void {
  const within = Math.min(1, Math.max(0, share))
  if (Number.isNaN(within) || within === wipe.share) return
  wipe.share = within
  tell()
}

/** Gives the line its handle; the returned function takes it away again. */
export function registerWipeHandle(handle: HTMLElement): () => void {
  wipe.handle = handle
  tell()
  return () => {
    if (wipe.handle !== handle) return
    wipe.handle = null
    tell()
  }
}

/** Lets the handle know its wall; the returned function takes it away again. */
export function registerWipeWall(wall: WipeWall): () => void {
  wipe.wall = wall
  return () => {
    if (wipe.wall === wall) wipe.wall = null
  }
}

/** Calls back when the line moves or its handle comes or goes, until the returned function is called. */
export function watchWipe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
