import { pageSide, pagesAt, sideAt } from '#imagery/page.ts'
import type { ImageSource } from '#imagery/source.ts'
import {
  type FullSize,
  gridParts,
  partsAtMost,
  shrinkOf,
  type TileGrid,
} from '#imagery/tile-grid.ts'

/** The most files that are gathered into one page. */
const maxParts = 64

/** The most pages of the coarsest level: all of them are known from the start, some hundred bytes each. */
const maxBase = 16_384

/**
 * A source that fills each page from the grid that has the fewest pixels to spare. A level that no grid reaches, or
 * only with too many files, is left out; null where none remains,
 * or where the coarsest one is of very many pages. `whole` finds the address of the whole picture.
 */
export function gridSource(
  { width, height }: FullSize,
  grids: readonly TileGrid[],
  whole: ImageSource['whole'] = longest => wholeOf(grids, longest),
): ImageSource | null {
  const full = { width, height }
  const chosen: (TileGrid | null)[] = []
  for (let level = 0; level <= coarsestLevel(full); level++)
    chosen.push(bestGrid(grids, full, level))
  const levels = chosen.flatMap((grid, level) => (grid === null ? [] : [level]))
  const coarsest = levels.at(-1)
  if (coarsest === undefined) return null
  if (pagesAt(width, coarsest) * pagesAt(height, coarsest) > maxBase) return null
  return {
    width,
    height,
    levels,
    whole,
    parts(page) {
      const grid = chosen[page.level]
      return grid ? gridParts(grid, full, page) : []
    },
  }
}

/** The first level at which the whole picture is one page. */
export function coarsestLevel({ width, height }: FullSize): number {
  let level = 0
  while (sideAt(Math.max(width, height), level) > pageSide) level++
  return level
}

function bestGrid(grids: readonly TileGrid[], full: FullSize, level: number): TileGrid | null {
  let best: TileGrid | null = null
  let least = Number.POSITIVE_INFINITY
  for (const grid of grids) {
    if (!reaches(grid, full, level) || partsAtMost(grid, full, level) > maxParts) continue
    // Of equal ones, tiles come piece by piece where a whole file comes late, and tiles nearest to a page are fewest.
    const whole = grid.factor === null ? 1.1 : 1
    const oddness = 1 + Math.abs(Math.log2(grid.tileWidth / pageSide)) / 100
    const cost = grid.width * grid.height * whole * oddness
    if (cost < least) {
      least = cost
      best = grid
    }
  }
  return best
}

/** Whether a grid has a level's detail; servers round a smaller copy up or down, so that a pixel more or less is the same. */
function reaches(grid: TileGrid, full: FullSize, level: number): boolean {
  return grid.factor === null
    ? grid.width >= sideAt(full.width, level) - 1 && grid.height >= sideAt(full.height, level) - 1
    : shrinkOf(grid, full, level, 'width') >= 1
}

function wholeOf(grids: readonly TileGrid[], longest: number): string | null {
  const single = grids
    .filter(g => g.tileWidth >= g.width && g.tileHeight >= g.height)
    .sort((a, b) => a.width - b.width)
  const fit = single.find(g => Math.max(g.width, g.height) >= longest) ?? single.at(-1)
  return fit?.address(0, 0) ?? null
}
