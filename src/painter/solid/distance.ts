import { clamp } from '#painter/geometry/scalar.ts'
import type { Vec } from '#painter/solid/mesh.ts'

/** Distance in metres from a place to a solid's surface, negative inside; may be a lower bound outside. */
export type Solid = (x: number, y: number, z: number) => number

/** An ellipsoid; the distance is a close estimate, exact on the surface. */
export const ellipsoid =
  ([cx, cy, cz]: Vec, [rx, ry, rz]: Vec): Solid =>
  (x, y, z) => {
    const [px, py, pz] = [(x - cx) / rx, (y - cy) / ry, (z - cz) / rz]
    const k = Math.hypot(px, py, pz)
    const slope = Math.hypot(px / rx, py / ry, pz / rz)
    return slope === 0 ? -Math.min(rx, ry, rz) : (k * (k - 1)) / slope
  }

/** A limb from a to b whose radius goes from ra to rb. */
export const limb =
  (a: Vec, b: Vec, ra: number, rb = ra): Solid =>
  (x, y, z) => {
    const [bx, by, bz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
    const [px, py, pz] = [x - a[0], y - a[1], z - a[2]]
    const t = clamp((px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz))
    return Math.hypot(px - bx * t, py - by * t, pz - bz * t) - (ra + (rb - ra) * t)
  }

/** A box about its middle with rounded edges. */
export const roundedBox =
  ([cx, cy, cz]: Vec, [hx, hy, hz]: Vec, radius: number): Solid =>
  (x, y, z) => {
    const qx = Math.abs(x - cx) - hx + radius
    const qy = Math.abs(y - cy) - hy + radius
    const qz = Math.abs(z - cz) - hz + radius
    const outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0))
    return outside + Math.min(Math.max(qx, qy, qz), 0) - radius
  }

/** Several solids flowing into one another over `blend` metres, as clay does. */
export const merged =
  (blend: number, ...solids: readonly Solid[]): Solid =>
  (x, y, z) => {
    let d = Number.POSITIVE_INFINITY
    for (const solid of solids) {
      const next = solid(x, y, z)
      const h = clamp(0.5 + (0.5 * (d - next)) / blend)
      d = d === Number.POSITIVE_INFINITY ? next : d + (next - d) * h - blend * h * (1 - h)
    }
    return d
  }

/** A solid pressed into by another, the edge softened over `blend` metres. */
export const pressed =
  (blend: number, solid: Solid, tool: Solid): Solid =>
  (x, y, z) => {
    const d = solid(x, y, z)
    const t = -tool(x, y, z)
    const h = clamp(0.5 - (0.5 * (d - t)) / blend)
    return d + (t - d) * h + blend * h * (1 - h)
  }

/** The part of a solid above the ground. */
export const standing =
  (solid: Solid): Solid =>
  (x, y, z) =>
    Math.max(solid(x, y, z), -y)

/** Both sides of something modelled on the +X side. */
export const bothSides =
  (solid: Solid): Solid =>
  (x, y, z) =>
    solid(Math.abs(x), y, z)
