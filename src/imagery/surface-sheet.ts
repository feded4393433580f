import type { Sheet } from '#imagery/sheet.ts'
import type { Surface } from '#space/surface.ts'
import { cross, dot, scale, subtract, type Vec3 } from '#space/vector.ts'

/** A rectangle of a surface in its (u, v), metres. */
export interface SheetRect {
  readonly u: number
  readonly v: number
  readonly width: number
  readonly height: number
}

/** Cells of the table that stands for a bent surface; a quarter circle in cells of 3 degrees is true to 1e-8 of its radius. */
const cells = 32
/** Metres over which a surface's direction is measured. */
const step = 1e-4

/** A picture on a rectangle of a surface, with holes where doors are open. */
export function surfaceSheet(
  surface: Surface,
  rect: SheetRect,
  holes: readonly SheetRect[] = [],
): Sheet {
  const place = surface.curved ? bent(surface, rect) : plane(surface, rect)
  return {
    // A ceiling's u and v are those of the floor below it, so that it is seen from their back; from above it never is.
    twoSided: facesBack(surface, rect),
    // Half a circle in quarters turns 45 degrees in each, which their tangents still describe well.
    grain: surface.curved ? 1 / 4 : 1,
    sample: (s, t, out) => {
      place(s, t, out)
      const u = rect.u + s * rect.width
      const v = rect.v + t * rect.height
      for (const hole of holes) {
        if (u > hole.u && u < hole.u + hole.width && v > hole.v && v < hole.v + hole.height)
          return false
      }
      return true
    },
  }
}

type Place = (s: number, t: number, out: Float64Array) => void

function facesBack(surface: Surface, rect: SheetRect): boolean {
  const u = rect.u + rect.width / 2
  const v = rect.v + rect.height / 2
  const normal = cross(alongU(surface, u, v, rect), alongV(surface, u, v, rect))
  return dot(normal, surface.normal(u, v)) < 0
}

/** Change of the point for each metre of u, within the rectangle. */
function alongU(surface: Surface, u: number, v: number, rect: SheetRect): Vec3 {
  const from = Math.max(u - step, rect.u)
  const to = Math.min(u + step, rect.u + rect.width)
  return scale(subtract(surface.point(to, v), surface.point(from, v)), 1 / (to - from))
}

function alongV(surface: Surface, u: number, v: number, rect: SheetRect): Vec3 {
  const from = Math.max(v - step, rect.v)
  const to = Math.min(v + step, rect.v + rect.height)
  return scale(subtract(surface.point(u, to), surface.point(u, from)), 1 / (to - from))
}

function plane(surface: Surface, { u, v, width, height }: SheetRect): Place {
  const origin = surface.point(u, v)
  const along = subtract(surface.point(u + width, v), origin)
  const upwards = subtract(surface.point(u, v + height), origin)
  return (s, t, out) => {
    for (let i = 0; i < 3; i++) {
      const a = along[i] ?? 0
      const b = upwards[i] ?? 0
      out[i] = (origin[i] ?? 0) + a * s + b * t
      out[3 + i] = a
      out[6 + i] = b
    }
  }
}

/** Bicubic Hermite patches between points and tangents read once, for a surface's own functions are too dear for each frame. */
function bent(surface: Surface, rect: SheetRect): Place {
  const knots = new Float64Array((cells + 1) * (cells + 1) * 9)
  for (let row = 0; row <= cells; row++) {
    for (let column = 0; column <= cells; column++) {
      const u = rect.u + (rect.width * column) / cells
      const v = rect.v + (rect.height * row) / cells
      const at = (row * (cells + 1) + column) * 9
      knots.set(surface.point(u, v), at)
      knots.set(scale(alongU(surface, u, v, rect), rect.width), at + 3)
      knots.set(scale(alongV(surface, u, v, rect), rect.height), at + 6)
    }
  }
  return (s, t, out) => blend(knots, s, t, out)
}

function blend(knots: Float64Array, s: number, t: number, out: Float64Array): void {
  const column = Math.min(Math.floor(s * cells), cells - 1)
  const row = Math.min(Math.floor(t * cells), cells - 1)
  const x = s * cells - column
  const y = t * cells - row
  for (let i = 0; i < 9; i++) out[i] = 0
  for (let k = 0; k < 4; k++) {
    const at = ((row + (k >> 1)) * (cells + 1) + column + (k & 1)) * 9
    const a = value(x, k & 1)
    const b = value(y, k >> 1)
    const da = valueSlope(x, k & 1) * cells
    const db = valueSlope(y, k >> 1) * cells
    const c = slope(x, k & 1) / cells
    const d = slope(y, k >> 1) / cells
    const dc = slopeSlope(x, k & 1)
    const dd = slopeSlope(y, k >> 1)
    for (let i = 0; i < 3; i++) {
      const p = knots[at + i] ?? 0
      const ps = knots[at + 3 + i] ?? 0
      const pt = knots[at + 6 + i] ?? 0
      out[i] = (out[i] ?? 0) + p * a * b + ps * c * b + pt * a * d
      out[3 + i] = (out[3 + i] ?? 0) + p * da * b + ps * dc * b + pt * da * d
      out[6 + i] = (out[6 + i] ?? 0) + p * a * db + ps * c * db + pt * a * dd
    }
  }
}

/** Hermite's cubics at x from 0 to 1: of the value and of the slope at the end 0 or 1, and their derivatives. */
const value = (x: number, end: number): number =>
  end === 0 ? (1 + 2 * x) * (1 - x) * (1 - x) : x * x * (3 - 2 * x)
const valueSlope = (x: number, end: number): number => (end === 0 ? 6 : -6) * (x * x - x)
const slope = (x: number, end: number): number =>
  end === 0 ? x * (1 - x) * (1 - x) : x * x * (x - 1)
const slopeSlope = (x: number, end: number): number =>
  end === 0 ? 3 * x * x - 4 * x + 1 : 3 * x * x - 2 * x
