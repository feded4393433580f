/** A piece of wall seen through a grid of pixels: origin in mm, size in pixels, mm per pixel. */
export interface Window {
  x: number
  y: number
  width: number
  height: number
  px: number
}

/** The window grown by whole pixels on every side. */
export const grown = (w: Window, pixels: number): Window => ({
  x: w.x - pixels * w.px,
  y: w.y - pixels * w.px,
  width: w.width + 2 * pixels,
  height: w.height + 2 * pixels,
  px: w.px,
})
