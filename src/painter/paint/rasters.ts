import type { Window } from '#painter/field/window.ts'
import { strawShapes } from '#painter/paint/straw.ts'
import { type Column, type Rasterise, shapesIn, svgOf, svgOfLines } from '#painter/paint/svg.ts'
import type { Layer, Shape } from '#painter/sheet.ts'
import type { Age, Wall } from '#painter/wall/wall.ts'

/** Premultiplied RGBA rasters of a window's layers; null where a layer is empty there. */
export interface Rasters {
  flat: Uint8Array | null
  flatAged: Uint8Array | null
  matter: Uint8Array | null
  draft: Uint8Array | null
  line: Uint8Array | null
  lineAged: Uint8Array | null
  gold: Uint8Array | null
  crack: Uint8Array | null
  straw: Uint8Array | null
}

/** Draws every layer of a wall through the given rasteriser, skipping the empty ones. */
export function rasters(wall: Wall, window: Window, age: Age, rasterise: Rasterise): Rasters {
  const seen = shapesIn(wall.sheet.shapes, window)
  const layer = (name: Layer) => seen.filter(shape => shape.layer === name)
  const draw = (shapes: readonly Shape[], column: Column) =>
    shapes.length > 0 ? rasterise(svgOf(shapes, column, window)) : null
  const flat = layer('flat')
  const aged = age.turned > 0
  const broken = age.holes > 0 || wall.harm !== undefined
  const lines = lineRasters(seen, window, aged, rasterise)
  return {
    flat: draw(flat, 'fresh'),
    flatAged: aged ? draw(flat, 'aged') : null,
    matter: draw(flat, 'matter'),
    draft: draw(layer('draft'), 'fresh'),
    line: lines.fresh,
    lineAged: lines.aged,
    gold: draw(layer('gold'), 'fresh'),
    crack: age.cracks > 0 ? draw(layer('crack'), 'fresh') : null,
    straw: broken ? draw(strawShapes(window, wall.sheet.seed + 3), 'fresh') : null,
  }
}

/** Line colour over its coverage; both stay premultiplied, as rasterisers give them. */
function lineRasters(seen: Shape[], window: Window, aged: boolean, rasterise: Rasterise) {
  const shapes = seen.filter(shape => shape.layer === 'line' || shape.layer === 'flat')
  if (!shapes.some(shape => shape.layer === 'line')) return { fresh: null, aged: null }
  const cover = rasterise(svgOfLines(shapes, window, 'cover'))
  const coloured = (column: 'fresh' | 'aged') => {
    const pixels = rasterise(svgOfLines(shapes, window, column))
    for (let i = 3; i < pixels.length; i += 4) pixels[i] = cover[i - 1] as number
    return pixels
  }
  return { fresh: coloured('fresh'), aged: aged ? coloured('aged') : null }
}
