import { chance, hash, waver } from '#painter/geometry/chance.ts'
import { type Knot, type Point, spline } from '#painter/geometry/curve.ts'
import { clamp } from '#painter/geometry/scalar.ts'
import { attendant } from '#painter/motif/attendant.ts'
import { bottle, satchel } from '#painter/motif/belongings.ts'
import { bird } from '#painter/motif/bird.ts'
import { crackWall } from '#painter/motif/cracks.ts'
import { leafCluster } from '#painter/motif/leaves.ts'
import { nun } from '#painter/motif/nun.ts'
import { type TrunkKnot, trunk } from '#painter/motif/trunk.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import { createSheet, type Sheet } from '#painter/sheet.ts'
import type { Wall } from '#painter/wall/wall.ts'

const WIDTH = 2750
const HEIGHT = 2110
const EARTH = 1960

type Greens = readonly PigmentName[]

const BACK: readonly Greens[] = [
  ['malachite', 'malachite', 'copperGreen'],
  ['malachite', 'copperGreen'],
]
const FRONT: readonly Greens[] = [
  ['malachite', 'copperGreen', 'copperGreen'],
  ['copperGreen', 'paleGreen', 'copperGreen'],
  ['copperGreen', 'malachite', 'paleGreen'],
  ['malachite', 'copperGreen'],
  ['paleGreen', 'copperGreen', 'paleGreen'],
]

/**
 * The north wall of Cave 17: two leafy trees meeting overhead, the attendant on the left, the nun
 * on the right, two birds, and the middle left empty for the statue that completes the picture.
 */
export function northWall(seed: number, px: number): Wall {
  const sheet = createSheet(seed, px)
  sheet.ink(
    [
      [1375, 30],
      [1376, 700],
      [1375, 2060],
    ],
    { width: 1, profile: 'wire', pigment: 'redOchre', layer: 'draft', load: 0.5 },
  )
  earth(sheet)
  tree(sheet, 'left')
  tree(sheet, 'right')
  sheet.place(330, 1990, { scale: 1.2, seed: 31 }, () => attendant(sheet))
  sheet.place(WIDTH - 330, 1990, { scale: 1.18, flip: true, seed: 32 }, () => nun(sheet))
  sheet.place(128, 800, { scale: 1.05, turn: -0.2, seed: 33 }, () => bird(sheet))
  sheet.place(WIDTH - 132, 770, { scale: 1.05, turn: 0.2, flip: true, seed: 34 }, () =>
    bird(sheet, { pigment: 'malachite' }),
  )
  grass(sheet)
  crackWall(sheet, WIDTH, HEIGHT, 7)
  return { sheet, width: WIDTH, height: HEIGHT }
}

/** A pale strip of ground under either tree, fading out toward the empty middle. */
function earth(sheet: Sheet): void {
  for (const side of ['left', 'right'] as const)
    for (const [reach, rise] of [
      [1010, 0],
      [930, 14],
      [820, 26],
    ] as const) {
      const x = mirror(side)
      const knots: Knot[] = [
        [x(-20), EARTH - 30 + rise],
        [x(reach * 0.5), EARTH - 20 + rise],
        [x(reach * 0.85), EARTH + 20 + rise],
        [x(reach), 2070 + rise, 1],
        [x(-20), 2150, 1],
      ]
      sheet.fill(spline(knots, { closed: true }), 'yellowOchre', 0.1)
    }
}

/** The right half is the left one seen in a mirror; only its noise differs. */
const mirror = (side: 'left' | 'right') => (x: number) => (side === 'left' ? x : WIDTH - x)

