import { type Box, boxOf, grown, isInside, overlap } from '#panels/map/plan-frame.ts'
import type { Vec2 } from '#space/vector.ts'

/** A name to be set on the plan: where its room lies on the page and how large the words will be, CSS pixels. */
export interface NameToSet {
  readonly id: string
  readonly room: Box
  readonly width: number
  readonly height: number
}

export interface NameSet {
  readonly id: string
  readonly box: Box
  readonly inside: boolean
  /** From a name that had to stand away from its room to that room; null where nobody needs to be led. */
  readonly leader: readonly [Vec2, Vec2] | null
}

/** Pixels between a name and what it stands beside. */
const GAP = 12

/** Steps in which places are tried along a line, pixels. */
const STEP = 8

/** How far beyond the rock a name may stand and still be led back to its room, pixels. */
const FARTHEST = 160

/** A name nearer than this to the rock is read as its room's without a line. */
const NEAR = 12

function* along(from: number, to: number): Generator<number> {
  for (let at = from; at <= to; at += STEP) yield at
}

/** Places inside a room: from its upper left corner row by row, as one reads. */
function* insidePlaces({ room, width, height }: NameToSet): Generator<Box> {
  for (const y of along(room.y + GAP, room.y + room.height - GAP - height)) {
    for (const x of along(room.x + GAP, room.x + room.width - GAP - width)) {
      yield { x, y, width, height }
    }
  }
}

/** Offsets from the middle of a side, nearest first: 0, 8, -8, 16, … */
function* outward(reach: number): Generator<number> {
  yield 0
  for (const by of along(STEP, reach)) {
    yield by
    yield -by
  }
}

/** Places beside a room, best first: east, south, north and west, each sliding along its side. */
function* besidePlaces({ room, width, height }: NameToSet, gap: number): Generator<Box> {
  const at = (x: number, y: number): Box => ({ x, y, width, height })
  const middleX = room.x + (room.width - width) / 2
  const middleY = room.y + (room.height - height) / 2
  const reachX = (room.width + width) / 2
  const reachY = (room.height + height) / 2
  for (const by of outward(reachY)) yield at(room.x + room.width + gap, middleY + by)
  for (const by of outward(reachX)) yield at(middleX + by, room.y + room.height + gap)
  for (const by of outward(reachX)) yield at(middleX + by, room.y - gap - height)
  for (const by of outward(reachY)) yield at(room.x - gap - width, middleY + by)
}

function first(places: Iterable<Box>, fits: (box: Box) => boolean): Box | null {
  for (const box of places) if (fits(box)) return box
  return null
}

const within = (value: number, from: number, size: number): number =>
  Math.min(from + size, Math.max(from, value))

/** The shortest line from a name to its room, as near the room's middle as it can be. */
function leaderOf(box: Box, room: Box): readonly [Vec2, Vec2] {
  const from: Vec2 = [
    within(room.x + room.width / 2, box.x, box.width),
    within(room.y + room.height / 2, box.y, box.height),
  ]
  return [from, [within(from[0], room.x, room.width), within(from[1], room.y, room.height)]]
}

/**
 * Sets the names so that none lies on a ring, a work, another room, the rock or another name: inside its room where there
 * is space, else beside it, else farther out with a line that leads to it. Where even that is not free it comes close to
 * its room, onto the rock. A name that fits nowhere is left out; the list beside the plan has it.
 *
 * @param taken what may not be covered; @param page where names may stand; @param band width of the rock round a room.
 */
export function setNames(
  names: readonly NameToSet[],
  taken: readonly Box[],
  page: Box,
  band: number,
): NameSet[] {
  const set: NameSet[] = []
  const rooms = names.map(other => other.room)
  const rock = rooms.map(room => grown(room, band))
  const isFree = (box: Box, others: readonly Box[]): boolean =>
    isInside(box, page) &&
    !others.some(other => overlap(box, other)) &&
    !set.some(other => overlap(grown(box, 4), other.box))
  const place = (name: NameToSet): NameSet | null => {
    const { id, room } = name
    const inside = first(insidePlaces(name), box => isFree(box, taken))
    if (inside) return { id, box: inside, inside: true, leader: null }
    const others = rooms.filter(other => other !== room)
    for (const away of along(GAP / 2, FARTHEST)) {
      const led = away > NEAR
      const box = first(besidePlaces(name, band + away), place => {
        if (!isFree(place, [...taken, ...rock])) return false
        return !led || isFree(grown(boxOf(leaderOf(place, room)), 2), others)
      })
      if (box) return { id, box, inside: false, leader: led ? leaderOf(box, room) : null }
    }
    const close = first(besidePlaces(name, GAP / 2), box => isFree(box, [...taken, ...rooms]))
    return close && { id, box: close, inside: false, leader: null }
  }
  for (const name of names) {
    const found = place(name)
    if (found) set.push(found)
  }
  return set
}
