import type {
  Door,
  Era,
  Exhibition,
  Hotspot,
  LightKind,
  Room,
  Standpoint,
  State,
  Work,
} from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import { inEra } from '#space/era.ts'

/** A frozen empty list keeps its identity, so that a selector's result does not change when nothing did. */
const none: readonly never[] = Object.freeze([])

/** The room of this id. */
export const roomById = (exhibition: Exhibition, id: string): Room | undefined =>
  exhibition.rooms.find(room => room.id === id)

/** The work of this id. */
export const workById = (exhibition: Exhibition, id: string): Work | undefined =>
  exhibition.works?.find(work => work.id === id)

/** The era of this id; none where the exhibition has no eras. */
export const eraById = (exhibition: Exhibition, id: string | null): Era | undefined =>
  exhibition.eras?.find(era => era.id === id)

/** The era that is best seen beside another: the nearest later one, else earlier one, in which a room is there. */
export function eraBeside(
  exhibition: Exhibition,
  room: string,
  era: string | null,
): Era | undefined {
  const eras = exhibition.eras ?? none
  const here = eras.findIndex(({ id }) => id === era)
  const place = roomById(exhibition, room)
  const others = [...eras.slice(here + 1), ...eras.slice(0, Math.max(0, here)).reverse()]
  return others.find(({ id }) => place === undefined || inEra(place, id))
}

/** The light in which an era is shown to a visitor who has taken no other lamp. */
export function usualLight(
  exhibition: Exhibition,
  venue: Venue | null,
  era: string | null,
): LightKind {
  return eraById(exhibition, era)?.light ?? venue?.light ?? exhibition.light ?? 'torch'
}

/** The rooms that are there in an era, in the order of the document. */
export function roomsInEra(exhibition: Exhibition, era: string | null): readonly Room[] {
  return exhibition.rooms.filter(room => inEra(room, era))
}

/** Hotspots of a room in reading order: the order of the document. */
export function roomHotspots(
  exhibition: Exhibition,
  room: string,
  era: string | null,
): readonly Hotspot[] {
  return roomById(exhibition, room)?.hotspots?.filter(h => inEra(h, era)) ?? none
}

/** “Stand here” points of a room in an era, in the order of the document. */
export function roomStandpoints(
  exhibition: Exhibition,
  room: string,
  era: string | null,
): readonly Standpoint[] {
  return roomById(exhibition, room)?.standpoints?.filter(s => inEra(s, era)) ?? none
}

/** The works in a room in an era, in the order of the document. */
export function roomWorks(
  exhibition: Exhibition,
  room: string,
  era: string | null,
): readonly Work[] {
  return exhibition.works?.filter(w => w.room === room && inEra(w, era)) ?? none
}

/** The people in a room in an era, without those whom a hotspot asks about. */
export function roomFigures(
  exhibition: Exhibition,
  room: string,
  era: string | null,
): readonly Extract<Work, { kind: 'figure' }>[] {
  const asked = new Set(roomHotspots(exhibition, room, era).map(hotspot => hotspot.work))
  return roomWorks(exhibition, room, era).flatMap(work =>
    work.kind === 'figure' && !asked.has(work.id) ? [work] : [],
  )
}

/** How a mural can be shown in an era, its usual state first; the states of every era where none is of this one. */
export function statesIn(
  mural: Extract<Work, { kind: 'mural' }>,
  era: string | null,
): readonly State[] {
  const states = mural.states.filter(state => inEra(state, era))
  return states.length > 0 ? states : mural.states
}

/** The state in which a mural is shown alone: the one that was chosen, where this era has it, else its usual one. */
export function shownState(
  mural: Extract<Work, { kind: 'mural' }>,
  era: string | null,
  chosen: ReadonlyMap<string, string>,
): State | undefined {
  const states = statesIn(mural, era)
  return states.find(state => state.id === chosen.get(mural.id)) ?? states[0]
}

/** The two states that stand side by side, left and right: the usual one is on the right. Null where there is one only. */
export function comparedStates(
  mural: Extract<Work, { kind: 'mural' }>,
  era: string | null,
  chosen: ReadonlyMap<string, string>,
): readonly [left: State, right: State] | null {
  const [usual, other] = statesIn(mural, era)
  const shown = shownState(mural, era, chosen)
  if (!usual || !other || !shown) return null
  return [shown === usual ? other : shown, usual]
}

/** The doors of a room, open or closed, to rooms that are there in an era. */
export function roomDoors(
  exhibition: Exhibition,
  room: string,
  era: string | null,
): readonly Door[] {
  const isThere = new Set(roomsInEra(exhibition, era).map(({ id }) => id))
  return (
    exhibition.doors?.filter(
      ({ ends }) => ends.some(end => end.room === room) && ends.every(end => isThere.has(end.room)),
    ) ?? none
  )
}

/** True where a door is walled up in this era. */
export const isClosed = (door: Door, era: string | null): boolean =>
  era !== null && (door.closed?.eras.includes(era) ?? false)

/** A hotspot with the room it is in. */
export function hotspotById(
  exhibition: Exhibition,
  id: string,
): { readonly room: Room; readonly hotspot: Hotspot } | undefined {
  for (const room of exhibition.rooms) {
    const hotspot = room.hotspots?.find(h => h.id === id)
    if (hotspot) return { room, hotspot }
  }
  return undefined
}

/** The hotspot after this one in reading order, on into the next room that has any; undefined where there is none. */
export function nextHotspot(
  exhibition: Exhibition,
  id: string,
  era: string | null,
): { readonly room: Room; readonly hotspot: Hotspot } | undefined {
  const all = roomsInEra(exhibition, era).flatMap(room =>
    roomHotspots(exhibition, room.id, era).map(hotspot => ({ room, hotspot })),
  )
  const here = all.findIndex(entry => entry.hotspot.id === id)
  return here < 0 || all.length < 2 ? undefined : all[(here + 1) % all.length]
}
