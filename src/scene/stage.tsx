import type { Diagnostics } from '#scene/diagnostics.ts'
import type { Site } from '#space/surface.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What the stage is given; it reads the visit and writes only `scene` and `notices`. */
export interface StageDeps {
  readonly visit: VisitStore
  readonly site: Site
  readonly reducedMotion: () => boolean
}

/** The handle of a mounted stage. */
export interface Stage {
  /** Takes everything off the graphics card; the canvas can be thrown away afterwards. */
  dispose(): void
  /** Asks for one more frame. */
  invalidate(): void
  diagnostics(): Diagnostics
}

/** `mountStage`: takes the page's one canvas for the life of the page. Never throws where WebGL2 is missing. */
export type MountStage = (canvas: HTMLCanvasElement, deps: StageDeps) => Stage
