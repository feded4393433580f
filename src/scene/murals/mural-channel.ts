import { type PictureAddress, type ReadSource, readSource } from '#browser/read-source.ts'
import type { Picture, Work } from '#exhibition/schema.ts'
import type { Sheet, Sight } from '#imagery/sheet.ts'
import type { ImageSource } from '#imagery/source.ts'
import { askAgainAfter } from '#scene/murals/ask-again.ts'
import type { MuralStream, MuralStreamOptions } from '#scene/murals/mural-stream.ts'
import type { PageUniforms } from '#scene/murals/page-uniforms.ts'
import { sheetKey, workSheet } from '#scene/murals/work-sheet.ts'
import { mediaUrl } from '#scene/works/media-url.ts'
import { mendMissing, tellMissing } from '#scene/works/notice-of.ts'
import type { Site } from '#space/surface.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What a channel is made with. */
export interface ChannelOptions {
  readonly visit: VisitStore
  readonly site: Site
  readonly hosts: readonly string[]
  /** False for what nobody misses. */
  readonly told: boolean
  readonly open: (hear: Pick<MuralStreamOptions, 'onBlank' | 'onBack'>) => MuralStream
}

/** Pictures of works that share a pool. A picture that hangs on two materials at a time streams once. */
export interface MuralChannel {
  readonly stream: MuralStream
  /** Reads where a work's picture comes from and streams it; `onPages` is called once, when that is known. */
  show(
    work: Work,
    picture: Picture,
    onPages: (pages: PageUniforms) => void,
    sheet?: WhereItHangs,
  ): ShownPages
  /** True while somebody still shows these pages. */
  streams(pages: PageUniforms): boolean
  /** True once the coarsest page of a work's pictures has come. */
  hasBase(work: string): boolean
  /** `seen` are rooms in sight, `hints` are views to come, and `may` says what may be asked for. True while another frame is wanted. */
  frame(
    sight: Sight,
    seen: ReadonlySet<string>,
    hints: readonly Sight[],
    may?: (work: string) => boolean,
  ): boolean
}

/** Where a picture hangs, for works that cannot tell by themselves: those on a model. */
export type WhereItHangs = () => Sheet

/** A picture that streams. */
export interface ShownPages {
  /** Its source; null where it cannot be shown now. */
  readonly source: Promise<ImageSource | null>
  dispose(): void
}

interface Streamed {
  readonly id: string
  readonly work: Work
  readonly url: string
  readonly stop: AbortController
  readonly waiting: Set<(pages: PageUniforms) => void>
  readonly sheet: WhereItHangs | undefined
  users: number
  pages: PageUniforms | null
  source: Promise<ImageSource | null>
}

