import type { Material } from '#exhibition/schema.ts'
import { doorGates, type Gate } from '#light/gates.ts'
import { isOpen } from '#space/era.ts'
import type { DoorSpace, RoomSpace, Site, Surface } from '#space/surface.ts'
import { add, dot, scale, subtract, type Vec2, type Vec3 } from '#space/vector.ts'

/** A surface of a room, or one of the four sides of a door's passage, as the light sees it. */
export interface Face {
  /** `<cell>/<surface>`. */
  readonly id: string
  readonly cell: string
  readonly surface: string
  readonly material: Material
  /** Extent in metres, u and v as on the surface. */
  readonly width: number
  readonly height: number
  readonly outline: readonly Vec2[]
  point(u: number, v: number): Vec3
  normal(u: number, v: number): Vec3
  locate(p: Vec3): { readonly u: number; readonly v: number; readonly distance: number }
  /** Metres along a ray from inside the cell to this face, Infinity where it is not met. */
  hit(x: number, y: number, z: number, dx: number, dy: number, dz: number): number
}

/** What light can stand in: a room, or the passage of an open door. */
export interface Cell {
  readonly id: string
  readonly kind: 'room' | 'door'
  readonly faces: readonly Face[]
  /** Ways out. `surface` is the room's surface the door opens in; for a passage the end's name. */
  readonly ways: readonly Way[]
}

/** A way from a cell into the next: a rectangle, seen from the cell. */
export interface Way {
  readonly to: string
  readonly surface: string
  readonly gate: Gate
}

/** The whole site as light sees it in one era. */
export interface LightCells {
  readonly cells: ReadonlyMap<string, Cell>
  readonly doors: ReadonlyMap<string, DoorSpace>
}

/** The id of a door's passage among the cells. Ids have no slash, so it is no room's. */
export const doorCell = (door: string): string => `door/${door}`

/** A passage shorter than this has no sides worth light nodes. */
const shortest = 0.04

/** The cells of a site in an era; doors that are closed then are not there, so nothing passes them. */
export function lightCells(site: Site, era: string | null): LightCells {
  const open = site.doors.filter(door => isOpen(door, era))
  const cells = new Map<string, Cell>()
  for (const room of site.rooms.values()) cells.set(room.id, roomCell(room, open))
  for (const door of open) cells.set(doorCell(door.id), passageCell(door))
  return { cells, doors: new Map(open.map(door => [door.id, door])) }
}

function roomCell(room: RoomSpace, doors: readonly DoorSpace[]): Cell {
  const ways: Way[] = []
  for (const door of doors) {
    door.ends.forEach((end, i) => {
      if (end.room !== room.id) return
      const gate = endGate(door, i === 0 ? 0 : 1)
      ways.push({ to: doorCell(door.id), surface: end.surface, gate })
    })
  }
  const faces = [...room.surfaces.values()].map(surface => roomFace(room.id, surface))
  return { id: room.id, kind: 'room', faces, ways }
}

/** The opening itself at one end: on the wall's ideal face, not widened. */
function endGate(door: DoorSpace, index: 0 | 1): Gate {
  const end = door.ends[index]
  return {
    centre: add(end.sill, [0, door.height / 2, 0]),
    normal: end.through,
    right: end.right,
    up: [0, 1, 0],
    halfWidth: door.width / 2,
    halfHeight: door.height / 2,
  }
}

function roomFace(cell: string, surface: Surface): Face {
  return {
    id: `${cell}/${surface.name}`,
    cell,
    surface: surface.name,
    material: surface.material,
    width: surface.width,
    height: surface.height,
    outline: surface.outline,
    point: (u, v) => surface.point(u, v),
    normal: (u, v) => surface.normal(u, v),
    locate: p => surface.locate(p),
    hit: (x, y, z, dx, dy, dz) => surface.hit(x, y, z, dx, dy, dz),
  }
}

