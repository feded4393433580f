import type { Page, PageKey } from '#imagery/page.ts'
import type { Sheet, Sight } from '#imagery/sheet.ts'
import type { ImageSource } from '#imagery/source.ts'

/** A picture on the stage. `id` is unique on the page. */
export interface StreamedPicture {
  readonly id: string
  readonly source: ImageSource
  readonly sheet: Sheet
}

/** A page of a picture that is wanted from the network. */
export interface PageRequest extends Page {
  readonly picture: string
  readonly source: ImageSource
  readonly key: PageKey
}

/** Why a page did not come. */
export type PageFailure =
  /** May be asked for again: no network, 5xx, time-out, a broken body. */
  | { readonly kind: 'passing'; readonly retryAfterMs: number | null }
  /** Is not asked for again: 404, 403, not a picture, another size than promised. */
  | { readonly kind: 'final' }

/** A decoded page that may go to the graphics card now, and into which layer. */
interface Upload {
  readonly request: PageRequest
  readonly layer: number
}

export interface StreamOptions {
  /** Layers of the pool: 32 on a phone, 64 up to one megapixel of canvas, 128 above. */
  readonly layers: number
  /** Requests at a time. */
  readonly parallel: number
  /** Seconds of the cross-fade; 0 with reduced motion. */
  readonly fade: number
  /** Texels for each pixel below 1 spare a slow or dear line; 1 is sharp. */
  readonly detail: number
  /**
   * False where pages need no coarse ones to wait with, as after a lost context: all that was seen lies in the browser's
   * cache, and a coarse page that nobody saw does not. True if left out.
   */
  readonly previews?: boolean
}

/**
 * What every picture on the page wants, has and waits for. It knows no clock, no network and no graphics card: the
 * scene tells it what happens, and does what it says. Times are seconds of one clock that never goes back. Requests are given
 * back as the objects they were got as. The same calls have the same answers.
 */
export interface Stream {
  add(picture: StreamedPicture): void
  remove(id: string): void
  /** Detail, layers (a context of another size), reduced motion. Layers that go away are evicted. */
  setOptions(options: StreamOptions): void
  /** Chooses the pages of every picture for a view. `seen` are the pictures that can be in sight; hints are views to come. */
  look(sight: Sight, seen: ReadonlySet<string>, now: number, hints?: readonly Sight[]): void
  /** What the network has to do. `stop` is called for what nobody wants any more, `start` for what is wanted most. */
  dispatch(
    now: number,
    start: (request: PageRequest) => void,
    stop: (request: PageRequest) => void,
  ): void
  /** Share of a request's bytes that have come, 0 to 1: what is nearly there is not stopped. */
  progressed(request: PageRequest, share: number): void
  /** A page is decoded and waits for its upload. */
  arrived(request: PageRequest): void
  failed(request: PageRequest, failure: PageFailure, now: number): void
  /** The next decoded page for the graphics card, most wanted first, or null. Evicts what is wanted least. */
  nextUpload(now: number): Upload | null
  /** Tells which decoded pages lost their place before their upload, since it was asked last: their bitmaps are closed. */
  dropped(drop: (request: PageRequest) => void): void
  /**
   * A picture's page table as of now, the same object each time, its version counted up where it changed; null for a picture
   * that is not there. To be asked after `nextUpload` and before drawing, for an upload may take a layer from another page.
   */
  writeTable(id: string, now: number): PageTable | null
  /** The network is back: pages given up for passing reasons may be asked for again. */
  recover(): void
  /** Seconds until something changes by itself (a fade, a retry), 0 for the next frame, Infinity for never. */
  nextChange(now: number): number
  /** Counters for diagnostics. */
  state(): StreamState
}

/**
 * Page table: for every page of a level of the picture, which layer shows it. An entry is four 16-bit numbers: layer + 1 of
 * the page shown (0: nothing); its level; the page under it as layer + 1 + 256 × level (0: nothing), for the time of a fade; how far the
 * upper one has faded in, 0 to 255. Row 0 is the picture's upper edge. A picture of more than `tableSide` pages a side has several
 * windows: the first covers pages of the finest level about the view, each next one of a level coarser by 4, the last one all of it. All
 * windows have the same number of cells, no more than the finest level has pages.
 */
export interface PageTable {
  readonly windows: readonly TableWindow[]
  /** Cells of each window, at most `tableSide` either way: tables are texture memory too. */
  readonly columns: number
  readonly rows: number
  /** columns × (rows × windows) entries of 4 numbers, row by row, one window under the other. */
  readonly entries: Uint16Array
  /** Counts up whenever the entries or windows change. */
  readonly version: number
}

interface TableWindow {
  /** Level whose pages are its cells. */
  readonly level: number
  /** First column and row of it. */
  readonly column: number
  readonly row: number
}

/** The most cells of a window along each side. */
export const tableSide = 128

export interface StreamState {
  /** Pages on the graphics card, wanted, under way, waiting for upload. */
  readonly resident: number
  readonly wanted: number
  readonly pending: number
  readonly decoded: number
  /** Pages given up after three tries. */
  readonly failed: number
  /** Factor by which detail was lowered so that everything wanted fits; 1 is none. */
  readonly bias: number
}
