import type { PageFailure, PageRequest } from '#imagery/stream.ts'

/** Pixels of a page and where they go in it: row 0 is at the top. */
export interface PagePiece {
  readonly image: ImageBitmap | HTMLCanvasElement
  readonly x: number
  readonly y: number
}

/** A page, decoded. Whoever has it closes it. */
export interface FetchedPage {
  readonly pieces: readonly PagePiece[]
  close(): void
}

/** What kept a file from coming; the scene says a plain sentence for each. */
export type FileFault =
  | 'missing'
  | 'refused'
  | 'refused-host'
  | 'not-a-picture'
  | 'log-in'
  | 'wrong-size'
  | 'too-large'
  | 'truncated'
  | 'busy'
  | 'server'
  | 'timeout'
  | 'offline'
  | 'cors'
  | 'aborted'

export type PageFetchFailure = PageFailure & { readonly fault: FileFault; readonly url: string }

export type PageResult =
  | { readonly ok: true; readonly page: FetchedPage }
  | { readonly ok: false; readonly failure: PageFetchFailure }

/** A page under way. */
export interface PageJob {
  /** Never rejects. After `abort` it is a failure, and its bitmaps are closed. */
  readonly done: Promise<PageResult>
  abort(): void
}

/** Fetches pages; files that several of them need are fetched and decoded once. */
export interface PageFetcher {
  fetch(request: PageRequest, onProgress?: (share: number) => void): PageJob
  dispose(): void
}
