import type { Exhibition, Hotspot, Work } from '#exhibition/schema.ts'
import { isOnSurface } from '#space/placement.ts'
import type { Site } from '#space/surface.ts'
import { roomHotspots } from '#visit/selectors.ts'

/** A hotspot on a work's picture, as shares of the picture's sides from its upper left corner. A point has no extent. */
export interface Region {
  readonly hotspot: Hotspot
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The hotspots of an era that speak of a work and lie on its picture, in reading order; none for what hangs on no surface. */
export function regionsOf(
  exhibition: Exhibition,
  site: Site,
  work: Work,
  era: string | null,
): readonly Region[] {
  const rect = rectOf(site, work)
  if (rect === null) return []
  return roomHotspots(exhibition, work.room, era).flatMap((hotspot): Region[] => {
    const { place } = hotspot
    if (hotspot.work !== work.id || !isOnSurface(place) || place.surface !== rect.surface) return []
    const width = (place.width ?? 0) / rect.width
    const height = (place.height ?? 0) / rect.height
    const left = (place.u - rect.u) / rect.width
    const top = 1 - (place.v - rect.v) / rect.height - height
    const isOnPicture = isShare(left + width / 2) && isShare(top + height / 2)
    return isOnPicture ? [{ hotspot, left, top, width, height }] : []
  })
}

const isShare = (x: number): boolean => x >= 0 && x <= 1

/** Where a work's picture is on its surface, metres; a mural without a size covers what is left of it. */
function rectOf(site: Site, { kind, room, place, size }: Work) {
  if (!isOnSurface(place)) return null
  const surface = site.rooms.get(room)?.surfaces.get(place.surface)
  if (surface === undefined) return null
  const isMural = kind === 'mural'
  const width = place.width ?? (isMural ? surface.width - place.u : size?.width)
  const height = place.height ?? (isMural ? surface.height - place.v : size?.height)
  return width && height ? { surface: place.surface, u: place.u, v: place.v, width, height } : null
}
