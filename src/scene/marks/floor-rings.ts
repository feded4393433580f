import { type MarkPlace, markPlaces } from '#scene/marks/mark-places.ts'
import type { RingMesh } from '#scene/marks/ring-mesh.ts'
import { floorAim } from '#scene/moving/floor-aim.ts'
import { planOf } from '#space/plan-of.ts'
import type { Site } from '#space/surface.ts'
import { pose } from '#visit/view.ts'
import type { VisitStore } from '#visit/visit.ts'

export interface FloorRings {
  /** Draws into this mesh until the signal ends it. */
  drawInto(mesh: RingMesh, wake: () => void, signal: AbortSignal): void
  /** Draws what has changed. */
  frame(pixelRatio: number): void
}

/** Underfoot a ring is only in the way: from here on outwards it comes up, metres. */
const hiddenWithin = 0.7
const fullFrom = 2.4
/** Standing rings are quieter than the one under the visitor's hand. */
const quiet = 0.75

function addStanding(mesh: RingMesh, place: MarkPlace): void {
  const [x, y, z] = place.point
  const away = (Math.hypot(x - pose.x, z - pose.z) - hiddenWithin) / (fullFrom - hiddenWithin)
  if (away <= 0) return
  const look = place.id.startsWith('stand:') ? 'double' : 'single'
  mesh.add(look, x, y, z, quiet * Math.min(1, 0.3 + away))
}

/** Rings that would lie over one another are drawn once. */
function apart(places: readonly MarkPlace[]): readonly MarkPlace[] {
  const kept: MarkPlace[] = []
  for (const place of places) {
    const [x, , z] = place.point
    if (kept.every(k => Math.hypot(k.point[0] - x, k.point[2] - z) > 0.55)) kept.push(place)
  }
  return kept
}

/** The rings of the room the visitor is in, followed over the visit. */
export function createFloorRings(visit: VisitStore, site: Site): FloorRings {
  let mesh: RingMesh | null = null
  let standing: readonly MarkPlace[] = []
  let changed = true
  const last = { kind: '', x: 0, z: 0, eyeX: Number.NaN, eyeZ: Number.NaN, ratio: 0 }

  const gather = (): void => {
    const now = visit.getState()
    const plan = planOf(site, now.exhibition, now.era)
    standing = apart(markPlaces(now, site, plan, false).filter(place => place.kind === 'ring'))
  }

  const isSame = (ratio: number): boolean =>
    !changed &&
    last.kind === floorAim.kind &&
    last.x === floorAim.x &&
    last.z === floorAim.z &&
    last.eyeX === pose.x &&
    last.eyeZ === pose.z &&
    last.ratio === ratio

  const remember = (ratio: number): void => {
    last.kind = floorAim.kind
    last.x = floorAim.x
    last.z = floorAim.z
    last.eyeX = pose.x
    last.eyeZ = pose.z
    last.ratio = ratio
  }

  return {
    drawInto(target, wake, signal) {
      const change = (): void => {
        changed = true
        wake()
      }
      mesh = target
      const leave = visit.subscribe((now, before) => {
        if (
          now.room !== before.room ||
          now.era !== before.era ||
          now.exhibition !== before.exhibition
        )
          change()
      })
      signal.addEventListener('abort', () => {
        leave()
        mesh = null
      })
      change()
    },
    frame(ratio) {
      if (mesh === null || isSame(ratio)) return
      if (changed) gather()
      changed = false
      remember(ratio)
      mesh.clear()
      for (const place of standing) addStanding(mesh, place)
      if (floorAim.kind !== 'none')
        mesh.add(
          floorAim.kind === 'refused' ? 'dashed' : 'single',
          floorAim.x,
          floorAim.y,
          floorAim.z,
          1,
        )
      mesh.show(ratio)
    },
  }
}
