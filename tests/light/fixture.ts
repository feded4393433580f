import type { Exhibition } from '#exhibition/schema.ts'
import { buildSite } from '#space/site.ts'
import type { Site } from '#space/surface.ts'

/** Two boxes beside one another with a door of 1 by 2 m between them, and a court under the sky beyond a second door. */
const rooms: Pick<Exhibition, 'rooms' | 'doors' | 'eras'> = {
  eras: [
    { id: 'open', label: { en: ['Open'] }, date: { en: ['1'] } },
    { id: 'walled', label: { en: ['Walled up'] }, date: { en: ['2'] } },
  ],
  rooms: [
    box('west', [0, 0, 0], 4, 3),
    box('east', [4.4, 0, 0], 4, 3),
    {
      ...box('court', [9.8, 0, 0], 6, 6),
      surfaces: { ceiling: { material: 'none' }, east: { material: 'none' } },
    },
  ],
  doors: [
    {
      ...door('between', 1, 2, 0.4, ['west', 'east', 1.5], ['east', 'west', 1.5]),
      closed: { eras: ['walled'] },
    },
    door('entrance', 1, 2, 0.4, ['east', 'east', 1.5], ['court', 'west', 1.5]),
  ],
}

function box(id: string, origin: [number, number, number], width: number, height: number) {
  const shape = { kind: 'box' as const, width, depth: 4, height }
  return { id, label: { en: [id] }, origin, shape }
}

type End = readonly [room: string, surface: string, u: number]

function door(id: string, width: number, height: number, thickness: number, a: End, b: End) {
  const end = ([room, surface, u]: End) => ({ room, surface, u, v: 0 })
  return {
    id,
    width,
    height,
    thickness,
    ends: [end(a), end(b)] as [ReturnType<typeof end>, ReturnType<typeof end>],
  }
}

export const site: Site = buildSite(rooms)
