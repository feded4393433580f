import type { Sight } from '#imagery/sheet.ts'
import type { Edges } from '#scene/closer/flat-picture.ts'
import type { CloseView } from '#visit/close-view.ts'

/** A canvas in CSS pixels. */
export interface CanvasSize {
  readonly width: number
  readonly height: number
}

type Place = Pick<CloseView, 'left' | 'top' | 'width' | 'height'>

/**
 * Writes what an eye straight before the picture sees, the picture being the sheet from (0, 0) to (1, 1) with z = 0.
 * @param out 16 numbers, column-major.
 */
export function writeFlatView(place: Place, canvas: CanvasSize, out: Float64Array): void {
  out.fill(0)
  out[0] = (2 * place.width) / canvas.width
  out[5] = (2 * place.height) / canvas.height
  out[10] = 1
  out[12] = (2 * place.left) / canvas.width - 1
  out[13] = 1 - (2 * (place.top + place.height)) / canvas.height
  out[15] = 1
}

/** A sight whose view is written by `writeFlatView`. */
export interface FlatSight extends Sight {
  readonly viewProjection: Float64Array
  width: number
  height: number
}

/** A sight of nothing yet. */
export const flatSight = (): FlatSight => ({
  viewProjection: new Float64Array(16),
  eye: [0.5, 0.5, 1],
  width: 1,
  height: 1,
})

/**
 * The part of the picture that is seen between two edges of the canvas (0 to 1 from its left), in (s, t), and where that
 * is in clip space.
 */
export function seenBetween(
  place: Place,
  canvas: CanvasSize,
  from: number,
  to: number,
): { readonly part: Edges; readonly clip: Edges } {
  const left = Math.max(place.left, from * canvas.width)
  const right = Math.max(left, Math.min(place.left + place.width, to * canvas.width))
  const top = Math.max(place.top, 0)
  const bottom = Math.max(top, Math.min(place.top + place.height, canvas.height))
  const s = (x: number): number => (x - place.left) / place.width
  const t = (y: number): number => 1 - (y - place.top) / place.height
  const clipX = (x: number): number => (2 * x) / canvas.width - 1
  const clipY = (y: number): number => 1 - (2 * y) / canvas.height
  return {
    part: [s(left), t(bottom), s(right), t(top)],
    clip: [clipX(left), clipY(bottom), clipX(right), clipY(top)],
  }
}
