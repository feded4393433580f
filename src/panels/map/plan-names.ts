import { type Box, grown, isInside, overlap } from '#panels/map/plan-frame.ts'

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
}

/** Pixels between a name and what it stands beside. */
const GAP = 12

/** Steps in which places are tried along a line, pixels. */
const STEP = 8

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

/**
 * Sets the names so that none lies on a ring, a work, another room or another name: inside its room where there is
 * space, else beside it. A name that fits nowhere is left out; the list beside the plan has it.
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
  const isFree = (box: Box, others: readonly Box[]): boolean =>
    isInside(box, page) &&
    !others.some(other => overlap(box, other)) &&
    !set.some(other => overlap(grown(box, 4), other.box))
  const rooms = names.map(other => other.room)
  for (const name of names) {
    const beside = (gap: number) =>
      first(besidePlaces(name, gap), box => isFree(box, [...taken, ...rooms]))
    const inside = first(insidePlaces(name), box => isFree(box, taken))
    const box = inside ?? beside(band + GAP / 2) ?? beside(GAP / 2)
    if (box) set.push({ id: name.id, box, inside: inside !== null })
  }
  return set
}
