import { ellipse, type Knot, type Point, spline } from '#painter/geometry/curve.ts'
import { lerp } from '#painter/geometry/scalar.ts'
import { contour } from '#painter/motif/cloth.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** Farthest point of a phoenix from the middle of the circle it flies in, mm. */
export const PHOENIX_REACH = 1010

/** A place on the circle: degrees clockwise from the top, and mm from the middle. */
type Polar = readonly [degrees: number, radius: number]

const at = ([degrees, radius]: Polar): Point => {
  const angle = (degrees * Math.PI) / 180
  return [Math.sin(angle) * radius, -Math.cos(angle) * radius]
}

const through = (places: readonly Polar[], closed = false, step = 6): Point[] =>
  spline(
    places.map((place): Knot => at(place)),
    { closed, step },
  )

const BODY: readonly Polar[] = [
  [45, 596],
  [40, 640],
  [34, 650],
  [27, 634],
  [19, 612],
  [7, 622],
  [-8, 612],
  [-21, 578],
  [-12, 522],
  [4, 496],
  [17, 512],
  [25, 556],
  [33, 596],
  [38, 600],
]

/**
 * A phoenix flying clockwise in a circle about the origin, its five plumes trailing a third of the
 * way round behind it; two of them, turned by half a circle, chase each other.
 */
export function phoenix(sheet: Sheet, colours: readonly [PigmentName, PigmentName]): void {
  const [main, second] = colours
  for (const i of [0, 4, 1, 3, 2]) plume(sheet, i, i % 2 ? main : second)
  enlarged(sheet, at([4, 565]), 1.42, () => {
    wing(sheet, main, second, false)
    wing(sheet, main, second, true)
    body(sheet, main)
    head(sheet)
  })
}

/** Draws enlarged about a fixed point. */
function enlarged(sheet: Sheet, [x, y]: Point, scale: number, draw: () => void): void {
  sheet.place(x, y, { scale }, () => sheet.place(-x, -y, {}, draw))
}

function plume(sheet: Sheet, i: number, pigment: PigmentName): void {
  const off = i - 2
  const end = -112 + Math.abs(off) * 10
  const path: Polar[] = [
    [-16, 562 + off * 8],
    [-38, 560 + off * 58],
    [-66, 578 + off * 92],
    [end + 14, 590 + off * 118],
    [end, 610 + off * 132],
    [end - 3, 650 + off * 130],
    [end + 5, 664 + off * 126],
    [end + 9, 640 + off * 126],
  ]
  const middle = through(path)
  sheet.ink(middle, { width: 84, profile: 'leaf', pigment: 'brownBlack', layer: 'flat', tremor: 0 })
  sheet.ink(middle, { width: 74, profile: 'leaf', pigment, layer: 'flat', tremor: 0 })
  sheet.ink(middle, { width: 36, profile: 'leaf', pigment: 'paleOchre', layer: 'flat', tremor: 0 })
  sheet.ink(middle, { width: 6, profile: 'taper' })
  for (let k = 4; k < middle.length - 10; k += 4) barb(sheet, middle, k)
  for (const share of [0.34, 0.5, 0.66]) {
    const [x, y] = middle[Math.floor(middle.length * share)] as Point
    sheet.fill(ellipse(x, y, 21, 21, 26), 'azurite')
    sheet.fill(ellipse(x, y, 13, 13, 20), 'white')
    sheet.fill(ellipse(x, y, 8, 8, 16), 'gold', 1, 'gold')
    sheet.ink(contour(ellipse(x, y, 21, 21, 26)), { width: 3, profile: 'wire' })
  }
}

function barb(sheet: Sheet, middle: readonly Point[], k: number): void {
  const [x, y] = middle[k] as Point
  const [bx, by] = middle[k - 4] as Point
  const length = Math.hypot(x - bx, y - by) || 1
  const reach = 32 * Math.sin((Math.PI * k) / middle.length)
  const along: Point = [(x - bx) / length, (y - by) / length]
  for (const side of [-1, 1]) {
    const tip: Point = [
      x + along[0] * 16 - along[1] * reach * side,
      y + along[1] * 16 + along[0] * reach * side,
    ]
    sheet.ink([[x, y], [(x + tip[0]) / 2, (y + tip[1]) / 2], tip], {
      width: 2.2,
      profile: 'taper',
      load: 0.7,
    })
  }
}

