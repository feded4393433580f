import type { Sheet } from '#painter/sheet.ts'

/** Sliders of age, each from 0 to 1. */
export interface Age {
  /** How far colours have turned from fresh to aged. */
  turned: number
  /** Flaked paint. */
  loss: number
  /** Holes through the white ground to the mud. */
  holes: number
  cracks: number
  soot: number
  dust: number
  /** The slanting line that drift sand left. */
  sand: number
  /** Rubbed high spots. */
  wear: number
}

/** The wall on the day the painter left. */
export const AS_PAINTED: Age = {
  turned: 0,
  loss: 0,
  holes: 0,
  cracks: 0,
  soot: 0,
  dust: 0,
  sand: 0,
  wear: 0,
}

/** The wall after a thousand years. */
export const TODAY: Age = {
  turned: 1,
  loss: 0.34,
  holes: 0.2,
  cracks: 1,
  soot: 0.35,
  dust: 0.35,
  sand: 0,
  wear: 0.55,
}

/** A drawn wall: its polygons, its size in mm, and where it has suffered. */
export interface Wall {
  sheet: Sheet
  width: number
  height: number
  /**
   * Extra harm at a place (mm), 0 for none; about 1 bares the mud. Openings cut into a painted wall
   * and dadoes scraped by use are harm, so their edges break like every other loss.
   */
  harm?: (x: number, y: number) => number
  /** Height of the top edge of the drift-sand line at x, mm from the top; only read where sand > 0. */
  sandLine?: (x: number) => number
  /** A slope or ceiling: no foot that damp and hands have worn. */
  overhead?: boolean
  /** Dark stone instead of plaster: no white ground is laid. */
  stone?: boolean
}
