import { Group } from 'three'
import type { RoomBuilder } from '#browser/workers/room-builder.ts'
import { doorCell } from '#light/cells.ts'
import type { Held } from '#scene/lighting/shutter.ts'
import { type HeldCell, holdCell } from '#scene/rooms/held-cell.ts'
import { wantedCells } from '#scene/rooms/held-cells.ts'
import { type HeldWorks, holdWorks } from '#scene/rooms/held-works.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { muralRect, muralsOf } from '#scene/works/mural-rects.ts'
import type { Density, MuralRect } from '#space/patch.ts'
import { roomWorks, statesIn } from '#visit/selectors.ts'

/** The rooms on the graphics card: those near the visitor, built one after the other, let go of when far. */
export interface RoomStock {
  readonly group: Group
  /** What is held follows the visitor's room and the era. Cheap when neither has changed. */
  want(room: string, era: string | null): void
  /** Only these are drawn. */
  show(seen: ReadonlySet<string>): void
  held(): readonly string[]
  /** Share of the first picture that is there, 0 to 1: the visitor's room and its small pictures. */
  share(): number
  /** Whether the visitor's room is there at all, and whether it and its doors are there as they were wanted last. */
  progress(): Held
  dispose(): void
}

interface Slot {
  /** What the skin was built from; another key needs another skin. */
  readonly key: string
  readonly cell: HeldCell | null
}

/** What a stock tells, and how: `whole` where also the first room is ready only with everything in it. */
export interface StockOptions {
  readonly changed: () => void
  readonly broken: () => void
  readonly whole?: boolean
}

/**
 * An empty stock. `kit` gives what rooms are made with at this moment; a change of the kit's step needs a new stock.
 * `changed` is called whenever something new can be drawn, `broken` when the room in which the visitor stands cannot be
 * built.
 */
