import { type CutPicture, cutPicture, decodeWhole } from '#browser/cut-picture.ts'
import { type FetchedTile, fetchTile, passing, type TileFailure } from '#browser/fetch-tile.ts'
import type { TilePart } from '#imagery/source.ts'

type CutResult =
  | { readonly ok: true; readonly picture: CutPicture }
  | { readonly ok: false; readonly failure: TileFailure }

/** One page's use of a file. */
export interface TileUse {
  /** Share of the file's bytes that have come, 0 to 1. */
  share(): number
  /** What the page takes of it, even if it was released meanwhile. Never rejects; the page closes it. */
  readonly picture: Promise<CutResult>
  /** The page needs the file no longer; another one may. */
  release(): void
}

/** Files that several pages take parts of. */
export interface SharedTiles {
  take(part: TilePart, onProgress: () => void): TileUse
  dispose(): void
}

/** How long a file is kept that a neighbour may want a part of. */
const lingerMs = 3000

/** Requests at a time: those that a browser keeps waiting would be taken for silent. */
const atOnce = 16

/** A part of less of the file than this leaves something for another page. */
const ownShare = 0.8

interface SharedTile {
  readonly tile: Promise<FetchedTile>
  readonly listeners: Set<() => void>
  readonly stop: AbortController
  whole: Promise<ImageBitmap | null> | null
  users: number
  share: number
  /** It has come, and there is more in it than one page took. */
  worthKeeping: boolean
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Nothing fetched yet. A file is fetched once for all who want it at the time, and decoded once where it is cut. */
export function createSharedTiles(hosts: readonly string[]): SharedTiles {
  const tiles = new Map<string, SharedTile>()
  // Addresses that answered 200 with something broken, which browsers keep as they would a picture.
  const broken = new Set<string>()
  const inTurn = createTurns(atOnce)

  const drop = (url: string, tile: SharedTile): void => {
    if (tiles.get(url) === tile) tiles.delete(url)
    clearTimeout(tile.timer)
    tile.stop.abort()
    tile.whole?.then(bitmap => bitmap?.close()).catch(() => undefined)
  }
  const start = (part: TilePart): SharedTile => {
    const stop = new AbortController()
    const listeners = new Set<() => void>()
    const onProgress = (share: number): void => {
      shared.share = share
      for (const hear of listeners) hear()
    }
    const anew = broken.has(part.url)
    const tile = inTurn(() => fetchTile(part, { signal: stop.signal, hosts, anew, onProgress }))
    const state = { users: 0, share: 0, worthKeeping: false, whole: null, timer: undefined }
    const shared: SharedTile = { tile, listeners, stop, ...state }
    tiles.set(part.url, shared)
    // What failed is not kept: the next one to want it asks anew.
    void tile.then(result => {
      if (result.ok) shared.share = 1
      else {
        if (isKept(result.failure)) broken.add(part.url)
        drop(part.url, shared)
      }
    })
    return shared
  }

  return {
    take(part, onProgress) {
      const { url } = part
      const shared = tiles.get(url) ?? start(part)
      shared.users++
      clearTimeout(shared.timer)
      shared.listeners.add(onProgress)
      let released = false
      return {
        share: () => shared.share,
        picture: cut(shared, part, () => released).then(result => {
          if (!result.ok && isKept(result.failure)) broken.add(url)
          return result
        }),
        release() {
          if (released) return
          released = true
          shared.listeners.delete(onProgress)
          if (--shared.users > 0) return
          if (shared.worthKeeping) shared.timer = setTimeout(() => drop(url, shared), lingerMs)
          else drop(url, shared)
        },
      }
    },
    dispose() {
      for (const [url, tile] of tiles) drop(url, tile)
    },
  }
}

/** Whether a browser may have kept what came as a good answer. */
const isKept = ({ fault }: TileFailure): boolean => fault === 'truncated' || fault === 'log-in'

async function cut(
  shared: SharedTile,
  part: TilePart,
  isReleased: () => boolean,
): Promise<CutResult> {
  const tile = await shared.tile
  if (isReleased()) return passing('aborted', part.url)
  if (!tile.ok) return tile
  const taken = (part.from[2] * part.from[3]) / (tile.width * tile.height)
  if (taken < ownShare) {
    shared.worthKeeping = true
    shared.whole ??= decodeWhole(tile.blob)
  }
  try {
    const file = (await shared.whole) ?? tile.blob
    const picture = await cutPicture(file, part, [tile.width, tile.height])
    return { ok: true, picture }
  } catch {
    return passing(isReleased() ? 'aborted' : 'truncated', part.url)
  }
}

/** Runs so many at a time, the others in the order in which they came. */
function createTurns(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async run => {
    if (running < most) running++
    else await new Promise<void>(turn => waiting.push(turn))
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
