import { grown, type Window } from '#painter/field/window.ts'
import { clamp } from '#painter/geometry/scalar.ts'
import { crack, losePaint, weather } from '#painter/paint/ageing.ts'
import { type Canvas, createCanvas } from '#painter/paint/canvas.ts'
import { layDraft, layFlat, layGold, layLine } from '#painter/paint/colour.ts'
import { wallFields } from '#painter/paint/fields.ts'
import { layGround, layMud } from '#painter/paint/plaster.ts'
import { rasters } from '#painter/paint/rasters.ts'
import type { Rasterise } from '#painter/paint/svg.ts'
import type { Age, Wall } from '#painter/wall/wall.ts'

/** One painted window, eight bits a value, rows from the top. */
export interface Tile {
  width: number
  height: number
  /** sRGB, three bytes a pixel. */
  colour: Uint8Array
  /** Relief, 128 for the mean face, 36 levels a millimetre. */
  relief: Uint8Array
  /** Metal, 255 for whole gold. */
  metal: Uint8Array
}

/** How a window is painted. */
export interface Painting {
  age: Age
  /** Strength of a faint raking light from the upper left baked into the colour, 0 for none. */
  raking: number
  rasterise: Rasterise
}

/** Farthest a warp or slip moves a layer, mm; the margin that makes neighbouring tiles agree. */
const WARP_REACH = 2.2

/**
 * Paints one window of a wall. The window's origin must lie on whole pixels of its own scale;
 * then any cutting of the wall into windows gives the same picture.
 */
export function paintTile(wall: Wall, window: Window, painting: Painting): Tile {
  const margin = Math.ceil(WARP_REACH / window.px) + 4
  const wide = grown(window, margin)
  const { age } = painting
  const layers = rasters(wall, wide, age, painting.rasterise)
  const canvas = createCanvas(wall, wide, age, wallFields(wide, wall.sheet.seed, age), layers)
  layMud(canvas)
  layGround(canvas)
  layDraft(canvas)
  layFlat(canvas)
  layLine(canvas)
  layGold(canvas)
  if (age.loss + age.wear + age.holes > 0 || wall.harm) losePaint(canvas)
  crack(canvas)
  weather(canvas)
  return cropped(canvas, window, margin, painting.raking)
}

function cropped(canvas: Canvas, window: Window, margin: number, raking: number): Tile {
  const { width, height } = window
  const stride = canvas.window.width
  const colour = new Uint8Array(width * height * 3)
  const relief = new Uint8Array(width * height)
  const metal = new Uint8Array(width * height)
  for (let y = 0, o = 0; y < height; y++)
    for (let x = 0; x < width; x++, o++) {
      const k = (y + margin) * stride + x + margin
      const light = raking > 0 ? 1 + raking * lightAt(canvas, k, stride) : 1
      for (let q = 0; q < 3; q++)
        colour[o * 3 + q] = clamp((canvas.colour[k * 3 + q] as number) * light, 0, 255)
      relief[o] = clamp(128 + (canvas.height[k] as number) * 36, 0, 255)
      metal[o] = (canvas.metal[k] as number) * 255
    }
  return { width, height, colour, relief, metal }
}

/** Light from the upper left on the relief, -0.42 to 0.42. */
function lightAt({ height, window }: Canvas, k: number, stride: number): number {
  const across = ((height[k + 1] as number) - (height[k - 1] as number)) / (2 * window.px)
  const down = ((height[k + stride] as number) - (height[k - stride] as number)) / (2 * window.px)
  return clamp(across * 0.75 + down * 0.65, -0.42, 0.42)
}
