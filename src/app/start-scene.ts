import type { Stage } from '#scene/stage.tsx'
import type { Ground } from '#visit/resolve-address.ts'
import type { VisitStore } from '#visit/visit.ts'

/** True where the visitor or the device asks for less movement. */
const reducedMotion = (visit: VisitStore) => (): boolean =>
  visit.getState().settings.calmMovement ||
  window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Fetches the scene's code and gives it the page's one canvas. Code that does not come leaves the exhibition to its
 * texts and pictures, as a browser without WebGL2 does.
 *
 * @returns the stage, once it is there.
 */
export function startScene(
  canvas: HTMLCanvasElement,
  visit: VisitStore,
  ground: Ground,
): () => Stage | null {
  let stage: Stage | null = null
  import('#scene/stage.tsx').then(
    ({ mountStage }) => {
      stage = mountStage(canvas, { visit, site: ground.site, reducedMotion: reducedMotion(visit) })
    },
    () => visit.setState({ scene: { kind: 'absent', reason: 'lost' } }),
  )
  return () => stage
}
