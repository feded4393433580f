import { closedCurve, ellipse, openCurve, type Point, spline } from '#painter/geometry/curve.ts'
import { cloth, contour, folds, limb } from '#painter/motif/cloth.ts'
import { face } from '#painter/motif/face.ts'
import { hand } from '#painter/motif/hand.ts'
import { bead, beads, stone } from '#painter/motif/jewels.ts'
import { petal } from '#painter/motif/petal.ts'
import { scarf } from '#painter/motif/scarf.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** What the hands of a standing bodhisattva do. */
export type Gesture = 'joined' | 'lotus' | 'bowl'

/** Colours of a standing bodhisattva. */
export interface BodhisattvaColours {
  skirt: PigmentName
  skirtShade: PigmentName
  wrap: PigmentName
  wrapShade: PigmentName
  scarf: PigmentName
  scarfBack: PigmentName
  halo: readonly [PigmentName, PigmentName, PigmentName]
}

/** Farthest point from the origin, local units: crown at 1060, lotus below 70. */
export const BODHISATTVA_REACH = 1120

/** A standing bodhisattva turned to the right, about 1050 local units tall, the soles at the origin. */
export function bodhisattva(sheet: Sheet, colours: BodhisattvaColours, gesture: Gesture): void {
  halo(sheet, colours.halo)
  lotusSeat(sheet)
  backScarf(sheet, colours)
  feet(sheet)
  skirt(sheet, colours)
  torso(sheet, colours)
  necklaces(sheet)
  shawl(sheet, colours)
  arms(sheet, colours, gesture)
  frontScarf(sheet, colours)
  head(sheet)
}

function halo(sheet: Sheet, [outer, middle, inner]: BodhisattvaColours['halo']): void {
  const rings: readonly (readonly [number, PigmentName])[] = [
    [158, outer],
    [146, 'white'],
    [141, middle],
    [112, 'white'],
    [108, inner],
  ]
  for (const [radius, pigment] of rings) sheet.fill(ellipse(4, -912, radius, radius, 80), pigment)
  const rim = ellipse(4, -912, 158, 158, 80)
  sheet.band(rim, 'umber', { width: 26, alpha: 0.06, bands: 5 })
  sheet.ink(contour(rim), { width: 2.6, profile: 'wire' })
  sheet.ink(contour(ellipse(4, -912, 110, 110, 70)), {
    width: 1.6,
    profile: 'wire',
    pigment: 'deepOchre',
  })
}

/** An open lotus under both feet. */
function lotusSeat(sheet: Sheet): void {
  for (const [count, y, long, pigment, droop] of [
    [11, 24, 62, 'paleGreen', 1.5],
    [10, 16, 56, 'white', 1.25],
  ] as const)
    for (let i = 0; i < count; i++) {
      const t = i / (count - 1) - 0.5
      const turn = Math.PI - t * droop
      sheet.place(t * 280, y - Math.abs(t) * 26, { turn }, () =>
        petal(sheet, long, 44, pigment, {
          shade: pigment === 'white' ? 'cinnabar' : 'malachite',
          line: 1.6,
          alpha: 0.12,
        }),
      )
    }
  const top = ellipse(0, 6, 150, 24, 60)
  sheet.wash(top, 'copperGreen')
  sheet.ink(contour(top), { width: 2, profile: 'wire' })
}

function feet(sheet: Sheet): void {
  for (const x of [-44, 40])
    sheet.place(x, 2, {}, () => {
      const foot = closedCurve('-24 -40, 12 -40, 34 -22, 60 -10, 62 0, 30 5, -22 4, -30 -12', 3)
      sheet.fill(foot, 'fleshStable')
      sheet.band(foot, 'rouge', { width: 12, alpha: 0.06, bands: 5 })
      sheet.ink(contour(foot), { width: 1.8, profile: 'wire', pigment: 'deepOchre' })
      for (const toe of [44, 50, 56])
        sheet.ink(
          [
            [toe, -10],
            [toe + 3, -4],
            [toe + 3, 2],
          ],
          { width: 1.1, pigment: 'umber' },
        )
      beads(sheet, openCurve('-26 -34, -8 -28, 14 -34', 3), 3.4)
    })
}

