import type { Exhibition, OnSurface, Stop } from '#exhibition/schema.ts'
import { isOnSurface } from '#space/placement.ts'
import { hotspotById, workById } from '#visit/selectors.ts'

/** The mural whose state a stop shows, and the state; null where it leaves the walls alone. */
export function wallOf(
  exhibition: Exhibition,
  { work, hotspot, state }: Stop,
): { readonly work: string; readonly state: string } | null {
  if (state === undefined) return null
  const named = work ?? (hotspot && hotspotById(exhibition, hotspot)?.hotspot.work)
  const mural = exhibition.works?.find(
    w =>
      w.kind === 'mural' &&
      (named === undefined || w.id === named) &&
      w.states.some(s => s.id === state),
  )
  return mural ? { work: mural.id, state } : null
}

/** The id of what is told at a stop: of its narration, its hotspot's, the hotspot, or the work; null where nothing is said. */
export function spokenAt(exhibition: Exhibition, stop: Stop): string | null {
  if (stop.narration !== undefined) return stop.narration
  const hotspot = stop.hotspot && hotspotById(exhibition, stop.hotspot)?.hotspot
  if (hotspot) return hotspot.narration ?? hotspot.id
  const work = stop.work && workById(exhibition, stop.work)
  return work ? (work.narration ?? work.id) : null
}

/** What a stop points at on a wall: its region, else the place of its hotspot where that has an extent. */
export function pointedAt(
  exhibition: Exhibition,
  { region, hotspot, view }: Stop,
): { readonly room: string; readonly place: OnSurface } | null {
  if (region) {
    const room = view.room ?? exhibition.start.room ?? exhibition.rooms[0]?.id
    return room === undefined ? null : { room, place: region }
  }
  const found = hotspot && hotspotById(exhibition, hotspot)
  if (!found) return null
  const { place } = found.hotspot
  return isOnSurface(place) && place.width && place.height ? { room: found.room.id, place } : null
}
