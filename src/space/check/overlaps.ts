import type { Exhibition, Room } from '#exhibition/schema.ts'
import { sharesEra } from '#space/check/places.ts'
import { type Finding, metres } from '#space/check/report.ts'
import { distanceToOutline, isInside, middleOf, segmentsCross } from '#space/polygon.ts'
import type { RoomSpace, Site } from '#space/surface.ts'

/** Metres by which rooms may run into each other: walls are not flat. */
const TOLERANCE = 0.03

/** Rooms of one era that stand in the same place. */
export const checkOverlaps = (exhibition: Exhibition, site: Site): Finding[] =>
  exhibition.rooms.flatMap((room, i) =>
    exhibition.rooms.slice(0, i).flatMap(other => overlap(site, room, other, i)),
  )

function overlap(site: Site, room: Room, other: Room, index: number): Finding[] {
  const [a, b] = [site.rooms.get(room.id), site.rooms.get(other.id)]
  if (a === undefined || b === undefined || a === b || !sharesEra(room, other)) return []
  const shared = Math.min(a.floor + a.height, b.floor + b.height) - Math.max(a.floor, b.floor)
  if (shared < TOLERANCE || !floorsOverlap(a, b)) return []
  return [
    {
      weight: 'mend',
      code: 'rooms-overlap',
      path: ['rooms', index, 'origin'],
      problem: `The room “${room.id}” stands in the room “${other.id}”`,
      found: `[${room.origin.join(', ')}], over ${metres(shared)} of height`,
      expected: 'rooms beside, above or below each other',
      remedy: 'Move one of them: the origin is the middle of the floor, [x east, y up, z south].',
    },
  ]
}

function floorsOverlap(a: RoomSpace, b: RoomSpace): boolean {
  const deepIn = (one: RoomSpace, two: RoomSpace) =>
    [...one.outline, middleOf(one.outline)].some(
      ([x, z]) => isInside(two.outline, x, z) && distanceToOutline(two.outline, x, z) > TOLERANCE,
    )
  if (deepIn(a, b) || deepIn(b, a)) return true
  // Two long rooms can cross without a corner of one in the other.
  return a.outline.some((p, i) => {
    const q = a.outline[(i + 1) % a.outline.length] ?? p
    const middle = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2] as const
    const crosses = b.outline.filter((r, j) =>
      segmentsCross(p, q, r, b.outline[(j + 1) % b.outline.length] ?? r),
    )
    return (
      crosses.length >= 2 &&
      (isInside(b.outline, middle[0], middle[1])
        ? distanceToOutline(b.outline, middle[0], middle[1]) > TOLERANCE
        : true)
    )
  })
}
