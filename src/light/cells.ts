import type { Material } from '#exhibition/schema.ts'
import { doorGates, type Gate } from '#light/gates.ts'
import { isOpen } from '#space/era.ts'
import type { DoorSpace, RoomSpace, Site, Surface } from '#space/surface.ts'
import { add, dot, scale, subtract, type Vec2, type Vec3 } from '#space/vector.ts'

/** A surface of a room, or the sill or the jambs of a door's passage, as the light sees it. */
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

/**
 * The cells of a site in an era. A door that is closed then still has its passage, so that nodes are the same in every
 * era, but no way leads through it and no light passes.
 */
export function lightCells(site: Site, era: string | null): LightCells {
  const open = site.doors.filter(door => isOpen(door, era))
  const cells = new Map<string, Cell>()
  for (const room of site.rooms.values()) cells.set(room.id, roomCell(room, open))
  for (const door of site.doors)
    cells.set(doorCell(door.id), passageCell(door, open.includes(door)))
  return { cells, doors: new Map(open.map(door => [door.id, door])) }
}

function roomCell(room: RoomSpace, doors: readonly DoorSpace[]): Cell {
  const ways: Way[] = []
  for (const door of doors)
    for (const index of [0, 1] as const) {
      const end = door.ends[index]
      if (end.room !== room.id) continue
      ways.push({ to: doorCell(door.id), surface: end.surface, gate: endGate(door, index) })
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

const turned = (gate: Gate): Gate => ({ ...gate, normal: scale(gate.normal, -1) })

/** The inside of a door: its sill, and the jambs with the lintel as one strip, `left` up, across, `right` down. */
function passageCell(door: DoorSpace, open: boolean): Cell {
  const [first, second] = door.ends
  const id = doorCell(door.id)
  const faces = door.thickness < shortest ? [] : [sillFace(id, door), jambsFace(id, door)]
  if (!open) return { id, kind: 'door', faces, ways: [] }
  const ways: Way[] = [
    { to: first.room, surface: 'first', gate: turned(endGate(door, 0)) },
    { to: second.room, surface: 'second', gate: turned(endGate(door, 1)) },
  ]
  return { id, kind: 'door', faces, ways }
}

const cornerOf = (door: DoorSpace, side: -1 | 1, up: number): Vec3 => {
  const { sill, right } = door.ends[0]
  return add(add(sill, scale(right, (side * door.width) / 2)), [0, up, 0])
}

function sillFace(cell: string, door: DoorSpace): Face {
  const { right, through } = door.ends[0]
  const strip = { corner: cornerOf(door, -1, 0), along: right, length: door.width, normal: up }
  return stripFace(cell, 'sill', 'earth', [strip], through, door.thickness)
}

function jambsFace(cell: string, door: DoorSpace): Face {
  const { right, through } = door.ends[0]
  const { width, height } = door
  const left = scale(right, -1)
  const strips: readonly Strip[] = [
    { corner: cornerOf(door, -1, 0), along: up, length: height, normal: right },
    { corner: cornerOf(door, -1, height), along: right, length: width, normal: down },
    { corner: cornerOf(door, 1, height), along: down, length: height, normal: left },
  ]
  return stripFace(cell, 'jambs', 'plaster', strips, through, door.thickness)
}

const up: Vec3 = [0, 1, 0]
const down: Vec3 = [0, -1, 0]

/** One flat piece of a face that is folded along u. */
interface Strip {
  readonly corner: Vec3
  readonly along: Vec3
  readonly length: number
  readonly normal: Vec3
}

function stripFace(
  cell: string,
  surface: string,
  material: Material,
  strips: readonly Strip[],
  across: Vec3,
  height: number,
): Face {
  const width = strips.reduce((sum, strip) => sum + strip.length, 0)
  const stripAt = (u: number): { readonly strip: Strip; readonly from: number } => {
    let [found, from] = [strips[0], 0]
    for (const strip of strips) {
      found = strip
      if (u <= from + strip.length) break
      if (strip !== strips[strips.length - 1]) from += strip.length
    }
    if (found === undefined) throw new RangeError(`stripFace: ${cell} has no strips`)
    return { strip: found, from }
  }
  return {
    id: `${cell}/${surface}`,
    cell,
    surface,
    material,
    width,
    height,
    outline: [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ],
    point: (u, v) => {
      const { strip, from } = stripAt(u)
      return add(strip.corner, add(scale(strip.along, u - from), scale(across, v)))
    },
    normal: u => stripAt(u).strip.normal,
    locate: p => locateOnStrips(strips, across, p),
    hit: (x, y, z, dx, dy, dz) => hitStrips(strips, across, height, [x, y, z], [dx, dy, dz]),
  }
}

function locateOnStrips(
  strips: readonly Strip[],
  across: Vec3,
  p: Vec3,
): ReturnType<Face['locate']> {
  let [from, least] = [0, Number.POSITIVE_INFINITY]
  let place = { u: 0, v: 0, distance: Number.POSITIVE_INFINITY }
  for (const strip of strips) {
    const d = subtract(p, strip.corner)
    const along = dot(d, strip.along)
    const distance = dot(d, strip.normal)
    const u = Math.min(strip.length, Math.max(0, along))
    const away = Math.hypot(distance, along - u)
    if (away < least) {
      least = away
      place = { u: from + u, v: dot(d, across), distance }
    }
    from += strip.length
  }
  return place
}

function hitStrips(
  strips: readonly Strip[],
  across: Vec3,
  height: number,
  p: Vec3,
  d: Vec3,
): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const strip of strips) {
    const slope = dot(d, strip.normal)
    if (slope > -1e-6) continue
    const t = Math.max(0, dot(subtract(strip.corner, p), strip.normal) / slope)
    const at = subtract(add(p, scale(d, t)), strip.corner)
    const [u, v] = [dot(at, strip.along), dot(at, across)]
    if (u >= 0 && u <= strip.length && v >= 0 && v <= height) nearest = Math.min(nearest, t)
  }
  return nearest
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