const SKIRT =
  '-62 -520, -92 -430, -108 -300, -116 -180, -130 -66, -124 -40!, -96 -30, -72 -44!, -44 -24, -14 -38!, 14 -22, 44 -40!, 72 -26, 98 -38!, 124 -32, 134 -56!, 122 -180, 112 -310, 92 -430, 64 -520'
const WRAP =
  '-66 -528, -96 -450, -112 -350, -114 -282!, -84 -262, -58 -286!, -30 -252, 0 -276!, 30 -250, 58 -284!, 84 -260, 114 -284!, 112 -360, 96 -450, 66 -528'

function skirt(sheet: Sheet, colours: BodhisattvaColours): void {
  cloth(sheet, SKIRT, colours.skirt, colours.skirtShade, { reach: 60, alpha: 0.1, width: 2.2 })
  const deep = { shade: colours.skirtShade, width: 1.9, reach: 22 } as const
  folds(sheet, '-70 -300, -104 -180, -122 -50', '-16 -300, -14 -170, -20 -36', 6, {
    ...deep,
    seed: 3,
  })
  folds(sheet, '14 -300, 20 -170, 24 -34', '92 -300, 112 -180, 124 -46', 6, {
    ...deep,
    seed: 4,
    side: -1,
  })
  folds(sheet, '-92 -280, -50 -210, -6 -190', '-110 -150, -60 -90, -10 -70', 4, {
    ...deep,
    seed: 5,
  })
  folds(sheet, '92 -280, 56 -214, 12 -196', '112 -150, 62 -96, 16 -76', 4, {
    ...deep,
    seed: 6,
    side: -1,
  })
  cloth(sheet, WRAP, colours.wrap, colours.wrapShade, { reach: 44, alpha: 0.1, width: 2.1 })
  folds(sheet, '-60 -500, -92 -400, -104 -290', '60 -500, 92 -400, 104 -290', 11, {
    shade: colours.wrapShade,
    width: 1.7,
    reach: 14,
    seed: 7,
  })
  for (const y of [0, 7])
    sheet.ink(
      openCurve(
        `-112 ${-300 + y}, -84 ${-276 + y}, -58 ${-300 + y}, -30 ${-266 + y}, 0 ${-290 + y}, 30 ${-264 + y}, 58 ${-298 + y}, 84 ${-274 + y}, 112 ${-298 + y}`,
        4,
      ),
      {
        width: y === 0 ? 5 : 1.6,
        profile: 'wire',
        pigment: y === 0 ? 'paleOchre' : 'ink',
        layer: y === 0 ? 'flat' : 'line',
      },
    )
  sash(sheet, colours)
}

/** Belt with a bow, and two sash ends hanging to the hem. */
function sash(sheet: Sheet, colours: BodhisattvaColours): void {
  for (const side of [-1, 1]) {
    const fall = spline([
      [side * 6, -516],
      [side * 16, -400],
      [side * 10, -260],
      [side * 22, -120],
      [side * 14, -52],
    ])
    scarf(sheet, fall, 30, {
      front: 'white',
      back: colours.scarf,
      turns: 2.2,
      phase: side * 0.4,
      line: 1.5,
    })
  }
  const belt = closedCurve('-66 -540, 0 -524, 66 -540, 68 -512, 0 -496, -68 -512', 4)
  sheet.wash(belt, 'cinnabar')
  sheet.ink(contour(belt), { width: 2, profile: 'wire' })
  for (const x of [-48, -24, 24, 48]) bead(sheet, x, -516 - Math.abs(x) * 0.2, 6)
  stone(sheet, 0, -510, 15, 'azurite')
}

const TORSO =
  '-24 -838, -62 -822, -98 -800, -104 -764, -84 -700, -68 -620, -66 -530, 0 -514, 66 -530, 68 -620, 84 -700, 104 -764, 98 -800, 64 -822, 30 -838, 4 -824'

