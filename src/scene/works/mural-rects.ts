import type { Exhibition, Work } from '#exhibition/schema.ts'
import type { MuralRect } from '#space/patch.ts'
import type { Site } from '#space/surface.ts'
import { roomWorks } from '#visit/selectors.ts'

export type Mural = Extract<Work, { kind: 'mural' }>

/** The murals of a room in an era. */
export const muralsOf = (
  exhibition: Exhibition,
  room: string,
  era: string | null,
): readonly Mural[] => roomWorks(exhibition, room, era).filter(work => work.kind === 'mural')

/** Where a mural is on its surface; one without a size covers what is left of it. Null where there is no such surface. */
export function muralRect(site: Site, mural: Mural): MuralRect | null {
  const { surface: name, u, v, width, height } = mural.place
  const surface = site.rooms.get(mural.room)?.surfaces.get(name)
  if (surface === undefined) return null
  return {
    id: mural.id,
    surface: name,
    u,
    v,
    width: width ?? Math.max(0.05, surface.width - u),
    height: height ?? Math.max(0.05, surface.height - v),
  }
}
