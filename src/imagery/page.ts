/** Side of a page in pixels. Every source's tiles, whatever their size, fill pages of this side. */
export const pageSide = 512

/** A square of a picture at one of its levels: level 0 is the full size, level n is that divided by 2^n. */
export interface Page {
  readonly level: number
  /** From the left, and from the top: page row 0 is at the picture's upper edge. */
  readonly column: number
  readonly row: number
}

/** A page as one number, unique within a picture of up to a million pages a side. */
export type PageKey = number

const side = 2 ** 20

/** Key of a page; `pageOf` reads it back. */
export const pageKey = (level: number, column: number, row: number): PageKey =>
  (level * side + row) * side + column

/** The page that a key stands for. */
export function pageOf(key: PageKey): Page {
  const column = key % side
  const rest = (key - column) / side
  const row = rest % side
  return { level: (rest - row) / side, column, row }
}

/** Pixels of a picture's side at a level. */
export const sideAt = (full: number, level: number): number => Math.ceil(full / 2 ** level)

/** Pages along a picture's side at a level. */
export const pagesAt = (full: number, level: number): number =>
  Math.ceil(sideAt(full, level) / pageSide)
