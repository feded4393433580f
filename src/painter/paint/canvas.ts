import type { Window } from '#painter/field/window.ts'
import type { Fields } from '#painter/paint/fields.ts'
import type { Rasters } from '#painter/paint/rasters.ts'
import type { Age, Wall } from '#painter/wall/wall.ts'

/** A red, green, blue triple, 0 to 255, sRGB. */
export type Rgb = readonly [r: number, g: number, b: number]

/** One window of wall while it is being painted: what every pass reads and the planes it writes. */
export interface Canvas {
  wall: Wall
  window: Window
  age: Age
  fields: Fields
  rasters: Rasters
  /** sRGB, three values a pixel, 0 to 255. */
  colour: Float32Array
  /** Bare mud under the paint, three values a pixel; what a hole shows. */
  mud: Float32Array
  /** Relief of the painted face and of the mud below, mm. */
  height: Float32Array
  mudHeight: Float32Array
  /** How far a pixel is covered by colour, 0 to 1, and how readily that colour falls, 0 to 1. */
  cover: Float32Array
  flake: Float32Array
  /** Metal on the surface, 0 to 1. */
  metal: Float32Array
}

/** Empty planes for a window. */
export function createCanvas(
  wall: Wall,
  window: Window,
  age: Age,
  fields: Fields,
  rasters: Rasters,
): Canvas {
  const n = window.width * window.height
  return {
    wall,
    window,
    age,
    fields,
    rasters,
    colour: new Float32Array(n * 3),
    mud: new Float32Array(n * 3),
    height: new Float32Array(n),
    mudHeight: new Float32Array(n),
    cover: new Float32Array(n),
    flake: new Float32Array(n).fill(0.12),
    metal: new Float32Array(n),
  }
}

/** Red, green and blue of a hex colour, 0 to 255. */
export const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

/** Mixes a colour into pixel k of a plane. */
export function mix(plane: Float32Array, k: number, colour: Rgb, share: number): void {
  const o = k * 3
  for (let q = 0; q < 3; q++) {
    const old = plane[o + q] as number
    plane[o + q] = old + ((colour[q] as number) - old) * share
  }
}

/** Multiplies pixel k of a plane. */
export function multiply(plane: Float32Array, k: number, by: Rgb): void {
  const o = k * 3
  for (let q = 0; q < 3; q++) plane[o + q] = (plane[o + q] as number) * (by[q] as number)
}
