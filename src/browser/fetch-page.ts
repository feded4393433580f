import { type CutPicture, closePicture } from '#browser/cut-picture.ts'
import { final, passing, type TileFailure } from '#browser/fetch-tile.ts'
import { createSharedTiles, type TileUse } from '#browser/shared-tiles.ts'
import type { TilePart } from '#imagery/source.ts'
import type { PageRequest } from '#imagery/stream.ts'

/** Pixels of a page and where they go in it: row 0 is at the top. */
export interface PagePiece {
  readonly image: CutPicture
  readonly x: number
  readonly y: number
}

/** A page, decoded. Whoever has it closes it. */
export interface FetchedPage {
  readonly pieces: readonly PagePiece[]
  close(): void
}

export type PageFetchFailure = TileFailure

type PageResult =
  | { readonly ok: true; readonly page: FetchedPage }
  | { readonly ok: false; readonly failure: PageFetchFailure }

/** A page under way. */
export interface PageJob {
  /** Never rejects. After `abort` it is a failure and no bitmap of it is left, unless it had come before. */
  readonly done: Promise<PageResult>
  abort(): void
}

/** Fetches pages; a file that several of them need is fetched and decoded once. */
export interface PageFetcher {
  /** `onProgress` is told the share of the page's bytes that have come, 0 to 1. */
  fetch(
    request: Pick<PageRequest, 'source' | 'level' | 'column' | 'row'>,
    onProgress?: (share: number) => void,
  ): PageJob
  dispose(): void
}

/** A fetcher that may ask the page's own host and `hosts`. */
export function createPageFetcher({ hosts }: { readonly hosts: readonly string[] }): PageFetcher {
  const tiles = createSharedTiles(hosts)
  return {
    fetch(request, onProgress) {
      const parts = request.source.parts(request)
      const uses: TileUse[] = []
      const report = (): void => onProgress?.(shareOf(parts, uses))
      for (const part of parts) uses.push(tiles.take(part, report))
      const release = (): void => {
        for (const use of uses) use.release()
      }
      let aborted = false
      const abort = (): void => {
        aborted = true
        release()
      }
      const done = gather(parts, uses, release).then(result => {
        if (!aborted || !result.ok) return result
        result.page.close()
        return passing('aborted', '')
      })
      return { done, abort }
    },
    dispose: tiles.dispose,
  }
}

/** All pieces of a page, or the first failure: then nothing else of it is waited for. */
async function gather(
  parts: readonly TilePart[],
  uses: readonly TileUse[],
  release: () => void,
): Promise<PageResult> {
  const pieces: PagePiece[] = []
  let failure: PageFetchFailure | null = parts.length === 0 ? final('missing', '').failure : null
  await Promise.all(
    uses.map(async ({ picture }, i) => {
      const result = await picture
      const to = parts[i]?.to
      if (result.ok && to) pieces.push({ image: result.picture, x: to[0], y: to[1] })
      if (result.ok) return
      failure ??= result.failure
      release()
    }),
  )
  release()
  const close = (): void => {
    for (const { image } of pieces) closePicture(image)
  }
  if (failure === null) return { ok: true, page: { pieces, close } }
  close()
  return { ok: false, failure }
}

function shareOf(parts: readonly TilePart[], uses: readonly TileUse[]): number {
  let come = 0
  let all = 0
  for (const [i, { size }] of parts.entries()) {
    const pixels = size[0] * size[1]
    all += pixels
    come += pixels * (uses[i]?.share() ?? 0)
  }
  return come / all
}
