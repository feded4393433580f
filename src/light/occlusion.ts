import type { Field } from '#space/field.ts'

/** Metres along the normal at which the air is felt, and how much less each counts than the one before. */
const taps = [0.018, 0.05, 0.12, 0.28, 0.6] as const
const falloff = 0.8

/** Brings flat ground in the open to full light and a right-angled corner to about a half. */
const strength = 1.15

/**
 * How open a point of a wall is, 0 to 1: five looks along its normal into the field of the room's air. The field at the
 * point itself is taken away, or every hollow of the relief would be a dark stain. Points and unit normals in the site
 * frame, metres.
 */
export function opennessAt(
  field: Field,
  x: number,
  y: number,
  z: number,
  nx: number,
  ny: number,
  nz: number,
): number {
  const here = field(x, y, z)
  let [closed, weights, weight] = [0, 0, 1]
  for (const t of taps) {
    const air = field(x + nx * t, y + ny * t, z + nz * t) - here
    closed += (weight * Math.max(0, t - Math.max(air, 0))) / t
    weights += weight
    weight *= falloff
  }
  return Math.min(1, Math.max(0, 1 - (strength * closed) / weights))
}

/** Openness of every vertex as bytes, 255 quite open. */
export function occlude(field: Field, positions: Float32Array, normals: Float32Array): Uint8Array {
  const open = new Uint8Array(positions.length / 3)
  for (let i = 0, q = 0; i < open.length; i++, q += 3)
    open[i] = Math.round(
      255 *
        opennessAt(
          field,
          positions[q] ?? 0,
          positions[q + 1] ?? 0,
          positions[q + 2] ?? 0,
          normals[q] ?? 0,
          normals[q + 1] ?? 0,
          normals[q + 2] ?? 0,
        ),
    )
  return open
}
