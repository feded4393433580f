import { compareWants, type HeldPage, type HeldPicture, rank } from '#imagery/held-page.ts'

/** Starts after which a picture that waits has its turn, however little of it is seen. */
const turn = 8
/** Seconds by which a picture's first page goes ahead of its others, which would take the line from it. */
const headStart = 0.3
/** Times that a page is asked for in a visit. */
const mostTries = 3

/** Chooses what is fetched next. */
export interface RequestQueue {
  /**
   * The page whose request starts now, or null; a picture may have `most` under way. Every picture that waits has a turn within `turn` + pictures
   * starts.
   */
  next(
    wanted: readonly HeldPage[],
    count: number,
    pictures: readonly HeldPicture[],
    pending: readonly HeldPage[],
    most: number,
    now: number,
  ): HeldPage | null
}

/** A queue. */
export function createQueue(): RequestQueue {
  let starts = 0
  let mark = 0

  const overdue = (pictures: readonly HeldPicture[]): HeldPicture | null => {
    let longest: HeldPicture | null = null
    for (const picture of pictures) {
      if (picture.ready !== mark) picture.served = starts
      else if (
        starts - picture.served >= turn &&
        (longest === null || picture.served < longest.served)
      )
        longest = picture
    }
    return longest
  }

  return {
    next: (wanted, count, pictures, pending, most, now) => {
      mark++
      const mayStart = (page: HeldPage): boolean =>
        page.state === 'absent' && page.owner.pending < most && startOf(page, pending) <= now
      for (let i = 0; i < count; i++) {
        const page = wanted[i]
        if (page !== undefined && mayStart(page)) page.owner.ready = mark
      }
      const only = overdue(pictures)
      let best: HeldPage | null = null
      for (let i = 0; i < count; i++) {
        const page = wanted[i]
        if (page === undefined || !mayStart(page) || (only !== null && page.owner !== only))
          continue
        if (best === null || compareWants(page, best) < 0) best = page
      }
      if (best === null) return null
      starts++
      best.owner.served = starts
      return best
    },
  }
}

/**
 * Seconds from which on an absent page may be asked for: after a failure, and unless it is a coarsest one in sight, once those
 * under way have come or their head start is over.
 */
export function startOf(page: HeldPage, pending: readonly HeldPage[]): number {
  let start = page.notBefore
  if (page.rank === rank.base) return start
  for (const other of pending) {
    if (other.rank === rank.base && other.tries === 1)
      start = Math.max(start, other.since + headStart)
  }
  return start
}

/** After a failure: when a page may be asked for again, or that it is given up. Seconds; `random` from 0 to 1. */
export function settleFailure(
  page: HeldPage,
  retryAfterMs: number | null,
  now: number,
  random: () => number,
): void {
  page.state = page.tries >= mostTries || page.final ? 'given-up' : 'absent'
  const wait = (0.25 + 0.5 * random()) * 2 ** (page.tries - 1)
  page.notBefore = now + Math.max(wait, (retryAfterMs ?? 0) / 1000)
}