function tree(sheet: Sheet, side: 'left' | 'right'): void {
  const seed = side === 'left' ? 3 : 8
  const x = mirror(side)
  const bough = (knots: readonly TrunkKnot[], n: number, line = 1.8) =>
    trunk(
      sheet,
      knots.map(([kx, ky, half]): TrunkKnot => [x(kx), ky, half]),
      { strands: 3, turns: 1.3, seed: seed + n, line },
    )
  const places = canopy(seed)
  const behind = places.filter((_, i) => hash(i, seed) % 100 < 45)
  const before = places.filter((_, i) => hash(i, seed) % 100 >= 45)
  foliage(sheet, side, behind, 60, BACK, seed)
  bough(
    [
      [738, 620, 26],
      [790, 470, 25],
      [930, 360, 18],
      [1120, 300, 12],
      [1300, 250, 6],
    ],
    1,
  )
  bough(
    [
      [742, 640, 26],
      [690, 540, 26],
      [520, 430, 19],
      [330, 360, 13],
      [120, 330, 6],
    ],
    2,
  )
  bough(
    [
      [640, 490, 14],
      [590, 500, 13],
      [520, 545, 9],
      [440, 590, 5],
    ],
    3,
    1.5,
  )
  bough(
    [
      [738, 600, 26],
      [724, 480, 25],
      [720, 330, 18],
      [640, 180, 11],
      [600, 60, 6],
    ],
    4,
  )
  const stem: TrunkKnot[] = [
    [770, 1985, 84],
    [778, 1880, 60],
    [742, 1700, 52],
    [792, 1480, 47],
    [744, 1260, 44],
    [782, 1040, 41],
    [730, 840, 39],
    [752, 660, 36],
    [724, 500, 30],
  ]
  trunk(
    sheet,
    stem.map(([kx, ky, half]): TrunkKnot => [x(kx), ky, half]),
    { strands: 5, turns: 3.2, seed, line: 2.4, hole: true },
  )
  for (const [from, to, y] of [
    [700, 620, 2010],
    [830, 890, 2000],
    [760, 740, 2020],
  ] as const)
    sheet.ink(
      spline([
        [x(from), 1930],
        [x((from + to) / 2), 1985],
        [x(to), y],
      ]),
      { width: 12, profile: 'nail', pigment: 'bark', tremor: 0.8 },
    )
  sheet.place(x(604), 530, { seed: seed + 50 }, () =>
    side === 'left' ? satchel(sheet) : bottle(sheet),
  )
  foliage(sheet, side, before, 56, FRONT, seed + 1)
}

/** Places of the leaf clusters of the left tree: a jittered grid inside a lobed outline, with holes of sky. */
function canopy(seed: number): Point[] {
  const r = chance(seed * 101)
  const places: Point[] = []
  for (let j = 0; j < 16; j++)
    for (let i = 0; i < 23; i++) {
      const x = -30 + i * 70 + (j % 2) * 35 + (r() - 0.5) * 44
      const y = j * 54 + (r() - 0.5) * 36
      const top = -20 + 40 * waver(x / 170, seed)
      const hang = 150 * Math.max(0, 1 - Math.abs(x - 240) / 380) - 170 * clamp((x - 950) / 450)
      const low = 560 + 130 * waver(x / 150, seed + 4) + hang
      const inner = 1415 + 40 * waver(y / 90, seed)
      const sky = waver(x / 210 + seed * 3, 5) + waver(y / 140 + x / 400, 6 + seed)
      if (y > top && y < low && x < inner && sky > -0.72) places.push([x, y])
    }
  return places
}

function foliage(
  sheet: Sheet,
  side: 'left' | 'right',
  places: readonly Point[],
  radius: number,
  mixes: readonly Greens[],
  seed: number,
): void {
  const x = mirror(side)
  const hand = side === 'left' ? 1 : -1
  const ordered = [...places].sort((a, b) => a[1] - b[1])
  ordered.forEach(([px, py], i) => {
    const own = hash(i, seed, 7)
    const r = chance(own)
    const droop = py > 420 ? Math.PI * 0.55 * (px < 700 ? -1 : 1) : 0
    const turn = hand * (clamp((px - 700) / 800, -1, 1) * 1.2 + droop) + (r() - 0.5) * 1.9
    const greens = mixes[Math.floor(r() * mixes.length)] as Greens
    sheet.place(x(px), py, { turn, seed: own }, () =>
      leafCluster(sheet, radius * (0.8 + 0.4 * r()), greens, own),
    )
  })
}

function grass(sheet: Sheet): void {
  for (let i = 0; i < 26; i++) {
    const r = chance(hash(i, sheet.seed, 3))
    const x = i % 2 ? 40 + r() * 800 : WIDTH - 40 - r() * 800
    const y = 1975 + r() * 90
    sheet.place(x, y, { seed: 500 + i }, () => {
      for (let blade = 0; blade < 6; blade++) {
        const lean = (blade / 5 - 0.5) * 1.5 + (r() - 0.5) * 0.2
        const long = 26 + r() * 24
        const path: Point[] = [
          [(r() - 0.5) * 8, 0],
          [Math.sin(lean) * long * 0.5, -long * 0.6],
          [Math.sin(lean) * long * 1.1, -Math.cos(lean) * long],
        ]
        sheet.ink(spline(path), {
          width: 3.4,
          profile: 'nail',
          pigment: r() < 0.5 ? 'malachite' : 'inkWash',
          load: 0.85,
        })
      }
    })
  }
}
