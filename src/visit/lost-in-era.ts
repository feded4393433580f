import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { inEra } from '#space/era.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import { nearestStanding } from '#space/walk.ts'
import { hotspotById, roomById, workById } from '#visit/selectors.ts'
import type { Panel } from '#visit/visit.ts'

/** A step aside is not told; from here on it is. Metres. */
const told = 0.3

/** Somebody's place, site frame. */
interface Place {
  readonly room: string
  readonly x: number
  readonly z: number
}

/** The name of what an open panel speaks of, where that is not there in an era; null where it may stay open. */
export function lostThing(
  exhibition: Exhibition,
  panel: Panel,
  era: string | null,
): LanguageMap | null {
  switch (panel.kind) {
    case 'hotspot': {
      const found = hotspotById(exhibition, panel.id)
      return found && !(inEra(found.room, era) && inEra(found.hotspot, era))
        ? found.hotspot.label
        : null
    }
    case 'work':
      return lostWork(exhibition, panel.id, era)
    case 'closer':
      return lostWork(exhibition, panel.work, era)
    case 'room': {
      const room = roomById(exhibition, panel.id)
      return room && !inEra(room, era) ? room.label : null
    }
    default:
      return null
  }
}

function lostWork(exhibition: Exhibition, id: string, era: string | null): LanguageMap | null {
  const work = workById(exhibition, id)
  const room = work && roomById(exhibition, work.room)
  return work && !(inEra(work, era) && (!room || inEra(room, era))) ? work.label : null
}

/** The id of the room to which an era leads somebody who cannot stay where they are; null where they can. */
export function ledTo(plan: FloorPlan, from: Place): string | null {
  const to = nearestStanding(plan, from.room, from.x, from.z)
  if (to === null) return null
  const stays = to.room === from.room && Math.hypot(to.x - from.x, to.z - from.z) < told
  return stays ? null : to.room
}
