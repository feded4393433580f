/** What the scene tells of the visitor's ways, to whoever waits at their end. It is no store: nothing renders because of it. */
export type JourneyNews =
  /** The journey of this id is over: the visitor stands at its end. */
  | { readonly kind: 'arrived'; readonly journey: number }
  /** The visitor moves by themselves; `walks` where more than the head turns. */
  | { readonly kind: 'own-steps'; readonly walks: boolean }

const listeners = new Set<(news: JourneyNews) => void>()

/** Tells what has happened to all who watch. */
export function tellJourney(news: JourneyNews): void {
  for (const listener of listeners) listener(news)
}

/** Calls back at each arrival and whenever the visitor moves by themselves, until the returned function is called. */
export function watchJourney(listener: (news: JourneyNews) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
