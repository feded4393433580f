import { fractal } from '#painter/field/noise.ts'
import type { Window } from '#painter/field/window.ts'
import { clamp, lerp, smooth } from '#painter/geometry/scalar.ts'
import type { Rgb } from '#painter/paint/canvas.ts'
import { distanceTo } from '#painter/paint/distance.ts'
import { rasters } from '#painter/paint/rasters.ts'
import type { Rasterise } from '#painter/paint/svg.ts'
import type { Sheet } from '#painter/sheet.ts'
import { AS_PAINTED } from '#painter/wall/wall.ts'

/** A drawing cut out of its paper. */
export interface CutOut {
  readonly width: number
  readonly height: number
  /** sRGB and alpha, four bytes a pixel, not premultiplied; rows from the top. */
  readonly pixels: Uint8Array
}

/** Hemp paper as it looks by lamplight. */
const PAPER: Rgb = [226, 211, 179]
/** Paper left round the drawing, mm: without it a dark robe would have no edge against a dark wall. */
export const PAPER_MARGIN = 9
/** Share of a wash over paper: the drawing is ink first, and colour only says which cloth is which. */
const WASH = 0.66

/**
 * A drawing in ink and thin washes on paper, cut out round its outline. The same shapes that a wall takes as body colour
 * lie here as washes, uneven as wet paper takes them.
 */
export function paintCutOut(sheet: Sheet, window: Window, rasterise: Rasterise): CutOut {
  const { width, height, px } = window
  const wall = { sheet, width: width * px, height: height * px }
  const { flat, line } = rasters(wall, window, AS_PAINTED, rasterise)
  const n = width * height
  const ink = (k: number): number => (line?.[k * 4 + 3] ?? 0) / 255
  const colour = (k: number): number => (flat?.[k * 4 + 3] ?? 0) / 255
  const far = distanceTo(width, height, k => Math.max(ink(k), colour(k)))
  const fibre = fractal(
    window,
    [
      [38, 0.5, 11],
      [9, 0.3, 4],
      [4, 0.25],
    ],
    sheet.seed + 5,
  )
  const pool = fractal(
    window,
    [
      [120, 0.55],
      [34, 0.4],
      [12, 0.2],
    ],
    sheet.seed + 9,
  )
  const dry = fractal(
    window,
    [
      [46, 0.6],
      [7, 0.5],
      [4, 0.3],
    ],
    sheet.seed + 13,
  )
  const pixels = new Uint8Array(n * 4)
  for (let k = 0; k < n; k++) {
    const alpha = clamp(PAPER_MARGIN / px - (far[k] as number) + 0.5)
    // Where nothing is seen there is paper too: a texture's smaller copies mix it into the edge.
    const paper = 1 + 0.035 * (fibre[k] as number)
    const wash = colour(k) * clamp(WASH * (1 + 0.22 * (pool[k] as number)))
    const stroke = ink(k) * (0.9 - 0.2 * smooth(0.35, 0.9, dry[k] as number))
    for (let q = 0; q < 3; q++) {
      const ground = (PAPER[q] as number) * paper
      const washed = lerp(ground, straight(flat, k, q) * paper, wash)
      pixels[k * 4 + q] = clamp(lerp(washed, straight(line, k, q), stroke), 0, 255)
    }
    pixels[k * 4 + 3] = Math.round(alpha * 255)
  }
  return { width, height, pixels }
}

/** A channel of a premultiplied raster as it was before. */
function straight(raster: Uint8Array | null, k: number, q: number): number {
  const alpha = raster?.[k * 4 + 3] ?? 0
  return alpha === 0 ? 0 : Math.min(255, ((raster?.[k * 4 + q] as number) * 255) / alpha)
}
