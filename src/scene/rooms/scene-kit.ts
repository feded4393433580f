import type { LightRig } from '#scene/lighting/light-rig.ts'
import type { MuralStage } from '#scene/murals/mural-stage.ts'
import type { QualityStep } from '#scene/quality/choose-step.ts'
import type { PictureStore } from '#scene/works/picture-store.ts'
import type { Site } from '#space/surface.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What everything that hangs in the scene is made with. */
export interface SceneKit {
  readonly visit: VisitStore
  readonly site: Site
  readonly rig: LightRig
  readonly pictures: PictureStore
  /** The stage of streamed pictures: its code comes, and its memory is taken, when it is first wanted. */
  readonly murals: () => Promise<MuralStage>
  readonly step: QualityStep
  readonly reducedMotion: () => boolean
  readonly invalidate: () => void
  /** Settles when the first picture has been seen. Until then only what belongs to it is asked for. */
  readonly shown: Promise<void>
}
