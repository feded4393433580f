import type { DataArrayTexture, WebGLRenderer } from 'three'
import { watchLine } from '#browser/dead-line.ts'
import {
  createPageFetcher,
  type FetchedPage,
  type PageFetchFailure,
  type PageJob,
} from '#browser/fetch-page.ts'
import { createStream } from '#imagery/create-stream.ts'
import type { Sheet, Sight } from '#imagery/sheet.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { PageRequest, StreamOptions, StreamState } from '#imagery/stream.ts'
import { createPagePool, type PoolOptions } from '#scene/murals/page-pool.ts'
import { type PageUniforms, pageUniforms, showTable } from '#scene/murals/page-uniforms.ts'

/** Uploads in a frame while the camera moves, and while it rests. */
const uploadsMoving = 2
const uploadsResting = 4

/** What a stream of murals is made with. Times in seconds of one clock. */
export interface MuralStreamOptions {
  readonly gl: WebGLRenderer
  readonly stream: StreamOptions
  readonly pool: Omit<PoolOptions, 'layers'>
  /** Hosts, besides the page's own, that may be asked. */
  readonly hosts: readonly string[]
  readonly clock: () => number
  /** Asks for another frame. */
  readonly invalidate: () => void
  /** Told of a picture whose coarsest page was given up: nothing of it can be shown. */
  readonly onBlank?: (picture: string, failure: PageFetchFailure) => void
  /** Told of a picture of which that was told, when the page has come after all. */
  readonly onBack?: (picture: string) => void
}

/** Every streamed picture of the page: one pool, one queue, one loop. */
export interface MuralStream {
  /** Shows a picture from now on by these uniforms; `id` is unique. */
  add(id: string, source: ImageSource, sheet: Sheet): PageUniforms
  remove(id: string): void
  /** Makes the pictures ready for a frame of this view; true while another frame is wanted at once. */
  frame(sight: Sight, seen: ReadonlySet<string>, hints?: readonly Sight[]): boolean
  setOptions(options: StreamOptions): void
  /** All pages, a layer each. */
  readonly pages: DataArrayTexture
  state(): StreamState & { readonly bytes: number }
  dispose(): void
}

interface Shown {
  readonly uniforms: PageUniforms
  /** Of the page table that its uniforms have. */
  version: number
  /** Times that each page of its coarsest level did not come, and whether any has come. */
  readonly failures: Map<number, number>
  hasBase: boolean
  /** Nothing of it can be shown, as was told. */
  blank: boolean
}

/** The view that pages were chosen for last. */
interface Looked {
  readonly matrix: Float64Array
  width: number
  height: number
}

/** An empty stream that has taken its memory. */
export function createMuralStream(options: MuralStreamOptions): MuralStream {
  const { gl, clock, invalidate, hosts } = options
  const pool = createPagePool(gl, { ...options.pool, layers: options.stream.layers })
  const fetcher = createPageFetcher({ hosts })
  const shown = new Map<string, Shown>()
  const decoded = new Map<PageRequest, FetchedPage>()
  const underWay = new Map<PageRequest, PageJob>()
  const last: Looked = { matrix: new Float64Array(16), width: 0, height: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new AbortController()

  const stream = createStream(options.stream, Math.random)

  const start = (request: PageRequest): void => {
    const job = fetcher.fetch(request, share => stream.progressed(request, share))
    underWay.set(request, job)
    void job.done.then(result => {
      if (underWay.get(request) !== job || end.signal.aborted) {
        if (result.ok) result.page.close()
        return
      }
      underWay.delete(request)
      if (result.ok) {
        decoded.set(request, result.page)
        cure(request)
        stream.arrived(request)
        line.alive()
        invalidate()
      } else {
        stream.failed(request, result.failure, clock())
        if (result.failure.fault === 'offline') line.silent(result.failure.url)
        tell(request, result.failure)
      }
      dispatch()
    })
  }
  const tell = (request: PageRequest, failure: PageFetchFailure): void => {
    if (request.level !== request.source.levels.at(-1)) return
    const picture = shown.get(request.picture)
    if (picture === undefined) return
    const failures = (picture.failures.get(request.key) ?? 0) + 1
    picture.failures.set(request.key, failures)
    if (picture.blank || picture.hasBase || (failure.kind === 'passing' && failures < 3)) return
    picture.blank = true
    options.onBlank?.(request.picture, failure)
  }
  const cure = (request: PageRequest): void => {
    const picture = shown.get(request.picture)
    if (picture === undefined || request.level !== request.source.levels.at(-1)) return
    picture.hasBase = true
    picture.failures.clear()
    if (!picture.blank) return
    picture.blank = false
    options.onBack?.(request.picture)
  }
  const stop = (request: PageRequest): void => {
    underWay.get(request)?.abort()
    underWay.delete(request)
  }
  const dispatch = (): void => {
    const now = clock()
    stream.dispatch(now, start, stop)
    wake(stream.nextChange(now))
  }
  const drop = (request: PageRequest): void => {
    decoded.get(request)?.close()
    decoded.delete(request)
  }
  const wake = (seconds: number): void => {
    clearTimeout(timer)
    if (seconds === 0) invalidate()
    else if (seconds < Number.POSITIVE_INFINITY)
      timer = setTimeout(() => {
        dispatch()
        invalidate()
      }, 1000 * seconds)
  }
  const upload = (most: number, now: number): boolean => {
    for (let i = 0; i < most; i++) {
      const next = stream.nextUpload(now)
      if (next === null) return false
      const page = decoded.get(next.request)
      decoded.delete(next.request)
      if (page === undefined) continue
      pool.put(next.layer, page.pieces)
      page.close()
    }
    return true
  }

  const recover = (): void => {
    stream.recover()
    dispatch()
  }
  window.addEventListener('online', recover, { signal: end.signal })
  const line = watchLine(recover)

  return {
    add(id, source, sheet) {
      const uniforms = pageUniforms(source, pool.texture)
      shown.set(id, { uniforms, version: 0, failures: new Map(), hasBase: false, blank: false })
      stream.add({ id, source, sheet })
      invalidate()
      return uniforms
    },
    remove(id) {
      stream.remove(id)
      shown.get(id)?.uniforms.uTable.value.dispose()
      shown.delete(id)
      dispatch()
      invalidate()
    },
    frame(sight, seen, hints) {
      const now = clock()
      const moved = isElsewhere(last, sight)
      keep(last, sight)
      stream.look(sight, seen, now, hints)
      dispatch()
      const more = upload(moved ? uploadsMoving : uploadsResting, now)
      stream.dropped(drop)
      for (const [id, picture] of shown) {
        const table = stream.writeTable(id, now)
        if (table === null || table.version === picture.version) continue
        picture.version = table.version
        showTable(picture.uniforms, table)
      }
      return more || stream.nextChange(now) === 0
    },
    setOptions: stream.setOptions,
    pages: pool.texture,
    state: () => ({ ...stream.state(), bytes: pool.bytes }),
    dispose() {
      end.abort()
      line.dispose()
      clearTimeout(timer)
      for (const job of underWay.values()) job.abort()
      for (const page of decoded.values()) page.close()
      for (const { uniforms } of shown.values()) uniforms.uTable.value.dispose()
      fetcher.dispose()
      pool.dispose()
    },
  }
}

const isElsewhere = ({ matrix, width, height }: Looked, sight: Sight): boolean =>
  width !== sight.width ||
  height !== sight.height ||
  matrix.some((number, i) => number !== sight.viewProjection[i])

function keep(last: Looked, sight: Sight): void {
  last.matrix.set(sight.viewProjection)
  last.width = sight.width
  last.height = sight.height
}
