/**
 * Where the narration is in this very moment, in seconds of its track. Whoever performs it writes it; the strip and
 * whatever else follows it smoothly reads it. It is no store: nothing renders because time goes by.
 */
export const narrationClock = { seconds: 0 }

const listeners = new Set<() => void>()

/** Writes where the narration is and tells whoever follows it. */
export function setNarrationClock(seconds: number): void {
  if (narrationClock.seconds === seconds) return
  narrationClock.seconds = seconds
  for (const listener of listeners) listener()
}

/** Calls back after each change, until the returned function is called. */
export function watchNarrationClock(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
