import { createChooser } from '#imagery/choose-cells.ts'
import { createPageChooser } from '#imagery/choose-pages.ts'
import {
  compareWants,
  type HeldPage,
  type HeldPicture,
  heldPage,
  rank,
} from '#imagery/held-page.ts'
import { type PageKey, pageOf, pagesAt } from '#imagery/page.ts'
import { createTable, type Holdings, type TableWriter } from '#imagery/page-table.ts'
import { createLedger } from '#imagery/pool-ledger.ts'
import { createQueue, settleFailure, startOf } from '#imagery/request-queue.ts'
import type { Sight } from '#imagery/sheet.ts'
import type { PageRequest, Stream, StreamedPicture, StreamOptions } from '#imagery/stream.ts'

/** Share of a request's bytes from which on it is let finish though nobody wants it. */
const nearlyThere = 0.9
/** Pages that a picture may know of before those that mean nothing are forgotten. */
const mostKnown = 2048

/** A stream without pictures. `random` from 0 to 1 spreads retries. */
export function createStream(given: StreamOptions, random: () => number): Stream {
  let options = given
  let pictures: HeldPicture[] = []
  let order = 0
  const tables = new Map<string, TableWriter>()
  const ledger = createLedger(options.layers)
  const held: Holdings = { look: 0, wanted: [], count: 0, layers: ledger.layers }
  const chooser = createPageChooser()
  const queue = createQueue()
  const pending: HeldPage[] = []
  const decoded: HeldPage[] = []
  const lost: PageRequest[] = []
  const hinted: HeldPage[] = []
  /** Keys by picture of what is never asked for again in this visit, even if the picture goes and comes. */
  const refused = new Map<string, Set<PageKey>>()
  const last = {
    sight: { viewProjection: new Float64Array(16), eye: [0, 0, 0], width: 1, height: 1 } as Sight,
    seen: new Set<string>() as ReadonlySet<string>,
    hints: [] as readonly Sight[],
  }
  let hintedLook = -1
  /** True where the last choice no longer holds, though nobody has moved. */
  let stale = false
  let bias = 1

  /** Layers changed hands: any picture may have lost what it showed. */
  const tellAll = (): void => {
    for (const picture of pictures) picture.changed = true
  }

  const isWanted = (page: HeldPage): boolean => page.look === held.look
  const isHint = (page: HeldPage): boolean => page.hint === held.look

  const choose = (): void => {
    bias = chooser.choose(pictures, last.seen, last.sight, options, held)
    stale = false
    hinted.length = 0
    for (const picture of pictures) {
      const before = picture.signature
      picture.signature = signatureOf(picture, held)
      if (picture.signature !== before) picture.changed = true
      if (picture.pages.size > mostKnown) forget(picture)
    }
    for (let i = decoded.length - 1; i >= 0; i--) {
      const page = decoded[i]
      if (page === undefined || isWanted(page) || ledger.hasRoom()) continue
      decoded.splice(i, 1)
      page.state = 'absent'
      lost.push(page)
    }
  }

  const forget = (picture: HeldPicture): void => {
    for (const [key, page] of picture.pages) {
      if (
        page.state === 'absent' &&
        page.tries === 0 &&
        !isWanted(page) &&
        !picture.base.includes(page)
      )
        picture.pages.delete(key)
    }
  }

  /** Whether anything that is wanted is still to be fetched. */
  const isWaiting = (): boolean => {
    for (let i = 0; i < held.count; i++) {
      const state = held.wanted[i]?.state
      if (state === 'absent' || state === 'pending') return true
    }
    return false
  }

  /** One slow server must not hold every line while another picture waits. */
  const perPicture = (): number =>
    Math.max(1, last.seen.size > 1 ? options.parallel - 1 : options.parallel)

  const stopStale = (stop: (request: PageRequest) => void, waiting: boolean): void => {
    for (let i = pending.length - 1; i >= 0; i--) {
      const page = pending[i]
      if (page === undefined || page.share >= nearlyThere || isWanted(page)) continue
      if (isHint(page) && !waiting) continue
      leave(page)
      page.state = 'absent'
      page.tries--
      stop(page)
    }
  }

  const leave = (page: HeldPage): void => {
    pending.splice(pending.indexOf(page), 1)
    page.owner.pending--
  }

  const begin = (page: HeldPage, now: number): void => {
    page.state = 'pending'
    page.since = now
    page.share = 0
    page.tries++
    page.owner.pending++
    pending.push(page)
  }

  const find = (request: PageRequest): HeldPage | undefined => pending.find(p => p === request)

  const take = (id: string): HeldPicture | undefined => pictures.find(p => p.id === id)

  const remove = (id: string): void => {
    const picture = take(id)
    if (picture === undefined) return
    pictures = pictures.filter(p => p !== picture)
    tables.delete(id)
    for (const page of picture.pages.values()) {
      page.look = -1
      page.hint = -1
      if (page.state === 'resident') ledger.free(page)
    }
    for (let i = decoded.length - 1; i >= 0; i--) {
      const page = decoded[i]
      if (page?.owner !== picture) continue
      decoded.splice(i, 1)
      lost.push(page)
    }
    held.count = 0
    held.wanted.length = 0
    hinted.length = 0
    stale = true
  }

  return {
    add: picture => {
      remove(picture.id)
      const added = hold(picture, order++, refused.get(picture.id))
      pictures.push(added)
      tables.set(added.id, createTable(added))
      stale = true
    },
    remove,
    setOptions: next => {
      options = next
      ledger.resize(next.layers)
      tellAll()
      stale = true
    },
    look: (sight, seen, _now, hints = []) => {
      last.sight = sight
      last.seen = seen
      last.hints = hints
      choose()
    },
    dispatch: (now, start, stop) => {
      if (stale) choose()
      const waiting = isWaiting()
      if (!waiting && hintedLook !== held.look) {
        hintedLook = held.look
        chooser.hint(pictures, last.hints, options.detail, held, hinted)
      }
      stopStale(stop, waiting)
      const wanted = waiting ? held.wanted : hinted
      const count = waiting ? held.count : hinted.length
      const most = perPicture()
      while (pending.length < options.parallel) {
        const page = queue.next(wanted, count, pictures, pending, most, now)
        if (page === null) return
        begin(page, now)
        start(page)
      }
    },
    progressed: (request, share) => {
      const page = find(request)
      if (page !== undefined) page.share = share
    },
    arrived: request => {
      const page = find(request)
      if (page === undefined || !pictures.includes(page.owner)) {
        if (page !== undefined) leave(page)
        lost.push(request)
        return
      }
      leave(page)
      page.state = 'decoded'
      decoded.push(page)
    },
    failed: (request, failure, now) => {
      const page = find(request)
      if (page === undefined) return
      leave(page)
      page.final = failure.kind === 'final'
      settleFailure(page, failure.kind === 'passing' ? failure.retryAfterMs : null, now, random)
      if (page.final) {
        const keys = refused.get(page.picture) ?? new Set()
        refused.set(page.picture, keys.add(page.key))
      }
      if (page.state === 'given-up') stale = true
    },
    nextUpload: now => {
      if (stale) choose()
      let best: HeldPage | undefined
      for (const page of decoded) {
        if (!isWanted(page) && !isHint(page)) page.rank = rank.none
        if (best === undefined || compareWants(page, best) < 0) best = page
      }
      if (best === undefined) return null
      const layer = ledger.place(best, held.look)
      decoded.splice(decoded.indexOf(best), 1)
      if (layer < 0) {
        best.state = 'absent'
        lost.push(best)
        return null
      }
      best.since = now
      best.tries = 0
      tellAll()
      return { request: best, layer }
    },
    dropped: drop => {
      for (const request of lost) drop(request)
      lost.length = 0
    },
    writeTable: (id, now) => {
      const picture = take(id)
      const table = tables.get(id)
      if (picture === undefined || table === undefined) return null
      if (stale) choose()
      if (!picture.changed && !table.fading()) return table.last()
      picture.changed = false
      return table.write(held, now, options.fade)
    },
    recover: () => {
      for (const picture of pictures) {
        for (const page of picture.pages.values()) {
          page.notBefore = 0
          if (page.state !== 'given-up' || page.final) continue
          page.state = 'absent'
          page.tries = 0
        }
      }
      stale = true
    },
    nextChange: now => {
      if (stale || decoded.length > 0) return 0
      for (const table of tables.values()) if (table.fading()) return 0
      const waiting = isWaiting()
      if (!waiting && last.hints.length > 0 && hintedLook !== held.look) return 0
      let next = Infinity
      for (const page of waiting ? held.wanted : hinted) {
        if (page.state !== 'absent' || (!isWanted(page) && !isHint(page))) continue
        const start = startOf(page, pending)
        if (start > now) next = Math.min(next, start - now)
        else if (pending.length < options.parallel && page.owner.pending < perPicture()) return 0
      }
      return next
    },
    state: () => {
      if (stale) choose()
      let failed = 0
      for (const picture of pictures) {
        for (const page of picture.pages.values()) if (page.state === 'given-up') failed++
      }
      return {
        resident: ledger.layers.filter(page => page !== null).length,
        wanted: held.count,
        pending: pending.length,
        decoded: decoded.length,
        failed,
        bias,
      }
    },
  }
}

function signatureOf(picture: HeldPicture, held: Holdings): number {
  let sum = 0
  for (let i = 0; i < held.count; i++) {
    const page = held.wanted[i]
    // The golden ratio spreads the keys over all fractions, so that no two sets have the same sum.
    if (page?.owner === picture) sum += ((page.key + 1) * 0.6180339887498949) % 1
  }
  return sum
}

function hold(
  { id, source, sheet }: StreamedPicture,
  order: number,
  refused: ReadonlySet<PageKey> | undefined,
): HeldPicture {
  const picture: HeldPicture = {
    id,
    source,
    chooser: createChooser(source, sheet),
    pages: new Map(),
    base: [],
    order,
    area: 0,
    pending: 0,
    served: 0,
    ready: 0,
    signature: 0,
    changed: true,
  }
  for (const key of refused ?? []) {
    const { level, column, row } = pageOf(key)
    const page = heldPage(picture, level, column, row)
    page.state = 'given-up'
    page.final = true
  }
  const level = source.levels.at(-1) ?? 0
  for (let row = 0; row < pagesAt(source.height, level); row++) {
    for (let column = 0; column < pagesAt(source.width, level); column++)
      picture.base.push(heldPage(picture, level, column, row))
  }
  return picture
}
