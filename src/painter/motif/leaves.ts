import { chance } from '#painter/geometry/chance.ts'
import { type Knot, type Point, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** One pointed leaf growing up from the origin, with its midrib and veins. */
export function leaf(sheet: Sheet, length: number, width: number, pigment: PigmentName): void {
  const L = length
  const W = width
  const knots: Knot[] = [
    [0, 0, 1],
    [-W * 0.4, -L * 0.12],
    [-W * 0.5, -L * 0.38],
    [-W * 0.26, -L * 0.74],
    [0, -L, 1],
    [W * 0.26, -L * 0.74],
    [W * 0.5, -L * 0.38],
    [W * 0.4, -L * 0.12],
  ]
  const outline = spline(knots, { closed: true, step: 3.2 })
  sheet.fill(outline, pigment)
  sheet.band(outline, 'indigo', {
    width: L * 0.5,
    alpha: 0.1,
    bands: 4,
    toward: [0, 1],
    power: 1.2,
  })
  sheet.band(outline, 'white', {
    width: L * 0.22,
    alpha: 0.12,
    bands: 3,
    toward: [-0.4, -1],
    power: 2,
  })
  sheet.ink(contour(outline), { width: 0.62, profile: 'wire', tremor: 0.12 })
  sheet.ink(
    [
      [0, -L * 0.04],
      [0, -L * 0.5],
      [0, -L * 0.88],
    ],
    { width: 0.6, profile: 'taper', tremor: 0.2 },
  )
  for (const t of [0.28, 0.46, 0.62])
    for (const side of [-1, 1])
      sheet.ink(
        [
          [0, -L * t],
          [side * W * 0.18, -L * (t + 0.1)],
          [side * W * 0.3, -L * (t + 0.15)],
        ],
        { width: 0.36, profile: 'taper', load: 0.75 },
      )
}

/** Farthest leaf tip of a {@link leafCluster} from its origin, as a share of its radius. */
export const CLUSTER_REACH = 1.35

/** A rosette of seven to nine leaves on a soft blob of their own green; needs its own seed. */
export function leafCluster(
  sheet: Sheet,
  radius: number,
  greens: readonly PigmentName[],
  seed: number,
): void {
  const r = chance(seed)
  const count = 7 + Math.floor(r() * 3)
  const blob: Point[] = Array.from({ length: 9 }, (_, i) => {
    const angle = (i / 9) * 6.283
    return [
      Math.cos(angle) * radius * (0.62 + 0.1 * r()),
      Math.sin(angle) * radius * (0.56 + 0.1 * r()),
    ]
  })
  const shade = spline(blob, { closed: true })
  sheet.fill(shade, greens[0] as PigmentName, 0.8)
  sheet.band(shade, 'indigo', { width: radius * 0.5, alpha: 0.09 })
  for (let i = 0; i < count; i++) {
    const turn = -1.9 + 3.8 * (((i * 5 + 2) % count) / (count - 1)) + (r() - 0.5) * 0.3
    const length = radius * (0.78 + 0.3 * r()) * (1 - (0.12 * Math.abs(turn)) / 1.9)
    const pigment = greens[Math.floor(r() * greens.length)] as PigmentName
    const width = length * (0.42 + 0.1 * r())
    sheet.place((r() - 0.5) * radius * 0.12, radius * 0.12, { turn }, () =>
      leaf(sheet, length, width, pigment),
    )
  }
}
