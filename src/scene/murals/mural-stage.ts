import { Matrix4, type PerspectiveCamera, type WebGLRenderer } from 'three'
import { readLine } from '#browser/line.ts'
import { type PictureAddress, readSource } from '#browser/read-source.ts'
import type { Picture, Work } from '#exhibition/schema.ts'
import type { Sheet, Sight } from '#imagery/sheet.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { StreamState } from '#imagery/stream.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import { createMuralStream } from '#scene/murals/mural-stream.ts'
import type { PageUniforms } from '#scene/murals/page-uniforms.ts'
import { poolSize, streamFor } from '#scene/murals/pool-size.ts'
import { plainStone, streamStone } from '#scene/murals/streamed-stone.ts'
import { workSheet } from '#scene/murals/work-sheet.ts'
import type { QualityStep } from '#scene/quality/choose-step.ts'
import { mediaUrl } from '#scene/works/media-url.ts'
import { tellMissing } from '#scene/works/notice-of.ts'
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
  /** Milliseconds since some moment. */
  readonly clock: () => number
}

/** All streamed pictures of the rooms that are held. */
export interface MuralStage {
  /** Reads where a work's picture comes from and streams it into a material; a fault is told to the visitor. */
  hang(work: Work, picture: Picture, stone: StoneMaterial): HungPages
  /** Streams a picture that hangs in no room; `onBlank` hears that nothing of it can be shown. Only `frameAlone` brings its pages. */
  place(source: ImageSource, sheet: Sheet, onBlank: () => void): PlacedPages
  /** In the place of `frame`: pages of these pictures only, for this sight. */
  frameAlone(sight: Sight, pictures: ReadonlySet<string>): boolean
  /** Once a frame, the camera's matrices being true; `seen` are rooms in sight. True while another frame is wanted. */
  frame(camera: PerspectiveCamera, seen: ReadonlySet<string>): boolean
  state(): StreamState & { readonly bytes: number }
  dispose(): void
}

/** A picture on the stage. */
export interface HungPages {
  /** Its source, once that is known; null where it cannot be shown. */
  readonly source: Promise<ImageSource | null>
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

const _matrix = new Matrix4()

/** An empty stage that has taken its pool. */
export function createMuralStage(options: MuralStageOptions): MuralStage {
  const { gl, visit, site, step, reducedMotion, invalidate } = options
  const pool = poolSize({
    step,
    pixels: gl.domElement.width * gl.domElement.height,
    memory: deviceMemory(),
    anisotropy: gl.capabilities.getMaxAnisotropy(),
  })
  const hosts = visit.getState().venue?.hosts ?? []
  const works = new Map<string, Work>()
  const blanks = new Map<string, () => void>()
  const stream = createMuralStream({
    ...{ gl, pool, hosts, invalidate },
    stream: streamFor(pool.layers, readLine(), reducedMotion()),
    clock: () => options.clock() / 1000,
    onBlank: (id, failure) => {
      const work = works.get(id)
      if (work !== undefined) tellMissing(visit, work, { kind: failure.fault })
      blanks.get(id)?.()
    },
  })
  const inSight = new Set<string>()
  let count = 0

  return {
    hang(work, picture, stone) {
      count += 1
      const id = `${work.id} ${count}`
      const stop = new AbortController()
      const read = async (): Promise<ImageSource | null> => {
        const address = addressOf(visit, picture)
        const sheet = workSheet(site, work, visit.getState().era)
        if (address === null || sheet === null) return null
        const result = await readSource(address, { signal: stop.signal, hosts })
        if (stop.signal.aborted) return null
        if (!result.ok) {
          tellMissing(visit, work, result.failure)
          return null
        }
        works.set(id, work)
        streamStone(stone, stream.add(id, result.source, sheet), pool.mips)
        return result.source
      }
      return {
        source: read(),
        dispose: () => {
          stop.abort()
          if (!works.delete(id)) return
          stream.remove(id)
          plainStone(stone)
        },
      }
    },
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
      inSight.clear()
      for (const [id, { room }] of works) if (seen.has(room)) inSight.add(id)
      return stream.frame(sightOf(gl, camera), inSight)
    },
    state: stream.state,
    dispose: stream.dispose,
  }
}

function sightOf(
  gl: WebGLRenderer,
  { projectionMatrix, matrixWorldInverse, position }: PerspectiveCamera,
): Sight {
  const { drawingBufferWidth, drawingBufferHeight } = gl.getContext()
  return {
    viewProjection: _matrix.multiplyMatrices(projectionMatrix, matrixWorldInverse).elements,
    eye: [position.x, position.y, position.z],
    width: drawingBufferWidth,
    height: drawingBufferHeight,
  }
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

function deviceMemory(): number | null {
  const memory: unknown = Reflect.get(navigator, 'deviceMemory')
  return typeof memory === 'number' ? memory : null
}
