/** What is to be seen now: an era, and how bright it is. */
export interface Seen {
  readonly era: string | null
  /** 0 dark to 1. */
  readonly open: number
  /** A picture of the era before stands before the room until this one is there as a whole. */
  readonly held: boolean
  /** True while another frame is wanted. */
  readonly moving: boolean
}

/** What is held of where the visitor stands: nothing, something of another time or step, or all of its first picture. */
export type Held = 'none' | 'some' | 'all'

/**
 * Between two eras the picture of the first one stays until the other is there as a whole, so that nobody sees one half of a
 * room as it was and the other as it is. While there is no room to be seen it is dark.
 */
export interface Shutter {
  /** One frame of so many seconds; `held` speaks of the era that was seen last. */
  step(wanted: string | null, held: Held, seconds: number, atOnce: boolean): Seen
}

/** Seconds to open. */
const opening = 0.6

/** Rooms that take longer than this come while one looks. Seconds. */
const patience = 5

/** An open shutter that shows an era from the start. */
export function createShutter(first: string | null): Shutter {
  let era = first
  let open = 1
  let waited = 0
  let keeps = false
  const keep = (held: Held, seconds: number): void => {
    waited += seconds
    if (held !== 'all' && waited <= patience) return
    keeps = false
    waited = 0
    open = 1
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
      if (wanted !== era) {
        era = wanted
        keeps = true
        open = 1
        waited = 0
      } else if (keeps) keep(held, seconds)
      else wait(held, seconds, atOnce)
      return { era, open: open * open, held: keeps, moving: keeps || open < 1 }
    },
  }
}
