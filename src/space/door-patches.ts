import type { Material } from '#exhibition/schema.ts'
import { doorField } from '#space/field.ts'
import { divide, doorGrid, type Grid, gridOf } from '#space/patch/grid-lines.ts'
import { addGridFaces, addVertex, finishPatch, patchDraft } from '#space/patch/patch-draft.ts'
import { pushOnSkin, type Skin, skinPoint } from '#space/patch/skin.ts'
import { stairPatch } from '#space/patch/stair-patch.ts'
import type { Density, DoorPatch } from '#space/patch.ts'
import { doorRelief } from '#space/relief.ts'
import { approachOf } from '#space/stairs.ts'
import type { DoorSpace, Opening, Site, Surface } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** A wall with nothing in it is not worth a passage: thinner doors have no jambs. Metres. */
const THINNEST = 0.005

interface End {
  readonly surface: Surface
  readonly opening: Opening
}

/** The passage of an open door: `jambs` (with the lintel), `sill`, and `steps` on the lower side. */
export function doorPatches(site: Site, door: DoorSpace, density: Density): readonly DoorPatch[] {
  const ends = [endOf(site, door, 0), endOf(site, door, 1)] as const
  const grid = doorGrid(door, density)
  const steps = ([0, 1] as const).flatMap(i => stepsOf(site, door, i, grid))
  const [a, b] = ends
  if (a === null || b === null || door.thickness < THINNEST) return steps
  return [...steps, ...passageOf(site, door, a, b, density)]
}

function endOf(site: Site, door: DoorSpace, i: 0 | 1): End | null {
  const { room: id, surface: name } = door.ends[i]
  const room = site.rooms.get(id)
  const surface = room?.surfaces.get(name)
  const opening = room?.openings.find(o => o.door === door.id && o.surface === name)
  return surface === undefined || opening === undefined ? null : { surface, opening }
}

function passageOf(site: Site, door: DoorSpace, a: End, b: End, density: Density): DoorPatch[] {
  const grid = doorGrid(door, density)
  const skin: Skin = {
    field: doorField(site, door),
    relief: doorRelief(site, door, room => gridOf(room, density).spacing),
  }
  const us = divide(door.width, grid, [true, true])
  const vs = divide(door.height, grid, [true, true])
  const left = vs.map((v): Corner => [0, v])
  const top = us.slice(1, -1).map((u): Corner => [u, door.height])
  const right = vs.toReversed().map((v): Corner => [door.width, v])
  const frame = passageStrip(door, skin, [...left, ...top, ...right], a, b, grid)
  const sill = passageStrip(
    door,
    skin,
    us.toReversed().map((u): Corner => [u, 0]),
    a,
    b,
    grid,
  )
  const wall = a.surface.material === 'none' ? b : a
  const at = { room: door.rooms[a === wall ? 0 : 1], wall: wall.surface.name }
  const walls = wall.surface.material === 'none' ? 'plaster' : wall.surface.material
  const ground = site.rooms.get(at.room)?.surfaces.get('floor')
  return [
    { ...finishPatch(frame, 'jambs', walls, wall.surface.tint), part: 'jambs', ...at },
    {
      ...finishPatch(sill, 'sill', solidGround(ground?.material), ground?.tint ?? null),
      part: 'sill',
      ...at,
    },
  ]
}

/** Nobody builds a sill or a step of sand. */
const solidGround = (material: Material | undefined): Material =>
  material === undefined || material === 'none' || material === 'sand' ? 'earth' : material

/** A point of the opening, from its lower left corner seen from the first room. */
type Corner = readonly [across: number, up: number]

/** The surface swept by a line on the opening's edge from the first wall to the second. */
function passageStrip(
  door: DoorSpace,
  skin: Skin,
  line: readonly Corner[],
  a: End,
  b: End,
  grid: Grid,
) {
  const draft = patchDraft()
  const out = skinPoint()
  const depths = divide(door.thickness, grid, [true, true]).map(d => d / door.thickness)
  const middle: Corner = [door.width / 2, door.height / 2]
  for (const depth of depths) {
    let run = 0
    line.forEach((corner, i) => {
      const before = line[i - 1] ?? corner
      run += Math.hypot(corner[0] - before[0], corner[1] - before[1])
      const ideal = between(pointAt(a, corner, false), pointAt(b, corner, true, door.width), depth)
      pushOnSkin(skin, ideal, inward(door, corner, middle), out)
      addVertex(draft, out, run, depth * door.thickness)
    })
  }
  // Up the left jamb and away from the viewer is clockwise, seen from inside the passage.
  addGridFaces(draft, 0, line.length, depths.length, true)
  return draft
}

/** Seen from the second room left and right change places. */
function pointAt(end: End, [across, up]: Corner, mirrored: boolean, width = 0): Vec3 {
  const { opening, surface } = end
  return surface.point(opening.u + (mirrored ? width - across : across), opening.v + up)
}

/** Exactly an end's own point at the end: the wall's vertices are there. */
function between(a: Vec3, b: Vec3, t: number): Vec3 {
  if (t <= 0) return a
  if (t >= 1) return b
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

function inward(door: DoorSpace, [across, up]: Corner, middle: Corner): Vec3 {
  const { right } = door.ends[0]
  if (up <= 0) return [0, 1, 0]
  if (up >= door.height) return [0, -1, 0]
  return across < middle[0] ? right : [-right[0], -right[1], -right[2]]
}

function stepsOf(site: Site, door: DoorSpace, i: 0 | 1, grid: Grid): DoorPatch[] {
  const approach = approachOf(site, door, i)
  const end = door.ends[i]
  const room = site.rooms.get(end.room)
  if (approach.steps === 0 || room === undefined) return []
  const ground = room.surfaces.get('floor')
  const draft = stairPatch(end, approach, grid, room.relief)
  return [
    {
      ...finishPatch(draft, 'steps', solidGround(ground?.material), ground?.tint ?? null),
      part: 'steps',
      room: end.room,
      wall: end.surface,
    },
  ]
}
