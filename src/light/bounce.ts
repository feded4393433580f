import type { LightCells } from '#light/cells.ts'
import { type Gate, passGates } from '#light/gates.ts'
import { toHalf } from '#light/half.ts'
import { type Light, lampProfile, sunDirection } from '#light/lamp.ts'
import { type NodeAtlas, type NodeRect, nodeNormal, nodePoint } from '#light/node-atlas.ts'
import { type DirectWay, type LightWay, lampWay, sunWay } from '#light/paths.ts'
import { hit, raysPerNode, raysPerProbe, sphere } from '#light/trace.ts'
import { add, cross, dot, normalize, scale, subtract, type Vec3 } from '#space/vector.ts'

/** Where the direct light stands and where it points. `cell` is the room or passage it is in. */
export interface LampPose {
  readonly cell: string
  readonly position: Vec3
  readonly direction: Vec3
  /** 0 unlit to 1; the kindling lamp grows. */
  readonly strength: number
}

/** Light of a room on what stands in it: mean and first-order terms along x, y, z, three colours each, in lux. */
type Probe = Float32Array

/** Bounced light over the whole site. Arrays of three per node are linear red, green, blue. */
export interface Bounce {
  readonly atlas: NodeAtlas
  /** Direct and bounced irradiance in lux. */
  readonly direct: Float32Array
  readonly bounced: Float32Array
  readonly albedo: Float32Array
  /** Radiosity with the four fixed entries of `hit` in front. */
  readonly radiosity: Float32Array
  readonly scratch: Float32Array
  /** Hits per traced cell; what is not traced yet stays dark. */
  readonly hits: Map<string, Uint16Array>
  readonly probeHits: Map<string, Uint16Array>
  readonly probes: Map<string, Probe>
  /** Half floats, four per texel, for one texture of the atlas's size. */
  readonly texels: Uint16Array<ArrayBuffer>
}

/** Plaster, until a mural's own pixels are known. */
const plainAlbedo: Vec3 = [0.46, 0.38, 0.29]

/** Bounced light with nothing traced and nothing lit. */
export function createBounce(atlas: NodeAtlas): Bounce {
  const albedo = new Float32Array(atlas.count * 3)
  for (let i = 0; i < atlas.count; i++) albedo.set(plainAlbedo, i * 3)
  return {
    atlas,
    direct: new Float32Array(atlas.count * 3),
    bounced: new Float32Array(atlas.count * 3),
    albedo,
    radiosity: new Float32Array((atlas.count + hit.firstNode) * 3),
    scratch: new Float32Array(atlas.count * 3),
    hits: new Map(),
    probeHits: new Map(),
    probes: new Map(),
    texels: new Uint16Array(atlas.width * atlas.height * 4),
  }
}

/** Paints the nodes of a face inside a rectangle of (u, v): their light then bleeds the mural's own colours. */
export function paintNodes(
  bounce: Bounce,
  rect: NodeRect,
  area: { readonly u: number; readonly v: number; readonly width: number; readonly height: number },
  colourAt: (across: number, up: number) => Vec3,
): void {
  for (let row = 0; row < rect.rows; row++)
    for (let column = 0; column < rect.columns; column++) {
      const across = ((column / (rect.columns - 1)) * rect.face.width - area.u) / area.width
      const up = ((row / (rect.rows - 1)) * rect.face.height - area.v) / area.height
      if (across < 0 || across > 1 || up < 0 || up > 1) continue
      bounce.albedo.set(colourAt(across, up), (rect.first + row * rect.columns + column) * 3)
    }
}

/** The way of the direct light to a cell under this light, or null where none comes. */
export function directWay(
  cells: LightCells,
  light: Light,
  lamp: LampPose,
  cell: string,
): DirectWay {
  if (light.source === 'none') return null
  return light.source === 'sun' ? sunWay(cells, cell) : lampWay(cells, lamp.cell, cell)
}

/**
 * Lights every node directly, then lets the light bounce `bounces` times from where it stood. One bounce a call is
 * enough while the lamp moves: it has converged after three.
 */
export function relight(
  cells: LightCells,
  bounce: Bounce,
  light: Light,
  lamp: LampPose,
  bounces: number,
): void {
  for (const cell of bounce.hits.keys()) lightCell(cells, bounce, light, lamp, cell)
  for (let i = 0; i < bounces; i++) {
    fillRadiosity(bounce, light)
    for (const [cell, hits] of bounce.hits) gather(bounce, cell, hits)
    for (const cell of bounce.hits.keys()) copyCell(bounce, cell)
  }
  fillRadiosity(bounce, light)
  for (const [cell, hits] of bounce.probeHits) bounce.probes.set(cell, probeOf(bounce, hits))
  for (const rect of bounce.atlas.rects.values())
    if (bounce.hits.has(rect.face.cell)) writeTexels(bounce, rect)
}

function lightCell(
  cells: LightCells,
  bounce: Bounce,
  light: Light,
  lamp: LampPose,
  cell: string,
): void {
  const { atlas, direct } = bounce
  const [first, end] = atlas.cells.get(cell) ?? [0, 0]
  const way = directWay(cells, light, lamp, cell)
  if (way === null) {
    direct.fill(0, first * 3, end * 3)
    return
  }
  for (let i = first; i < end; i++) {
    const lux =
      light.source === 'sun' ? sunOn(atlas, i, light, way) : lampOn(atlas, i, light, lamp, way)
    for (let k = 0; k < 3; k++) direct[i * 3 + k] = lux * (light.colour[k] ?? 0)
  }
}

