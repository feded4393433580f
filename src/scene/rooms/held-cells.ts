import type { LightCells } from '#light/cells.ts'

/** A room that should be on the graphics card, and how near it is in doors. */
export interface Wanted {
  readonly rooms: readonly string[]
  readonly doors: readonly string[]
}

/** Rooms beyond this many open doors are let go of. */
const reach = 2

/**
 * What to hold for a visitor in `room`: rooms within two open doors, nearest first, and every door of the nearest ones,
 * closed doors too, for they fill a wall. Rooms behind closed doors cost nothing.
 */
export function wantedCells(
  cells: LightCells,
  allDoors: readonly { readonly id: string; readonly rooms: readonly [string, string] }[],
  room: string,
): Wanted {
  const away = new Map([[room, 0]])
  for (const [here, steps] of away) {
    if (steps === reach) continue
    for (const way of cells.cells.get(here)?.ways ?? [])
      for (const next of cells.cells.get(way.to)?.ways ?? [])
        if (!away.has(next.to)) away.set(next.to, steps + 1)
  }
  const doors = allDoors.filter(door => door.rooms.some(r => away.has(r)))
  const nearness = (door: { readonly rooms: readonly [string, string] }): number =>
    Math.min(...door.rooms.map(r => away.get(r) ?? reach + 1))
  return {
    rooms: [...away.keys()],
    doors: doors.sort((a, b) => nearness(a) - nearness(b)).map(door => door.id),
  }
}
