import type { WebGLRenderer } from 'three'
import { createShutter, type Held, type Seen } from '#scene/lighting/shutter.ts'
import { createStill } from '#scene/lighting/still.ts'
import type { VisitStore } from '#visit/visit.ts'

/** Milliseconds in which one era gives place to another: the look's `--glow`. */
const glow = 900

/** The way from one era to another. */
export interface EraChange {
  /** One frame of so many seconds: what is to be seen in it. */
  step(held: Held, seconds: number, atOnce: boolean): Seen
  dispose(): void
}

/** What an era change is made with; `draw` draws the last frame once more, false where there was none. */
export interface EraChangeOptions {
  readonly gl: WebGLRenderer
  readonly visit: VisitStore
  readonly reducedMotion: () => boolean
  readonly draw: () => boolean
}

/**
 * Keeps the picture of an era before the room until the next one is there as a whole, then lets it fade; with reduced motion it
 * goes at once. The picture is taken the moment that the visit changes: a frame later the visitor may stand elsewhere.
 */
export function createEraChange(options: EraChangeOptions): EraChange {
  const { gl, visit, reducedMotion, draw } = options
  const shutter = createShutter(visit.getState().era)
  const still = createStill(gl.domElement)
  let isHeld = false
  const leave = visit.subscribe((now, before) => {
    // Looking closer stands in the rooms' place, and is the same picture in every era.
    if (now.panel.kind === 'closer') still.letGo(0)
    else if (now.era !== before.era && now.scene.kind === 'shown' && draw()) still.take()
  })
  return {
    step(held, seconds, atOnce) {
      const seen = shutter.step(visit.getState().era, held, seconds, atOnce)
      if (isHeld && !seen.held) still.letGo(reducedMotion() ? 0 : glow)
      isHeld = seen.held
      return seen
    },
    dispose() {
      leave()
      still.dispose()
    },
  }
}
