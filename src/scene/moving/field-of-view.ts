/** How far a visitor may narrow the view: at 40 a brush stroke fills the screen. */
export const largestZoom = 40

const radians = (d: number): number => (d * Math.PI) / 180

const landscapeVertical = Math.tan(radians(62) / 2)
const narrowestHorizontal = Math.tan(radians(46) / 2)
const widestVertical = Math.tan(radians(86) / 2)
const widestHorizontal = Math.tan(radians(100) / 2)

/**
 * Tangent of half the vertical angle of the widest view. 62° on a laptop; upright screens open up until a wall is seen
 * some 46° wide, and very wide ones narrow before their ends are drawn out of shape.
 * @param aspect width by height of the canvas.
 */
export function widestView(aspect: number): number {
  const safe = Number.isFinite(aspect) && aspect > 0 ? aspect : 1
  const open = Math.max(landscapeVertical, narrowestHorizontal / safe)
  return Math.min(open, widestVertical, Math.max(widestHorizontal / safe, radians(10)))
}

/** Tangent of half the vertical angle at this zoom: a thing appears `zoom` times as large. */
export const viewAtZoom = (aspect: number, zoom: number): number => widestView(aspect) / zoom

/** The angle between two neighbouring pixels in the middle of the view. */
export const radiansPerPixel = (aspect: number, zoom: number, heightInPixels: number): number =>
  (2 * viewAtZoom(aspect, zoom)) / Math.max(1, heightInPixels)
