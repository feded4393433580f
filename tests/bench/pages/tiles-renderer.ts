import { TilesRenderer } from '3d-tiles-renderer'
import * as plugins from '3d-tiles-renderer/plugins'
import { PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import { screen } from '../views.ts'
import { asked, present } from './page.ts'

// Its types leave these two out.
type Made = new (options: object) => object
const { DeepZoomOverlay, GeneratedSurfacePlugin, UpdateOnChangePlugin } = plugins as unknown as {
  readonly DeepZoomOverlay: Made
  readonly GeneratedSurfacePlugin: Made
  readonly UpdateOnChangePlugin: new () => object
}

// As the project's own deepZoom example has it: these limits, this target, a frame whenever the screen has one.
const renderer = new WebGLRenderer({ antialias: true })
renderer.setPixelRatio(devicePixelRatio)
renderer.setSize(screen.width, screen.height)
renderer.setClearColor(0x111111)
document.getElementById('viewer')?.append(renderer.domElement)
const scene = new Scene()
const camera = new PerspectiveCamera(60, screen.width / screen.height, 0.001, 10000)
camera.position.set(0, 0, 1.5)

const overlay = new DeepZoomOverlay({ url: asked.get('source') ?? '/mural.dzi' })
const tiles = new TilesRenderer()
tiles.registerPlugin(
  new GeneratedSurfacePlugin({
    overlay,
    projection: 'source',
    center: true,
    applyOverlayTexture: true,
  }),
)
tiles.registerPlugin(new UpdateOnChangePlugin())
tiles.lruCache.minSize = 900
tiles.lruCache.maxSize = 1300
tiles.errorTarget = 1
if (asked.has('tuned')) Object.assign(tiles, { loadSiblings: false, loadAncestors: false })
tiles.setCamera(camera)
scene.add(tiles.group)

const picture = { width: Number(asked.get('width')), height: Number(asked.get('height')) }

function render(): void {
  requestAnimationFrame(render)
  camera.updateMatrixWorld()
  tiles.setCamera(camera)
  tiles.setResolutionFromRenderer(camera, renderer)
  tiles.update()
  renderer.render(scene, camera)
}

const half = Math.tan((camera.fov * Math.PI) / 360)

present({
  picture: () => (tiles.root ? picture : null),
  // The picture is 1 high and stands round the origin.
  look({ x, y, scale }) {
    camera.position.set(
      (x - picture.width / 2) / picture.height,
      0.5 - y / picture.height,
      (screen.height * scale) / picture.height / 2 / half,
    )
  },
  state: () => ({}),
})
const first = asked.get('view')?.split(',').map(Number)
if (first) window.bench?.look({ x: first[0] ?? 0, y: first[1] ?? 0, scale: first[2] ?? 1 })
render()
