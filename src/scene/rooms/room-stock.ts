import { Group } from 'three'
import type { RoomBuilder } from '#browser/workers/room-builder.ts'
import { doorCell } from '#light/cells.ts'
import type { CellSkin } from '#light/room-skin.ts'
import { type HeldCell, holdCell } from '#scene/rooms/held-cell.ts'
import { wantedCells } from '#scene/rooms/held-cells.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { muralRect, muralsOf } from '#scene/works/mural-rects.ts'
import type { Density, MuralRect } from '#space/patch.ts'

/** The rooms on the graphics card: those near the visitor, built one after the other, let go of when far. */
export interface RoomStock {
  readonly group: Group
  /** What is held follows the visitor's room and the era. Cheap when neither has changed. */
  want(room: string, era: string | null): void
  /** Only these are drawn. */
  show(seen: ReadonlySet<string>): void
  held(): readonly string[]
  /** Share of the first picture that is there, 0 to 1: the first room and its small pictures. */
  share(): number
  dispose(): void
}

interface Slot {
  readonly key: string
  readonly cell: HeldCell | null
}

/**
 * An empty stock. `kit` gives what rooms are made with at this moment; a change of the kit's step needs a new stock.
 * `changed` is called whenever something new can be drawn; `broken` with a room that cannot be built.
 */
export function createRoomStock(
  kit: SceneKit,
  builder: RoomBuilder,
  changed: () => void,
): RoomStock {
  const group = new Group()
  const slots = new Map<string, Slot>()
  let wish = ''
  let wanted: ReadonlySet<string> = new Set()
  let arrived = 0
  let over = false

  const put = (id: string, key: string, skin: CellSkin, era: string | null): HeldCell | null => {
    const slot = slots.get(id)
    if (over || slot?.key !== key || !wanted.has(id)) return null
    slot.cell?.dispose()
    const cell = holdCell(kit, skin, era)
    group.add(cell.group)
    slots.set(id, { key, cell })
    kit.rig.take(skin)
    changed()
    return cell
  }
  const letGo = (id: string): void => {
    slots.get(id)?.cell?.dispose()
    slots.delete(id)
  }

  const buildRoom = async (room: string, here: string, era: string | null): Promise<void> => {
    const density: Density = room === here && kit.step !== 'low' ? 'fine' : 'coarse'
    const rects = rectsOf(kit, room, era)
    const key = `${density} ${JSON.stringify(rects)}`
    const slot = slots.get(room)
    if (slot?.key === key) {
      slot.cell?.setNear(room === here)
      return
    }
    slots.set(room, { key, cell: slot?.cell ?? null })
    const cell = put(room, key, await builder.room(room, rects, density), era)
    await cell?.first
    // The large pictures come after the first picture, which is made of the small ones.
    void kit.shown.then(() => cell?.setNear(room === here))
  }
  const buildDoor = async (door: string, era: string | null): Promise<void> => {
    const id = doorCell(door)
    const closed = kit.rig.cells().doors.has(door) ? 'open' : 'closed'
    const slot = slots.get(id)
    if (slot?.key === closed) return
    slots.set(id, { key: closed, cell: slot?.cell ?? null })
    const density: Density = kit.step === 'low' ? 'coarse' : 'fine'
    put(id, closed, await builder.door(door, density), era)
  }

  const build = async (room: string, era: string | null): Promise<void> => {
    const { rooms, doors } = wantedCells(kit.rig.cells(), kit.site.doors, room)
    wanted = new Set([...rooms, ...doors.map(doorCell)])
    for (const id of slots.keys()) if (!wanted.has(id)) letGo(id)
    const [own, ...others] = rooms
    const mine = wish
    const tasks = [
      ...(own === undefined ? [] : [() => buildRoom(own, room, era)]),
      ...doors.map(door => () => buildDoor(door, era)),
      ...others.map(other => () => buildRoom(other, room, era)),
    ]
    for (const [i, task] of tasks.entries()) {
      if (over || mine !== wish) return
      // A room that cannot be built leaves its place dark; the others go on.
      await task().catch(() => undefined)
      if (i === 0) arrived = 1
      changed()
      // The room's own doors belong to its first picture; everything else waits for it.
      if (i === doors.length) await kit.shown
    }
  }

  return {
    group,
    want: (room, era) => {
      const next = `${room} ${era ?? ''}`
      if (next === wish) return
      wish = next
      void build(room, era)
    },
    show: seen => {
      for (const [id, { cell }] of slots) if (cell !== null) cell.group.visible = seen.has(id)
    },
    held: () => [...slots].filter(([, slot]) => slot.cell !== null).map(([id]) => id),
    share: () => arrived,
    dispose: () => {
      over = true
      for (const id of [...slots.keys()]) letGo(id)
      group.removeFromParent()
    },
  }
}

function rectsOf(kit: SceneKit, room: string, era: string | null): readonly MuralRect[] {
  const { exhibition } = kit.visit.getState()
  return muralsOf(exhibition, room, era)
    .map(mural => muralRect(kit.site, mural))
    .filter(rect => rect !== null)
}
