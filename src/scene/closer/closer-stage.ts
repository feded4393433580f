import { type Camera, Color, Group, type Scene, Vector2, type WebGLRenderer } from 'three'
import { flatSheet } from '#imagery/flat-sheet.ts'
import { pageSide } from '#imagery/page.ts'
import type { ImageSource } from '#imagery/source.ts'
import { type FlatPicture, flatPicture } from '#scene/closer/flat-picture.ts'
import { flatSight, seenBetween, writeFlatView } from '#scene/closer/flat-sight.ts'
import type { MuralStage, PlacedPages } from '#scene/murals/mural-stage.ts'
import { type CloseView, closeView, setCloseView, watchCloseView } from '#visit/close-view.ts'

/** What looking closer is drawn with: the canvas, the scene and the stream of the rooms. */
export interface CloserOptions {
  readonly gl: WebGLRenderer
  readonly scene: Scene
  readonly murals: MuralStage
  readonly invalidate: () => void
}

/** Draws `#visit/close-view.ts` in the place of the rooms. */
export interface CloserStage {
  /** Makes the scene ready for a frame; true while another is wanted at once, null where the rooms are to be drawn. */
  frame(camera: Camera): boolean | null
  dispose(): void
}

/** The camera sees rooms on the first layer, and on this one what is looked at closely. */
const roomLayer = 0
const closeLayer = 1

/** As the panels' ground round the picture: `--soot`. */
const soot = new Color(0x15110e)

const _canvas = new Vector2()
const _before = new Color()

interface Held extends PlacedPages {
  readonly source: ImageSource
  readonly picture: FlatPicture
}

/** A stage on which nothing is looked at yet. Rooms, camera and pose stay as they are: only what the camera sees changes. */
export function createCloserStage({ gl, scene, murals, invalidate }: CloserOptions): CloserStage {
  const group = new Group()
  const held = new Map<ImageSource, Held>()
  const wanted = new Set<string>()
  const sight = flatSight()
  /** What was last seen whole: it stays under what comes, so that another state comes without a gap. */
  let under: ImageSource | null = null
  let isOpen = false
  scene.add(group)

  const hold = (source: ImageSource): Held => {
    const before = held.get(source)
    if (before) return before
    const sheet = flatSheet([0, 0, 0], [1, 0, 0], [0, 1, 0], 1, 1)
    const placed = murals.place(source, sheet, () => setCloseView({ scene: 'failed' }))
    const picture = flatPicture(placed.uniforms, placed.mips)
    picture.mesh.layers.set(closeLayer)
    group.add(picture.mesh)
    const made = { ...placed, source, picture }
    held.set(source, made)
    return made
  }

  const open = (camera: Camera): void => {
    isOpen = true
    camera.layers.set(closeLayer)
    _before.copy(gl.getClearColor(_before))
    gl.setClearColor(soot)
  }
  const close = (camera: Camera): void => {
    if (!isOpen) return
    isOpen = false
    under = null
    camera.layers.set(roomLayer)
    gl.setClearColor(_before)
    empty()
  }
  const empty = (): void => {
    for (const { picture, dispose } of held.values()) {
      group.remove(picture.mesh)
      picture.dispose()
      dispose()
    }
    held.clear()
  }
  const show = (one: Held, from: number, to: number, order: number): void => {
    const canvas = { width: _canvas.x, height: _canvas.y }
    const { part, clip } = seenBetween(closeView, canvas, from, to)
    one.picture.mesh.renderOrder = order
    one.picture.show(part, clip)
  }

  const unwatch = watchCloseView(invalidate)
  return {
    frame(camera) {
      const { subject, width, wipe } = closeView
      if (subject === null || width === 0) {
        close(camera)
        return null
      }
      if (!isOpen) open(camera)
      gl.getSize(_canvas)
      for (const { picture } of held.values()) picture.mesh.visible = false
      const left = hold(subject.left)
      const right = subject.right && hold(subject.right)
      const old = under && held.get(under)
      if (old) show(old, 0, 1, 0)
      show(left, 0, right && hasCome(right) ? wipe : 1, 1)
      if (right) show(right, wipe, 1, 2)

      wanted.clear()
      wanted.add(left.id)
      if (right) wanted.add(right.id)
      writeFlatView(closeView, { width: _canvas.x, height: _canvas.y }, sight.viewProjection)
      const { drawingBufferWidth, drawingBufferHeight } = gl.getContext()
      sight.width = drawingBufferWidth
      sight.height = drawingBufferHeight
      const more = murals.frameAlone(sight, wanted)

      if (hasCome(left) && (right === null || hasCome(right))) {
        under = subject.left
        tell('draws')
      }
      return more
    },
    dispose() {
      unwatch()
      empty()
      scene.remove(group)
      setCloseView({ scene: 'waiting' })
    },
  }
}

function tell(scene: CloseView['scene']): void {
  if (closeView.scene === 'waiting') setCloseView({ scene })
}

/** True once the coarsest level of a picture is there, so that it has no hole. */
function hasCome({ source, uniforms }: Held): boolean {
  const { data, width, height } = uniforms.uTable.value.image
  const windows = uniforms.uWindowCount.value
  if (data === null || windows === 0) return false
  // The last window is all of the picture, and has cells beyond it where the first needs more.
  const side = pageSide * 2 ** (uniforms.uWindows.value[3 * (windows - 1)] ?? 0)
  const columns = Math.ceil(source.width / side)
  const rows = Math.ceil(source.height / side)
  const first = height - height / windows
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (!data[4 * ((first + row) * width + column)]) return false
  return true
}
