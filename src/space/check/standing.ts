import type { Exhibition, View } from '#exhibition/schema.ts'
import { boundsOf } from '#space/check/places.ts'
import { type Finding, written } from '#space/check/report.ts'
import { type FloorPlan, floorPlan } from '#space/floor-plan.ts'
import { isInside } from '#space/polygon.ts'
import type { RoomSpace, Site } from '#space/surface.ts'
import { viewToSite } from '#space/view-for.ts'

type Path = readonly (string | number)[]

interface Viewed {
  readonly view: View
  readonly room: string | undefined
  readonly path: Path
  readonly what: string
}

/** Views from outside the floor or from inside a thing, and rooms nobody can walk to. */
export function checkStanding(exhibition: Exhibition, site: Site): Finding[] {
  const plan = floorPlan(site, exhibition, null)
  return [
    ...viewsOf(exhibition).flatMap(viewed => checkView(viewed, site, plan)),
    ...unreachable(exhibition, plan),
  ]
}

function viewsOf(exhibition: Exhibition): Viewed[] {
  const start = exhibition.start.room ?? exhibition.rooms[0]?.id
  const inRooms = exhibition.rooms.flatMap((room, i) => [
    ...(room.standpoints ?? []).map((point, k) => ({
      view: point.view,
      room: room.id,
      path: ['rooms', i, 'standpoints', k, 'view'],
      what: `The standpoint “${point.id}”`,
    })),
    ...(room.hotspots ?? []).flatMap((hotspot, k) =>
      hotspot.view === undefined
        ? []
        : [
            {
              view: hotspot.view,
              room: room.id,
              path: ['rooms', i, 'hotspots', k, 'view'],
              what: `The view of “${hotspot.id}”`,
            },
          ],
    ),
  ])
  const onTours = (exhibition.tours ?? []).flatMap((tour, i) =>
    tour.stops.map((stop, k) => ({
      view: stop.view,
      room: undefined,
      path: ['tours', i, 'stops', k, 'view'],
      what: `The stop “${stop.id}”`,
    })),
  )
  return [
    { view: exhibition.start, room: start, path: ['start'], what: 'The start' },
    ...inRooms,
    ...onTours,
  ]
}

function checkView({ view, room, path, what }: Viewed, site: Site, plan: FloorPlan): Finding[] {
  const at = viewToSite(site, view, room)
  const space = at === null ? undefined : site.rooms.get(at.room)
  if (at === null || space === undefined) return []
  const found = `[${view.at.map(written).join(', ')}]`
  const nearest = plan.nearestFree(space.id, at.x, at.z)
  const remedy =
    nearest === null
      ? 'Make room to stand in it.'
      : `The nearest free place is [${inRoom(space, nearest)}].`
  if (!isInside(space.outline, at.x, at.z)) {
    return [
      {
        weight: 'mend',
        code: 'view-outside',
        path: [...path, 'at'],
        problem: `${what} is outside the floor of “${space.id}”`,
        found,
        expected: boundsOf(space),
        remedy,
      },
    ]
  }
  if (plan.isFree(space.id, at.x, at.z)) return []
  return [
    {
      weight: 'consider',
      code: 'view-not-free',
      path: [...path, 'at'],
      problem: `${what} is inside a thing or too close to a wall to stand there`,
      found,
      expected: '25 cm to every wall and work',
      remedy,
    },
  ]
}

const inRoom = (room: RoomSpace, [x, z]: readonly [number, number]): string =>
  room.toRoom([x, room.floor, z]).slice(0, 2).map(written).join(', ')

function unreachable(exhibition: Exhibition, plan: FloorPlan): Finding[] {
  const start = exhibition.start.room ?? exhibition.rooms[0]?.id ?? ''
  const reached = new Set([start])
  for (const room of reached) {
    for (const p of plan.passages)
      if (p.rooms.includes(room)) for (const id of p.rooms) reached.add(id)
  }
  return exhibition.rooms.flatMap((room, i): Finding[] =>
    reached.has(room.id)
      ? []
      : [
          {
            weight: 'consider',
            code: 'unreachable',
            path: ['rooms', i],
            problem: `No door leads to “${room.id}”`,
            found: 'no way on foot from the start',
            expected: 'a door that can be walked through',
            remedy: 'Add a door, or leave it: the map and the list still lead there.',
          },
        ],
  )
}