export function createRoomStock(
  kit: SceneKit,
  builder: RoomBuilder,
  { changed, broken, whole = false }: StockOptions,
): RoomStock {
  const group = new Group()
  const slots = new Map<string, Slot>()
  const works = new Map<string, HeldWorks>()
  let wish = ''
  let ready = ''
  let wanted: ReadonlySet<string> = new Set()
  let here = ''
  let arrived = ''
  /** Share of the visitor's room that has come: its walls are half of it, its small pictures the other half. */
  let come = 0
  let over = false
  let last: string | null | undefined

  const letGo = (id: string): void => {
    slots.get(id)?.cell?.dispose()
    slots.delete(id)
    works.get(id)?.dispose()
    works.delete(id)
  }
  const isThere = (id: string): boolean => Boolean(slots.get(id)?.cell)
  const isAsked = (id: string, key: string): boolean =>
    !over && slots.get(id)?.key === key && wanted.has(id)

  /** The old skin stays until the new one has its pictures, so that nobody sees a bare wall between them. */
  const put = async (id: string, key: string, cell: HeldCell, near: boolean): Promise<void> => {
    const before = slots.get(id)?.cell
    await cell.first
    if (before && near) await cell.setNear(true)
    if (!isAsked(id, key)) {
      cell.dispose()
      return
    }
    slots.get(id)?.cell?.dispose()
    group.add(cell.group)
    slots.set(id, { key, cell })
    changed()
  }
  const furnish = (room: string, era: string | null): HeldWorks => {
    const held = works.get(room) ?? holdWorks(kit, room)
    if (!works.has(room)) group.add(held.group)
    works.set(room, held)
    held.hold(roomWorks(kit.visit.getState().exhibition, room, era))
    return held
  }
  const setNear = (room: string, here: string): void => {
    void slots.get(room)?.cell?.setNear(room === here)
    void works.get(room)?.setNear(room === here)
  }

  const buildRoom = async (room: string, here: string, era: string | null): Promise<void> => {
    const density: Density = room === here && kit.step !== 'low' ? 'fine' : 'coarse'
    const rects = rectsOf(kit, room, era)
    const key = [
      density,
      closedDoorsOf(kit, room),
      statesOf(kit, room, era),
      JSON.stringify(rects),
    ].join(' ')
    const slot = slots.get(room)
    if (slot?.key !== key || slot.cell === null) {
      slots.set(room, { key, cell: slot?.cell ?? null })
      const skin = await builder.room(room, rects, density)
      if (!isAsked(room, key)) return
      kit.rig.take(skin)
      come = 0.5
      changed()
      const furnished = furnish(room, era)
      await Promise.all([
        put(room, key, holdCell(kit, skin, era), room === here),
        furnished.first(),
      ])
    } else furnish(room, era)
    // The large pictures come after the first picture, which is made of the small ones.
    void kit.shown.then(() => setNear(room, here))
  }
  const buildDoor = async (door: string, era: string | null): Promise<void> => {
    const id = doorCell(door)
    if (slots.has(id)) return
    slots.set(id, { key: id, cell: null })
    const skin = await builder.door(door, kit.step === 'low' ? 'coarse' : 'fine')
    if (!isAsked(id, id)) return
    kit.rig.take(skin)
    await put(id, id, holdCell(kit, skin, era), false)
  }

  const build = async (room: string, era: string | null, isOther: boolean): Promise<void> => {
    const { rooms, doors } = wantedCells(kit.rig.cells(), room)
    wanted = new Set([...rooms, ...doors.map(doorCell)])
    for (const id of slots.keys()) if (!wanted.has(id)) letGo(id)
    const [own, ...others] = rooms
    const mine = wish
    const ownDoors = doors.filter(id => kit.rig.cells().doors.get(id)?.rooms.includes(room)).length
    const tasks = [
      ...(own === undefined ? [] : [() => buildRoom(own, room, era)]),
      ...doors.map(door => () => buildDoor(door, era)),
      ...others.map(other => () => buildRoom(other, room, era)),
    ]
    for (const [i, task] of tasks.entries()) {
      if (over || mine !== wish) return
      // A room that cannot be built leaves its place dark; the others go on.
      await task().catch(() => undefined)
      if (over || mine !== wish) return
      if (i === 0) arrived = room
      if (i === 0 && !isThere(room)) broken()
      // Another era comes at once and as a whole, not thing by thing.
      if (i === ownDoors && isOther) await works.get(room)?.whole()
      if (over || mine !== wish) return
      if (i === ownDoors) ready = mine
      changed()
      // The room's own doors belong to its first picture; everything else waits for it.
      if (i === ownDoors) await kit.shown
    }
  }

  return {
    group,
    want: (room, era) => {
      const next = `${room} ${era ?? ''}`
      if (next === wish) return
      wish = next
      if (here !== room) come = 0.1
      here = room
      const isOther = last === undefined ? whole : last !== era
      last = era
      void build(room, era, isOther)
    },
    show: seen => {
      for (const [id, { cell }] of slots) if (cell !== null) cell.group.visible = seen.has(id)
      for (const [id, { group: furniture }] of works) furniture.visible = seen.has(id)
    },
    held: () => [...slots].filter(([, slot]) => slot.cell !== null).map(([id]) => id),
    share: () => (arrived === here && isThere(here) ? 1 : slots.has(here) ? come : 0),
    progress: () => (isThere(here) ? (ready === wish ? 'all' : 'some') : 'none'),
    dispose: () => {
      over = true
      for (const id of [...slots.keys()]) letGo(id)
      group.removeFromParent()
    },
  }
}

/** The room's doors that are closed now, where its skin has wall instead of an opening. */
const closedDoorsOf = ({ site, rig }: SceneKit, room: string): readonly string[] =>
  site.doors.filter(d => d.rooms.includes(room) && !rig.cells().doors.has(d.id)).map(d => d.id)

const statesOf = ({ visit }: SceneKit, room: string, era: string | null): readonly string[] =>
  muralsOf(visit.getState().exhibition, room, era).map(m =>
    statesIn(m, era)
      .map(state => state.id)
      .join(),
  )

function rectsOf(kit: SceneKit, room: string, era: string | null): readonly MuralRect[] {
  const { exhibition } = kit.visit.getState()
  return muralsOf(exhibition, room, era)
    .map(mural => muralRect(kit.site, mural))
    .filter(rect => rect !== null)
}