function torso(sheet: Sheet, colours: BodhisattvaColours): void {
  const body = closedCurve(TORSO, 4)
  sheet.fill(body, 'fleshStable')
  sheet.band(body, 'rouge', { width: 40, alpha: 0.032, bands: 12 })
  sheet.ink(contour(body), { width: 1.9, profile: 'wire', pigment: 'deepOchre', bend: 0.4 })
  const soft = { width: 1.4, pigment: 'umber', load: 0.8 } as const
  sheet.ink(openCurve('-66 -708, -34 -690, -6 -700'), soft)
  sheet.ink(openCurve('10 -700, 40 -690, 66 -708'), soft)
  sheet.ink(openCurve('-34 -560, 0 -552, 34 -560'), soft)
  const across = closedCurve(
    '-88 -812, -62 -824, -20 -740, 40 -640, 68 -590, 68 -536, 40 -528, -10 -600, -64 -720, -94 -776',
    4,
  )
  cloth(sheet, across, colours.scarf, 'indigo', { reach: 26, width: 1.9 })
  folds(sheet, '-84 -800, -50 -720, 10 -620, 58 -545', '-66 -818, -24 -736, 36 -640, 66 -592', 4, {
    shade: 'indigo',
    width: 1.5,
    reach: 8,
    seed: 9,
  })
  const neck = closedCurve('-22 -872, -24 -838, 4 -820, 30 -836, 30 -870', 3)
  sheet.fill(neck, 'fleshStable')
  sheet.band(neck, 'rouge', { width: 14, alpha: 0.08, toward: [0, -1] })
  for (const y of [-852, -842, -832])
    sheet.ink(
      spline([
        [-20, y],
        [4, y + 7],
        [28, y],
      ]),
      { width: 1.2, pigment: 'umber' },
    )
}

function necklaces(sheet: Sheet): void {
  beads(sheet, openCurve('-44 -828, -20 -794, 6 -784, 32 -794, 52 -826', 3), 5.2)
  beads(sheet, openCurve('-72 -812, -44 -752, 4 -726, 50 -752, 78 -810', 3), 4.4)
  for (const [x, y] of [
    [-30, -770],
    [4, -752],
    [38, -770],
  ] as const)
    stone(sheet, x, y, 9, x === 4 ? 'cinnabar' : 'malachite')
  beads(sheet, openCurve('4 -726, -6 -660, 0 -600, 0 -530', 3), 3.6)
  beads(sheet, openCurve('-56 -500, -70 -400, -40 -320, 0 -300, 40 -320, 70 -400, 56 -500', 3), 4)
  stone(sheet, 0, -300, 14, 'cinnabar')
  beads(sheet, openCurve('0 -286, -14 -210, -60 -140, -84 -110', 3), 3.4)
  beads(sheet, openCurve('0 -286, 14 -210, 60 -140, 84 -110', 3), 3.4)
}

const NEAR_ARM: Record<Gesture, string> = {
  joined: '-88 -786, -124 -700, -128 -640, -88 -640, -20 -672, 18 -690',
  lotus: '-88 -786, -128 -690, -138 -600, -112 -570, -60 -584, -12 -610',
  bowl: '-88 -786, -130 -694, -138 -610, -104 -596, -40 -624, 2 -640',
}
const FAR_ARM: Record<Gesture, string> = {
  joined: '92 -786, 116 -716, 112 -660, 82 -660, 50 -686, 34 -702',
  lotus: '92 -786, 128 -716, 150 -660, 150 -690, 138 -740, 124 -784',
  bowl: '92 -786, 122 -706, 128 -640, 104 -628, 66 -644, 34 -652',
}

function arms(sheet: Sheet, colours: BodhisattvaColours, gesture: Gesture): void {
  limb(sheet, FAR_ARM[gesture], { from: 42, to: 20 })
  if (gesture === 'lotus') {
    lotusFlower(sheet)
    hand(sheet, 124, -802, { turn: -1.2, scale: 0.8 })
  }
  limb(sheet, NEAR_ARM[gesture], { from: 46, to: 21 })
  if (gesture === 'joined') joinedHands(sheet)
  if (gesture === 'bowl') bowl(sheet, colours)
  if (gesture === 'lotus') hand(sheet, 4, -618, { turn: -0.5, scale: 0.85 })
  for (const [x, y, turn] of [
    [-118, -722, -0.25],
    [112, -738, 0.35],
  ] as const)
    sheet.place(x, y, { turn }, () => {
      beads(sheet, openCurve('-20 0, 0 6, 20 0', 2), 4)
      stone(sheet, 0, 2, 9, 'azurite')
    })
}

