import { closedCurve, openCurve, type Point } from '#painter/geometry/curve.ts'
import type { BodhisattvaColours, Gesture } from '#painter/motif/bodhisattva-colours.ts'
import { contour, limb } from '#painter/motif/cloth.ts'
import { hand } from '#painter/motif/hand.ts'
import { beads, stone } from '#painter/motif/jewels.ts'
import { petal } from '#painter/motif/petal.ts'
import type { Sheet } from '#painter/sheet.ts'

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

/** Both arms and what the hands do; the near arm lies over the far one. */
export function bodhisattvaArms(sheet: Sheet, colours: BodhisattvaColours, gesture: Gesture): void {
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
