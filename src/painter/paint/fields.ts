import { cellBorders } from '#painter/field/cells.ts'
import { fractal, type Octave } from '#painter/field/noise.ts'
import type { Window } from '#painter/field/window.ts'
import type { Age } from '#painter/wall/wall.ts'

/** The noise of a wall over one window; each about -1 to 1 unless named in mm. */
export interface Fields {
  trowel: Float32Array
  brush: Float32Array
  grit: Float32Array
  mottle: Float32Array
  grain: Float32Array
  thin: Float32Array
  pits: Float32Array
  inkLoad: Float32Array
  /** Warp of the flat colour, mm: edges become cut by hand. */
  warpX: Float32Array
  warpY: Float32Array
  /** Slip of the contour against the colour, mm. */
  slipX: Float32Array
  slipY: Float32Array
  loss: Float32Array | null
  /** Distance to the nearest crackle, mm; null where pixels are too coarse to show it. */
  crackle: Float32Array | null
}

const OCTAVES = {
  trowel: [
    [420, 1],
    [150, 0.55],
    [60, 0.22, 34],
  ],
  brush: [
    [110, 0.4, 9],
    [52, 0.3, 3.1],
    [31, 0.22, 1.6],
  ],
  grit: [
    [7, 0.3],
    [2.6, 0.4],
    [1.1, 0.5],
    [0.55, 0.4],
  ],
  mottle: [
    [700, 0.6],
    [190, 0.5],
    [48, 0.3],
    [15, 0.18],
  ],
  grain: [
    [3.4, 0.3],
    [1.5, 0.5],
    [0.8, 0.5],
    [0.45, 0.4],
  ],
  thin: [
    [55, 0.5],
    [17, 0.5, 9],
    [5, 0.45],
  ],
  warp: [
    [26, 0.55],
    [7, 0.34],
    [2.2, 0.14],
  ],
  slip: [
    [60, 0.8],
    [9, 0.12],
  ],
  // Seven octaves down to 0.9 mm make a flake real; four look like clouds.
  loss: [
    [520, 0.6],
    [160, 0.55],
    [52, 0.42],
    [17, 0.3],
    [6, 0.2],
    [2.2, 0.14],
    [0.9, 0.08],
  ],
  pits: [
    [6, 0.8],
    [2.4, 0.35],
  ],
  ink: [
    [70, 0.5],
    [12, 0.4],
    [3, 0.3],
  ],
} as const satisfies Record<string, readonly Octave[]>

/** Computes the fields of a wall's seed over a window. */
export function wallFields(window: Window, seed: number, age: Age): Fields {
  const field = (name: keyof typeof OCTAVES, offset: number) =>
    fractal(window, OCTAVES[name], seed + offset)
  const warpX = field('warp', 7)
  const warpY = field('warp', 8)
  const crackled = age.cracks > 0 && window.px < 1.2
  return {
    trowel: field('trowel', 1),
    brush: field('brush', 2),
    grit: field('grit', 3),
    mottle: field('mottle', 4),
    grain: field('grain', 5),
    thin: field('thin', 6),
    warpX,
    warpY,
    slipX: field('slip', 9),
    slipY: field('slip', 10),
    loss: field('loss', 11),
    inkLoad: field('ink', 12),
    crackle: crackled ? cellBorders(window, 13, seed + 13, warpX, warpY) : null,
    pits: field('pits', 14),
  }
}
