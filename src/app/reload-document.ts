import { createGround } from '#app/ground.ts'
import { loadExhibition } from '#app/load-exhibition.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { planOf } from '#space/plan-of.ts'
import { goTo } from '#visit/actions.ts'
import type { Ground } from '#visit/resolve-address.ts'
import { pose } from '#visit/view.ts'
import { viewOfThing } from '#visit/view-of-thing.ts'
import type { Journey, VisitStore } from '#visit/visit.ts'

/** What stands on the document, and can be built on another. */
export interface Standing {
  readonly visit: VisitStore
  readonly ground: Ground
  /** Takes the scene down, and builds it again from the ground. */
  readonly restartScene: () => void
  readonly render: () => void
}

/**
 * Reads the document again after a save and builds rooms and panels on it in place: the visitor keeps standing where they
 * stand, with the same panel open, in the same language. A document that cannot be read leaves all as it is.
 *
 * @returns false where it cannot be read.
 */
export async function reloadDocument(standing: Standing): Promise<boolean> {
  const { visit, ground } = standing
  const { base, language, venue } = visit.getState()
  const loaded = await loadExhibition(base, language, new AbortController().signal)
  if (!loaded.ok) {
    if (loaded.why.kind === 'unreadable') visit.setState({ problems: loaded.why.problems })
    return false
  }
  const { exhibition, problems } = loaded
  // Everybody who was given the ground keeps it: only what lies on it is new.
  Object.assign(
    ground,
    createGround(exhibition, venue, () => visit.getState().settings.eyeHeight),
  )
  const to = standStill(ground, exhibition, visit.getState().era)
  visit.setState({ exhibition, problems })
  if (to) goTo(visit, to, 'cut')
  standing.restartScene()
  standing.render()
  return true
}

/** Where the visitor stands; where that room is gone, the first one that is there. */
function standStill(
  ground: Ground,
  exhibition: Exhibition,
  era: string | null,
): Journey['to'] | null {
  const { site } = ground
  const plan = planOf(site, exhibition, era)
  if (plan.rooms.has(pose.room)) return { ...pose }
  const [room] = plan.rooms.keys()
  return room === undefined ? null : viewOfThing({ exhibition, site, plan }, room, ground.camera())
}