/** Lux of the lamp in the hand on a node. */
function lampOn(atlas: NodeAtlas, i: number, light: Light, lamp: LampPose, way: LightWay): number {
  const p = nodePoint(atlas, i)
  const toLamp = subtract(lamp.position, p)
  const square = dot(toLamp, toLamp)
  const distance = Math.sqrt(square)
  const cosine = dot(toLamp, nodeNormal(atlas, i)) / distance
  if (cosine <= 0) return 0
  const profile = lampProfile(light, -dot(toLamp, lamp.direction) / distance)
  const open = passGates(way.gates, lamp.position, p, light.radius)
  return (light.intensity * lamp.strength * profile * cosine * open) / Math.max(square, 0.04)
}

/** Far enough that its rays are parallel within a site, near enough for single precision. */
const sunDistance = 300

/** Samples along each side of a node's patch: a sunbeam is narrower than the nodes are apart. */
const sunSamples = 4

function sunOn(atlas: NodeAtlas, i: number, light: Light, way: LightWay): number {
  const normal = nodeNormal(atlas, i)
  const cosine = dot(normal, sunDirection)
  if (cosine <= 0) return 0
  const a = normalize(cross(Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0], normal))
  const b = cross(normal, a)
  const step = (atlas.spacing[i] ?? 0) / sunSamples
  let open = 0
  for (let j = 0; j < sunSamples * sunSamples; j++) {
    const x = (Math.floor(j / sunSamples) - (sunSamples - 1) / 2) * step
    const y = ((j % sunSamples) - (sunSamples - 1) / 2) * step
    const p = add(nodePoint(atlas, i), add(scale(a, x), scale(b, y)))
    open += sunReaches(way, p, light.radius)
  }
  return (light.intensity * cosine * open) / (sunSamples * sunSamples)
}

/** Share of the sun that reaches a point through one of the openings and every gate. */
function sunReaches(way: LightWay, p: Vec3, radius: number): number {
  const sun = add(p, scale(sunDirection, sunDistance))
  let open = 0
  for (const opening of way.openings) open += throughOpening(opening, sun, p, radius)
  return open === 0 ? 0 : Math.min(1, open) * passGates(way.gates, sun, p, radius)
}

function throughOpening(opening: Gate, sun: Vec3, p: Vec3, radius: number): number {
  const leaves =
    dot(subtract(sun, opening.centre), opening.normal) < 0 &&
    dot(subtract(p, opening.centre), opening.normal) > 0
  return leaves ? passGates([opening], sun, p, radius) : 0
}

function fillRadiosity(bounce: Bounce, light: Light): void {
  const { radiosity, direct, bounced, albedo } = bounce
  const sky = [[0, 0, 0], light.sky.zenith, light.sky.horizon, light.sky.ground]
  sky.forEach((colour, i) => {
    for (let k = 0; k < 3; k++) radiosity[i * 3 + k] = Math.PI * (colour[k] ?? 0)
  })
  const offset = hit.firstNode * 3
  for (let q = 0; q < direct.length; q++)
    radiosity[offset + q] = ((direct[q] ?? 0) + (bounced[q] ?? 0)) * (albedo[q] ?? 0)
}

function gather(bounce: Bounce, cell: string, hits: Uint16Array): void {
  const { radiosity, scratch, atlas } = bounce
  const [first, end] = atlas.cells.get(cell) ?? [0, 0]
  for (let i = first, j = 0; i < end; i++) {
    let [r, g, b] = [0, 0, 0]
    for (const stop = j + raysPerNode; j < stop; j++) {
      const q = (hits[j] ?? 0) * 3
      r += radiosity[q] ?? 0
      g += radiosity[q + 1] ?? 0
      b += radiosity[q + 2] ?? 0
    }
    scratch[i * 3] = r / raysPerNode
    scratch[i * 3 + 1] = g / raysPerNode
    scratch[i * 3 + 2] = b / raysPerNode
  }
}

function copyCell(bounce: Bounce, cell: string): void {
  const [first, end] = bounce.atlas.cells.get(cell) ?? [0, 0]
  bounce.bounced.set(bounce.scratch.subarray(first * 3, end * 3), first * 3)
}

function probeOf(bounce: Bounce, hits: Uint16Array): Probe {
  const probe = new Float32Array(12)
  sphere.forEach((d, j) => {
    const q = (hits[j] ?? 0) * 3
    for (let k = 0; k < 3; k++) {
      const lux = (4 / raysPerProbe) * (bounce.radiosity[q + k] ?? 0)
      probe[k] = (probe[k] ?? 0) + lux * 0.25
      for (let axis = 0; axis < 3; axis++) {
        const at = 3 + axis * 3 + k
        probe[at] = (probe[at] ?? 0) + lux * 0.5 * (d[axis] ?? 0)
      }
    }
  })
  return probe
}

/** Smooths 3 by 3 inside the face, for 96 rays still leave a grain, and writes half floats. */
function writeTexels(bounce: Bounce, rect: NodeRect): void {
  const { atlas, texels, bounced } = bounce
  for (let row = 0; row < rect.rows; row++)
    for (let column = 0; column < rect.columns; column++) {
      const texel = ((rect.y + row) * atlas.width + rect.x + column) * 4
      let [r, g, b, weights] = [0, 0, 0, 0]
      for (let y = Math.max(0, row - 1); y <= Math.min(rect.rows - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(rect.columns - 1, column + 1); x++) {
          const weight = (2 - Math.abs(x - column)) * (2 - Math.abs(y - row))
          const q = (rect.first + y * rect.columns + x) * 3
          r += weight * (bounced[q] ?? 0)
          g += weight * (bounced[q + 1] ?? 0)
          b += weight * (bounced[q + 2] ?? 0)
          weights += weight
        }
      texels[texel] = toHalf(r / weights)
      texels[texel + 1] = toHalf(g / weights)
      texels[texel + 2] = toHalf(b / weights)
      texels[texel + 3] = 0x3c00
    }
}
