/** What comes at a stop once the visitor stands there: its words from the beginning, the rest of them, or the looking after. */
export type Next = 'begin' | 'speech' | 'look'

/** What a tour is doing. */
export type Phase =
  /** The visitor is on the way to the stop's view. */
  | { readonly kind: 'going'; readonly next: Next }
  /** The stop's words are told, from the beginning or from where they were left. */
  | { readonly kind: 'speaking'; readonly from: 'begin' | 'speech' }
  /** The words are over; there is time to look. */
  | { readonly kind: 'looking' }
  /** The tour rests. `away`: the visitor may stand elsewhere, and is brought back before it goes on with `next`. */
  | { readonly kind: 'paused'; readonly away: boolean; readonly next: Next }
  /** The last stop is over. The visitor stands where it was. */
  | { readonly kind: 'ended' }

/** A visitor on a tour. */
export interface OnTour {
  /** Id of the tour. */
  readonly tour: string
  /** Index of the stop, and how many there are: at least one. */
  readonly stop: number
  readonly count: number
  readonly phase: Phase
  /** Number of the way to a stop's view: an arrival from an earlier way is none from this one. */
  readonly trip: number
  /** Begins again at its end. */
  readonly round: boolean
  /** Makes no sound: nobody has touched the screen. */
  readonly silent: boolean
}

/** What happens to a tour. */
export type TourEvent =
  | { readonly kind: 'play' | 'pause' | 'next' | 'back' }
  | { readonly kind: 'go-to'; readonly stop: number }
  | { readonly kind: 'arrived'; readonly trip: number }
  /** The stop's words are told, or nothing can tell them. */
  | { readonly kind: 'spoken' }
  /** The time to look is over. */
  | { readonly kind: 'looked' }
  /** The visitor walked off, took another lamp or era, or went elsewhere. */
  | { readonly kind: 'moved' }
  /** Somebody has touched the screen. */
  | { readonly kind: 'touched' }
  /** Nobody has done anything for a long time. */
  | { readonly kind: 'left-alone' }

/** True while the tour goes on by itself. */
export const isPlaying = ({ phase }: OnTour): boolean =>
  phase.kind !== 'paused' && phase.kind !== 'ended'
