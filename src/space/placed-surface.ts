import type { Material } from '#exhibition/schema.ts'
import type { Frame } from '#space/frame.ts'
import { isInside } from '#space/polygon.ts'
import type { CurvedPart, FlatPart, Part } from '#space/shape/geometry.ts'
import type { Surface } from '#space/surface.ts'
import { add, cross, dot, scale, subtract, type Vec2, type Vec3 } from '#space/vector.ts'

interface Finish {
  readonly material: Material
  readonly tint: string | null
}

/** Metres by which a ray may miss an edge, so that no ray slips out between two surfaces. */
const SEAM = 1e-6

/** A part of a shape as a surface in the site frame. */
export const placedSurface = (part: Part, frame: Frame, finish: Finish): Surface =>
  part.form === 'flat' ? flatSurface(part, frame, finish) : curvedSurface(part, frame, finish)

function flatSurface(part: FlatPart, frame: Frame, finish: Finish): Surface {
  const origin = frame.toSite(...part.origin)
  const right = frame.turnToSite(part.u)
  const up = frame.turnToSite(part.v)
  const facing = cross(right, up)
  // Seen from inside, u × v points at the viewer; a ceiling's u and v are the floor's, so there it points away.
  const inward: Vec3 = part.kind === 'ceiling' && facing[1] > 0.5 ? scale(facing, -1) : facing
  const width = Math.max(...part.outline.map(p => p[0]))
  const height = Math.max(...part.outline.map(p => p[1]))
  const rectangular = isRectangle(part.outline, width, height)
  const [ox, oy, oz] = origin
  return {
    name: part.name,
    kind: part.kind,
    ...finish,
    width,
    height,
    outline: part.outline,
    curved: false,
    point: (u, v) => [
      ox + right[0] * u + up[0] * v,
      oy + right[1] * u + up[1] * v,
      oz + right[2] * u + up[2] * v,
    ],
    normal: () => inward,
    locate: p => {
      const d = subtract(p, origin)
      return { u: dot(d, right), v: dot(d, up), distance: dot(d, inward) }
    },
    hit: (x, y, z, dx, dy, dz) => {
      const towards = dx * inward[0] + dy * inward[1] + dz * inward[2]
      if (towards > -1e-9) return Number.POSITIVE_INFINITY
      const px = x - ox
      const py = y - oy
      const pz = z - oz
      const t = -(px * inward[0] + py * inward[1] + pz * inward[2]) / towards
      if (t < -SEAM) return Number.POSITIVE_INFINITY
      const qx = px + dx * t
      const qy = py + dy * t
      const qz = pz + dz * t
      const u = qx * right[0] + qy * right[1] + qz * right[2]
      const v = qx * up[0] + qy * up[1] + qz * up[2]
      if (u < -SEAM || v < -SEAM || u > width + SEAM || v > height + SEAM) {
        return Number.POSITIVE_INFINITY
      }
      return rectangular || isInside(part.outline, u, v) ? Math.max(t, 0) : Number.POSITIVE_INFINITY
    },
  }
}

const isRectangle = (outline: readonly Vec2[], width: number, height: number): boolean =>
  outline.length === 4 &&
  outline.every(([u, v]) => (u === 0 || u === width) && (v === 0 || v === height))

function curvedSurface(part: CurvedPart, frame: Frame, finish: Finish): Surface {
  const origin = frame.toSite(0, 0, 0)
  return {
    name: part.name,
    kind: part.kind,
    ...finish,
    width: part.width,
    height: part.height,
    outline: part.outline,
    curved: true,
    point: (u, v) => add(origin, frame.turnToSite(part.point(u, v))),
    normal: (u, v) => frame.turnToSite(part.normal(u, v)),
    locate: p => part.locate(frame.toRoom(p)),
    hit: (x, y, z, dx, dy, dz) => {
      const from = frame.toRoom([x, y, z])
      const along = frame.turnToRoom([dx, dy, dz])
      return part.hit(from[0], from[1], from[2], along[0], along[1], along[2])
    },
  }
}
