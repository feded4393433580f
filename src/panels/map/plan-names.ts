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

/** Places inside a room, best first: the corners that people look at first, then the middle. */
function insidePlaces({ room, width, height }: NameToSet): Box[] {
  const left = room.x + GAP
  const right = room.x + room.width - GAP - width
  const top = room.y + GAP
  const bottom = room.y + room.height - GAP - height
  const middleX = room.x + (room.width - width) / 2
  const middleY = room.y + (room.height - height) / 2
  const at = (x: number, y: number): Box => ({ x, y, width, height })
  return [
    at(left, top),
    at(left, bottom),
    at(right, top),
    at(right, bottom),
    at(middleX, top),
    at(middleX, bottom),
    at(middleX, middleY),
  ]
}

/** Places beside a room, best first: east, south, north, west, then shifted along each side. */
function besidePlaces({ room, width, height }: NameToSet, gap: number): Box[] {
  const at = (x: number, y: number): Box => ({ x, y, width, height })
  const east = room.x + room.width + gap
  const west = room.x - gap - width
  const south = room.y + room.height + gap
  const north = room.y - gap - height
  const middleX = room.x + (room.width - width) / 2
  const ys = [room.y + (room.height - height) / 2, room.y, room.y + room.height - height]
  const xs = [middleX, room.x, room.x + room.width - width]
  return [
    ...ys.map(y => at(east, y)),
    ...xs.map(x => at(x, south)),
    ...xs.map(x => at(x, north)),
    ...ys.map(y => at(west, y)),
  ]
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
  for (const name of names) {
    const inside = insidePlaces(name).find(
      box => isInside(box, grown(name.room, -4)) && isFree(box, taken),
    )
    const rooms = names.map(other => other.room)
    const box =
      inside ??
      besidePlaces(name, band + GAP / 2).find(place => isFree(place, [...taken, ...rooms])) ??
      besidePlaces(name, GAP / 2).find(place => isFree(place, [...taken, ...rooms]))
    if (box) set.push({ id: name.id, box, inside: inside !== undefined })
  }
  return set
}
