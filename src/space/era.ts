import type { DoorSpace, Site } from '#space/surface.ts'

/** Whether a thing is there in an era. Null is the whole exhibition at once, for exhibitions without eras. */
export function inEra(
  thing: { readonly eras?: readonly string[] | undefined },
  era: string | null,
): boolean {
  return era === null || thing.eras === undefined || thing.eras.includes(era)
}

/** Whether a door can be walked through in an era: not walled up, and both of its rooms are there. */
export const isOpen = (door: DoorSpace, era: string | null): boolean =>
  era === null || !door.closedIn.has(era)

/**
 * The site as it stands in an era. Where a door is walled up there is only wall, in one piece with the wall about it:
 * whoever closed an opening and painted over it meant it not to be found.
 */
export function siteInEra(site: Site, era: string | null): Site {
  const doors = site.doors.filter(door => isOpen(door, era))
  if (doors.length === site.doors.length) return site
  const isThere = new Set(doors.map(door => door.id))
  const rooms = [...site.rooms].map(([id, room]) => {
    const openings = room.openings.filter(({ door }) => isThere.has(door))
    return [id, { ...room, openings }] as const
  })
  return { rooms: new Map(rooms), doors }
}
