import type { LightCells } from '#light/cells.ts'

/** A room that should be on the graphics card, and how near it is in doors. */
export interface Wanted {
  readonly rooms: readonly string[]
  readonly doors: readonly string[]
}

/** Rooms beyond this many open doors are let go of. */
const reach = 2

/**
 * What to hold for a visitor in `room`: rooms within two open doors, nearest first, and every open door of these rooms.
 * Rooms behind closed doors cost nothing; what fills such a door is part of the rooms' own walls.
 */
export function wantedCells(cells: LightCells, room: string): Wanted {
  const away = new Map([[room, 0]])
  for (const [here, steps] of away) {
    if (steps === reach) continue
    for (const way of cells.cells.get(here)?.ways ?? [])
      for (const next of cells.cells.get(way.to)?.ways ?? [])
        if (!away.has(next.to)) away.set(next.to, steps + 1)
  }
  const doors = [...cells.doors.values()].filter(door => door.rooms.some(r => away.has(r)))
  const nearness = (door: { readonly rooms: readonly [string, string] }): number =>
    Math.min(...door.rooms.map(r => away.get(r) ?? reach + 1))
  return {
    rooms: [...away.keys()],
    doors: doors.sort((a, b) => nearness(a) - nearness(b)).map(door => door.id),
  }
}