/** A channel without pictures. */
export function createChannel(options: ChannelOptions): MuralChannel {
  const { visit, site, hosts, told } = options
  const byId = new Map<string, Streamed>()
  const inSight = new Set<string>()
  /** By address, what each said of its picture: one that hangs again, as in another era, is not asked a second time. */
  const known = new Map<string, ImageSource>()
  const tell = (work: Work, failure: Parameters<typeof tellMissing>[2]): void => {
    if (told) tellMissing(visit, work, failure)
  }
  const stream = options.open({
    onBlank: (id, failure) => {
      const streamed = byId.get(id)
      if (streamed === undefined) return
      // Its pages may be others than its address said.
      known.delete(streamed.url)
      tell(streamed.work, { kind: failure.fault })
    },
    onBack: id => {
      const streamed = byId.get(id)
      if (streamed !== undefined) mendMissing(visit, streamed.work)
    },
  })

  const read = async (
    streamed: Streamed,
    address: PictureAddress,
    tries: number,
  ): Promise<ImageSource | null> => {
    const { work, stop, id, waiting } = streamed
    const sheet = streamed.sheet?.() ?? workSheet(site, work, visit.getState().era)
    if (sheet === null) return null
    const said = known.get(address.url)
    const result: ReadSource =
      said === undefined
        ? await readSource(address, { signal: stop.signal, hosts })
        : await { ok: true, source: said }
    if (stop.signal.aborted) return null
    if (!result.ok) {
      tell(work, result.failure)
      const wait = askAgainAfter(result.failure, tries)
      if (wait !== null) readAgain(streamed, address, tries, wait)
      return null
    }
    known.set(address.url, result.source)
    streamed.pages = stream.add(id, result.source, sheet)
    for (const hear of waiting) hear(streamed.pages)
    waiting.clear()
    return result.source
  }
  /** After so many seconds, or once the line is back. */
  const readAgain = (
    streamed: Streamed,
    address: PictureAddress,
    tries: number,
    wait: number,
  ): void => {
    const asked = new AbortController()
    const signal = AbortSignal.any([streamed.stop.signal, asked.signal])
    const again = (tried: number): void => {
      asked.abort()
      streamed.source = read(streamed, address, tried + 1).then(source => {
        if (source !== null && told) mendMissing(visit, streamed.work)
        return source
      })
    }
    if (wait < Number.POSITIVE_INFINITY) {
      const timer = setTimeout(() => again(tries), 1000 * wait)
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    }
    window.addEventListener('online', () => again(0), { signal })
  }
  const open = (
    id: string,
    work: Work,
    address: PictureAddress,
    sheet: WhereItHangs | undefined,
  ): Streamed => {
    const streamed: Streamed = {
      ...{ id, work, url: address.url, sheet, users: 0, pages: null },
      stop: new AbortController(),
      waiting: new Set(),
      source: Promise.resolve(null),
    }
    byId.set(id, streamed)
    streamed.source = read(streamed, address, 1)
    return streamed
  }
  const close = (streamed: Streamed): void => {
    streamed.stop.abort()
    byId.delete(streamed.id)
    if (streamed.pages !== null) stream.remove(streamed.id)
  }

  return {
    stream,
    show(work, picture, onPages, sheet) {
      const address = addressOf(visit, picture)
      if (address === null) return { source: Promise.resolve(null), dispose: () => undefined }
      // The same each time that it hangs: what was refused once is not asked for again in this visit.
      const id = `${work.id} ${sheetKey(site, work, visit.getState().era)} ${address.url}`
      const streamed = byId.get(id) ?? open(id, work, address, sheet)
      streamed.users += 1
      if (streamed.pages === null) streamed.waiting.add(onPages)
      else onPages(streamed.pages)
      let over = false
      return {
        source: streamed.source,
        dispose: () => {
          if (over) return
          over = true
          streamed.waiting.delete(onPages)
          streamed.users -= 1
          if (streamed.users === 0) close(streamed)
        },
      }
    },
    streams: pages => [...byId.values()].some(streamed => streamed.pages === pages),
    hasBase: name =>
      [...byId.values()].some(
        ({ work, pages }) => work.id === name && pages !== null && shows(pages),
      ),
    frame(sight, seen, hints, may = () => true) {
      inSight.clear()
      for (const [id, { work, pages }] of byId)
        if (pages !== null && seen.has(work.room) && may(work.id)) inSight.add(id)
      return stream.frame(sight, inSight, hints)
    },
  }
}

/** Whether any page of a picture can be seen: where its table names a layer. */
function shows({ uWindowCount, uTable }: PageUniforms): boolean {
  const entries = uTable.value.image.data
  if (uWindowCount.value === 0 || entries === null) return false
  for (let i = 0; i < entries.length; i += 4) if (entries[i] !== 0) return true
  return false
}

function addressOf(visit: VisitStore, picture: Picture): PictureAddress | null {
  const [kind, path] =
    'picture' in picture
      ? (['plain', picture.picture] as const)
      : 'iiif' in picture
        ? (['iiif', picture.iiif] as const)
        : (['deep-zoom', picture.deepzoom] as const)
  const url = mediaUrl(visit, String(path))
  return url === null ? null : { kind, url }
}
