import type { Exhibition, Hotspot, Place } from '#exhibition/schema.ts'
import { type Finding, metres, written } from '#space/check/report.ts'
import { unknownSurface } from '#space/check/shapes.ts'
import { isOnSurface, placeHotspot } from '#space/placement.ts'
import { distanceToOutline, isInside } from '#space/polygon.ts'
import type { RoomSpace, Site, Surface } from '#space/surface.ts'

type Path = readonly (string | number)[]

/** A survey is no finer, metres. */
const TOLERANCE = 0.02
/** Two marks nearer than this cannot be told apart with a finger. */
const CLOSEST = 0.2

/** Works and hotspots off their surface, on surfaces that are not there, outside their room, or on top of each other. */
export function checkPlaces(exhibition: Exhibition, site: Site): Finding[] {
  const works = (exhibition.works ?? []).flatMap((work, i) =>
    checkPlace(work.place, site.rooms.get(work.room), ['works', i, 'place']),
  )
  const hotspots = exhibition.rooms.flatMap((room, i) =>
    (room.hotspots ?? []).flatMap((hotspot, k) =>
      checkPlace(hotspot.place, site.rooms.get(room.id), ['rooms', i, 'hotspots', k, 'place']),
    ),
  )
  const close = exhibition.rooms.flatMap((room, i) =>
    checkCloseness(site, room.id, room.hotspots ?? [], i),
  )
  return [...works, ...hotspots, ...close]
}

/** A place off its surface, on a surface that is not there, or outside its room. */
export function checkPlace(place: Place, room: RoomSpace | undefined, path: Path): Finding[] {
  if (room === undefined) return []
  if (!isOnSurface(place)) {
    const [x, , z] = room.toSite(place.at[0], place.at[1], 0)
    if (isInside(room.outline, x, z) || distanceToOutline(room.outline, x, z) < TOLERANCE) return []
    return [
      {
        weight: 'mend',
        code: 'outside-room',
        path: [...path, 'at'],
        problem: `The place is outside the room “${room.id}”`,
        found: `[${place.at.map(written).join(', ')}]`,
        expected: boundsOf(room),
        remedy: 'Give metres east and north of the room’s origin, or name the right room.',
      },
    ]
  }
  const surface = room.surfaces.get(place.surface)
  if (surface === undefined) {
    return [
      unknownSurface(
        [...path, 'surface'],
        place.surface,
        [...room.surfaces.keys()],
        `“${room.id}”`,
      ),
    ]
  }
  return onSurface(place, surface, path)
}

function onSurface(
  place: {
    readonly u: number
    readonly v: number
    readonly width?: number | undefined
    readonly height?: number | undefined
  },
  surface: Surface,
  path: Path,
): Finding[] {
  const [left, low] = [place.u, place.v]
  const [right, high] = [left + (place.width ?? 0), low + (place.height ?? 0)]
  const fits =
    left >= -TOLERANCE &&
    low >= -TOLERANCE &&
    right <= surface.width + TOLERANCE &&
    high <= surface.height + TOLERANCE
  // A rectangle on a slope may stand over its slanted sides; its middle, or the point itself, may not.
  const [u, v] = [(left + right) / 2, (low + high) / 2]
  const touches =
    isInside(surface.outline, u, v) || distanceToOutline(surface.outline, u, v) < TOLERANCE
  if (fits && touches) return []
  const size = place.width === undefined ? '' : `, ${metres(right - left)} by ${metres(high - low)}`
  return [
    {
      weight: 'mend',
      code: 'off-surface',
      path,
      problem: `The place is off the surface “${surface.name}”`,
      found: `u ${written(left)}, v ${written(low)}${size}`,
      expected: `within ${metres(surface.width)} by ${metres(surface.height)}`,
      remedy: 'Measure u and v from the lower left corner, seen from inside the room.',
    },
  ]
}

/** The extent of a room's floor in its own metres, for a message. */
export function boundsOf(room: RoomSpace): string {
  const points = room.outline.map(([x, z]) => room.toRoom([x, room.floor, z]))
  const range = (axis: 0 | 1) => {
    const values = points.map(p => p[axis])
    return `${written(Math.min(...values))} to ${written(Math.max(...values))}`
  }
  return `east ${range(0)}, north ${range(1)}`
}

function checkCloseness(
  site: Site,
  room: string,
  hotspots: readonly Hotspot[],
  index: number,
): Finding[] {
  const placed = hotspots.map(hotspot => placeHotspot(site, room, hotspot)?.point)
  return hotspots.flatMap((hotspot, k): Finding[] => {
    const here = placed[k]
    const other = hotspots.findIndex((before, j) => {
      const there = placed[j]
      if (j >= k || here === undefined || there === undefined || !sharesEra(before, hotspot))
        return false
      return Math.hypot(here[0] - there[0], here[1] - there[1], here[2] - there[2]) < CLOSEST
    })
    const near = hotspots[other]
    if (near === undefined) return []
    return [
      {
        weight: 'consider',
        code: 'hotspots-close',
        path: ['rooms', index, 'hotspots', k, 'place'],
        problem: `The hotspot is closer than ${metres(CLOSEST)} to “${near.id}”`,
        found: `"${hotspot.id}"`,
        expected: `${metres(CLOSEST)} between two marks`,
        remedy: 'Move one of them, or make them one hotspot: a finger cannot tell them apart.',
      },
    ]
  })
}

/** Whether two things are ever there together. */
export function sharesEra(
  a: { readonly eras?: readonly string[] | undefined },
  b: { readonly eras?: readonly string[] | undefined },
): boolean {
  return a.eras === undefined || b.eras === undefined || a.eras.some(era => b.eras?.includes(era))
}
