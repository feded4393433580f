import { createStream } from '#imagery/create-stream.ts'
import { pagesAt } from '#imagery/page.ts'
import type { Sight } from '#imagery/sheet.ts'
import type {
  PageFailure,
  PageRequest,
  PageTable,
  Stream,
  StreamedPicture,
  StreamOptions,
} from '#imagery/stream.ts'
import { seeded } from './choosing-figures.ts'

/** A stream with a network and a graphics card that do as they are told. */
export interface StreamRig {
  readonly stream: Stream
  readonly seen: Set<string>
  /** Requests under way, in the order of their starts. */
  readonly flying: PageRequest[]
  /** What each layer holds. */
  readonly card: Map<number, PageRequest>
  /** Names of all requests started and stopped, in order: `picture level/column/row`. */
  readonly started: string[]
  readonly stopped: string[]
  now: number
  options: StreamOptions
  add(picture: StreamedPicture): void
  remove(id: string): void
  look(sight: Sight, hints?: readonly Sight[]): void
  dispatch(): void
  arrive(index: number): void
  fail(index: number, failure: PageFailure): void
  upload(): PageRequest | null
  /** Lets everything come until nothing is left to do. */
  settle(): void
}

export const named = (r: PageRequest): string => `${r.picture} ${r.level}/${r.column}/${r.row}`

export const plenty: StreamOptions = { layers: 64, parallel: 6, fade: 0, detail: 1 }

/** A rig without pictures. */
export function createRig(options: StreamOptions = plenty): StreamRig {
  const stream = createStream(options, seeded(7))
  const rig: StreamRig = {
    stream,
    seen: new Set(),
    flying: [],
    card: new Map(),
    started: [],
    stopped: [],
    now: 0,
    options,
    remove: id => {
      stream.remove(id)
      rig.seen.delete(id)
      for (const [layer, page] of rig.card) if (page.picture === id) rig.card.delete(layer)
    },
    add: picture => {
      rig.remove(picture.id)
      stream.add(picture)
      rig.seen.add(picture.id)
    },
    look: (sight, hints) => stream.look(sight, rig.seen, rig.now, hints),
    dispatch: () => {
      stream.dispatch(
        rig.now,
        request => {
          rig.flying.push(request)
          rig.started.push(named(request))
        },
        request => {
          const at = rig.flying.indexOf(request)
          if (at < 0) throw new Error(`${named(request)} was stopped though it is not under way`)
          rig.flying.splice(at, 1)
          rig.stopped.push(named(request))
        },
      )
    },
    arrive: index => {
      const [request] = rig.flying.splice(index, 1)
      if (request !== undefined) stream.arrived(request)
    },
    fail: (index, failure) => {
      const [request] = rig.flying.splice(index, 1)
      if (request !== undefined) stream.failed(request, failure, rig.now)
    },
    upload: () => {
      const upload = stream.nextUpload(rig.now)
      if (upload === null) return null
      rig.card.set(upload.layer, upload.request)
      return upload.request
    },
    settle: () => {
      for (let turn = 0; turn < 2000; turn++) {
        rig.dispatch()
        rig.arrive(0)
        rig.upload()
        const wait = stream.nextChange(rig.now)
        if (rig.flying.length === 0 && wait === Number.POSITIVE_INFINITY) return
        rig.now += rig.flying.length === 0 ? wait + 1e-6 : 0.001
      }
      throw new Error('the stream does not settle')
    },
  }
  return rig
}

/** Everything in a page table that is not true of what the card holds; empty where all is. */
export function falsehoods(
  rig: StreamRig,
  picture: StreamedPicture,
  table: PageTable,
): readonly string[] {
  const found: string[] = []
  table.windows.forEach((window, w) => {
    for (let y = 0; y < table.rows; y++) {
      for (let x = 0; x < table.columns; x++) {
        const at = ((w * table.rows + y) * table.columns + x) * 4
        const cell = `window ${w} cell ${x},${y}`
        const shown = table.entries[at] ?? 0
        const level = table.entries[at + 1] ?? 0
        const under = table.entries[at + 2] ?? 0
        const column = window.column + x
        const row = window.row + y
        if (
          column >= pagesAt(picture.source.width, window.level) ||
          row >= pagesAt(picture.source.height, window.level)
        ) {
          if (shown !== 0) found.push(`${cell} is beyond the picture and shows something`)
          continue
        }
        const holds = (layer: number, of: number): boolean => {
          const page = rig.card.get(layer)
          const scale = 2 ** (of - window.level)
          return (
            page?.picture === picture.id &&
            page.level === of &&
            of >= window.level &&
            page.column === Math.floor(column / scale) &&
            page.row === Math.floor(row / scale)
          )
        }
        if (shown !== 0 && !holds(shown - 1, level)) found.push(`${cell} shows what is not there`)
        if (under === 0) continue
        const beneath = Math.floor(under / 256)
        if (beneath <= level) found.push(`${cell} has under it what is not coarser`)
        if (!holds((under % 256) - 1, beneath)) found.push(`${cell} has under it what is not there`)
      }
    }
  })
  return found
}

/** Cells of a table that show nothing, within the picture. */
export function emptyCells(picture: StreamedPicture, table: PageTable): number {
  let empty = 0
  table.windows.forEach((window, w) => {
    const columns = pagesAt(picture.source.width, window.level) - window.column
    const rows = pagesAt(picture.source.height, window.level) - window.row
    for (let y = 0; y < Math.min(table.rows, rows); y++) {
      for (let x = 0; x < Math.min(table.columns, columns); x++)
        if (table.entries[((w * table.rows + y) * table.columns + x) * 4] === 0) empty++
    }
  })
  return empty
}
