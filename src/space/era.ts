import type { DoorSpace } from '#space/surface.ts'

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
