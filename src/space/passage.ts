import { isOpen } from '#space/era.ts'
import { isInside } from '#space/polygon.ts'
import { type Approach, approachOf, CHEEK } from '#space/stairs.ts'
import type { DoorSpace, Site } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

/** A door that can be walked through, on the floor: site frame, [x, z]. */
export interface Passage {
  readonly door: string
  readonly rooms: readonly [string, string]
  /** The floor between the two walls. */
  readonly outline: readonly Vec2[]
  readonly ends: readonly [PassageEnd, PassageEnd]
}

export interface PassageEnd {
  readonly room: string
  readonly surface: string
  /** Middle of the sill. */
  readonly sill: Vec2
  /** Unit direction out of the room, through the door. */
  readonly through: Vec2
  readonly right: Vec2
  /** Site height of the sill. */
  readonly height: number
  readonly halfWidth: number
  readonly approach: Approach
}

/** Narrower doors are looked through, not walked through: a body is half a metre wide. */
const LEAST_WIDTH = 0.52
/** Higher sills are windows, unless there are steps up to them. */
const HIGHEST_SILL = 1.1
/** How far a passage reaches into its rooms, so that no gap is left where walls and door do not quite meet. */
const LAP = 0.01

/** The doors that are open in an era, wide and low enough for a visitor. */
export const passagesOf = (site: Site, era: string | null): Passage[] =>
  site.doors
    .filter(door => isOpen(door, era) && door.width >= LEAST_WIDTH)
    .map(door => passageOf(site, door))
    .filter(p => p.ends.every(e => e.approach.steps > 0 || e.approach.height <= HIGHEST_SILL))

function passageOf(site: Site, door: DoorSpace): Passage {
  const end = (i: 0 | 1): PassageEnd => {
    const at = door.ends[i]
    return {
      room: at.room,
      surface: at.surface,
      sill: [at.sill[0], at.sill[2]],
      through: [at.through[0], at.through[2]],
      right: [at.right[0], at.right[2]],
      height: at.sill[1],
      halfWidth: door.width / 2,
      approach: approachOf(site, door, i),
    }
  }
  const ends = [end(0), end(1)] as const
  const corner = (e: PassageEnd, side: 1 | -1): Vec2 => [
    e.sill[0] + e.right[0] * e.halfWidth * side - e.through[0] * LAP,
    e.sill[1] + e.right[1] * e.halfWidth * side - e.through[1] * LAP,
  ]
  const [a, b] = ends
  const outline = [corner(a, -1), corner(a, 1), corner(b, -1), corner(b, 1)]
  return { door: door.id, rooms: door.rooms, outline, ends }
}

export const isOnPassage = (p: Passage, x: number, z: number): boolean => isInside(p.outline, x, z)

/** The room whose end of the passage is nearer. */
export function halfAt(p: Passage, x: number, z: number): string {
  const [a, b] = p.ends
  const nearA = Math.abs((x - a.sill[0]) * a.through[0] + (z - a.sill[1]) * a.through[1])
  const nearB = Math.abs((x - b.sill[0]) * b.through[0] + (z - b.sill[1]) * b.through[1])
  return nearA <= nearB ? a.room : b.room
}

/** Metres in front of an end's wall (negative in the passage) and to the right of its middle, looking through. */
export function beforeEnd(end: PassageEnd, x: number, z: number): readonly [number, number] {
  const dx = x - end.sill[0]
  const dz = z - end.sill[1]
  return [-(dx * end.through[0] + dz * end.through[1]), dx * end.right[0] + dz * end.right[1]]
}

/** Height of the ground in a doorway and on the way up to it; null elsewhere. */
export function climbAt(p: Passage, room: string, x: number, z: number): number | null {
  const [a, b] = p.ends
  if (isOnPassage(p, x, z)) {
    const fromA = Math.max(0, -beforeEnd(a, x, z)[0])
    const fromB = Math.max(0, -beforeEnd(b, x, z)[0])
    const share = fromA + fromB > 0 ? fromA / (fromA + fromB) : 0
    return a.height + (b.height - a.height) * share
  }
  const end = a.room === room ? a : b
  const { run, height, width } = end.approach
  if (run === 0) return null
  const [before, across] = beforeEnd(end, x, z)
  if (before < 0 || before > run || Math.abs(across) > width / 2) return null
  return end.height - (height * before) / run
}

/** The two sides of stairs that are high enough to fall from: [from, to] pairs. */
export function cheeksOf(end: PassageEnd): readonly (readonly [Vec2, Vec2])[] {
  const { run, height, width } = end.approach
  if (run === 0 || height < CHEEK) return []
  return ([1, -1] as const).map(side => {
    const x = end.sill[0] + (end.right[0] * width * side) / 2
    const z = end.sill[1] + (end.right[1] * width * side) / 2
    return [
      [x, z],
      [x - end.through[0] * run, z - end.through[1] * run],
    ]
  })
}
