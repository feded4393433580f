import { closedCurve, type Point, rectangle, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import { leaf } from '#painter/motif/leaves.ts'
import { petal, rosette } from '#painter/motif/petal.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** A tall vase with lotus on long stems, 1000 local units high, foot at the origin. */
export function lotusVase(sheet: Sheet): void {
  const stems: readonly (readonly [number, number, number, PigmentName])[] = [
    [-120, -820, -0.3, 'white'],
    [96, -760, 0.3, 'white'],
    [-6, -960, 0, 'cinnabar'],
    [-70, -600, -0.6, 'paleGreen'],
    [80, -540, 0.7, 'paleGreen'],
  ]
  for (const [x, y, turn, pigment] of stems) {
    const stem: Point[] = [
      [0, -230],
      [x * 0.2, -380],
      [x * 0.8, y * 0.72],
      [x, y],
    ]
    sheet.ink(spline(stem), { width: 10, profile: 'wire', pigment: 'malachite', layer: 'flat' })
    sheet.ink(
      spline(stem).map(([px, py]): Point => [px + 5, py]),
      { width: 1.6, profile: 'wire' },
    )
    sheet.place(x, y, { turn }, () => {
      if (pigment === 'paleGreen')
        for (const t of [-1.3, -0.5, 0.4, 1.2])
          sheet.place(0, 0, { turn: t }, () => leaf(sheet, 96, 74, 'copperGreen'))
      else
        for (const t of [-1.2, 1.2, -0.75, 0.75, -0.35, 0.35, 0])
          sheet.place(0, 0, { turn: t }, () =>
            petal(sheet, 92, 44, pigment, {
              shade: pigment === 'white' ? 'cinnabar' : 'deepOchre',
              line: 1.8,
              alpha: 0.14,
            }),
          )
    })
  }
  const vase = closedCurve(
    '-30 -240!, 30 -240!, 24 -214, 34 -190, 78 -150, 84 -100, 50 -40, 46 -14, 60 0!, -60 0!, -46 -14, -50 -40, -84 -100, -78 -150, -34 -190, -24 -214',
    3,
  )
  sheet.wash(vase, 'azurite')
  sheet.band(vase, 'indigo', { width: 60, alpha: 0.08, bands: 7, toward: [1, 0.3] })
  sheet.band(vase, 'white', { width: 26, alpha: 0.14, bands: 3, toward: [-1, -0.3], power: 2 })
  sheet.ink(contour(vase), { width: 2.6, profile: 'wire', bend: 0.5 })
  sheet.place(0, -106, {}, () =>
    rosette(sheet, 36, 8, ['white', 'paleOchre'], {
      shade: 'cinnabar',
      line: 1.4,
      width: 28,
      sharp: 0,
    }),
  )
}

/** A spray of flowers drifting down: three blossoms on a leafy twig, about 120 local units across. */
export function blossomSpray(sheet: Sheet, blossom: PigmentName): void {
  sheet.ink(
    spline([
      [-60, 20],
      [-20, 4],
      [30, 8],
      [64, -16],
    ]),
    { width: 3.4, profile: 'nail', pigment: 'malachite' },
  )
  for (const [x, y, turn] of [
    [-40, 14, -2],
    [-10, 4, 0.5],
    [20, 8, 2.3],
    [50, -8, 0.9],
    [-54, 20, 2.6],
  ] as const)
    sheet.place(x, y, { turn }, () => leaf(sheet, 34, 17, 'copperGreen'))
  for (const [x, y, size] of [
    [0, -10, 24],
    [-44, 0, 17],
    [48, -24, 18],
  ] as const)
    sheet.place(x, y, {}, () => {
      rosette(sheet, size, 5, [blossom], {
        shade: 'deepOchre',
        line: 1.2,
        width: size * 0.95,
        sharp: 0,
      })
      rosette(sheet, size * 0.36, 5, ['paleOchre'], {
        line: 0,
        rim: null,
        width: size * 0.4,
        sharp: 0,
      })
    })
}

/** A blank name strip with its lotus foot and leaf-shaped head: 60 by 420 local units, foot at the origin. */
export function nameStrip(sheet: Sheet): void {
  const strip = rectangle(-30, -420, 30, 0)
  sheet.wash(strip, 'white')
  sheet.ink(contour(rectangle(-24, -412, 24, -8)), {
    width: 2.4,
    profile: 'wire',
    pigment: 'redOchre',
  })
  sheet.ink(contour(strip), { width: 2.4, profile: 'wire' })
  for (const turn of [-1.1, 1.1, -0.55, 0.55, 0])
    sheet.place(0, 34, { turn: turn * 0.9 }, () =>
      petal(sheet, 44, 26, 'copperGreen', { shade: 'indigo', line: 1.6 }),
    )
  sheet.place(0, -420, {}, () => petal(sheet, 52, 60, 'redOchre', { line: 1.8 }))
}
