import { Mesh, PerspectiveCamera, PlaneGeometry, Scene, WebGLRenderer } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { flatSheet } from '#imagery/flat-sheet.ts'
import type { Sight } from '#imagery/sheet.ts'
import { createMuralStream, type MuralStream } from '#scene/murals/mural-stream.ts'
import { unlitPicture } from '#scene/murals/unlit-picture.ts'
import { pyramid, type Server, servePictures, sourceAt } from './served-pyramid.ts'

const base = `${location.origin}/none/wall`
const seen = new Set(['wall'])

let gl: WebGLRenderer
let server: Server
let stream: MuralStream
let uploads = 0
const blanks: string[] = []
const backs: string[] = []
const camera = new PerspectiveCamera(60, 4 / 3, 0.01, 10)
const scene = new Scene()

/** Red says how far from the left a pixel is, blue how far from above. */
const byPlace = (x: number, y: number) =>
  [Math.floor((255 * x) / pyramid.width), 40, Math.floor((255 * y) / pyramid.height)] as const

/** A wall of 4 × 3 metres about the origin, seen from `away` metres. */
function stand(away: number, x = 0): Sight {
  camera.position.set(x, 0, away)
  camera.updateMatrixWorld()
  camera.updateProjectionMatrix()
  const { projectionMatrix, matrixWorldInverse } = camera
  return {
    viewProjection: projectionMatrix.clone().multiply(matrixWorldInverse).elements,
    eye: [x, 0, away],
    width: 320,
    height: 240,
  }
}

/** Frames until none is wanted and nothing is under way. @returns how many pages went up in each. */
async function settle(sight: Sight): Promise<readonly number[]> {
  const each: number[] = []
  for (let i = 0; i < 400; i++) {
    uploads = 0
    const more = stream.frame(sight, seen)
    each.push(uploads)
    const { pending, decoded } = stream.state()
    if (!more && pending + decoded === 0) return each
    await new Promise(done => setTimeout(done, 5))
  }
  throw new Error(`mural-stream: does not settle: ${JSON.stringify(stream.state())}`)
}

function pixel(x: number, y: number): readonly number[] {
  gl.render(scene, camera)
  const bytes = new Uint8Array(4)
  const context = gl.getContext()
  context.readPixels(x, 239 - y, 1, 1, context.RGBA, context.UNSIGNED_BYTE, bytes)
  expect(context.getError()).toBe(0)
  return [...bytes].slice(0, 3)
}

beforeEach(() => {
  server = servePictures({ wall: byPlace })
  gl = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true })
  gl.setPixelRatio(1)
  gl.setSize(320, 240)
  blanks.length = 0
  backs.length = 0
  stream = createMuralStream({
    ...{ gl, hosts: [], invalidate: () => undefined, clock: () => performance.now() / 1000 },
    stream: { layers: 32, parallel: 6, fade: 0, detail: 1 },
    pool: { mips: false, anisotropy: 1 },
    onBlank: (id, { fault }) => blanks.push(`${id} ${fault}`),
    onBack: id => backs.push(id),
  })
  const context = gl.getContext() as WebGL2RenderingContext
  const upload = context.texSubImage3D.bind(context) as (...args: unknown[]) => void
  vi.spyOn(context, 'texSubImage3D').mockImplementation((...args: unknown[]) => {
    uploads += 1
    upload(...args)
  })
  const sheet = flatSheet([-2, -1.5, 0], [1, 0, 0], [0, 1, 0], 4, 3)
  const uniforms = stream.add('wall', sourceAt(base), sheet)
  scene.clear()
  scene.add(new Mesh(new PlaneGeometry(4, 3), unlitPicture(uniforms, false)))
})

afterEach(() => {
  stream.dispose()
  gl.dispose()
  gl.forceContextLoss()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a stream of murals', () => {
  it('brings the pages that a view needs, and shows each pixel where it belongs', async () => {
    await settle(stand(3))
    const [r, g, b] = pixel(160, 120)
    expect(Math.abs((r ?? 0) - 127)).toBeLessThan(3)
    expect(Math.abs((g ?? 0) - 40)).toBeLessThan(2)
    expect(Math.abs((b ?? 0) - 127)).toBeLessThan(3)
    const coarse = server.asked.length
    await settle(stand(0.2, 1))
    expect(server.asked.length).toBeGreaterThan(coarse)
    // A metre to the right of the middle is three quarters of the picture's width.
    expect(Math.abs((pixel(160, 120)[0] ?? 0) - 191)).toBeLessThan(2)
  })

  it('uploads at most two pages in a frame while the camera moves, and four while it rests', async () => {
    await settle(stand(3))
    const moving: number[] = []
    for (let i = 0; i < 60; i++) {
      uploads = 0
      stream.frame(stand(0.15, -1.6 + i * 0.05), seen)
      moving.push(uploads)
      // Pages heap up: every third frame only, those that wait are taken.
      if (i % 3 === 0) await new Promise(done => setTimeout(done, 15))
    }
    expect(Math.max(...moving)).toBe(2)
    const resting = await settle(stand(0.4))
    expect(Math.max(...resting)).toBeLessThanOrEqual(4)
  })

  it('asks for nothing, uploads nothing and wants no frame when nothing moves', async () => {
    const sight = stand(0.5)
    await settle(sight)
    const asked = server.asked.length
    uploads = 0
    for (let i = 0; i < 5; i++) expect(stream.frame(sight, seen)).toBe(false)
    await new Promise(done => setTimeout(done, 100))
    expect(uploads).toBe(0)
    expect(server.asked.length).toBe(asked)
  })

  it('closes every bitmap that it opened, also of pages that nobody wants any more', async () => {
    for (let i = 0; i < 8; i++) {
      stream.frame(stand(0.2, -1.5 + i * 0.4), seen)
      await new Promise(done => setTimeout(done, 10))
    }
    await settle(stand(3))
    expect(server.made.count).toBeGreaterThan(0)
    expect(server.open.size).toBe(0)
  })

  it('leaves nothing open and nothing on the card when it goes in the middle of everything', async () => {
    stream.frame(stand(0.2), seen)
    await vi.waitUntil(() => stream.state().decoded > 0)
    stream.dispose()
    for (const node of scene.children)
      if (node instanceof Mesh) {
        node.geometry.dispose()
        node.material.dispose()
      }
    await vi.waitUntil(() => server.open.size === 0)
    expect(gl.info.memory.textures).toBe(0)
  })

  it('tells once of a picture of which nothing can be shown, and asks no more', async () => {
    server.fault = () => new Response('', { status: 404 })
    await settle(stand(3))
    await settle(stand(0.3))
    expect(blanks).toEqual(['wall missing'])
    expect(server.asked.length).toBe(new Set(server.asked).size)
  })

  it('tells that a picture is back when the network is', async () => {
    server.fault = () => Promise.reject(new TypeError('no network'))
    const sight = stand(3)
    await vi.waitUntil(
      () => {
        stream.frame(sight, seen)
        return blanks.length > 0
      },
      { timeout: 14_000 },
    )
    expect(blanks).toEqual(['wall offline'])
    server.fault = null
    window.dispatchEvent(new Event('online'))
    await settle(sight)
    expect(backs).toEqual(['wall'])
    expect(Math.abs((pixel(160, 120)[0] ?? 0) - 127)).toBeLessThan(3)
  })
})
