import type { Window } from '#painter/field/window.ts'
import { PIGMENTS } from '#painter/pigment/pigments.ts'
import type { Shape } from '#painter/sheet.ts'

/** Turns an SVG document into premultiplied RGBA bytes of the size it declares. */
export type Rasterise = (svg: string) => Uint8Array

/** Which property of the pigments a raster carries: their colours, or grain, flake and metal as R, G, B. */
export type Column = 'fresh' | 'aged' | 'matter'

/** Shapes of a layer that meet the window. */
export function shapesIn(shapes: readonly Shape[], window: Window): Shape[] {
  const right = window.x + window.width * window.px
  const bottom = window.y + window.height * window.px
  return shapes.filter(
    ({ box }) => box[2] >= window.x && box[0] <= right && box[3] >= window.y && box[1] <= bottom,
  )
}

function colourOf(shape: Shape, column: Column): string {
  const { fresh, aged, grain, flake } = PIGMENTS[shape.pigment]
  if (column === 'matter') return `rgb(${grain},${flake},${shape.pigment === 'gold' ? 255 : 0})`
  return column === 'aged' ? aged : fresh
}

const path = (shape: Shape, fill: string, alpha: number): string =>
  `<path d="${shape.d}" fill="${fill}"${alpha < 1 ? ` fill-opacity="${alpha.toFixed(3)}"` : ''}/>`

function frame(window: Window, content: string): string {
  const { x, y, width, height, px } = window
  const view = `${x} ${y} ${width * px} ${height * px}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view}">${content}</svg>`
}

/** The shapes in painter's order in one palette column. */
export const svgOf = (shapes: readonly Shape[], column: Column, window: Window): string =>
  frame(window, shapes.map(s => path(s, colourOf(s, column), s.alpha)).join(''))

/**
 * The contours with hidden lines removed: opaque flat colour is drawn black and so rubs out the
 * lines under it. `fill` gives the colour of the lines themselves.
 */
export function svgOfLines(
  shapes: readonly Shape[],
  window: Window,
  fill: 'cover' | Exclude<Column, 'matter'>,
): string {
  const drawn = shapes
    .filter(s => s.layer === 'line' || s.alpha >= 0.95)
    .map(s => {
      if (s.layer !== 'line') return path(s, '#000', 1)
      return path(s, fill === 'cover' ? '#fff' : colourOf(s, fill), s.alpha)
    })
  const black = `<rect x="${window.x}" y="${window.y}" width="100%" height="100%" fill="#000"/>`
  return frame(window, black + drawn.join(''))
}
