import { type Camera, type Group, type Scene, Vector2, type WebGLRenderer } from 'three'
import { type BesideFrame, createSecondEra, type SecondEra } from '#scene/eras/second-era.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { watchWipe, wipe } from '#visit/wipe.ts'

/** The era that is seen right of the wipe's line, where there is one. */
export interface Beside {
  /** Makes it ready for a frame; true while another is wanted. */
  frame(frame: BesideFrame): boolean
  /** Rooms of it in sight. */
  readonly seen: () => ReadonlySet<string>
  /** Draws the visitor's own era left of the line, the other one right of it: each pixel once. */
  draw(camera: Camera): void
  dispose(): void
}

/** What it is made with; `own` holds the rooms of the visitor's own era. */
export interface BesideOptions {
  readonly gl: WebGLRenderer
  readonly scene: Scene
  readonly kit: SceneKit
  readonly own: Group
  /** Milliseconds since some moment. */
  readonly clock: () => number
}

const nothing: ReadonlySet<string> = new Set()
const _size = new Vector2()

/**
 * Follows the visit's other era: its rooms come when they are asked for and go when they are not. Until they are there as a
 * whole, what was seen before stays.
 */
export function createBeside({ gl, scene, kit, own, clock }: BesideOptions): Beside {
  let shown: SecondEra | null = null
  let coming: SecondEra | null = null
  const unwatch = watchWipe(kit.invalidate)

  const begin = (era: string): SecondEra => {
    const second = createSecondEra(kit, era, clock)
    second.group.visible = false
    scene.add(second.group)
    return second
  }
  const follow = (): void => {
    const { besideEra } = kit.visit.getState()
    if (besideEra === null) {
      shown?.dispose()
      shown = null
    }
    if (coming !== null && coming.era !== besideEra) {
      coming.dispose()
      coming = null
    }
    if (besideEra === null || shown?.era === besideEra) return
    coming ??= begin(besideEra)
  }
  const draw = (camera: Camera): void => {
    if (shown === null) {
      gl.render(scene, camera)
      return
    }
    const { width, height } = gl.getSize(_size)
    const line = Math.round(wipe.share * width)
    gl.setScissorTest(true)
    if (line > 0) {
      gl.setScissor(0, 0, line, height)
      gl.render(scene, camera)
    }
    if (line < width) {
      own.visible = false
      shown.group.visible = true
      gl.setScissor(line, 0, width - line, height)
      gl.render(scene, camera)
      own.visible = true
      shown.group.visible = false
    }
    gl.setScissorTest(false)
  }

  return {
    seen: () => shown?.seen() ?? nothing,
    frame(frame) {
      follow()
      let more = false
      for (const era of [shown, coming]) if (era?.frame(frame)) more = true
      if (coming?.isThere()) {
        shown?.dispose()
        shown = coming
        coming = null
        return true
      }
      return more
    },
    draw,
    dispose() {
      unwatch()
      shown?.dispose()
      coming?.dispose()
    },
  }
}
