import { doorCell, type Face, type LightCells } from '#light/cells.ts'
import { groundColour, materialOrder } from '#light/ground-colour.ts'
import { atlasCoordinate, type NodeAtlas } from '#light/node-atlas.ts'
import { occlude } from '#light/occlusion.ts'
import { traceCell, traceProbe } from '#light/trace.ts'
import { doorPatches } from '#space/door-patches.ts'
import { siteInEra } from '#space/era.ts'
import { doorField, type Field, roomField } from '#space/field.ts'
import type { Density, MuralPatch, MuralRect, Patch } from '#space/patch.ts'
import { roomPatches } from '#space/room-patches.ts'
import type { Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** One mesh, ready to be lit: arrays that go to the graphics card as they are. */
export interface SkinPart {
  /** Id of the mural, null for bare surfaces. */
  readonly mural: string | null
  readonly positions: Float32Array<ArrayBuffer>
  readonly normals: Float32Array<ArrayBuffer>
  /** (u, v) in metres, for the plaster tile: no stretch, no projection. */
  readonly metres: Float32Array<ArrayBuffer>
  /** Place in the atlas of light nodes, 0 to 65,535. */
  readonly lit: Uint16Array<ArrayBuffer>
  /** Openness, relief (128 is the ideal surface), material as counted in `materialOrder`, unused. */
  readonly baked: Uint8Array<ArrayBuffer>
  /** Linear albedo of the bare surface, 0 to 255, and whether a picture covers it. */
  readonly ground: Uint8Array<ArrayBuffer>
  /** 0 to 1 over the mural's rectangle; null for bare surfaces. */
  readonly st: Float32Array<ArrayBuffer> | null
  readonly indices: Uint32Array<ArrayBuffer>
}

/** What is built of one cell, away from the page's main thread. */
export interface CellSkin {
  readonly cell: string
  readonly parts: readonly SkinPart[]
  readonly hits: Uint16Array<ArrayBuffer>
  readonly probeHits: Uint16Array<ArrayBuffer> | null
}

/** The site, its cells and its atlas in one era: what building needs. */
export interface Ground {
  readonly site: Site
  readonly era: string | null
  readonly cells: LightCells
  readonly atlas: NodeAtlas
}

/** The skin of a room with its murals cut out, its openness, and the rays of its light nodes. */
export function buildRoomSkin(
  ground: Ground,
  room: string,
  murals: readonly MuralRect[],
  density: Density,
): CellSkin {
  const { cells, atlas } = ground
  const site = siteInEra(ground.site, ground.era)
  const field = roomField(site, room)
  const patches = roomPatches(site, room, murals, density)
  const faceOf = faceFinder(cells, room)
  const bare = mergeParts(patches.walls.map(patch => skinPart(ground, field, faceOf, patch, null)))
  const painted = [...patches.murals.values()].map(patch =>
    skinPart(ground, field, faceOf, patch, patch),
  )
  const middle = probePlace(site, room)
  return {
    cell: room,
    parts: bare === null ? painted : [bare, ...painted],
    hits: traceCell(cells, atlas, room),
    probeHits: traceProbe(cells, atlas, room, middle),
  }
}

/** The passage of a door and its steps; nothing where it is closed, for then its rooms' walls go on there. */
export function buildDoorSkin(ground: Ground, doorId: string, density: Density): CellSkin {
  const { cells, atlas } = ground
  const site = siteInEra(ground.site, ground.era)
  const door = ground.site.doors.find(d => d.id === doorId)
  if (door === undefined)
    throw new RangeError(`buildDoorSkin: found no door "${doorId}" – check the id`)
  const field = doorField(site, door)
  const own = faceFinder(cells, doorCell(doorId))
  const rooms = door.ends.flatMap(end => [
    faceFinder(cells, end.room)(end.surface),
    faceFinder(cells, end.room)('floor'),
  ])
  const faceOf = (surface: string): readonly Face[] => {
    const found = own(surface)
    return found.length > 0 ? found : rooms.flat()
  }
  const patches = site.doors.includes(door) ? doorPatches(site, door, density) : []
  const merged = mergeParts(patches.map(patch => skinPart(ground, field, faceOf, patch, null)))
  return {
    cell: doorCell(doorId),
    parts: merged === null ? [] : [merged],
    hits: traceCell(cells, atlas, doorCell(doorId)),
    probeHits: null,
  }
}

type FaceFinder = (surface: string) => readonly Face[]

function faceFinder(cells: LightCells, cell: string): FaceFinder {
  const faces = cells.cells.get(cell)?.faces ?? []
  return surface => faces.filter(face => face.surface === surface)
}

/** The middle of the room, where its objects mostly stand. */
function probePlace(site: Site, room: string): Vec3 {
  const space = site.rooms.get(room)
  if (space === undefined)
    throw new RangeError(`probePlace: found no room "${room}" – check the id`)
  let [x, z] = [0, 0]
  for (const corner of space.outline) {
    x += corner[0] / space.outline.length
    z += corner[1] / space.outline.length
  }
  return [x, space.floor + Math.min(1.2, space.height * 0.4), z]
}

function skinPart(
  ground: Ground,
  field: Field,
  faceOf: FaceFinder,
  patch: Patch,
  mural: MuralPatch | null,
): SkinPart {
  const count = patch.positions.length / 3
  const open = occlude(field, patch.positions, patch.normals)
  const kind = materialOrder.indexOf(patch.material)
  const baked = new Uint8Array(count * 4)
  for (let i = 0; i < count; i++)
    baked.set([open[i] ?? 255, patch.relief[i] ?? 128, kind, 0], i * 4)
  const colour = groundColour(patch.material, patch.tint)
  const covered = mural === null ? 0 : 255
  const bytes = [...colour.map(c => Math.round(c * 255)), covered]
  const albedo = new Uint8Array(count * 4)
  for (let i = 0; i < count; i++) albedo.set(bytes, i * 4)
  return {
    mural: mural?.id ?? null,
    positions: new Float32Array(patch.positions),
    normals: new Float32Array(patch.normals),
    metres: new Float32Array(patch.uvs),
    lit: litCoordinates(ground.atlas, faceOf(patch.surface), patch),
    baked,
    ground: albedo,
    st: mural === null ? null : new Float32Array(mural.st),
    indices: new Uint32Array(patch.indices),
  }
}

/** Atlas coordinates of every vertex on the face it belongs to, or the nearest of several. */
function litCoordinates(
  atlas: NodeAtlas,
  faces: readonly Face[],
  patch: Patch,
): Uint16Array<ArrayBuffer> {
  const lit = new Uint16Array((patch.positions.length / 3) * 2)
  const face = faces.length === 1 ? faces[0] : nearestFace(faces, patch)
  const rect = face === undefined ? undefined : atlas.rects.get(face.id)
  if (face === undefined || rect === undefined) return lit
  for (let i = 0; i < lit.length / 2; i++) {
    const { u, v } = face.locate(vertex(patch, i))
    const [s, t] = atlasCoordinate(atlas, rect, u, v)
    lit[i * 2] = Math.round(s * 65535)
    lit[i * 2 + 1] = Math.round(t * 65535)
  }
  return lit
}

function nearestFace(faces: readonly Face[], patch: Patch): Face | undefined {
  const p = vertex(patch, 0)
  const normal = vertexNormal(patch, 0)
  const score = (face: Face): number => {
    const { u, v, distance } = face.locate(p)
    const n = face.normal(u, v)
    const facing = n[0] * normal[0] + n[1] * normal[1] + n[2] * normal[2]
    const outside = Math.max(0, -u, u - face.width) + Math.max(0, -v, v - face.height)
    return Math.abs(distance) + outside + 2 * (1 - facing)
  }
  return [...faces].sort((a, b) => score(a) - score(b))[0]
}

const vertex = (patch: Patch, i: number): Vec3 => [
  patch.positions[i * 3] ?? 0,
  patch.positions[i * 3 + 1] ?? 0,
  patch.positions[i * 3 + 2] ?? 0,
]

const vertexNormal = (patch: Patch, i: number): Vec3 => [
  patch.normals[i * 3] ?? 0,
  patch.normals[i * 3 + 1] ?? 0,
  patch.normals[i * 3 + 2] ?? 0,
]

/** Bare parts as one mesh, so that a room is one draw; null where there are none. */
function mergeParts(parts: readonly SkinPart[]): SkinPart | null {
  const [first] = parts
  if (first === undefined || parts.length === 1) return first ?? null
  let vertices = 0
  const indices: number[][] = []
  for (const part of parts) {
    const from = vertices
    indices.push(Array.from(part.indices, i => i + from))
    vertices += part.positions.length / 3
  }
  return {
    mural: null,
    positions: joinFloats(parts.map(p => p.positions)),
    normals: joinFloats(parts.map(p => p.normals)),
    metres: joinFloats(parts.map(p => p.metres)),
    lit: new Uint16Array(joinNumbers(parts.map(p => p.lit))),
    baked: new Uint8Array(joinNumbers(parts.map(p => p.baked))),
    ground: new Uint8Array(joinNumbers(parts.map(p => p.ground))),
    st: null,
    indices: new Uint32Array(indices.flat()),
  }
}

function joinFloats(arrays: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const joined = new Float32Array(arrays.reduce((sum, array) => sum + array.length, 0))
  let at = 0
  for (const array of arrays) {
    joined.set(array, at)
    at += array.length
  }
  return joined
}

function joinNumbers(arrays: readonly (Uint8Array | Uint16Array)[]): number[] {
  return arrays.flatMap(array => Array.from(array))
}

/** The buffers of a skin, to be moved rather than copied to the page. */
export function skinBuffers(skin: CellSkin): ArrayBuffer[] {
  const buffers = skin.parts.flatMap(part => [
    part.positions.buffer,
    part.normals.buffer,
    part.metres.buffer,
    part.lit.buffer,
    part.baked.buffer,
    part.ground.buffer,
    part.indices.buffer,
    ...(part.st === null ? [] : [part.st.buffer]),
  ])
  buffers.push(skin.hits.buffer)
  if (skin.probeHits !== null) buffers.push(skin.probeHits.buffer)
  return buffers
}
