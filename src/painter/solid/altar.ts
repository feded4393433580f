import { gradientNoise } from '#painter/field/noise.ts'
import { clamp, smooth } from '#painter/geometry/scalar.ts'
import { box, grid, picture, turnedShape } from '#painter/solid/joinery.ts'
import {
  blended,
  join,
  type LinearRgb,
  linear,
  type Mesh,
  moved,
  type Part,
  painted,
  shaded,
  type Vec,
} from '#painter/solid/mesh.ts'

const CLAY = linear('#A88A66')
const PALE = linear('#C2A985')
const LOTUS = linear('#8F5B4A')
const LOTUS_TIP = linear('#B9A07F')
const GREEN = linear('#6E8470')

/** The three arms of the horseshoe seen from above, [x0, z0, x1, z1]; it opens toward +X, the entrance. */
const ARMS: readonly (readonly [number, number, number, number])[] = [
  [-4, -3.5, -1.4, 3.5],
  [-2, 1.7, 4, 3.5],
  [-2, -3.5, 4, -1.7],
]

/** Mouldings of the base from the foot up: height and how far the face lies behind the foot, m. */
const MOULDINGS: readonly (readonly [from: number, to: number, inset: number])[] = [
  [0, 0.14, 0],
  [0.14, 0.24, 0.07],
  [0.24, 0.68, 0.16],
  [0.68, 0.78, 0.08],
  [0.78, 0.92, 0],
]

/** Height of the altar's top, m. */
const ALTAR_TOP = 0.92

/** Places of the nine thrones, their radius and height; the ninth and largest stands before the screen. */
const THRONES: readonly { at: Vec; radius: number; height: number }[] = [
  { at: [-2.45, ALTAR_TOP, 0], radius: 0.78, height: 0.8 },
  ...[-1, 1].flatMap(side => [
    { at: [-2.5, ALTAR_TOP, side * 1.5] as const, radius: 0.34, height: 0.34 },
    { at: [-2.1, ALTAR_TOP, side * 2.6] as const, radius: 0.42, height: 0.42 },
    { at: [0.2, ALTAR_TOP, side * 2.6] as const, radius: 0.46, height: 0.5 },
    { at: [2.4, ALTAR_TOP, side * 2.6] as const, radius: 0.36, height: 0.3 },
  ]),
]

/**
 * The horseshoe altar of Cave 16 with painted panels round its base, the screen that rises from its
 * back into the ceiling, and nine lotus thrones. Foot on y = 0, 8 by 7 m, open toward +X.
 */
export function altar(): Part[] {
  const base = join(ARMS.flatMap(arm => MOULDINGS.flatMap(moulding => layer(arm, moulding))))
  const clay = painted(join([base, screen()]), plastered)
  return [
    { mesh: clay },
    { mesh: join(THRONES.map(({ at, radius, height }) => moved(throne(radius, height), at))) },
    { mesh: join(panels()), drawing: 'panels' },
    { mesh: screenPicture(), drawing: 'screen' },
  ]
}

function layer(
  [x0, z0, x1, z1]: (typeof ARMS)[number],
  [from, to, inset]: (typeof MOULDINGS)[number],
): Mesh[] {
  return box(
    [x0 + inset, from, z0 + inset],
    [x1 - inset, to, z1 - inset],
    CLAY,
    from === 0 ? 'bottom' : '',
  )
}

function plastered([x, y, z]: Vec, [, ny]: Vec): LinearRgb {
  const mottle =
    0.9 +
    0.14 * gradientNoise(x * 1.3 + y, z * 1.3 + y * 0.7, 3) +
    0.06 * gradientNoise(x * 6, z * 6 + y * 6, 5)
  const foot = 0.75 + 0.25 * smooth(0, 0.3, y)
  return shaded(blended(CLAY, PALE, Math.max(0, ny) * 0.6), mottle * foot)
}

