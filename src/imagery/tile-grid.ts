import { type Page, pageSide, sideAt } from '#imagery/page.ts'
import type { TilePart } from '#imagery/source.ts'

/**
 * A picture, or a smaller copy of it, as files of equal size in rows and columns from the upper left corner; the last of
 * each are what remains. A single file of the whole picture is a grid as well.
 */
export interface TileGrid {
  /** Pixels of the whole copy. */
  readonly width: number
  readonly height: number
  /** Pixels of a file without its overlap. */
  readonly tileWidth: number
  readonly tileHeight: number
  /** Pixels that a file shares with each neighbour, on either side of the line between them. */
  readonly overlap: number
  /** Pixels of the full size along a side of one pixel here; null for a single file, which is of any size. */
  readonly factor: number | null
  address(column: number, row: number): string
}

/** The picture whose pages are filled, at full size. */
export interface FullSize {
  readonly width: number
  readonly height: number
}

/** The files of a grid that fill a page: the parts cover the page's pixels exactly, and each pixel of the grid is in one page. */
export function gridParts(grid: TileGrid, full: FullSize, page: Page): TilePart[] {
  const { overlap } = grid
  const across = spans(page.column, {
    level: sideAt(full.width, page.level),
    grid: grid.width,
    tile: grid.tileWidth,
    shrink: shrinkOf(grid, full, page.level, 'width'),
    overlap,
  })
  const down = spans(page.row, {
    level: sideAt(full.height, page.level),
    grid: grid.height,
    tile: grid.tileHeight,
    shrink: shrinkOf(grid, full, page.level, 'height'),
    overlap,
  })
  return down.flatMap(v =>
    across.map(
      (u): TilePart => ({
        url: grid.address(u.tile, v.tile),
        size: [u.size, v.size],
        from: [u.from, v.from, u.fromLength, v.fromLength],
        to: [u.to, v.to, u.toLength, v.toLength],
      }),
    ),
  )
}

/** The most files that a page of a level needs. */
export function partsAtMost(grid: TileGrid, full: FullSize, level: number): number {
  const along = (side: 'width' | 'height', tile: number): number => {
    const tiles = (pageSide * shrinkOf(grid, full, level, side)) / tile
    return Math.min(
      Math.ceil(grid[side] / tile),
      Number.isInteger(tiles) ? tiles : Math.ceil(tiles) + 1,
    )
  }
  return along('width', grid.tileWidth) * along('height', grid.tileHeight)
}

/** Pixels of a grid along a side of one pixel of a level. Below 1 where the level is finer than the grid. */
export function shrinkOf(
  grid: TileGrid,
  full: FullSize,
  level: number,
  side: 'width' | 'height',
): number {
  return grid.factor === null ? grid[side] / sideAt(full[side], level) : 2 ** level / grid.factor
}

/** Pixels along one side. */
interface Sides {
  readonly level: number
  readonly grid: number
  readonly tile: number
  readonly overlap: number
  readonly shrink: number
}

interface Span {
  /** Column or row of the file, and its pixels with overlap. */
  readonly tile: number
  readonly size: number
  /** In the file. */
  readonly from: number
  readonly fromLength: number
  /** In the page. */
  readonly to: number
  readonly toLength: number
}

/** The files under a column or row of pages. Lines between files fall on whole pixels of the page, or it would have seams. */
function spans(page: number, { level, grid, tile, overlap, shrink }: Sides): Span[] {
  const start = page * pageSide
  const end = Math.min(start + pageSide, level)
  const first = Math.floor(start * shrink)
  const last = end === level ? grid : Math.floor(end * shrink)
  const lastTile = Math.floor((last - 1) / tile)
  const found: Span[] = []
  for (let t = Math.floor(first / tile); t <= lastTile; t++) {
    const left = t * tile
    const right = left + tile
    const to = Math.max(start, Math.round(left / shrink))
    const toEnd = t === lastTile ? end : Math.min(end, Math.round(right / shrink))
    if (toEnd <= to) continue
    const fileStart = Math.max(0, left - overlap)
    const from = Math.max(first, left)
    found.push({
      tile: t,
      size: Math.min(grid, right + overlap) - fileStart,
      from: from - fileStart,
      fromLength: Math.min(last, right) - from,
      to: to - start,
      toLength: toEnd - to,
    })
  }
  return found
}
