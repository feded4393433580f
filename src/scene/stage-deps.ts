import type { Site } from '#space/surface.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What the scene is given; it reads the visit and writes only `scene`, `room` and `notices`. */
export interface StageDeps {
  readonly visit: VisitStore
  readonly site: Site
  readonly reducedMotion: () => boolean
}
