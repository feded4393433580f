import { retryAfterMs } from '#browser/fetch-tile.ts'
import type { SourceFailure } from '#browser/read-source.ts'

/** Seconds after which what did not come is asked for again, by how often it was asked for: three times in all. */
const waits = [2, 8]
/** Seconds between two trials of a line that gives no answer, for as long as the wall hangs. */
const deadLine = 30

/**
 * Seconds until a picture's description that did not come is asked for again; Infinity for not before the browser says
 * that the line is back, null for never. `tries` counts from 1.
 */
export function askAgainAfter(failure: SourceFailure, tries: number): number | null {
  const wait = waits[tries - 1]
  switch (failure.kind) {
    case 'offline':
      return wait ?? deadLine
    case 'timeout':
      return wait ?? Number.POSITIVE_INFINITY
    case 'status': {
      const { status } = failure
      if (status < 500 && status !== 408 && status !== 429) return null
      const asked = (retryAfterMs(failure.retryAfter) ?? 0) / 1000
      return wait === undefined ? Number.POSITIVE_INFINITY : Math.max(wait, asked)
    }
    default:
      return null
  }
}
