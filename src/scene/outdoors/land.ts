import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { groundColour, materialOrder } from '#light/ground-colour.ts'
import { sunDirection } from '#light/lamp.ts'
import { atlasCoordinate } from '#light/node-atlas.ts'
import type { LightRig } from '#scene/lighting/light-rig.ts'
import { cellUniforms } from '#scene/material/light-uniforms.ts'
import { type StoneMaterial, stoneMaterial } from '#scene/material/stone-material.ts'
import type { RoomSpace, Surface } from '#space/surface.ts'

/** The land around a room under the sky: its solid walls go on as a cliff and its floor as open ground. */
export interface Land {
  readonly group: Group
  /** Takes the light of the room as it is in this frame. */
  follow(): void
  dispose(): void
}

/** Metres from the room to the end of the cliff at each side, above it, and to the end of the ground. */
const far = { side: 70, above: 26, ground: 130 }

/** First step of the net outside the room, and how much each is longer than the one before. */
const step = { first: 1.1, growth: 1.22 }

/** The land reaches this far under the edges of the room's own surfaces, whose relief would leave gaps else. */
const lap = 0.6

/** Makes the land of a room; null for a room that is not under the sky. */
export function createLand(rig: LightRig, room: RoomSpace): Land | null {
  const surfaces = [...room.surfaces.values()]
  if (!surfaces.some(surface => surface.material === 'none')) return null
  const uniforms = cellUniforms()
  const variant = { picture: false, object: false, vertexColour: false, twoSided: false }
  const stone = stoneMaterial({ ...variant, shades: false, plain: false }, rig.lamp, uniforms)
  const group = new Group()
  for (const surface of surfaces) {
    if (surface.material === 'none' || surface.curved) continue
    if (surface.kind === 'wall') group.add(spread(rig, room, surface, stone, cliffHeight))
    if (surface.kind === 'floor') group.add(spread(rig, room, surface, stone, duneHeight))
  }
  const own = rig.cell(room.id)
  return {
    group,
    follow: () => {
      const { uGateCentre, uGateNormal, uGateRight, uProbe } = own
      Object.assign(uniforms.uGateCentre, uGateCentre)
      Object.assign(uniforms.uGateNormal, uGateNormal)
      Object.assign(uniforms.uGateRight, uGateRight)
      Object.assign(uniforms.uProbe, uProbe)
      uniforms.uSource.value = own.uSource.value
      uniforms.uGateCount.value = own.uGateCount.value
      openWide(uniforms)
    },
    dispose: () => {
      stone.material.dispose()
      for (const mesh of group.children) if (mesh instanceof Mesh) mesh.geometry.dispose()
      group.removeFromParent()
    },
  }
}

/** One opening so wide and so far towards the sun that the sun always comes through it. */
function openWide(uniforms: ReturnType<typeof cellUniforms>): void {
  const [x, y, z] = sunDirection
  uniforms.uOpeningCount.value = 1
  uniforms.uOpeningCentre.value[0]?.set(x * 280, y * 280, z * 280, 1e5)
  uniforms.uOpeningNormal.value[0]?.set(-x, -y, -z, 1e5)
  const level = Math.hypot(x, z)
  uniforms.uOpeningRight.value[0]?.set(z / level, 0, -x / level, 0)
}

/** Metres out of the ideal surface at a place, given how far outside the room that is. */
type Relief = (u: number, v: number, outside: number) => number

const wave = (u: number, v: number, k: number, phase: number): number =>
  Math.sin(u * k + phase + 1.3 * Math.sin(v * k * 0.7 + phase)) *
  Math.sin(v * k * 0.83 + phase * 1.7)

/** Rough conglomerate that leans back and breaks off unevenly. */
const cliffHeight: Relief = (u, v, outside) => {
  const there = Math.min(1, outside / 2.5)
  const rough = 0.55 * wave(u, v, 0.42, 1) + 0.3 * wave(u, v, 1.1, 4) + 0.9 * wave(u, v, 0.13, 2)
  const top = Math.max(0, v - 17 - 3.5 * Math.sin(u * 0.09 + 1) - 1.8 * Math.sin(u * 0.31))
  return there * (rough - 0.15 - 0.02 * outside) - 0.1 - 1.6 * top
}

/** Flat near the room; dunes roll in farther out. */
const duneHeight: Relief = (u, v, outside) =>
  Math.min(1, outside / 30) * (0.9 * wave(u, v, 0.11, 3) + 0.5 * wave(u, v, 0.05, 5)) - 0.05

