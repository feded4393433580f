import { ellipse, rectangle, spline } from '#painter/geometry/curve.ts'
import { contour } from '#painter/motif/cloth.ts'
import { crackWall } from '#painter/motif/cracks.ts'
import { petal, rosette } from '#painter/motif/petal.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import { createSheet, type Sheet } from '#painter/sheet.ts'
import type { Wall } from '#painter/wall/wall.ts'

const FLOWERS: readonly (readonly [PigmentName, PigmentName])[] = [
  ['cinnabar', 'malachite'],
  ['azurite', 'copperGreen'],
  ['paleOchre', 'malachite'],
]

/** Painted face of a low altar, 1.8 by 0.224 m: six arched panels, each with a flower on its leaves. */
export function panels(seed: number, px: number): Wall {
  const [width, height, count] = [1800, 224, 6]
  const sheet = createSheet(seed, px)
  sheet.fill(rectangle(-5, -5, width + 5, height + 5), 'redOchre')
  for (const y of [9, height - 9]) {
    sheet.ink(
      [
        [0, y],
        [width / 2, y],
        [width, y],
      ],
      { width: 7, profile: 'wire', pigment: 'white', layer: 'flat' },
    )
    sheet.ink(
      [
        [0, y + 5],
        [width / 2, y + 5],
        [width, y + 5],
      ],
      { width: 1.5, profile: 'wire' },
    )
  }
  const pitch = width / count
  for (let i = 0; i < count; i++)
    sheet.place((i + 0.5) * pitch, height / 2, { seed: 200 + i }, () =>
      panel(sheet, pitch, FLOWERS[i % 3] as readonly [PigmentName, PigmentName]),
    )
  crackWall(sheet, width, height, 3)
  return { sheet, width, height }
}

function panel(
  sheet: Sheet,
  pitch: number,
  [flower, leaves]: readonly [PigmentName, PigmentName],
): void {
  const w = pitch * 0.44
  const arch = spline(
    [
      [-w, 82, 1],
      [-w, 10],
      [-w + 8, -34, 1],
      [-w * 0.72, -46],
      [-w * 0.6, -66, 1],
      [-w * 0.34, -64],
      [0, -88, 1],
      [w * 0.34, -64],
      [w * 0.6, -66, 1],
      [w * 0.72, -46],
      [w - 8, -34, 1],
      [w, 10],
      [w, 82, 1],
    ],
    { closed: true },
  )
  sheet.wash(arch, 'paleOchre')
  sheet.band(arch, 'deepOchre', { width: 26, alpha: 0.06, bands: 6 })
  sheet.ink(contour(arch), { width: 5, profile: 'wire', pigment: 'white', layer: 'flat' })
  sheet.ink(contour(arch), { width: 2, profile: 'wire' })
  for (const side of [-1, 1]) {
    sheet.ink(
      spline([
        [0, 58],
        [side * 40, 64],
        [side * 76, 40],
        [side * 92, 4],
      ]),
      { width: 4, pigment: 'malachite', layer: 'flat' },
    )
    for (const [x, y, turn] of [
      [30, 58, 1.9],
      [58, 54, 0.7],
      [70, 40, 2.2],
      [88, 16, 0.2],
      [84, 24, 1.5],
    ] as const)
      sheet.place(side * x, y, { turn: side * turn }, () =>
        petal(sheet, 40, 20, leaves, { shade: 'indigo', line: 0.9 }),
      )
  }
  sheet.place(0, 4, {}, () => {
    rosette(sheet, 56, 10, [leaves], { shade: 'indigo', line: 1, width: 34 })
    rosette(sheet, 46, 8, ['white', flower], {
      shade: flower,
      line: 1,
      width: 36,
      phase: 0.5,
      sharp: 0,
    })
    rosette(sheet, 27, 6, [flower], { shade: 'deepOchre', line: 0.9, width: 24, sharp: 0 })
    sheet.fill(ellipse(0, 0, 7), 'gold', 1, 'gold')
  })
}
