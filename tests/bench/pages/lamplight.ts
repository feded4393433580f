import {
  BufferAttribute,
  Mesh,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  WebGLRenderer,
} from 'three'
import { parseDeepZoom } from '#imagery/deep-zoom.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { MuralStream } from '#scene/murals/mural-stream.ts'
import { fieldOfView, standBefore, wallSheet } from '../figures/curved-wall.ts'
import { type Size, screen, type View } from '../views.ts'
import { engine } from './engine.ts'
import { asked, present } from './page.ts'

// One unlit wall on plain three, drawn when something changes: as bare as the other viewers' pages.
const { createMuralStream, parseImageInfo, unlitPicture } = engine
const curved = asked.get('shape') === 'curved'
const mips = asked.has('mips')
const layers = Number(asked.get('layers') ?? 64)
const address = asked.get('source') ?? '/mural.dzi'

// Asked for before anything else is made: taking the pool's memory and the description's way are as long as each other.
const answer = fetch(address)
const gl = new WebGLRenderer({ antialias: false })
gl.setPixelRatio(devicePixelRatio)
gl.setSize(innerWidth, innerHeight)
gl.setClearColor(0x111111)
document.getElementById('viewer')?.append(gl.domElement)
const scene = new Scene()
const camera = new PerspectiveCamera(fieldOfView, screen.width / screen.height)

let asking = false
const invalidate = (): void => {
  if (asking) return
  asking = true
  requestAnimationFrame(draw)
}

const makeStream = (previews: boolean): MuralStream =>
  createMuralStream({
    gl,
    stream: {
      layers,
      parallel: Number(asked.get('parallel') ?? 6),
      fade: asked.has('fade') ? 0.2 : 0,
      detail: 1,
      previews,
    },
    pool: { mips, anisotropy: mips ? 8 : 1 },
    hosts: [],
    clock: () => performance.now() / 1000,
    invalidate,
  })
let stream = makeStream(true)
const seen = new Set(['mural'])
let picture: Size | null = null
let choosing = 0

function draw(): void {
  asking = false
  camera.updateMatrixWorld()
  const matrix = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse)
  const { x, y, z } = camera.position
  const { width, height } = gl.domElement
  const started = performance.now()
  const more = stream.frame(
    { viewProjection: matrix.elements, eye: [x, y, z], width, height },
    seen,
  )
  choosing += performance.now() - started
  gl.render(scene, camera)
  if (more) invalidate()
}

/** A mesh of the wall whose uv are the picture's own coordinates. */
function wall(size: Size): PlaneGeometry {
  const sheet = wallSheet(size, curved)
  const geometry = new PlaneGeometry(1, 1, curved ? 96 : 1, 1)
  const { position, uv } = geometry.attributes
  const out = new Float64Array(9)
  const points = new Float32Array((uv?.count ?? 0) * 3)
  for (let i = 0; i < (uv?.count ?? 0); i++) {
    sheet.sample(uv?.getX(i) ?? 0, uv?.getY(i) ?? 0, out)
    points.set(out.subarray(0, 3), i * 3)
  }
  if (position) geometry.setAttribute('position', new BufferAttribute(points, 3))
  geometry.computeBoundingSphere()
  return geometry
}

async function open(): Promise<ImageSource> {
  const response = await answer
  if (!response.ok) throw new Error(`lamplight page: ${address} answered ${response.status}`)
  const at = new URL(address, location.href).href
  const parsed = address.endsWith('.dzi')
    ? parseDeepZoom(await response.text(), at)
    : parseImageInfo(await response.json(), at)
  if (!parsed.ok) throw new Error(`lamplight page: ${address}: ${JSON.stringify(parsed.fault)}`)
  return parsed.source
}

const look = (view: View): void => {
  if (picture) standBefore(camera, picture, curved, view)
  invalidate()
}

const source = await open()
picture = { width: source.width, height: source.height }
const mesh = new Mesh(wall(picture))
mesh.frustumCulled = false
scene.add(mesh)

function hang(size: Size): void {
  const uniforms = stream.add('mural', source, wallSheet(size, curved))
  mesh.material = unlitPicture(uniforms, mips)
}
hang(picture)

// As the viewer's stage does it: what was on the card is made anew, and its pages come out of the browser's cache.
gl.domElement.addEventListener('webglcontextrestored', () => {
  stream.dispose()
  stream = makeStream(false)
  if (picture) hang(picture)
  invalidate()
})
const first = asked.get('view')?.split(',').map(Number) ?? []
look({
  x: first[0] ?? picture.width / 2,
  y: first[1] ?? picture.height / 2,
  scale: first[2] ?? picture.width / screen.width,
})
// At once, not in the next frame: the first page is under way while the card makes the program ready.
draw()
present({ picture: () => picture, look, state: () => ({ ...stream.state(), choosing }) })
