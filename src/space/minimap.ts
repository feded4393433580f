import type { Exhibition } from '#exhibition/schema.ts'
import { inEra, isOpen } from '#space/era.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import { middleOf } from '#space/polygon.ts'
import { approachOf } from '#space/stairs.ts'
import type { DoorSpace, RoomSpace, Site, Surface } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'
import { viewToSite } from '#space/view-for.ts'
import { wallFoot } from '#space/wall-foot.ts'

/** A straight line on the map. */
interface MapLine {
  readonly from: Vec2
  readonly to: Vec2
}

/** A plan for a map, metres, x to the east and y down the page to the south: north is up. */
export interface Minimap {
  readonly bounds: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly rooms: readonly {
    readonly id: string
    readonly outline: readonly Vec2[]
    /** The outline as lines, with gaps at open doorways; walls of material `none` are marked open. */
    readonly walls: readonly (MapLine & { readonly open: boolean })[]
    /** A point well inside, for the room's name. */
    readonly middle: Vec2
  }[]
  readonly doors: readonly {
    readonly id: string
    readonly outline: readonly Vec2[]
    readonly closed: boolean
    /** Lines across the stairs, one for each step. */
    readonly steps: readonly MapLine[]
  }[]
  readonly works: readonly {
    readonly id: string
    readonly room: string
    readonly outline: readonly Vec2[]
  }[]
  readonly standpoints: readonly {
    readonly id: string
    readonly room: string
    /** 1, 2, 3 … over the whole exhibition. */
    readonly number: number
    readonly at: Vec2
    /** Radians clockwise from north. */
    readonly heading: number
  }[]
}

/** The map of an era: site x is the map's x, site z its y. */
export function minimap(site: Site, plan: FloorPlan, exhibition: Exhibition): Minimap {
  const rooms = [...site.rooms.values()].filter(room => plan.rooms.has(room.id))
  const doors = site.doors.filter(door => door.rooms.some(id => plan.rooms.has(id)))
  return {
    bounds: boundsOf(rooms),
    rooms: rooms.map(room => ({
      id: room.id,
      outline: room.outline,
      walls: [...room.surfaces.values()]
        .filter(s => s.kind === 'wall')
        .flatMap(wall => {
          const open = wall.material === 'none'
          const pieces = wallFoot(wall, openGaps(room, wall, doors, plan))
          return pieces.map(([from, to]) => ({ from, to, open }))
        }),
      middle: middleOf(room.outline),
    })),
    doors: doors.map(door => ({
      id: door.id,
      outline: doorOutline(door),
      closed: !isWalkable(door, plan),
      steps: stepLines(site, door),
    })),
    works: plan.obstacles.flatMap(o =>
      o.work === null ? [] : [{ id: o.work, room: o.room, outline: o.outline }],
    ),
    standpoints: standpointsOf(site, plan, exhibition),
  }
}

const isWalkable = (door: DoorSpace, plan: FloorPlan): boolean =>
  isOpen(door, plan.era) && door.rooms.every(id => plan.rooms.has(id))

function boundsOf(rooms: readonly RoomSpace[]): Minimap['bounds'] {
  const points = rooms.flatMap(room => room.outline)
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const x = Math.min(...points.map(p => p[0]))
  const y = Math.min(...points.map(p => p[1]))
  return {
    x,
    y,
    width: Math.max(...points.map(p => p[0])) - x,
    height: Math.max(...points.map(p => p[1])) - y,
  }
}

/** Where open doors interrupt a wall at its foot or above it, [from, to] in its u. */
function openGaps(
  room: RoomSpace,
  wall: Surface,
  doors: readonly DoorSpace[],
  plan: FloorPlan,
): readonly Vec2[] {
  return room.openings
    .filter(o => o.surface === wall.name)
    .filter(o => doors.some(door => door.id === o.door && isWalkable(door, plan)))
    .map((o): Vec2 => [o.u, o.u + o.width])
    .sort((a, b) => a[0] - b[0])
}

function doorOutline(door: DoorSpace): readonly Vec2[] {
  const half = door.width / 2
  return door.ends.flatMap(end =>
    ([-1, 1] as const).map(
      (side): Vec2 => [
        end.sill[0] + end.right[0] * half * side,
        end.sill[2] + end.right[2] * half * side,
      ],
    ),
  )
}

function stepLines(site: Site, door: DoorSpace): readonly MapLine[] {
  return ([0, 1] as const).flatMap(i => {
    const { run, width, steps } = approachOf(site, door, i)
    const end = door.ends[i]
    return Array.from({ length: steps }, (_, k) => {
      const before = (run * (k + 1)) / steps
      const [x, z] = [end.sill[0] - end.through[0] * before, end.sill[2] - end.through[2] * before]
      const [rx, rz] = [(end.right[0] * width) / 2, (end.right[2] * width) / 2]
      return { from: [x - rx, z - rz] as const, to: [x + rx, z + rz] as const }
    })
  })
}

function standpointsOf(
  site: Site,
  plan: FloorPlan,
  exhibition: Exhibition,
): Minimap['standpoints'] {
  return exhibition.rooms
    .flatMap(room => (room.standpoints ?? []).map(point => ({ room, point })))
    .map((entry, i) => ({ ...entry, number: i + 1 }))
    .filter(({ room, point }) => plan.rooms.has(room.id) && inEra(point, plan.era))
    .flatMap(({ room, point, number }) => {
      const view = viewToSite(site, point.view, room.id)
      if (view === null) return []
      return [
        { id: point.id, room: view.room, number, at: [view.x, view.z], heading: view.heading },
      ]
    })
}
