import { rectangle } from '#painter/geometry/curve.ts'
import { clamp } from '#painter/geometry/scalar.ts'
import { bodhisattva } from '#painter/motif/bodhisattva.ts'
import type { BodhisattvaColours, Gesture } from '#painter/motif/bodhisattva-colours.ts'
import { honeysuckle, pearls } from '#painter/motif/border.ts'
import { canopy } from '#painter/motif/canopy.ts'
import { crackWall } from '#painter/motif/cracks.ts'
import { blossomSpray, lotusVase, nameStrip } from '#painter/motif/offering.ts'
import { valance } from '#painter/motif/valance.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import { createSheet, type Sheet } from '#painter/sheet.ts'
import type { Wall } from '#painter/wall/wall.ts'

const WIDTH = 7000
const HEIGHT = 5000
/** Lower edge of the painting: the upper 3.8 m are painted, the foot is bare plaster. */
const FOOT = 3800
const SOLES = 3530
const SCALE = 2.14

/** Opening to Cave 17 in the north wall, mm from the wall's upper left corner. */
const DOOR = { left: 1825, right: 2775, top: 2400, bottom: 4100 }

const COLOURS: readonly BodhisattvaColours[] = [
  {
    skirt: 'redOchre',
    skirtShade: 'deepOchre',
    wrap: 'malachite',
    wrapShade: 'indigo',
    scarf: 'copperGreen',
    scarfBack: 'paleOchre',
    halo: ['malachite', 'paleGreen', 'paleOchre'],
  },
  {
    skirt: 'malachite',
    skirtShade: 'indigo',
    wrap: 'paleOchre',
    wrapShade: 'bark',
    scarf: 'redOchre',
    scarfBack: 'white',
    halo: ['redOchre', 'paleGreen', 'white'],
  },
  {
    skirt: 'white',
    skirtShade: 'greyBlue',
    wrap: 'redOchre',
    wrapShade: 'deepOchre',
    scarf: 'malachite',
    scarfBack: 'paleBlue',
    halo: ['greyBlue', 'copperGreen', 'paleOchre'],
  },
]
const GESTURES: readonly Gesture[] = ['joined', 'lotus', 'bowl']
const BLOSSOMS: readonly PigmentName[] = ['white', 'cinnabar', 'paleOchre']

/** Where the figures stand, mm; on the north wall one stood just where the opening was later found. */
const NORTH = [1120, 2300, 3480, 4660, 5840]
const SOUTH = [1140, 2320, 3500, 4680, 5860]

/**
 * The corridor's north wall: a row of Song bodhisattvas turned inward, to the hall, over a bare and
 * sand-stained foot. The row ran on over the sealed opening, so the figure there lost its legs when it was `found`.
 */
export function corridorNorth(seed: number, px: number, found: boolean): Wall {
  const sheet = row(seed, px, NORTH, true)
  const harm = (x: number, y: number) => dado(y) + (found ? aroundDoor(x, y) : 0)
  return { sheet, width: WIDTH, height: HEIGHT, harm, sandLine: x => HEIGHT - 750 - 0.18 * x }
}

/** The corridor's south wall: the same row facing it. */
export function corridorSouth(seed: number, px: number): Wall {
  const sheet = row(seed, px, SOUTH, false)
  const harm = (_x: number, y: number) => dado(y)
  return { sheet, width: WIDTH, height: HEIGHT, harm, sandLine: x => HEIGHT - 2010 + 0.18 * x }
}

/** Harm of the bare foot, deeper toward the floor. */
const dado = (y: number): number => (y > FOOT ? 0.3 + ((y - FOOT) / (HEIGHT - FOOT)) * 0.42 : 0)

/** Harm round the opening: broken plaster for a hand's breadth, then flakes. */
function aroundDoor(x: number, y: number): number {
  const dx = Math.max(DOOR.left - x, x - DOOR.right, 0)
  const dy = Math.max(DOOR.top - y, y - DOOR.bottom, 0)
  return 1.75 * clamp(1 - Math.hypot(dx, dy * 0.9) / 330) ** 1.6
}

function row(seed: number, px: number, places: readonly number[], left: boolean): Sheet {
  const sheet = createSheet(seed, px)
  sheet.fill(rectangle(-20, -20, WIDTH + 20, FOOT), 'paleGreen', 0.42)
  sheet.fill(rectangle(-20, SOLES - 60, WIDTH + 20, FOOT), 'yellowOchre', 0.3)
  for (const x of places)
    sheet.ink(
      [
        [x, 430],
        [x + 1, 2000],
        [x, FOOT],
      ],
      { width: 3, profile: 'wire', pigment: 'redOchre', layer: 'draft', load: 0.5 },
    )
  drifting(sheet, places)
  places.forEach((x, i) => {
    const colours = COLOURS[(i + (left ? 0 : 1)) % 3] as BodhisattvaColours
    const gesture = GESTURES[(i + (left ? 0 : 2)) % 3] as Gesture
    sheet.place(x, 960, { scale: 1.75, seed: 100 + i }, () =>
      canopy(sheet, colours.skirt === 'white' ? 'redOchre' : colours.skirt, colours.scarf),
    )
    sheet.place(x, SOLES, { scale: SCALE, flip: left, seed: 200 + i }, () =>
      bodhisattva(sheet, colours, gesture),
    )
    const strip = x + (left ? 1 : -1) * 590
    if (i < places.length - 1 || left)
      sheet.place(strip, 2180, { scale: 1.7, seed: 300 + i }, () => nameStrip(sheet))
  })
  const ends = [(places[0] as number) - 800, (places[places.length - 1] as number) + 800]
  ends.forEach((x, i) => {
    sheet.place(clamp(x, 270, WIDTH - 270), SOLES + 60, { scale: 1.5, seed: 400 + i }, () =>
      lotusVase(sheet),
    )
  })
  sheet.place(0, 500, {}, () => honeysuckle(sheet, WIDTH, 170))
  sheet.ink(
    [
      [0, 588],
      [WIDTH / 2, 588],
      [WIDTH, 588],
    ],
    { width: 12, profile: 'wire', pigment: 'white', layer: 'flat' },
  )
  valance(sheet, WIDTH, 430)
  sheet.place(0, FOOT - 45, {}, () => pearls(sheet, WIDTH, 90))
  sheet.ink(
    [
      [0, FOOT + 8],
      [WIDTH / 2, FOOT + 8],
      [WIDTH, FOOT + 8],
    ],
    { width: 14, profile: 'wire', pigment: 'redOchre', layer: 'flat' },
  )
  crackWall(sheet, WIDTH, HEIGHT, 14)
  return sheet
}

/** Flowers drifting down between the figures. */
function drifting(sheet: Sheet, places: readonly number[]): void {
  const gaps = [(places[0] as number) - 590, ...places.map(x => x + 590)]
  gaps.forEach((x, i) => {
    for (const [j, y] of [760, 1200, 2560, 3120].entries()) {
      const blossom = BLOSSOMS[(i + j) % 3] as PigmentName
      const shift = ((i * 7 + j * 5) % 5) * 46 - 92
      sheet.place(
        clamp(x + shift, 120, WIDTH - 120),
        y,
        { scale: 1.9, turn: ((i * 3 + j * 2) % 7) * 0.5 - 1.4, seed: 500 + i * 10 + j },
        () => blossomSpray(sheet, blossom),
      )
    }
  })
}
