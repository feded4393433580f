import { emptyBuffer, type IntentBuffer, type Tap } from '#scene/moving/intent-buffer.ts'
import { type Lens, lens, type Triple } from '#scene/moving/lens.ts'
import { lookAlong } from '#scene/moving/pick.ts'
import { createRig, type Rig, type RigWorld } from '#scene/moving/rig.ts'
import type { ViewShift } from '#scene/moving/view-shift.ts'
import { planOf } from '#space/plan-of.ts'
import type { Site } from '#space/surface.ts'
import { type SiteView, viewToSite } from '#space/view-for.ts'
import { pose } from '#visit/view.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What a visitor's devices can do beside moving: it comes with the code that listens to them. */
interface Hands {
  readonly tap: (movement: Movement, tap: Tap) => void
  /** Puts the ring under a resting mouse. @returns true while another frame is wanted. */
  readonly point: (movement: Movement, moving: boolean, dt: number) => boolean
}

/** Everything that one visit's moving about is made of. Plain and mutable. */
export interface Movement {
  readonly visit: VisitStore
  readonly site: Site
  readonly intents: IntentBuffer
  readonly lens: Lens
  readonly shift: ViewShift
  readonly world: MutableWorld
  readonly rig: Rig
  /** Null until devices are listened to. */
  hands: Hands | null
  /** False from a journey's start until the visitor moves by themselves: what lies between is no place to go back to. */
  ownSteps: boolean
  /** Id of the journey that is under way; null when its end has been told. */
  journey: number | null
  /** Seconds that the dashed ring still shows. */
  refusal: number
  /** The resting mouse that the ring was last put under. */
  pointed: IntentBuffer['hover']
}

type MutableWorld = { -readonly [K in keyof RigWorld]: RigWorld[K] }

/** The journey each visit was last taken on, so that a scene built anew does not set out again. */
const lastJourney = new WeakMap<VisitStore, number>()

/** The journey that waits and has not been begun, or null; it counts as begun from now on. */
export function takeJourney(visit: VisitStore) {
  const { journey } = visit.getState()
  if (journey === null || journey.id === lastJourney.get(visit)) return null
  lastJourney.set(visit, journey.id)
  return journey
}

/** Where a visit begins: where the journey that waits leads, else where the visitor was, else the exhibition's start. */
function firstView(visit: VisitStore, site: Site): SiteView {
  const isContinued = lastJourney.has(visit) && site.rooms.has(pose.room)
  const journey = takeJourney(visit)
  if (journey) return journey.to
  if (isContinued) return { ...pose }
  lastJourney.set(visit, -1)
  const { exhibition, room } = visit.getState()
  const start = viewToSite(site, exhibition.start, room)
  return start ?? { room, x: 0, z: 0, heading: 0, pitch: 0, zoom: 1 }
}

/** A visitor at rest where the visit begins. @throws RangeError when no room of the era has a floor. */
export function createMovement(visit: VisitStore, site: Site, calm: boolean): Movement {
  const { exhibition, era, settings } = visit.getState()
  const rig = createRig(planOf(site, exhibition, era), firstView(visit, site), settings.eyeHeight)
  const look = (room: string, eye: Triple, direction: Triple) =>
    lookAlong(site, rig.walker.plan, room, eye, direction)
  return {
    visit,
    site,
    intents: emptyBuffer(),
    lens,
    shift: { x: 0, y: 0 },
    world: { lens, eyeHeight: settings.eyeHeight, calm, look },
    rig,
    hands: null,
    ownSteps: true,
    journey: visit.getState().journey?.id ?? null,
    refusal: 0,
    pointed: null,
  }
}