function joinedHands(sheet: Sheet): void {
  sheet.place(34, -716, { turn: 0.25 }, () => {
    const palms = closedCurve('-14 30, -18 4, -10 -34, 2 -58, 10 -56, 14 -30, 18 6, 14 30', 3)
    sheet.fill(palms, 'fleshStable')
    sheet.band(palms, 'rouge', { width: 12, alpha: 0.06, bands: 6 })
    sheet.ink(contour(palms), { width: 1.7, profile: 'wire', pigment: 'deepOchre' })
    sheet.ink(openCurve('2 28, 0 0, 4 -50', 2), { width: 1.4, pigment: 'umber' })
    beads(sheet, openCurve('-17 28, 0 34, 17 28', 2), 4)
  })
}

function bowl(sheet: Sheet, colours: BodhisattvaColours): void {
  hand(sheet, 10, -642, { turn: -0.2, scale: 0.85 })
  sheet.place(44, -664, {}, () => {
    for (const [x, y, pigment] of [
      [-20, -26, 'cinnabar'],
      [0, -36, 'white'],
      [20, -26, 'cinnabar'],
      [-8, -20, 'white'],
      [12, -18, 'paleOchre'],
    ] as const)
      for (let i = 0; i < 5; i++)
        sheet.place(x, y, { turn: (i * Math.PI * 2) / 5 }, () =>
          petal(sheet, 14, 12, pigment, { line: 0.9, rim: null, sharp: 0, shade: 'rouge' }),
        )
    const dish = closedCurve('-40 -14!, 40 -14!, 30 12, 12 22, -12 22, -30 12', 2)
    sheet.wash(dish, colours.halo[1])
    sheet.band(dish, 'indigo', { width: 12, alpha: 0.12, toward: [0.4, 1] })
    sheet.ink(contour(dish), { width: 2, profile: 'wire' })
  })
}

/** A lotus on a long stem, rising past the shoulder. */
function lotusFlower(sheet: Sheet): void {
  const stem = openCurve('10 -600, 70 -690, 128 -800, 150 -900, 146 -980', 4)
  sheet.ink(stem, { width: 9, profile: 'wire', pigment: 'malachite', layer: 'flat' })
  for (const side of [-4.5, 4.5])
    sheet.ink(
      stem.map(([x, y]): Point => [x + side, y]),
      { width: 1.4, profile: 'wire' },
    )
  sheet.place(146, -980, { turn: -0.1 }, () => {
    for (const turn of [-1.25, 1.25, -0.8, 0.8, -0.4, 0.4, 0])
      sheet.place(0, 0, { turn }, () =>
        petal(sheet, 66, 34, Math.abs(turn) > 1 ? 'paleGreen' : 'white', {
          shade: Math.abs(turn) > 1 ? 'malachite' : 'cinnabar',
          line: 1.5,
          alpha: 0.14,
        }),
      )
  })
  sheet.place(96, -740, { turn: 1 }, () =>
    petal(sheet, 70, 40, 'copperGreen', { shade: 'indigo', line: 1.5, rim: null }),
  )
}

/** The scarf laid over both shoulders and caught round the upper arms. */
function shawl(sheet: Sheet, colours: BodhisattvaColours): void {
  for (const side of [-1, 1]) {
    const over: Point[] = [
      [side * 26, -836],
      [side * 74, -822],
      [side * 112, -772],
      [side * 138, -690],
      [side * 160, -610],
      [side * 156, -540],
    ]
    scarf(sheet, spline(over), 52, {
      front: colours.scarf,
      back: colours.scarfBack,
      turns: 0.7,
      phase: -0.3,
      line: 1.9,
    })
  }
}

function backScarf(sheet: Sheet, colours: BodhisattvaColours): void {
  for (const side of [-1, 1]) {
    const fall: Point[] = [
      [side * 96, -800],
      [side * 158, -690],
      [side * 172, -540],
      [side * 150, -380],
      [side * 176, -220],
      [side * 156, -80],
      [side * 182, 30],
    ]
    scarf(sheet, spline(fall), 48, {
      front: colours.scarf,
      back: colours.scarfBack,
      turns: 2.6,
      phase: side > 0 ? 0.3 : 1.2,
      line: 1.9,
    })
  }
}