/** The four sides of the passage; u runs through the wall from the first end, or along the sill for floor and lintel. */
function passageCell(door: DoorSpace): Cell {
  const [first, second] = door.ends
  const id = doorCell(door.id)
  const { sill, through, right } = first
  const left = scale(right, -1)
  const corner = (side: number, up: number): Vec3 =>
    add(add(sill, scale(right, (side * door.width) / 2)), [0, up, 0])
  const up: Vec3 = [0, 1, 0]
  const down: Vec3 = [0, -1, 0]
  const faces =
    door.thickness < shortest
      ? []
      : [
          flatFace(id, 'floor', corner(-1, 0), right, through, door.width, door.thickness, up),
          flatFace(
            id,
            'ceiling',
            corner(-1, door.height),
            right,
            through,
            door.width,
            door.thickness,
            down,
          ),
          flatFace(id, 'left', corner(-1, 0), through, up, door.thickness, door.height, right),
          flatFace(id, 'right', corner(1, 0), through, up, door.thickness, door.height, left),
        ]
  const ways: Way[] = [
    { to: first.room, surface: 'first', gate: turned(endGate(door, 0)) },
    { to: second.room, surface: 'second', gate: turned(endGate(door, 1)) },
  ]
  return { id, kind: 'door', faces, ways }
}

const turned = (gate: Gate): Gate => ({ ...gate, normal: scale(gate.normal, -1) })

function flatFace(
  cell: string,
  surface: string,
  corner: Vec3,
  along: Vec3,
  across: Vec3,
  width: number,
  height: number,
  normal: Vec3,
): Face {
  return {
    id: `${cell}/${surface}`,
    cell,
    surface,
    material: surface === 'floor' ? 'earth' : 'plaster',
    width,
    height,
    outline: [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ],
    point: (u, v) => add(corner, add(scale(along, u), scale(across, v))),
    normal: () => normal,
    locate: p => {
      const d = subtract(p, corner)
      return { u: dot(d, along), v: dot(d, across), distance: dot(d, normal) }
    },
    hit: (x, y, z, dx, dy, dz) => {
      const slope = dx * normal[0] + dy * normal[1] + dz * normal[2]
      if (slope > -1e-6) return Number.POSITIVE_INFINITY
      const t = Math.max(0, dot(subtract(corner, [x, y, z]), normal) / slope)
      const d = subtract([x + dx * t, y + dy * t, z + dz * t], corner)
      const [u, v] = [dot(d, along), dot(d, across)]
      return u >= 0 && u <= width && v >= 0 && v <= height ? t : Number.POSITIVE_INFINITY
    },
  }
}

/**
 * The cell that a point stands in, for a point in `room` or near it: the room itself, the passage of one of its open
 * doors, or the room behind that.
 */
export function cellAt(cells: LightCells, room: string, p: Vec3): string {
  for (const way of cells.cells.get(room)?.ways ?? []) {
    const depth = throughWay(way, p)
    if (depth === null) continue
    const passage = cells.cells.get(way.to)
    const beyond = passage?.ways.find(w => w.to !== room)
    if (beyond === undefined) continue
    return dot(subtract(p, beyond.gate.centre), beyond.gate.normal) > 0 ? beyond.to : way.to
  }
  return room
}

/** Metres that a point lies beyond a way out, or null where it is not behind its rectangle. */
function throughWay({ gate }: Way, p: Vec3): number | null {
  const d = subtract(p, gate.centre)
  const depth = dot(d, gate.normal)
  const behind =
    depth > 0 &&
    Math.abs(dot(d, gate.right)) <= gate.halfWidth &&
    Math.abs(dot(d, gate.up)) <= gate.halfHeight
  return behind ? depth : null
}

/** The gates of a door with the lamp's widening, or exact for the sun. */
export function gatesOf(cells: LightCells, door: string, widening: number): readonly Gate[] {
  const found = cells.doors.get(door)
  return found === undefined ? [] : doorGates(found, widening)
}
