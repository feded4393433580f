/** What is to be seen now: an era, and how bright it is. */
interface Seen {
  readonly era: string | null
  /** 0 dark to 1. */
  readonly open: number
  /** True while another frame is wanted. */
  readonly moving: boolean
}

/** What is held of where the visitor stands: nothing, something of another time or step, or all of its first picture. */
export type Held = 'none' | 'some' | 'all'

/**
 * Dark between two eras, so that nobody sees one half of a room as it was and the other as it is, and while there is no
 * room to be seen.
 */
export interface Shutter {
  /** One frame of so many seconds; `held` speaks of the era that was seen last. */
  step(wanted: string | null, held: Held, seconds: number, atOnce: boolean): Seen
}

/** Seconds to close and to open again. */
const closing = 0.25
const opening = 0.6

/** Rooms that take longer than this come while one looks. Seconds. */
const patience = 5

/** An open shutter that shows an era from the start. */
export function createShutter(first: string | null): Shutter {
  let era = first
  let open = 1
  let waited = 0
  const close = (wanted: string | null, seconds: number, atOnce: boolean): void => {
    open = atOnce ? 0 : Math.max(0, open - seconds / closing)
    if (open > 0) return
    era = wanted
    waited = 0
  }
  const wait = (held: Held, seconds: number, atOnce: boolean): void => {
    if (held === 'none' && waited <= patience) open = 0
    if (open === 1) {
      if (held !== 'none') waited = 0
      return
    }
    waited += seconds
    if (held === 'all' || waited > patience)
      open = atOnce ? 1 : Math.min(1, open + seconds / opening)
  }
  return {
    step(wanted, held, seconds, atOnce) {
      if (wanted !== era) close(wanted, seconds, atOnce)
      else wait(held, seconds, atOnce)
      return { era, open: open * open, moving: open < 1 }
    },
  }
}
