import { Matrix4, type PerspectiveCamera, type WebGLRenderer } from 'three'
import { readLine } from '#browser/line.ts'
import type { Picture, Work } from '#exhibition/schema.ts'
import type { Sheet, Sight } from '#imagery/sheet.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { StreamOptions, StreamState } from '#imagery/stream.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import {
  createChannel,
  type MuralChannel,
  type ShownPages,
  type WhereItHangs,
} from '#scene/murals/mural-channel.ts'
import { createMuralStream } from '#scene/murals/mural-stream.ts'
import type { PoolOptions } from '#scene/murals/page-pool.ts'
import { type PageUniforms, pageUniforms } from '#scene/murals/page-uniforms.ts'
import {
  type PoolFacts,
  poolSize,
  reliefPoolSize,
  reliefStreamFor,
  streamFor,
} from '#scene/murals/pool-size.ts'
import { plainStone, streamStone } from '#scene/murals/streamed-stone.ts'
import { createViewToCome } from '#scene/murals/view-to-come.ts'
import type { QualityStep } from '#scene/quality/choose-step.ts'
import type { Site } from '#space/surface.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What the stage of streamed pictures is made with. */
export interface MuralStageOptions {
  readonly gl: WebGLRenderer
  readonly visit: VisitStore
  readonly site: Site
  readonly step: QualityStep
  readonly reducedMotion: () => boolean
  readonly invalidate: () => void
  /** It stands in the place of one whose graphics context was lost: what that one showed lies in the browser's cache. */
  readonly restored: boolean
  /** Milliseconds since some moment. */
  readonly clock: () => number
}

/** All streamed pictures of the rooms that are held. */
export interface MuralStage {
  /**
   * Reads where a work's picture comes from and streams it into a material; a fault is told to the visitor. `sheet` is asked for
   * where the work itself does not say where its picture hangs.
   */
  hang(work: Work, picture: Picture, stone: StoneMaterial, sheet?: WhereItHangs): ShownPages
  /** Streams a work's picture for whoever wants its pages; `onPages` is called once, when they are known. */
  show(work: Work, picture: Picture, onPages: (pages: PageUniforms) => void): ShownPages
  /**
   * Streams a height map, from a pool of its own, once the colours upon it are there. Nobody is told of one that does not come.
   * Null on the low step, which has none.
   */
  relieve(work: Work, relief: Picture, onPages: (pages: PageUniforms) => void): ShownPages | null
  /** In the place of the pages of a picture that does not come. */
  noPages(): PageUniforms
  /** Whether pages have smaller copies: see `pagesGlsl`. */
  readonly mips: boolean
  /** Calls back in each frame, the camera being true, until the returned function is called. */
  eachFrame(follow: () => void): () => void
  /** Streams a picture that hangs in no room; `onBlank` hears that nothing of it can be shown. Only `frameAlone` brings its pages. */
  place(source: ImageSource, sheet: Sheet, onBlank: () => void): PlacedPages
  /** In the place of `frame`: pages of these pictures only, for this sight. */
  frameAlone(sight: Sight, pictures: ReadonlySet<string>): boolean
  /** Once a frame, the camera's matrices being true; `seen` are rooms in sight. True while another frame is wanted. */
  frame(camera: PerspectiveCamera, seen: ReadonlySet<string>): boolean
  state(): StreamState & { readonly bytes: number }
  dispose(): void
}

/** A picture on the stage that hangs in no room. */
export interface PlacedPages {
  readonly id: string
  readonly uniforms: PageUniforms
  /** Whether its pages have smaller copies: see `pagesGlsl`. */
  readonly mips: boolean
  dispose(): void
}

const _here = new Matrix4()
const _there = new Matrix4()

