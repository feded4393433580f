import type { Exhibition, Room, Work } from '#exhibition/schema.ts'
import { inEra } from '#space/era.ts'
import { frameOf } from '#space/frame.ts'
import { type Placement, placeAt } from '#space/placement.ts'
import type { RoomSpace, Site } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

/** Ground on which something stands, from `bottom` to `top` in site height. */
export interface Obstacle {
  readonly room: string
  /** The work that stands there, or null for ground that is kept free or too low to walk under. */
  readonly work: string | null
  /** [x, z], either direction. */
  readonly outline: readonly Vec2[]
  readonly bottom: number
  readonly top: number
}

/** Height of a thing whose size the document does not give, metres. */
const USUAL_HEIGHT = 1
/** Height of a person whose size the document does not give, metres. */
export const FIGURE_HEIGHT = 1.7
/** Ground that a standing figure takes, about its place. */
const FIGURE_GROUND: readonly Vec2[] = Array.from({ length: 8 }, (_, i): Vec2 => {
  const angle = (Math.PI * (i + 0.5)) / 4
  return [0.28 * Math.cos(angle), 0.28 * Math.sin(angle)]
})

/** A work's outline, given about its place as [east, north], in the site frame: [x, z], metres. */
export function outlineAt(place: Placement, outline: readonly Vec2[]): readonly Vec2[] {
  const frame = frameOf(place.point, (place.heading * 180) / Math.PI)
  return outline.map(([east, north]): Vec2 => {
    const [x, , z] = frame.toSite(east, north, 0)
    return [x, z]
  })
}

/** The ground that a work stands on in the site frame, or null when one can walk where it is. */
function workGround(site: Site, work: Work): Obstacle | null {
  const outline =
    work.kind === 'object' ? work.footprint : work.kind === 'figure' ? FIGURE_GROUND : undefined
  const place = placeAt(site, work.room, work.place)
  const floor = site.rooms.get(work.room)?.floor
  if (outline === undefined || place === null || floor === undefined) return null
  const height = work.size?.height ?? (work.kind === 'figure' ? FIGURE_HEIGHT : USUAL_HEIGHT)
  return {
    room: work.room,
    work: work.id,
    outline: outlineAt(place, outline),
    bottom: floor,
    top: Math.max(place.point[1], floor) + height,
  }
}

/** Everything that stands in the way in an era: works, ground kept free, ground without headroom. */
export function obstaclesOf(site: Site, exhibition: Exhibition, era: string | null): Obstacle[] {
  const rooms = exhibition.rooms.filter(room => inEra(room, era))
  const present = new Set(rooms.map(room => room.id))
  const works = (exhibition.works ?? [])
    .filter(work => inEra(work, era) && present.has(work.room))
    .flatMap(work => workGround(site, work) ?? [])
  return [...works, ...rooms.flatMap(room => keptFree(room, site.rooms.get(room.id)))]
}

function keptFree(room: Room, space: RoomSpace | undefined): Obstacle[] {
  if (space === undefined) return []
  const authored = (room.keepOut ?? []).map(outline =>
    outline.map(([east, north]): Vec2 => {
      const [x, , z] = space.toSite(east, north, 0)
      return [x, z]
    }),
  )
  return [...authored, ...space.low].map(outline => ({
    room: room.id,
    work: null,
    outline,
    bottom: space.floor,
    top: space.floor,
  }))
}