/** Two loops of the scarf across hips and knees. */
function frontScarf(sheet: Sheet, colours: BodhisattvaColours): void {
  const how = { front: colours.scarf, back: colours.scarfBack, turns: 1.7, line: 1.9 } as const
  scarf(sheet, openCurve('-156 -560, -120 -420, -40 -366, 40 -372, 110 -440, 150 -560', 4), 40, {
    ...how,
    phase: -0.5,
  })
  scarf(sheet, openCurve('-150 -400, -110 -250, -30 -190, 50 -196, 116 -260, 150 -390', 4), 40, {
    ...how,
    phase: 0.2,
  })
}

function head(sheet: Sheet): void {
  sheet.place(4, -912, { scale: 0.94 }, () => {
    for (const side of [-1, 1]) hairFall(sheet, side)
    const bun = closedCurve('-34 -84, -44 -124, -28 -160, 4 -172, 36 -158, 48 -120, 38 -84', 3)
    sheet.wash(bun, 'ink')
    sheet.ink(contour(bun), { width: 1.8, profile: 'wire' })
    for (const x of [-20, -6, 8, 22])
      sheet.ink(
        spline([
          [x, -92],
          [x * 1.3, -128],
          [x * 0.8, -164],
        ]),
        { width: 1.3, pigment: 'inkWash' },
      )
    face(sheet)
    const hair = closedCurve(
      '-54 10, -63 -30, -50 -74, -12 -96, 34 -92, 62 -58, 62 -18, 55 -4, 50 -30, 34 -48, 12 -54, -14 -52, -38 -36, -48 -8',
      3,
    )
    sheet.wash(hair, 'ink')
    sheet.ink(contour(hair), { width: 1.8, profile: 'wire' })
    for (let i = 0; i < 6; i++) {
      sheet.ink(
        spline([
          [6 - i, -60 - i * 5],
          [-26 - i * 3, -54 - i * 4],
          [-50 - i, -14 - i * 3],
        ]),
        { width: 1, pigment: 'inkWash' },
      )
      sheet.ink(
        spline([
          [14 + i, -60 - i * 5],
          [40 + i * 2, -52 - i * 4],
          [58 + i * 0.6, -18 - i * 3],
        ]),
        { width: 1, pigment: 'inkWash' },
      )
    }
    crown(sheet)
  })
}

function hairFall(sheet: Sheet, side: number): void {
  const lock = spline([
    [side * 54, -6],
    [side * 70, 40],
    [side * 78, 92],
    [side * 104, 128],
  ])
  sheet.ink(lock, { width: 17, profile: 'taper', pigment: 'ink', layer: 'flat' })
  const ribbon = spline([
    [side * 58, -56],
    [side * 92, -20],
    [side * 96, 50],
    [side * 118, 116],
  ])
  scarf(sheet, ribbon, 22, {
    front: 'cinnabar',
    back: 'white',
    turns: 2.4,
    phase: 0.5 + side * 0.3,
    line: 1.3,
  })
}

/** A gold crown of three leaves with stones, on a beaded band. */
function crown(sheet: Sheet): void {
  const plaques = [
    [-40, -82, -0.42, 0.82],
    [48, -80, 0.46, 0.76],
    [6, -94, 0.02, 1.12],
  ] as const
  for (const [x, y, turn, scale] of plaques)
    sheet.place(x, y, { turn, scale }, () => {
      const leaf = closedCurve(
        '-24 6!, -34 -18, -22 -40!, -14 -54, 0 -78!, 14 -54, 22 -40!, 34 -18, 24 6!',
        2,
      )
      sheet.fill(leaf, 'deepOchre')
      sheet.fill(leaf, 'gold', 1, 'gold')
      sheet.ink(contour(leaf), { width: 2, profile: 'wire', pigment: 'deepOchre' })
      stone(sheet, 0, -24, 12, 'cinnabar')
      stone(sheet, 0, -52, 6, 'malachite')
    })
  beads(sheet, openCurve('-56 -54, -30 -76, 6 -84, 42 -74, 62 -50', 2), 5)
  for (const side of [-1, 1])
    beads(
      sheet,
      spline([
        [side * 60, -40],
        [side * 67, -10],
        [side * 62, 30],
      ]),
      3.4,
    )
}
