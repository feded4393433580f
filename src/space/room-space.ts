import type { Door, Room } from '#exhibition/schema.ts'
import { type Frame, frameOf } from '#space/frame.ts'
import { placedSurface } from '#space/placed-surface.ts'
import { signedArea } from '#space/polygon.ts'
import type { RoomAir } from '#space/shape/geometry.ts'
import { defaultMaterial, shapeOf } from '#space/shape-of.ts'
import type { Opening, RoomSpace } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

/** A room of the document as surfaces in the site frame, with the openings of those doors that lead into it. */
export function roomSpace(room: Room, doors: readonly Door[] = []): RoomSpace {
  const frame = frameOf(room.origin, room.heading ?? 0)
  const shape = shapeOf(room.shape)
  const surfaces = new Map(
    shape.parts.map(part => {
      const finish = room.surfaces?.[part.name]
      const material = finish?.material ?? defaultMaterial(room.shape, part)
      return [part.name, placedSurface(part, frame, { material, tint: finish?.tint ?? null })]
    }),
  )
  const isDrawn = (name: string) => surfaces.get(name)?.material !== 'none'
  return {
    id: room.id,
    surfaces,
    openings: doors
      .flatMap(door => door.ends.map(end => openingOf(door, end)))
      .filter(o => o.room === room.id && surfaces.has(o.surface)),
    outline: placedOutline(shape.outline, frame),
    low: shape.low.map(strip => placedOutline(strip, frame)),
    floor: room.origin[1],
    height: shape.height,
    relief: room.relief ?? 1,
    air: radius => placedAir(shape.air(radius, isDrawn), frame),
    toSite: frame.toSite,
    toRoom: frame.toRoom,
    headingToSite: degrees => degrees + frame.heading,
  }
}

const openingOf = (door: Door, end: Door['ends'][number]): Opening & { readonly room: string } => ({
  door: door.id,
  room: end.room,
  surface: end.surface,
  u: end.u,
  v: end.v,
  width: door.width,
  height: door.height,
})

/** [x, z], anticlockwise seen from above: as z runs south, its area by x and z is negative. */
function placedOutline(outline: readonly Vec2[], frame: Frame): readonly Vec2[] {
  const placed = outline.map(([east, north]): Vec2 => {
    const [x, , z] = frame.toSite(east, north, 0)
    return [x, z]
  })
  return signedArea(placed) > 0 ? placed.toReversed() : placed
}

function placedAir(air: RoomAir, frame: Frame) {
  const [ox, oy, oz] = frame.toSite(0, 0, 0)
  const [c, , s] = frame.turnToSite([1, 0, 0])
  return (x: number, y: number, z: number): number => {
    const dx = x - ox
    const dz = z - oz
    return air(dx * c + dz * s, dx * s - dz * c, y - oy)
  }
}
