import { readPanel } from '#visit/read-panel.ts'
import type { Panel } from '#visit/visit.ts'

/** What an entry of the browser's history remembers beside its address. */
export interface HistoryEntry {
  readonly panel: Panel
  /** Entries between this one and the one without a panel that led here; 0 for that one. */
  readonly depth: number
}

/** The entry in a state of the browser's history; null for a state that is not ours. */
export function entryOf(state: unknown): HistoryEntry | null {
  if (typeof state !== 'object' || state === null || !('lamplight' in state)) return null
  const entry: unknown = state.lamplight
  if (typeof entry !== 'object' || entry === null || !('panel' in entry && 'depth' in entry))
    return null
  const panel = readPanel(entry.panel)
  return panel && typeof entry.depth === 'number' ? { panel, depth: entry.depth } : null
}

/** True on a reload or when coming back from elsewhere: such a visitor has crossed the threshold already. */
export const cameBack = (history: History): boolean => entryOf(history.state) !== null
