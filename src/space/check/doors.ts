import type { Door, Exhibition } from '#exhibition/schema.ts'
import { type Finding, metres, written } from '#space/check/report.ts'
import { unknownSurface } from '#space/check/shapes.ts'
import { isInside } from '#space/polygon.ts'
import type { RoomSpace, Site, Surface } from '#space/surface.ts'
import { add, dot, scale, type Vec3 } from '#space/vector.ts'

type Path = readonly (string | number)[]

/** How far the two ends of a door may miss each other: what a tape measure does. Metres. */
const TOLERANCE = 0.03
const NARROWEST = 0.52
const HIGHEST_SILL = 1.1

interface End {
  readonly room: RoomSpace
  readonly surface: Surface
  readonly u: number
  readonly v: number
  /** Middle of the sill, site frame. */
  readonly sill: Vec3
}

/** Doors off their wall, doors whose two ends do not meet, doors nobody fits through. */
export const checkDoors = (exhibition: Exhibition, site: Site): Finding[] =>
  (exhibition.doors ?? []).flatMap((door, i) => {
    const path = ['doors', i]
    const found = door.ends.map((end, k) => checkEnd(door, end, [...path, 'ends', k], site))
    const [a, b] = found.map(f => f.end)
    return [
      ...found.flatMap(f => f.findings),
      ...(a && b ? [...checkMeeting(door, a, b, path), ...checkWay(door, [a, b], path)] : []),
    ]
  })

function checkEnd(
  door: Door,
  end: Door['ends'][number],
  path: Path,
  site: Site,
): { readonly end?: End; readonly findings: readonly Finding[] } {
  const room = site.rooms.get(end.room)
  // A missing room is a missing reference, which the document's own check reports.
  if (room === undefined) return { findings: [] }
  const walls = [...room.surfaces.values()].filter(s => s.kind === 'wall' && !s.curved)
  const surface = walls.find(s => s.name === end.surface)
  if (surface === undefined) {
    const names = walls.map(s => s.name)
    return {
      findings: [
        unknownSurface([...path, 'surface'], end.surface, names, `“${end.room}” for a door`),
      ],
    }
  }
  const sill = surface.point(end.u + door.width / 2, end.v)
  return {
    end: { room, surface, u: end.u, v: end.v, sill },
    findings: openingFits(door, end, surface, path),
  }
}

function openingFits(
  door: Door,
  end: Door['ends'][number],
  surface: Surface,
  path: Path,
): Finding[] {
  const [left, right] = [end.u, end.u + door.width]
  const [low, high] = [end.v, end.v + door.height]
  const near = 1e-3
  const corners = [
    [left + near, low + near],
    [right - near, low + near],
    [right - near, high - near],
    [left + near, high - near],
  ] as const
  if (corners.every(([u, v]) => isInside(surface.outline, u, v))) return []
  return [
    {
      weight: 'mend',
      code: 'opening-outside',
      path,
      problem: `The opening does not fit into the wall “${surface.name}”`,
      found: `u ${written(left)} to ${written(right)}, v ${written(low)} to ${written(high)}`,
      expected: `u 0 to ${written(surface.width)}, v 0 to ${written(surface.height)}`,
      remedy: 'Move the opening with “u” and “v”, or make the door smaller.',
    },
  ]
}

function checkMeeting(door: Door, a: End, b: End, path: Path): Finding[] {
  const [na, nb] = [a.surface.normal(a.u, a.v), b.surface.normal(b.u, b.v)]
  if (dot(na, nb) > -0.99) {
    return [
      {
        weight: 'mend',
        code: 'door-ends-apart',
        path: [...path, 'ends'],
        problem: 'The two walls of the door do not face away from each other',
        found: `“${a.surface.name}” of “${a.room.id}” and “${b.surface.name}” of “${b.room.id}”`,
        expected: 'two parallel walls, back to back',
        remedy: 'Name the wall on the other side of the door, or turn one of the rooms.',
      },
    ]
  }
  const away = scale(na, -1)
  const meant = add(a.sill, scale(away, door.thickness))
  const at = b.surface.locate(meant)
  const [du, dv] = [b.u + door.width / 2 - at.u, b.v - at.v]
  const problems: Finding[] = []
  if (Math.hypot(du, dv) > TOLERANCE) {
    problems.push({
      weight: 'mend',
      code: 'door-ends-apart',
      path: [...path, 'ends', 1],
      problem: `The two ends of the door miss each other by ${metres(Math.hypot(du, dv))}`,
      found: `u ${written(b.u)}, v ${written(b.v)}`,
      expected: `u ${written(at.u - door.width / 2)}, v ${written(at.v)}, opposite the end in “${a.room.id}”`,
      remedy: 'Write these, or move one of the two rooms.',
    })
  }
  const between = dot([b.sill[0] - a.sill[0], b.sill[1] - a.sill[1], b.sill[2] - a.sill[2]], away)
  if (Math.abs(between - door.thickness) > TOLERANCE) {
    problems.push({
      weight: 'mend',
      code: 'door-thickness',
      path: [...path, 'thickness'],
      problem: 'The wall between the two rooms is not as thick as the door says',
      found: metres(door.thickness),
      expected: metres(between),
      remedy:
        between < 0
          ? 'The rooms overlap here: move one of them.'
          : `Write ${written(between)}, or move one of the two rooms.`,
    })
  }
  return problems
}

function checkWay(door: Door, ends: readonly End[], path: Path): Finding[] {
  const problems: Finding[] = []
  if (door.width < NARROWEST) {
    problems.push({
      weight: 'consider',
      code: 'door-narrow',
      path: [...path, 'width'],
      problem: 'The door is too narrow to walk through',
      found: metres(door.width),
      expected: `at least ${metres(NARROWEST)}`,
      remedy: 'Leave it if it is only looked through, else widen it.',
    })
  }
  const highest = Math.max(...ends.map(e => e.v))
  if (highest > HIGHEST_SILL && !door.steps) {
    problems.push({
      weight: 'consider',
      code: 'door-high',
      path,
      problem: 'The sill is too high to walk over',
      found: metres(highest),
      expected: `at most ${metres(HIGHEST_SILL)}, or steps`,
      remedy: `Add "steps": ${Math.max(1, Math.round(highest / 0.18) - 1)}.`,
    })
  }
  return problems
}
