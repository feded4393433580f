import { closedCurve, openCurve, spline } from '#painter/geometry/curve.ts'
import type { BodhisattvaColours } from '#painter/motif/bodhisattva-colours.ts'
import { cloth, contour, folds } from '#painter/motif/cloth.ts'
import { bead, stone } from '#painter/motif/jewels.ts'
import { scarf } from '#painter/motif/scarf.ts'
import type { Sheet } from '#painter/sheet.ts'

const SKIRT =
  '-62 -520, -92 -430, -108 -300, -116 -180, -130 -66, -124 -40!, -96 -30, -72 -44!, -44 -24, -14 -38!, 14 -22, 44 -40!, 72 -26, 98 -38!, 124 -32, 134 -56!, 122 -180, 112 -310, 92 -430, 64 -520'
const WRAP =
  '-66 -528, -96 -450, -112 -350, -114 -282!, -84 -262, -58 -286!, -30 -252, 0 -276!, 30 -250, 58 -284!, 84 -260, 114 -284!, 112 -360, 96 -450, 66 -528'

/** Long skirt, the shorter wrap over it, belt and sash ends. */
export function bodhisattvaSkirt(sheet: Sheet, colours: BodhisattvaColours): void {
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
