import { closedCurve, ellipse, openCurve, type Point, spline } from '#painter/geometry/curve.ts'
import { bodhisattvaArms } from '#painter/motif/bodhisattva-arms.ts'
import type { BodhisattvaColours, Gesture } from '#painter/motif/bodhisattva-colours.ts'
import { bodhisattvaHead } from '#painter/motif/bodhisattva-head.ts'
import { bodhisattvaSkirt } from '#painter/motif/bodhisattva-skirt.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { beads, stone } from '#painter/motif/jewels.ts'
import { petal } from '#painter/motif/petal.ts'
import { scarf } from '#painter/motif/scarf.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** Farthest point from the origin, local units: crown at 1060, lotus below 70. */
export const BODHISATTVA_REACH = 1120

/** A standing bodhisattva turned to the right, about 1050 local units tall, the soles at the origin. */
export function bodhisattva(sheet: Sheet, colours: BodhisattvaColours, gesture: Gesture): void {
  halo(sheet, colours.halo)
  lotusSeat(sheet)
  backScarf(sheet, colours)
  feet(sheet)
  bodhisattvaSkirt(sheet, colours)
  torso(sheet, colours)
  necklaces(sheet)
  shawl(sheet, colours)
  bodhisattvaArms(sheet, colours, gesture)
  frontScarf(sheet, colours)
  bodhisattvaHead(sheet)
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
