import { pageSide, pagesAt, sideAt } from '#imagery/page.ts'

/** Pixels of a picture, or of one of its copies. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Longest side of the whole picture as one file, `full/max`: what every viewer can open at once. */
export const longestWhole = 4096

/** Levels of a picture's pyramid: 0 is the full size, the last one fits in a single tile. */
export function levelsOf({ width, height }: Size): number[] {
  const levels = [0]
  while (Math.max(sideAt(width, levels.length - 1), sideAt(height, levels.length - 1)) > pageSide) {
    levels.push(levels.length)
  }
  return levels
}

/** Size of `full/max`: the picture itself, or scaled down to `longestWhole`. */
export function wholeSize({ width, height }: Size): Size {
  const scale = Math.min(1, longestWhole / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Halvings of a picture that are written as one file each, smallest first; the smallest fits in a single tile. */
export function wholeSizes(picture: Size): Size[] {
  return levelsOf(picture)
    .map(level => ({
      width: sideAt(picture.width, level),
      height: sideAt(picture.height, level),
    }))
    .filter(({ width, height }) => Math.max(width, height) <= longestWhole)
    .reverse()
}

/**
 * Region and size of every tile as their canonical URI has them, such as `0,512,512,388/512,388`; `full/325,225` for a
 * tile that shows the whole picture. https://iiif.io/api/image/3.0/#47-canonical-uri-syntax
 */
export function* tilesOf({ width, height }: Size): Generator<string> {
  for (const level of levelsOf({ width, height })) {
    const factor = 2 ** level
    const across = along(width, level)
    const down = along(height, level)
    const single = across.length === 1 && down.length === 1
    for (const [y, tall, high] of down) {
      for (const [x, wide, long] of across) {
        const region = single ? 'full' : `${x * factor},${y * factor},${wide},${tall}`
        yield `${region}/${long},${high}`
      }
    }
  }
}

/** How many tiles `tilesOf` counts out. */
export function tileCount(picture: Size): number {
  return levelsOf(picture)
    .map(level => pagesAt(picture.width, level) * pagesAt(picture.height, level))
    .reduce((sum, tiles) => sum + tiles, 0)
}

/** Tiles along one side of a level: start in its own pixels, extent in the picture's pixels and in its own. */
function along(full: number, level: number): [start: number, region: number, size: number][] {
  const factor = 2 ** level
  return Array.from({ length: pagesAt(full, level) }, (_, i) => {
    const start = i * pageSide
    const region = Math.min(pageSide * factor, full - start * factor)
    return [start, region, Math.ceil(region / factor)]
  })
}
