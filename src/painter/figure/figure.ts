import type { Window } from '#painter/field/window.ts'
import { PAPER_MARGIN } from '#painter/paint/cut-out.ts'
import { createSheet, type Sheet } from '#painter/sheet.ts'

/** A person as drawn in ink: feet at the origin, 1000 units from the ground to the crown, turned to the right. */
export interface Figure {
  /** File name without its ending; the id of the work that shows it. */
  readonly name: string
  /** Height from the ground to the crown, mm. */
  readonly tall: number
  readonly seed: number
  readonly draw: (sheet: Sheet) => void
  /** Raised when something changes that the polygons do not show. */
  readonly revision: number
}

/** Height of a figure's picture, pixels. */
const PIXELS = 1000

/** A drawn figure, and the window that holds it with its paper and no more. */
export interface DrawnFigure {
  readonly sheet: Sheet
  readonly window: Window
}

/** Draws a figure for pixels of the size at which its picture is stored. */
export function drawFigure({ tall, seed, draw }: Figure): DrawnFigure {
  const px = tall / (PIXELS - 60)
  const sheet = createSheet(seed, px)
  sheet.place(0, 0, { scale: tall / 1000 }, () => draw(sheet))
  const edge = (i: 0 | 1 | 2 | 3, pick: (...all: number[]) => number): number =>
    sheet.shapes.reduce((found, { box }) => pick(found, box[i]), 0)
  const grow = PAPER_MARGIN + 2 * px
  const left = Math.floor((edge(0, Math.min) - grow) / px)
  const top = Math.floor((edge(1, Math.min) - grow) / px)
  const right = Math.ceil((edge(2, Math.max) + grow) / px)
  const bottom = Math.ceil((edge(3, Math.max) + grow) / px)
  const window = { x: left * px, y: top * px, width: right - left, height: bottom - top, px }
  return { sheet, window }
}
