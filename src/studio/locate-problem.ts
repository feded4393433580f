import type { Exhibition, Place, Room, View, Work } from '#exhibition/schema.ts'

/** What in the exhibition a problem speaks of, and where that is. */
export interface ProblemPlace {
  readonly kind: 'room' | 'surface' | 'hotspot' | 'work' | 'standpoint' | 'door' | 'stop' | 'start'
  /** Its id; for a surface its name, for the start ''. */
  readonly id: string
  readonly room: string
  /** Its place in that room's frame, where it has one. */
  readonly place: Place | null
  /** The view its author chose, where there is one. */
  readonly view: View | null
}

/** RFC 6901: the steps of a pointer, `~1` read as `/` and `~0` as `~`. */
export function stepsOf(pointer: string): readonly string[] {
  if (pointer === '') return []
  const steps = pointer.replace(/^#?\//, '').split('/')
  return steps.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function at<T>(list: readonly T[] | undefined, step: string | undefined): T | undefined {
  return step !== undefined && /^\d{1,9}$/.test(step) ? list?.[Number(step)] : undefined
}

type Finder = (exhibition: Exhibition, steps: readonly string[]) => ProblemPlace | null

function inRoom(room: Room, steps: readonly string[]): ProblemPlace {
  const [part, step] = steps
  const whole = { kind: 'room', id: room.id, room: room.id, place: null, view: null } as const
  if (part === 'hotspots') {
    const hotspot = at(room.hotspots, step)
    if (!hotspot) return whole
    const { id, place, view } = hotspot
    return { kind: 'hotspot', id, room: room.id, place, view: view ?? null }
  }
  if (part === 'standpoints') {
    const standpoint = at(room.standpoints, step)
    if (!standpoint) return whole
    const place = { at: standpoint.view.at }
    return { kind: 'standpoint', id: standpoint.id, room: room.id, place, view: standpoint.view }
  }
  if (part === 'surfaces' && step !== undefined) {
    return { ...whole, kind: 'surface', id: step, place: { surface: step, u: 0, v: 0 } }
  }
  if (part === 'keepOut') {
    const corner = at(room.keepOut, step)?.[0]
    return corner ? { ...whole, place: { at: corner } } : whole
  }
  return whole
}

function ofWork(work: Work | undefined): ProblemPlace | null {
  return work ? { kind: 'work', id: work.id, room: work.room, place: work.place, view: null } : null
}

function ofHotspot(exhibition: Exhibition, id: string): ProblemPlace | null {
  for (const [i, room] of exhibition.rooms.entries()) {
    const j = room.hotspots?.findIndex(hotspot => hotspot.id === id) ?? -1
    if (j >= 0) return findRoom(exhibition, [String(i), 'hotspots', String(j)])
  }
  return null
}

const findRoom: Finder = (exhibition, [step, ...rest]) => {
  const room = at(exhibition.rooms, step)
  return room ? inRoom(room, rest) : null
}

const findWork: Finder = (exhibition, [step]) => ofWork(at(exhibition.works, step))

/** A door is shown from the end that the pointer names, else from its first. */
const findDoor: Finder = (exhibition, [step, part, which]) => {
  const door = at(exhibition.doors, step)
  const end = (part === 'ends' && at(door?.ends, which)) || door?.ends[0]
  if (!door || !end) return null
  const { surface, u, v, room } = end
  const place = { surface, u, v, width: door.width, height: door.height }
  return { kind: 'door', id: door.id, room, place, view: null }
}

/** A stop is where it looks from; what it speaks of tells the room where its view does not. */
const findStop: Finder = (exhibition, [step, part, which]) => {
  const tour = at(exhibition.tours, step)
  const stop = part === 'stops' ? at(tour?.stops, which) : tour?.stops[0]
  if (!stop) return null
  const speaksOf =
    (stop.hotspot && ofHotspot(exhibition, stop.hotspot)) ||
    ofWork(exhibition.works?.find(work => work.id === stop.work))
  const room = stop.view.room ?? speaksOf?.room ?? startRoom(exhibition)
  return { kind: 'stop', id: stop.id, room, place: speaksOf?.place ?? null, view: stop.view }
}

/** A narration is where it is heard. */
const findNarration: Finder = (exhibition, [step]) => {
  const id = at(exhibition.narrations, step)?.id
  if (id === undefined) return null
  for (const room of exhibition.rooms) {
    const hotspot = room.hotspots?.find(h => h.narration === id)
    if (hotspot) return ofHotspot(exhibition, hotspot.id)
  }
  for (const [i, tour] of (exhibition.tours ?? []).entries()) {
    const j = tour.stops.findIndex(stop => stop.narration === id)
    if (j >= 0) return findStop(exhibition, [String(i), 'stops', String(j)])
  }
  return null
}

const startRoom = (exhibition: Exhibition): string =>
  exhibition.start.room ?? exhibition.rooms[0]?.id ?? ''

const findStart: Finder = exhibition => ({
  kind: 'start',
  id: '',
  room: startRoom(exhibition),
  place: { at: exhibition.start.at },
  view: exhibition.start,
})

const finders: ReadonlyMap<string, Finder> = new Map([
  ['rooms', findRoom],
  ['works', findWork],
  ['doors', findDoor],
  ['tours', findStop],
  ['narrations', findNarration],
  ['start', findStart],
])

/**
 * The place a JSON pointer speaks of, or null where it speaks of no place (the title, a source) or of nothing that
 * this document has. Never throws, whatever the pointer.
 */
export function locateProblem(exhibition: Exhibition, pointer: string): ProblemPlace | null {
  const [subject, ...rest] = stepsOf(pointer)
  const found = subject === undefined ? null : finders.get(subject)?.(exhibition, rest)
  return found && exhibition.rooms.some(room => room.id === found.room) ? found : null
}