/** An empty stage that has taken its pool. */
export function createMuralStage(options: MuralStageOptions): MuralStage {
  const { gl, visit, site, step, reducedMotion, invalidate } = options
  const facts = factsOf(gl, step)
  const hosts = visit.getState().venue?.hosts ?? []
  const blanks = new Map<string, () => void>()
  const followers = new Set<() => void>()
  const open = (pool: PoolOptions, stream: StreamOptions, told: boolean): MuralChannel =>
    createChannel({
      ...{ visit, site, hosts, told },
      open: ({ onBlank, onBack }) =>
        createMuralStream({
          ...{ gl, pool, stream, hosts, invalidate },
          clock: () => options.clock() / 1000,
          onBlank: (id, failure) => {
            onBlank?.(id, failure)
            blanks.get(id)?.()
          },
          ...(onBack && { onBack }),
        }),
    })
  const pool = poolSize(facts)
  let isCalm = reducedMotion()
  const asked = streamFor(pool.layers, readLine(), isCalm)
  const colours = open(pool, { ...asked, previews: !options.restored }, true)
  const { stream } = colours
  let heights: MuralChannel | null = null
  const channelOfHeights = (): MuralChannel | null => {
    const small = reliefPoolSize(facts)
    if (small !== null)
      heights ??= open(small, reliefStreamFor(small.layers, readLine(), reducedMotion()), false)
    return heights
  }
  const based = new Set<string>()
  const isBased = (work: string): boolean => {
    if (!based.has(work) && colours.hasBase(work)) based.add(work)
    return based.has(work)
  }
  /** Whoever asks for less movement during the visit gets it. */
  const followWish = (): void => {
    if (isCalm === reducedMotion()) return
    isCalm = !isCalm
    stream.setOptions(streamFor(pool.layers, readLine(), isCalm))
  }
  const viewToCome = createViewToCome(visit)
  let count = 0

  return {
    mips: pool.mips,
    hang(work, picture, stone, sheet) {
      let worn: PageUniforms | null = null
      const shown = colours.show(
        work,
        picture,
        pages => {
          worn = pages
          streamStone(stone, pages, pool.mips)
        },
        sheet,
      )
      return {
        source: shown.source,
        dispose: () => {
          shown.dispose()
          // Another hanging of the same picture may be in the material by now.
          if (worn !== null && !colours.streams(worn)) plainStone(stone, worn)
        },
      }
    },
    show: colours.show,
    noPages: () => pageUniforms({ width: 1, height: 1 }, stream.pages),
    relieve: (work, relief, onPages) => channelOfHeights()?.show(work, relief, onPages) ?? null,
    place(source, sheet, onBlank) {
      count += 1
      const id = `placed ${count}`
      blanks.set(id, onBlank)
      return {
        id,
        uniforms: stream.add(id, source, sheet),
        mips: pool.mips,
        dispose: () => {
          if (blanks.delete(id)) stream.remove(id)
        },
      }
    },
    frameAlone: (sight, pictures) => stream.frame(sight, pictures),
    frame(camera, seen) {
      for (const follow of followers) follow()
      followWish()
      const sight = sightOf(gl, camera, _here)
      const hints = viewToCome(camera, options.clock() / 1000).map(there =>
        sightOf(gl, there, _there),
      )
      const more = colours.frame(sight, seen, hints)
      return (heights?.frame(sight, seen, [], isBased) ?? false) || more
    },
    eachFrame(follow) {
      followers.add(follow)
      return () => followers.delete(follow)
    },
    state: () => sumOf(stream.state(), heights?.stream.state()),
    dispose() {
      stream.dispose()
      heights?.stream.dispose()
    },
  }
}

type Counters = ReturnType<MuralStage['state']>

const sumOf = (a: Counters, b: Counters | undefined): Counters =>
  b === undefined
    ? a
    : {
        resident: a.resident + b.resident,
        wanted: a.wanted + b.wanted,
        pending: a.pending + b.pending,
        decoded: a.decoded + b.decoded,
        failed: a.failed + b.failed,
        bias: Math.max(a.bias, b.bias),
        bytes: a.bytes + b.bytes,
      }

function factsOf(gl: WebGLRenderer, step: QualityStep): PoolFacts {
  const memory: unknown = Reflect.get(navigator, 'deviceMemory')
  return {
    step,
    pixels: gl.domElement.width * gl.domElement.height,
    memory: typeof memory === 'number' ? memory : null,
    anisotropy: gl.capabilities.getMaxAnisotropy(),
  }
}

function sightOf(
  gl: WebGLRenderer,
  { projectionMatrix, matrixWorldInverse, position }: PerspectiveCamera,
  into: Matrix4,
): Sight {
  const { drawingBufferWidth, drawingBufferHeight } = gl.getContext()
  return {
    viewProjection: into.multiplyMatrices(projectionMatrix, matrixWorldInverse).elements,
    eye: [position.x, position.y, position.z],
    width: drawingBufferWidth,
    height: drawingBufferHeight,
  }
}
