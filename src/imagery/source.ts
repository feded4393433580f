import type { Page } from '#imagery/page.ts'

/** Pixels from the upper left corner: [x, y, width, height]. */
type PixelRect = readonly [x: number, y: number, width: number, height: number]

/** One file of a source, and which of its pixels go where in a page. */
export interface TilePart {
  readonly url: string
  /** Pixels that the file ought to have: another size is a lie, and the file is not shown. */
  readonly size: readonly [width: number, height: number]
  /** What is taken of the file: overlaps are trimmed, large tiles cut. */
  readonly from: PixelRect
  /** Where it goes in the page; smaller than `from` where no level of the source is as coarse as the page. */
  readonly to: PixelRect
}

/** A picture that can be fetched page by page, whatever protocol stands behind it. */
export interface ImageSource {
  /** Pixels at full size. */
  readonly width: number
  readonly height: number
  /** Levels whose pages can be fetched, ascending. The last one is a page, or as many as nothing coarser is offered for. */
  readonly levels: readonly number[]
  /** The files that together fill a page of one of the levels. */
  parts(page: Page): readonly TilePart[]
  /** Address of the whole picture at about that many pixels on its longest side, for those without WebGL; null where there is none. */
  whole(longestSide: number): string | null
}
