import type { Field } from '#space/field.ts'
import type { Vec3 } from '#space/vector.ts'

/** What a patch is pushed on to: the air of a room and the relief of its plaster. */
export interface Skin {
  readonly field: Field
  readonly relief: Field
}

/** One vertex on the skin. */
export interface SkinPoint {
  x: number
  y: number
  z: number
  nx: number
  ny: number
  nz: number
  /** Metres of relief. */
  height: number
}

/** The field of a room without walls. */
const NOTHING = 1e5
const STEP = 0.004
const RELIEF_STEP = 0.012
/** A millionth of a metre: two surfaces that compute the same corner in two ways get the same one. */
const LATTICE = 1 << 20

const snap = (x: number): number => Math.round(x * LATTICE) / LATTICE

/** Over about this radius relief is held back towards an edge, to no more than this height. Metres. */
const EDGE = 0.11
const EDGE_HEIGHT = 0.022

/**
 * Deep relief would fold the few centimetres next to an edge over themselves. `bend` is the field on the ideal surface:
 * 0 away from edges, a quarter of the corner's radius on one; being of space only it is the same for both surfaces.
 */
function heldAtEdges(height: number, bend: number): number {
  if (bend === 0 || bend > NOTHING) return height
  const near = Math.min(1, 2 * Math.sqrt(Math.abs(bend) / EDGE))
  return height + (EDGE_HEIGHT * Math.tanh(height / EDGE_HEIGHT) - height) * near
}

const _gradient = { x: 0, y: 0, z: 0 }

/**
 * Pushes a point of an ideal surface on to the skin: where the field equals the relief's height at the ideal point. Where
 * no corner is near that is along `normal`; else up to four Newton steps along the field's gradient. Writes `out`.
 */
export function pushOnSkin(skin: Skin, ideal: Vec3, normal: Vec3, out: SkinPoint): void {
  const px = snap(ideal[0])
  const py = snap(ideal[1])
  const pz = snap(ideal[2])
  const bend = skin.field(px, py, pz)
  const height = heldAtEdges(skin.relief(px, py, pz), bend)
  out.height = height
  out.x = px + normal[0] * height
  out.y = py + normal[1] * height
  out.z = pz + normal[2] * height
  const there = skin.field(out.x, out.y, out.z)
  if (there > NOTHING || Math.abs(there - height) < 1e-7) {
    _gradient.x = normal[0]
    _gradient.y = normal[1]
    _gradient.z = normal[2]
  } else {
    out.x = px
    out.y = py
    out.z = pz
    descend(skin.field, height, out)
  }
  tilt(skin.relief, px, py, pz, out)
}

function descend(field: Field, height: number, out: SkinPoint): void {
  for (let i = 0; i < 4; i++) {
    const { x, y, z } = out
    const gx = (field(x + STEP, y, z) - field(x - STEP, y, z)) / (2 * STEP)
    const gy = (field(x, y + STEP, z) - field(x, y - STEP, z)) / (2 * STEP)
    const gz = (field(x, y, z + STEP) - field(x, y, z - STEP)) / (2 * STEP)
    const square = gx * gx + gy * gy + gz * gz
    _gradient.x = gx
    _gradient.y = gy
    _gradient.z = gz
    if (square < 1e-6) return
    const move = (height - field(x, y, z)) / square
    out.x += gx * move
    out.y += gy * move
    out.z += gz * move
    if (Math.abs(move) < 2e-4) return
  }
}

/** The normal: the field's gradient, less the slope of the relief along the surface. */
function tilt(relief: Field, px: number, py: number, pz: number, out: SkinPoint): void {
  const size = Math.hypot(_gradient.x, _gradient.y, _gradient.z) || 1
  const gx = _gradient.x / size
  const gy = _gradient.y / size
  const gz = _gradient.z / size
  const there = relief(px, py, pz)
  const hx = (relief(px + RELIEF_STEP, py, pz) - there) / RELIEF_STEP
  const hy = (relief(px, py + RELIEF_STEP, pz) - there) / RELIEF_STEP
  const hz = (relief(px, py, pz + RELIEF_STEP) - there) / RELIEF_STEP
  const across = hx * gx + hy * gy + hz * gz
  const nx = gx - (hx - across * gx)
  const ny = gy - (hy - across * gy)
  const nz = gz - (hz - across * gz)
  const length = Math.hypot(nx, ny, nz) || 1
  out.nx = nx / length
  out.ny = ny / length
  out.nz = nz / length
}

/** A point to write into. */
export const skinPoint = (): SkinPoint => ({ x: 0, y: 0, z: 0, nx: 0, ny: 1, nz: 0, height: 0 })
