import type { Movement } from '#scene/moving/movement.ts'
import { still } from '#scene/moving/rig.ts'
import { planOf } from '#space/plan-of.ts'
import { replan } from '#space/walk.ts'
import { watchFreeArea } from '#visit/free-area.ts'
import { forgetWayBack } from '#visit/way-back.ts'

/** Keeps the floor plan and the manner of moving those of the visit, and wakes the loop when they change. */
export function followVisit(
  movement: Movement,
  reducedMotion: () => boolean,
  wake: () => void,
  signal: AbortSignal,
): void {
  const { visit, site, world, rig } = movement
  const beCalm = (): void => {
    world.calm = visit.getState().settings.calmMovement || reducedMotion()
  }
  beCalm()
  const leave = visit.subscribe((now, before) => {
    if (now.settings !== before.settings) beCalm()
    if (!now.entered && before.entered) forgetWayBack()
    if (now.era !== before.era || now.exhibition !== before.exhibition) {
      replan(rig.walker, planOf(site, now.exhibition, now.era))
      rig.going = still
    }
    if (
      now.journey !== before.journey ||
      now.settings !== before.settings ||
      now.era !== before.era
    )
      wake()
  })
  const unwatch = watchFreeArea(wake)
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', beCalm, { signal })
  signal.addEventListener('abort', () => {
    leave()
    unwatch()
  })
}