function spread(
  rig: LightRig,
  room: RoomSpace,
  surface: Surface,
  { material }: StoneMaterial,
  relief: Relief,
): Mesh {
  const isWall = surface.kind === 'wall'
  const us = lines(surface.width, isWall ? far.side : far.ground, isWall ? far.side : far.ground)
  const vs = isWall
    ? lines(surface.height, 0.6, far.above)
    : lines(surface.height, far.ground, far.ground)
  const geometry = new BufferGeometry()
  const count = us.length * vs.length
  const positions = new Float32Array(count * 3)
  const metres = new Float32Array(count * 2)
  const lit = new Uint16Array(count * 2)
  const baked = new Uint8Array(count * 4)
  const ground = new Uint8Array(count * 4)
  const rect = rig.bounce.atlas.rects.get(`${room.id}/${surface.name}`)
  const colour = groundColour(surface.material, surface.tint)
  const normal = surface.normal(surface.width / 2, surface.height / 2)
  vs.forEach((v, row) => {
    us.forEach((u, column) => {
      const i = row * us.length + column
      const p = beyond(surface, u, v)
      const out = outside(u, surface.width) + outside(v, surface.height)
      const h = relief(u, v, out)
      positions.set([p[0] + normal[0] * h, p[1] + normal[1] * h, p[2] + normal[2] * h], i * 3)
      metres.set([u, v], i * 2)
      if (rect !== undefined) {
        const [s, t] = atlasCoordinate(rig.bounce.atlas, rect, u, v)
        lit.set([s * 65535, t * 65535], i * 2)
      }
      baked.set([235, 128, materialOrder.indexOf(surface.material), 0], i * 4)
      ground.set([...colour.map(c => c * 255), 0], i * 4)
    })
  })
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('metres', new BufferAttribute(metres, 2))
  geometry.setAttribute('lit', new BufferAttribute(lit, 2, true))
  geometry.setAttribute('baked', new BufferAttribute(baked, 4, true))
  geometry.setAttribute('ground', new BufferAttribute(ground, 4, true))
  geometry.setIndex(ring(us, vs, surface))
  geometry.computeVertexNormals()
  return new Mesh(geometry, material)
}

/** Distance outside 0…extent. */
const outside = (x: number, extent: number): number => Math.max(0, -x, x - extent)

/** A place on the endless plane of a flat surface. */
function beyond(surface: Surface, u: number, v: number): readonly [number, number, number] {
  const o = surface.point(0, 0)
  const a = surface.point(1, 0)
  const b = surface.point(0, 1)
  const at = (k: 0 | 1 | 2): number => o[k] + (a[k] - o[k]) * u + (b[k] - o[k]) * v
  return [at(0), at(1), at(2)]
}

/** Net lines: ever longer steps outwards from both ends, and about 1.5 m between them. */
function lines(extent: number, before: number, after: number): readonly number[] {
  const outward = (reach: number): readonly number[] => {
    const found: number[] = []
    for (let at = step.first, long = step.first; at < reach; long *= step.growth, at += long)
      found.push(at)
    return [...found, reach]
  }
  const inner = Math.max(1, Math.round(extent / 1.5))
  const even = Array.from({ length: inner + 1 }, (_, i) => (extent * i) / inner)
  const between = [...even, lap, extent - lap].sort((a, b) => a - b)
  return [
    ...[...outward(before)].reverse().map(x => -x),
    ...between,
    ...outward(after).map(x => extent + x),
  ]
}

/** Whether the room's own surface is here. A wall's foot has no lap: doors stand in it. */
function isRoom({ kind, width, height }: Surface, u: number, v: number): boolean {
  const foot = kind === 'wall' ? 0 : lap
  return u > lap && u < width - lap && v > foot && v < height - lap
}

/** Two triangles per cell of the net, but for those where the room itself is. */
function ring(us: readonly number[], vs: readonly number[], surface: Surface): number[] {
  const indices: number[] = []
  const middle = (a: number | undefined, b: number | undefined): number => ((a ?? 0) + (b ?? 0)) / 2
  for (let row = 0; row + 1 < vs.length; row++)
    for (let column = 0; column + 1 < us.length; column++) {
      const u = middle(us[column], us[column + 1])
      const v = middle(vs[row], vs[row + 1])
      if (isRoom(surface, u, v)) continue
      const k = row * us.length + column
      indices.push(k, k + 1, k + us.length + 1, k, k + us.length + 1, k + us.length)
    }
  return indices
}
