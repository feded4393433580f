import { type Cell, doorCell, type Face, gatesOf, type LightCells } from '#light/cells.ts'
import { type Gate, lampWidening, maxGates, openGate } from '#light/gates.ts'
import { length, normalize, subtract } from '#space/vector.ts'

/** Doors with two planes each that a shader can test on the way of the light. */
const maxDoors = maxGates / 2

/** Openings to the sky that a shader can test. */
export const maxOpenings = 4

/** What the direct light has to pass on its way to a cell: every gate, and one of the openings if there are any. */
export interface LightWay {
  readonly gates: readonly Gate[]
  readonly openings: readonly Gate[]
}

/** What lights one cell directly: a way, or null where no direct light comes. */
export type DirectWay = LightWay | null

interface Trail {
  readonly cell: Cell
  readonly doors: readonly string[]
}

/**
 * Doors between two cells on the door graph, nearest way first, at most two; a cell that is itself a passage counts its
 * own door. Null where the way is longer or there is none.
 */
export function doorsBetween(
  cells: LightCells,
  from: string,
  to: string,
): readonly string[] | null {
  for (const trail of trailsFrom(cells, from)) if (trail.cell.id === to) return trail.doors
  return null
}

function* trailsFrom(cells: LightCells, from: string): Generator<Trail> {
  const start = cells.cells.get(from)
  if (start === undefined) return
  const queue: Trail[] = [{ cell: start, doors: ownDoor(start) }]
  const seen = new Set([from])
  for (let trail = queue.shift(); trail !== undefined; trail = queue.shift()) {
    yield trail
    for (const way of trail.cell.ways) {
      const next = cells.cells.get(way.to)
      if (next === undefined || seen.has(next.id)) continue
      const doors = [...trail.doors, ...ownDoor(next)]
      if (doors.length > maxDoors) continue
      seen.add(next.id)
      queue.push({ cell: next, doors })
    }
  }
}

const ownDoor = (cell: Cell): readonly string[] =>
  cell.kind === 'door' ? [cell.id.slice(doorCell('').length)] : []

/** How a lamp held in `lampCell` reaches `cell`. Light in a room of its own passes nothing. */
export function lampWay(cells: LightCells, lampCell: string, cell: string): DirectWay {
  const doors = doorsBetween(cells, lampCell, cell)
  if (doors === null) return null
  return { gates: doors.flatMap(door => gatesOf(cells, door, lampWidening)), openings: [] }
}

/** How the sun reaches `cell`: through the openings of the nearest room under the sky and the doors between. */
export function sunWay(cells: LightCells, cell: string): DirectWay {
  for (const trail of trailsFrom(cells, cell)) {
    const openings = trail.cell.faces.filter(face => face.material === 'none').map(faceGate)
    if (openings.length === 0) continue
    const gates = trail.doors.flatMap(door => gatesOf(cells, door, 0))
    return { gates, openings: largestFirst(openings).slice(0, maxOpenings) }
  }
  return null
}

const largestFirst = (gates: readonly Gate[]): readonly Gate[] =>
  [...gates].sort((a, b) => b.halfWidth * b.halfHeight - a.halfWidth * a.halfHeight)

function faceGate(face: Face): Gate {
  const { width, height } = face
  const centre = face.point(width / 2, height / 2)
  const along = subtract(face.point(width, height / 2), face.point(0, height / 2))
  const normal = face.normal(width / 2, height / 2)
  return openGate(centre, normal, normalize(along), Math.max(width, length(along)), height)
}
