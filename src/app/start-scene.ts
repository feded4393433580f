import type { Stage } from '#scene/stage.tsx'
import type { Ground } from '#visit/resolve-address.ts'
import type { VisitStore } from '#visit/visit.ts'

/** True where the visitor or the device asks for less movement. */
const reducedMotion = (visit: VisitStore) => (): boolean =>
  visit.getState().settings.calmMovement ||
  window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** The scene of the page, which can be taken down and built again. */
export interface Scene {
  /** The stage, once it is there. */
  readonly stage: () => Stage | null
  /** Builds the scene again on a fresh canvas: a canvas keeps the context that was taken from it. */
  readonly restart: () => void
}

/**
 * Fetches the scene's code and gives it the page's one canvas. Code that does not come leaves the exhibition to its
 * texts and pictures, as a browser without WebGL2 does.
 */
export function createScene(canvas: HTMLCanvasElement, visit: VisitStore, ground: Ground): Scene {
  let stage: Stage | null = null
  let present = canvas
  const start = async (): Promise<void> => {
    const { mountStage } = await import('#scene/stage.tsx')
    stage = mountStage(present, { visit, site: ground.site, reducedMotion: reducedMotion(visit) })
  }
  const begin = (): void => {
    start().catch(() => visit.setState({ scene: { kind: 'absent', reason: 'lost' } }))
  }
  begin()
  return {
    stage: () => stage,
    restart() {
      stage?.dispose()
      stage = null
      const fresh = present.cloneNode(false)
      if (!(fresh instanceof HTMLCanvasElement)) return
      present.replaceWith(fresh)
      present = fresh
      begin()
    },
  }
}
