import { gridSource } from '#imagery/grid-source.ts'
import type { ImageSource } from '#imagery/source.ts'
import { isSide } from '#imagery/source-fault.ts'
import type { FullSize, TileGrid } from '#imagery/tile-grid.ts'

/** A picture in one file, whose every page is cut from it; null where the size is none. */
export function plainPicture(url: string, width: number, height: number): ImageSource | null {
  return isSide(width) && isSide(height)
    ? gridSource({ width, height }, [wholeFile(url, { width, height })])
    : null
}

/** A file of the whole picture as a grid of one. */
export function wholeFile(url: string, { width, height }: FullSize): TileGrid {
  const tile = { tileWidth: width, tileHeight: height, overlap: 0 }
  return { width, height, ...tile, factor: null, address: () => url }
}
