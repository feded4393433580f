import { Mesh, PerspectiveCamera, PlaneGeometry, Scene, WebGLRenderer } from 'three'
import { type PictureAddress, readSource } from '#browser/read-source.ts'
import type { Sheet } from '#imagery/sheet.ts'
import { createMuralStream } from '#scene/murals/mural-stream.ts'
import type { PageUniforms } from '#scene/murals/page-uniforms.ts'
import { unlitPicture } from '#scene/murals/unlit-picture.ts'

/** A wall's page table in short: cells with nothing to show, and the levels that the others show. */
export interface Shown {
  readonly cells: number
  readonly empty: number
  readonly finest: number
  readonly coarsest: number
}

/** Two walls beside each other that share one engine: what befalls one must not reach the other. */
export interface TwoWalls {
  /** Hangs a picture; what came of reading its description: 'ok' or the kind of failure. */
  hang(side: 'left' | 'right', address: PictureAddress): Promise<string>
  /** Screen pixels for each pixel of the picture, seen from before the gap between the walls. */
  look(scale: number): void
  shown(side: 'left' | 'right'): Shown
  /** Walls of which nothing can be shown, and why. */
  readonly blanks: { readonly side: string; readonly fault: string }[]
  readonly state: () => ReturnType<ReturnType<typeof createMuralStream>['state']>
  /** The longest time in milliseconds in which no frame came. */
  readonly longestPause: () => number
  /** Bitmaps decoded and not closed. */
  readonly bitmaps: () => number
}

declare global {
  interface Window {
    walls?: TwoWalls
  }
}

/** Pixels for each metre of the walls. */
const density = 1000
const gap = 0.02

let bitmaps = 0
const decode = globalThis.createImageBitmap.bind(globalThis)
Object.assign(globalThis, {
  createImageBitmap: async (...args: Parameters<typeof decode>) => {
    const bitmap = await decode(...args)
    bitmaps += 1
    return bitmap
  },
})
const { close } = ImageBitmap.prototype
ImageBitmap.prototype.close = function (this: ImageBitmap) {
  bitmaps -= 1
  close.call(this)
}

const gl = new WebGLRenderer({ antialias: false })
gl.setSize(innerWidth, innerHeight)
document.body.append(gl.domElement)
const scene = new Scene()
const camera = new PerspectiveCamera(50, innerWidth / innerHeight, 0.01, 100)
const blanks: TwoWalls['blanks'] = []

let asking = false
const invalidate = (): void => {
  if (asking) return
  asking = true
  requestAnimationFrame(draw)
}
const stream = createMuralStream({
  gl,
  stream: { layers: 64, parallel: 6, fade: 0, detail: 1 },
  pool: { mips: false, anisotropy: 1 },
  hosts: [new URLSearchParams(location.search).get('host') ?? ''],
  clock: () => performance.now() / 1000,
  invalidate,
  onBlank: (side, { fault }) => blanks.push({ side, fault }),
})
const hung = new Map<string, PageUniforms>()

function draw(): void {
  asking = false
  camera.updateMatrixWorld()
  const matrix = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse)
  const { x, y, z } = camera.position
  const { width, height } = gl.domElement
  const sight = { viewProjection: matrix.elements, eye: [x, y, z] as const, width, height }
  const more = stream.frame(sight, new Set(hung.keys()))
  gl.render(scene, camera)
  if (more) invalidate()
}

/** A flat sheet of a picture's true size, its inner edge at the gap. */
function sheetOf(side: 'left' | 'right', width: number, height: number): Sheet {
  const [w, h] = [width / density, height / density]
  const left = side === 'left' ? -gap - w : gap
  return {
    twoSided: false,
    grain: 1,
    sample(s, t, out) {
      out.set([left + s * w, (t - 0.5) * h, 0, w, 0, 0, 0, h, 0])
      return true
    },
  }
}

let pause = 0
let before = performance.now()
const beat = (): void => {
  const now = performance.now()
  pause = Math.max(pause, now - before)
  before = now
  requestAnimationFrame(beat)
}
requestAnimationFrame(beat)

const walls: TwoWalls = {
  async hang(side, address) {
    const signal = new AbortController().signal
    const hosts = [new URLSearchParams(location.search).get('host') ?? '']
    const read = await readSource(address, { signal, hosts })
    if (!read.ok) return read.failure.kind
    const { width, height } = read.source
    const uniforms = stream.add(side, read.source, sheetOf(side, width, height))
    hung.set(side, uniforms)
    const mesh = new Mesh(
      new PlaneGeometry(width / density, height / density),
      unlitPicture(uniforms, false),
    )
    mesh.position.x = (side === 'left' ? -1 : 1) * (gap + width / density / 2)
    scene.add(mesh)
    invalidate()
    return 'ok'
  },
  look(scale) {
    const metres = innerHeight / density / scale
    camera.position.set(0, 0, metres / 2 / Math.tan((camera.fov * Math.PI) / 360))
    invalidate()
  },
  shown(side) {
    const entries = hung.get(side)?.uTable.value.image.data
    if (!(entries instanceof Uint16Array)) return { cells: 0, empty: 0, finest: -1, coarsest: -1 }
    const levels: number[] = []
    let empty = 0
    for (let i = 0; i < entries.length; i += 4) {
      if (entries[i] === 0) empty++
      else levels.push(entries[i + 1] ?? 0)
    }
    return {
      cells: entries.length / 4,
      empty,
      finest: Math.min(...levels),
      coarsest: Math.max(...levels),
    }
  },
  blanks,
  state: stream.state,
  longestPause: () => pause,
  bitmaps: () => bitmaps,
}
window.walls = walls
