import { type MarkPlace, markPlaces } from '#scene/marks/mark-places.ts'
import type { RingMesh } from '#scene/marks/ring-mesh.ts'
import { floorAim } from '#scene/moving/floor-aim.ts'
import { type FloorPlan, floorPlan } from '#space/floor-plan.ts'
import type { Site } from '#space/surface.ts'
import { pose } from '#visit/view.ts'
import type { VisitStore } from '#visit/visit.ts'

export interface FloorRings {
  /** Draws into this mesh until the signal ends it. */
  drawInto(mesh: RingMesh, wake: () => void, signal: AbortSignal): void
  /** Draws what has changed. */
  frame(pixelRatio: number): void
}

/** Underfoot a ring is only in the way; it fades within this many metres. */
const underfoot = 0.9
/** Standing rings are quieter than the one under the visitor's hand. */
const quiet = 0.75

/** The rings of the room the visitor is in, followed over the visit. */
export function createFloorRings(visit: VisitStore, site: Site): FloorRings {
  let mesh: RingMesh | null = null
  let plan: FloorPlan | null = null
  let standing: readonly MarkPlace[] = []
  let changed = true
  const last = { kind: '', x: 0, z: 0, eyeX: Number.NaN, eyeZ: Number.NaN, ratio: 0 }

  const gather = (): void => {
    const now = visit.getState()
    if (plan === null || plan.era !== now.era) plan = floorPlan(site, now.exhibition, now.era)
    standing = markPlaces(now, site, plan, false).filter(place => place.kind === 'ring')
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
      for (const place of standing) {
        const [x, y, z] = place.point
        const near = Math.hypot(x - pose.x, z - pose.z) / underfoot
        const look = place.id.startsWith('stand:') ? 'double' : 'single'
        mesh.add(look, x, y, z, quiet * Math.min(1, near * near))
      }
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