const SCREEN = { half: 2.3, foot: ALTAR_TOP, top: 9.2, back: -3.94 }

/** Face of the screen: upright at the throne, leaning forward where it meets the slope of the ceiling. */
const screenFace = (v: number): number => -3.3 + 0.75 * clamp((v - 0.45) / 0.55) ** 2

function screen(): Mesh {
  const { half, foot, top, back } = SCREEN
  const y = (v: number) => foot + (top - foot) * v
  const tone = () => CLAY
  const width = (v: number) => half * (1 - 0.16 * v)
  return join([
    grid(6, 14, (u, v) => [screenFace(v), y(v), (1 - u * 2) * width(v)], tone),
    grid(6, 14, (u, v) => [back, y(v), (u * 2 - 1) * width(v)], tone),
    grid(2, 14, (u, v) => [back + (screenFace(v) - back) * u, y(v), width(v)], tone),
    grid(2, 14, (u, v) => [screenFace(v) + (back - screenFace(v)) * u, y(v), -width(v)], tone),
  ])
}

/** The painting on the upright part of the screen, from edge to edge, just before the plaster. */
function screenPicture(): Mesh {
  const x = -3.295
  const [low, high] = [0.925, 4.6]
  const at = (y: number) =>
    SCREEN.half * (1 - (0.16 * (y - SCREEN.foot)) / (SCREEN.top - SCREEN.foot))
  return picture([x, low, at(low)], [x, low, -at(low)], [x, high, -at(high)], [x, high, at(high)])
}

/** Painted panels on the outward faces of the waist, a whole number of repeats to each. */
function panels(): Mesh[] {
  const [low, high, out] = [0.255, 0.665, 0.155]
  const along = (a: readonly [number, number], b: readonly [number, number]) => {
    const repeats = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 3.4))
    const at = (i: number, y: number): Vec => {
      const t = i / repeats
      return [a[0] + (b[0] - a[0]) * t, y, a[1] + (b[1] - a[1]) * t]
    }
    return Array.from({ length: repeats }, (_, i) =>
      picture(at(i, low), at(i + 1, low), at(i + 1, high), at(i, high)),
    )
  }
  const [west, east, outer, inner, notch] = [-4 + out, 4 - out, 3.5 - out, 1.7 + out, -1.4 - out]
  return [
    along([west, outer], [east, outer]),
    along([east, -outer], [west, -outer]),
    along([west, -outer], [west, outer]),
    along([east, outer], [east, inner]),
    along([east, -inner], [east, -outer]),
    along([east, inner], [notch, inner]),
    along([notch, -inner], [east, -inner]),
    along([notch, inner], [notch, -inner]),
  ].flat()
}

/** A lotus throne: stepped foot, waist, and two rings of petals opening upward under a round seat. */
function throne(radius: number, height: number): Mesh {
  const r = radius
  const h = height
  const foot = turnedShape(
    [0, 0, 0],
    [
      [r, 0],
      [r, h * 0.14],
      [r * 0.86, h * 0.2],
      [r * 0.6, h * 0.3],
      [r * 0.52, h * 0.42],
    ],
    24,
    GREEN,
  )
  const bud = turnedShape(
    [0, 0, 0],
    [
      [r * 0.5, h * 0.38],
      [r * 0.8, h * 0.5],
      [r * 0.98, h * 0.68],
      [r * 1.0, h * 0.84],
      [r * 0.93, h * 0.96],
      [r * 0.86, h],
      [0.001, h * 0.985],
    ],
    48,
    LOTUS,
    (angle, v) => (v > 0.8 ? 1 : 1 + 0.07 * Math.abs(Math.sin(angle * 6 + (v > 0.4 ? 0.26 : 0)))),
  )
  const coloured = painted(bud, ([, y]) => blended(LOTUS, LOTUS_TIP, smooth(0.45, 1, y / h)))
  return join([foot, coloured])
}
