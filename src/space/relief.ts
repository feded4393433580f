import type { Material } from '#exhibition/schema.ts'
import { type Field, shareThrough } from '#space/field.ts'
import { smoothStep, valueNoise } from '#space/noise.ts'
import { distanceToSegment } from '#space/polygon.ts'
import type { DoorSpace, RoomSpace, Site, Surface } from '#space/surface.ts'

/** One wave of a relief: metres high, metres long. */
interface Wave {
  readonly height: number
  readonly length: number
}

const wave = (height: number, length: number): Wave => ({ height, length })

/** What a hand, a foot or the weather leaves: broad waves, palm-size dabs, strokes of the trowel. */
const WAVES: Readonly<Record<Material, readonly Wave[]>> = {
  plaster: [wave(0.022, 0.87), wave(0.0105, 0.256), wave(0.0036, 0.105)],
  earth: [wave(0.013, 0.77), wave(0.007, 0.213), wave(0.0022, 0.091)],
  rock: [wave(0.07, 2.1), wave(0.032, 0.63), wave(0.012, 0.21)],
  sand: [wave(0.03, 2.6), wave(0.008, 0.7), wave(0.0015, 0.16)],
  brick: [wave(0.004, 1.1), wave(0.0012, 0.33)],
  wood: [wave(0.002, 1.3)],
  none: [],
}

/** Loose ground drifts up against a wall: metres high, and over how many metres it thins out. */
const DRIFT: Partial<Record<Material, readonly [height: number, reach: number]>> = {
  earth: [0.02, 0.2],
  sand: [0.05, 0.5],
}

/** Over the lowest 10 cm a wall becomes floor. */
const SKIRT = 0.1
/** Two materials that meet in a corner of the room change over this width. */
const BLEND = 0.3

/**
 * Height of the relief at a point of a room's skin, towards the air. One function of space for all surfaces of the
 * room, so that they agree on shared edges to the bit. `spacing` is that of the vertices: waves they cannot carry are
 * left to the material's texture.
 */
export function roomRelief(room: RoomSpace, spacing: number): Field {
  if (room.relief === 0) return () => 0
  const surfaces = [...room.surfaces.values()].filter(s => s.material !== 'none')
  const ground = surfaces.find(s => s.kind === 'floor')
  const floorWaves = ground && waves(ground.material, spacing)
  const drift = ground && driftOf(room, ground.material)
  const skin = skinOf(
    surfaces.filter(s => s.kind !== 'floor'),
    spacing,
  )
  const base = room.floor
  const amount = room.relief
  return (x, y, z) => {
    const low = ground === undefined ? 0 : 1 - smoothStep(0, SKIRT, y - base)
    const above = low < 1 ? skin(x, y, z) : 0
    if (low === 0 || floorWaves === undefined) return amount * above
    const under = floorWaves(x, 5, z) + (drift?.(x, y, z) ?? 0)
    return amount * (above + (under - above) * low)
  }
}

/**
 * The relief in a door: that of each room at its end, changing over in between. `spacing` is that of each room's own
 * vertices, so that its walls and the door agree where they meet.
 */
export function doorRelief(
  site: Site,
  door: DoorSpace,
  spacing: (room: RoomSpace) => number,
): Field {
  const [a, b] = door.rooms.map(id => {
    const room = site.rooms.get(id)
    return room === undefined ? () => 0 : roomRelief(room, spacing(room))
  })
  const share = shareThrough(door)
  return (x, y, z) => {
    const t = smoothStep(0, 1, share(x, y, z))
    if (t === 0) return a?.(x, y, z) ?? 0
    if (t === 1) return b?.(x, y, z) ?? 0
    const from = a?.(x, y, z) ?? 0
    return from + ((b?.(x, y, z) ?? 0) - from) * t
  }
}

function waves(material: Material, spacing: number): Field {
  const carried = WAVES[material]
    .map(w => ({ ...w, height: w.height * carriedShare(w.length / spacing) }))
    .filter(w => w.height > 1e-5)
  return (x, y, z) => {
    let h = 0
    for (let i = 0; i < carried.length; i++) {
      const w = carried[i]
      if (w === undefined) continue
      // An offset for each wave: their lattices must not line up at the origin.
      const f = 1 / w.length
      h += w.height * valueNoise(x * f + 7 * i + 3, y * f + 3 * i, z * f + 9 * i)
    }
    return h
  }
}

/** Two vertices a wave are too few, four are enough. */
const carriedShare = (vertices: number): number => smoothStep(1.2, 2.4, vertices)

/** The relief of walls and ceilings; where they are of several materials, each near its own surfaces. */
function skinOf(surfaces: readonly Surface[], spacing: number): Field {
  const materials = [...new Set(surfaces.map(s => s.material))]
  const only = materials[0]
  if (only === undefined) return () => 0
  if (materials.length === 1) return waves(only, spacing)
  const kinds = materials.map(material => ({
    waves: waves(material, spacing),
    near: surfaces.filter(s => s.material === material),
  }))
  return (x, y, z) => {
    let sum = 0
    let weight = 1e-9
    for (const kind of kinds) {
      let closest = Number.POSITIVE_INFINITY
      for (const s of kind.near) {
        closest = Math.min(closest, Math.abs(s.locate([x, y, z]).distance))
      }
      const w = 1 - smoothStep(0, BLEND, closest)
      if (w === 0) continue
      sum += w * kind.waves(x, y, z)
      weight += w
    }
    return sum / weight
  }
}

function driftOf(room: RoomSpace, material: Material): Field | undefined {
  const drift = DRIFT[material]
  if (drift === undefined) return undefined
  const [height, reach] = drift
  const feet = [...room.surfaces.values()]
    .filter(s => s.kind === 'wall' && s.material !== 'none')
    .flatMap(wall => footOf(wall))
  return (x, _y, z) => {
    let d = Number.POSITIVE_INFINITY
    for (const [x1, z1, x2, z2] of feet) d = Math.min(d, distanceToSegment(x, z, x1, z1, x2, z2))
    if (d > reach * 8) return 0
    const n = 0.5 + 0.5 * valueNoise(x * 0.9 + 11, 0, z * 0.9)
    return height * n * n * Math.exp(-d / reach)
  }
}

function footOf(wall: Surface): readonly (readonly [number, number, number, number])[] {
  const us = wall.outline.filter(([, v]) => v === 0).map(([u]) => u)
  us.sort((a, b) => a - b)
  return us.slice(1).map((u, i) => {
    const [a, b] = [wall.point(us[i] ?? 0, 0), wall.point(u, 0)]
    return [a[0], a[2], b[0], b[2]] as const
  })
}