/** A wing of three tiers of feathers, swept back; the inner one is the outer one mirrored. */
function wing(sheet: Sheet, main: PigmentName, second: PigmentName, inner: boolean): void {
  const [x, y] = at([8, inner ? 522 : 600])
  const outward = (8 * Math.PI) / 180 + (inner ? Math.PI : 0)
  sheet.place(x, y, { turn: outward, flip: inner }, () => {
    const reach = inner ? 0.86 : 1
    feathers(sheet, 11, 330 * reach, 46, [second, 'white'])
    feathers(sheet, 9, 230 * reach, 46, [main, second])
    feathers(sheet, 7, 140 * reach, 44, ['paleOchre', 'cinnabar'])
  })
}

function feathers(
  sheet: Sheet,
  count: number,
  length: number,
  width: number,
  pigments: readonly [PigmentName, PigmentName],
): void {
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1)
    const long = length * lerp(1, 0.66, Math.abs(t - 0.45) * 1.6)
    sheet.place(lerp(-34, 26, t), 0, { turn: lerp(-1.5, 0.12, t) }, () => {
      const shape = spline(
        [
          [0, 0, 1],
          [-width * 0.34, -long * 0.3],
          [-width * 0.5, -long * 0.75],
          [-width * 0.1, -long],
          [width * 0.4, -long * 0.86],
          [width * 0.34, -long * 0.3],
        ],
        { closed: true, step: 6 },
      )
      sheet.wash(shape, pigments[0])
      sheet.band(shape, pigments[1], { width: width * 0.5, alpha: 0.22, bands: 4, toward: [0, -1] })
      sheet.ink(contour(shape), { width: 3.4, profile: 'wire' })
      sheet.ink(
        [
          [0, -long * 0.1],
          [0, -long * 0.5],
          [0, -long * 0.9],
        ],
        { width: 2.6, profile: 'taper' },
      )
    })
  }
}

function body(sheet: Sheet, pigment: PigmentName): void {
  const shape = through(BODY, true)
  sheet.wash(shape, pigment)
  sheet.band(shape, 'indigo', { width: 44, alpha: 0.1, bands: 7, toward: [0.2, 1] })
  sheet.band(shape, 'paleOchre', { width: 30, alpha: 0.14, bands: 5, toward: [-0.2, -1] })
  sheet.ink(contour(shape), { width: 5, profile: 'wire', bend: 0.6 })
  for (let row = 0; row < 6; row++)
    for (let k = 0; k < 4; k++) {
      const [x, y] = at([20 - row * 6.5 - (k % 2) * 3, 528 + k * 23])
      sheet.ink(ellipse(x, y, 13, 11, 12, 0.3 - row * 0.08, Math.PI), { width: 2.6, load: 0.8 })
    }
}

/** Feathers of the crest, swept back from the crown. */
const CREST: readonly (readonly Polar[])[] = [
  [
    [37, 640],
    [33, 676],
    [26, 700],
    [20, 692],
  ],
  [
    [34, 644],
    [28, 668],
    [21, 678],
    [15, 664],
  ],
  [
    [38, 636],
    [38, 684],
    [33, 716],
    [27, 722],
  ],
]

function head(sheet: Sheet): void {
  for (const path of CREST) {
    const feather = through(path, false, 4)
    sheet.ink(feather, { width: 30, profile: 'leaf', pigment: 'cinnabar', layer: 'flat' })
    sheet.ink(feather, { width: 12, profile: 'leaf', pigment: 'paleOchre', layer: 'flat' })
    sheet.ink(feather, { width: 3, profile: 'nail' })
  }
  const beak = through(
    [
      [44, 612],
      [49, 596],
      [52, 570],
      [47, 584],
      [42, 590],
    ],
    true,
    3,
  )
  sheet.wash(beak, 'yellowOchre')
  sheet.ink(contour(beak), { width: 3, profile: 'wire' })
  const wattle = through(
    [
      [41, 594],
      [43, 566],
      [40, 560],
      [38, 586],
    ],
    true,
    3,
  )
  sheet.wash(wattle, 'cinnabar')
  const [x, y] = at([39, 624])
  sheet.fill(ellipse(x, y, 12, 10, 20), 'white')
  sheet.fill(ellipse(x, y, 6, 6, 16), 'ink', 1, 'line')
  sheet.ink(contour(ellipse(x, y, 12, 10, 20)), { width: 2.6, profile: 'wire' })
}
