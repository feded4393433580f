import { entryOf, type HistoryEntry } from '#app/history-entry.ts'
import { readAddress, writeAddress } from '#visit/address.ts'
import { addressOf } from '#visit/address-of.ts'
import { restoreTour } from '#visit/tour/restore-tour.ts'
import { pose } from '#visit/view.ts'
import type { Panel, Visit, VisitStore } from '#visit/visit.ts'

/** Walking replaces the entry at most this often, in milliseconds. */
const WALKING_INTERVAL = 1000

/** Takes the visitor back to what an entry shows. */
export type Restore = (query: string, panel: Panel) => void

const isOfTour = ({ kind }: Panel): boolean => kind === 'none' || kind === 'tour'

const samePanel = (a: Panel, b: Panel): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Keeps the browser's address true to the visit. Opening a room, a panel or a tour adds an entry; walking, and the stops of a
 * tour, replace the entry; closing a panel goes back to the entry it was opened from, so that Escape and the back button
 * mean the same.
 * For the life of the page.
 *
 * @param restore called when the visitor goes back or forward, with the entry's panel and its query.
 */
export function keepHistory(visit: VisitStore, window: Window, restore: Restore): void {
  const { history, location } = window
  let restoring = false
  /** Set while the page itself goes back, because a panel was closed: the visitor stays where they are. */
  let closing = false
  let written = ''

  const query = (): string =>
    keepForeign(location.search, writeAddress(addressOf(visit.getState(), pose)))
  const put = (method: 'pushState' | 'replaceState', panel: Panel, depth: number): void => {
    written = query()
    const entry: HistoryEntry = { panel, depth }
    history[method]({ lamplight: entry }, '', written || location.pathname)
  }

  const back = (): void => {
    closing = true
    history.back()
  }

  const onChange = (now: Visit, before: Visit): void => {
    if (restoring || !now.entered) return
    const here = entryOf(history.state)
    const depth = here?.depth ?? 0
    if (now.tour && now.tour.tour !== before.tour?.tour) {
      put('pushState', now.panel, 0)
    } else if (now.tour && isOfTour(now.panel) && isOfTour(before.panel)) {
      // Its stops beside the view are the tour itself: one step back leads out of it.
      if (!samePanel(now.panel, before.panel) || now.tour.stop !== before.tour?.stop)
        put('replaceState', now.panel, depth)
    } else if (!samePanel(now.panel, before.panel)) {
      // Looking closer stands before the leaf it was opened from, whose entry lies right beneath.
      if (now.panel.kind !== 'none' && before.panel.kind === 'closer' && depth > 0) back()
      else if (now.panel.kind !== 'none') put('pushState', now.panel, depth + 1)
      else if (depth === 1) back()
      else put('pushState', now.panel, 0)
    } else if (now.room !== before.room && now.panel.kind === 'none') {
      put('pushState', now.panel, 0)
    } else if (
      now.light !== before.light ||
      now.era !== before.era ||
      now.language !== before.language ||
      now.tour?.tour !== before.tour?.tour
    ) {
      put('replaceState', now.panel, depth)
    }
  }

  visit.subscribe(onChange)
  window.setInterval(() => {
    if (!visit.getState().entered || restoring || closing) return
    if (query() !== written)
      put('replaceState', visit.getState().panel, entryOf(history.state)?.depth ?? 0)
  }, WALKING_INTERVAL)

  window.addEventListener('popstate', event => {
    if (closing) {
      closing = false
      put('replaceState', visit.getState().panel, entryOf(event.state)?.depth ?? 0)
      return
    }
    restoring = true
    written = location.search
    restore(location.search, entryOf(event.state)?.panel ?? { kind: 'none' })
    restoreTour(visit, readAddress(location.search).address)
    restoring = false
  })
}

/** Parameters that say nothing of the view (the venue, `kiosk`, `studio`, a museum's own) stay in the address. */
function keepForeign(before: string, ours: string): string {
  const own = new Set(['exhibition', 'lang', 'at', 'era', 'light', 'view', 'tour'])
  const foreign = [...new URLSearchParams(before)].filter(([name]) => !own.has(name))
  const words = foreign.map(([name, value]) =>
    value === '' ? name : `${name}=${encodeURIComponent(value)}`,
  )
  if (words.length === 0) return ours
  return ours ? `${ours}&${words.join('&')}` : `?${words.join('&')}`
}
