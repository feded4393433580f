import { type HeldPage, type HeldPicture, knownAbove, residentAbove } from '#imagery/held-page.ts'
import { pagesAt } from '#imagery/page.ts'
import type { ImageSource } from '#imagery/source.ts'
import { type PageTable, tableSide } from '#imagery/stream.ts'

/** What the pool holds and the view wants, of all pictures. */
export interface Holdings {
  /** The number of the last look, and the pages that it wanted: the first `count` of the list. */
  look: number
  readonly wanted: HeldPage[]
  count: number
  /** Page of each layer of the pool. */
  readonly layers: (HeldPage | null)[]
}

/** Keeps the page table of one picture. */
export interface TableWriter {
  /** Writes the table anew; its version counts up if that changed anything. `fade`: seconds that a page takes to fade in. */
  write(held: Holdings, now: number, fade: number): PageTable
  /** As it was written last. */
  last(): PageTable
  /** Whether a page was fading in when the table was written last. */
  fading(): boolean
}

/** Levels from one window to the next. */
const windowStep = 4
/** Windows move by this many cells, so that a moving view does not rewrite them with every page. */
const windowGrid = 16

interface Window {
  readonly level: number
  readonly columns: number
  readonly rows: number
  column: number
  row: number
}

/** A table of a picture, empty as yet. */
export function createTable(owner: HeldPicture): TableWriter {
  const { source } = owner
  const { levels } = source
  const finest = levels[0] ?? 0
  const columns = Math.min(tableSide, pagesAt(source.width, finest))
  const rows = Math.min(tableSide, pagesAt(source.height, finest))
  const windows = windowsOf(source, finest)
  const stride = columns * rows * 4
  const next = new Uint16Array(stride * windows.length)
  const table = { windows, columns, rows, entries: new Uint16Array(next.length), version: 0 }
  let fading = false

  /** Paints over a page's cells in a window what shows it: the nearest resident page that is no finer than the cells. */
  const paint = (page: HeldPage, index: number, now: number, fade: number): void => {
    const window = windows[index]
    if (window === undefined) return
    const shown = residentAbove(page, window.level)
    if (shown === null) return
    const age = fade > 0 ? Math.floor(Math.min((now - shown.since) / fade, 1) * 255) : 255
    const under = age < 255 ? residentAbove(shown, shown.level + 1) : null
    if (age < 255) fading = true
    const scale = 2 ** (page.level - window.level)
    const left = Math.max(Math.floor(page.column * scale) - window.column, 0)
    const top = Math.max(Math.floor(page.row * scale) - window.row, 0)
    const right = Math.min(Math.ceil((page.column + 1) * scale) - window.column, window.columns)
    const bottom = Math.min(Math.ceil((page.row + 1) * scale) - window.row, window.rows)
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = index * stride + (y * columns + x) * 4
        next[at] = shown.layer + 1
        next[at + 1] = shown.level
        next[at + 2] = under === null ? 0 : under.layer + 1 + under.level * 256
        next[at + 3] = age
      }
    }
  }

  const keepChanges = (): void => {
    const { entries } = table
    let changed = false
    for (let i = 0; i < next.length; i++) {
      if (entries[i] !== next[i]) {
        changed = true
        break
      }
    }
    if (!changed) return
    entries.set(next)
    table.version++
  }

  return {
    write: (held, now, fade) => {
      next.fill(0)
      fading = false
      if (moveWindows(windows, owner, held)) table.version++
      // From coarse to fine, so that what is finer covers what is coarser.
      for (let i = levels.length - 1; i >= 0; i--) {
        for (const page of held.layers) {
          if (page?.owner !== owner || page.level !== levels[i] || !standsIn(page, held)) continue
          for (let w = 0; w < windows.length; w++) paint(page, w, now, fade)
        }
        for (let k = 0; k < held.count; k++) {
          const page = held.wanted[k]
          if (page?.owner !== owner || page.level !== levels[i]) continue
          for (let w = 0; w < windows.length; w++) paint(page, w, now, fade)
        }
      }
      keepChanges()
      return table
    },
    last: () => table,
    fading: () => fading,
  }
}

/** Whether a resident page is shown though it is not wanted: where the wanted page that it is a part of has not come. */
function standsIn(page: HeldPage, held: Holdings): boolean {
  for (const level of page.source.levels) {
    if (level < page.level) continue
    const above = knownAbove(page, level)
    if (above?.look === held.look) return above.state !== 'resident'
  }
  return true
}

/** Moves all windows but the last about what is wanted of the levels that only they can show. True where one moved. */
function moveWindows(windows: readonly Window[], owner: HeldPicture, held: Holdings): boolean {
  let moved = false
  for (let i = 0; i < windows.length - 1; i++) {
    const window = windows[i]
    if (window === undefined) continue
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let k = 0; k < held.count; k++) {
      const page = held.wanted[k]
      if (page?.owner !== owner || page.level >= window.level + windowStep) continue
      const scale = 2 ** (page.level - window.level)
      left = Math.min(left, page.column * scale)
      top = Math.min(top, page.row * scale)
      right = Math.max(right, (page.column + 1) * scale)
      bottom = Math.max(bottom, (page.row + 1) * scale)
    }
    if (left === Infinity) continue
    const column = moveSide(window.column, left, right, pagesAt(owner.source.width, window.level))
    const row = moveSide(window.row, top, bottom, pagesAt(owner.source.height, window.level))
    if (column === window.column && row === window.row) continue
    window.column = column
    window.row = row
    moved = true
  }
  return moved
}

/** Where a window of `tableSide` cells begins that shows cells `from` to `to` of `all`; where it was, if that does. */
function moveSide(was: number, from: number, to: number, all: number): number {
  if (was <= from && Math.min(to, all) <= was + tableSide) return was
  const middle = (from + to - tableSide) / 2
  const begin = Math.round(middle / windowGrid) * windowGrid
  return Math.max(0, Math.min(begin, all - tableSide))
}

function windowsOf(source: ImageSource, finest: number): Window[] {
  const windows: Window[] = []
  for (let level = finest; ; level += windowStep) {
    const columns = pagesAt(source.width, level)
    const rows = pagesAt(source.height, level)
    windows.push({
      level,
      columns: Math.min(columns, tableSide),
      rows: Math.min(rows, tableSide),
      column: 0,
      row: 0,
    })
    if (columns <= tableSide && rows <= tableSide) return windows
  }
}
