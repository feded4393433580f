import { deepZoomLevel, tileSide } from './mural/pyramid-layout.ts'

/** A view of a flat wall, the same for every viewer. */
export interface View {
  /** Pixel of the picture in the middle of the screen, from its upper left corner. */
  readonly x: number
  readonly y: number
  /** Pixels of the picture for each pixel of the screen. */
  readonly scale: number
}

export interface Screen {
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** As the protocol says: the smallest laptop, at one pixel for each CSS pixel. */
export const screen: Screen = { width: 1280, height: 720 }

/** A repeatable sequence of numbers from 0 to 1 (mulberry32). */
export function sequence(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The whole picture, touching the screen's edges in one direction. */
export const wholeWall = (picture: Size): View => ({
  x: picture.width / 2,
  y: picture.height / 2,
  scale: Math.max(picture.width / screen.width, picture.height / screen.height),
})

/** Views somewhere on the picture that do not look past its edges. */
export function viewsOn(
  picture: Size,
  count: number,
  seed: number,
  scales: readonly [number, number],
): readonly View[] {
  const next = sequence(seed)
  return Array.from({ length: count }, () => {
    const scale = scales[0] * (scales[1] / scales[0]) ** next()
    const [w, h] = [screen.width * scale, screen.height * scale]
    return {
      x: Math.round(w / 2 + (picture.width - w) * next()),
      y: Math.round(h / 2 + (picture.height - h) * next()),
      scale,
    }
  })
}

/** The coarsest level (0 is full size) with at least one texel for each pixel of the screen. */
export const levelFor = (scale: number): number => Math.max(0, Math.floor(Math.log2(scale)))

/** Level, column and row of a tile. */
export type Tile = readonly [level: number, column: number, row: number]

/** Whether a tile of any level shows a part of a view. */
export function touches([level, column, row]: Tile, view: View): boolean {
  const side = tileSide * 2 ** level
  const [w, h] = [(screen.width * view.scale) / 2, (screen.height * view.scale) / 2]
  return (
    column * side < view.x + w &&
    (column + 1) * side > view.x - w &&
    row * side < view.y + h &&
    (row + 1) * side > view.y - h
  )
}

/** The fewest tiles that show a view sharp: all of one level. */
export function idealTiles(picture: Size, view: View): readonly Tile[] {
  const level = levelFor(view.scale)
  const side = tileSide * 2 ** level
  const tiles: Tile[] = []
  for (let row = 0; row * side < picture.height; row++)
    for (let column = 0; column * side < picture.width; column++)
      if (touches([level, column, row], view)) tiles.push([level, column, row])
  return tiles
}

/** Where the Deep Zoom layout keeps a tile, from the server's root. */
export const tilePath = (name: string, picture: Size, [level, column, row]: Tile): string =>
  `/${name}_files/${deepZoomLevel(picture.width, picture.height, level)}/${column}_${row}.jpg`

const deepTile = /_files\/(\d+)\/(\d+)_(\d+)\.jpg$/
const iiifTile = /\/(?:full|(\d+),(\d+),\d+,\d+)\/(?:max|(\d+),(\d+))\/0\/default\.jpg$/

/** The tile that a path of either layout names, or null. */
export function tileOf(path: string, picture: Size): Tile | null {
  const deep = deepTile.exec(path)
  if (deep) {
    const level = deepZoomLevel(picture.width, picture.height, Number(deep[1]))
    return [level, Number(deep[2]), Number(deep[3])]
  }
  const iiif = iiifTile.exec(path)
  if (!iiif) return null
  const [x, y] = [Number(iiif[1] ?? 0), Number(iiif[2] ?? 0)]
  const region = /\/(\d+),(\d+),(\d+),(\d+)\//.exec(path)
  const [w, wide] = [Number(region?.[3] ?? picture.width), Number(iiif[3] ?? region?.[3] ?? 0)]
  const level = Math.max(0, Math.round(Math.log2(w / wide)))
  const side = tileSide * 2 ** level
  return [level, Math.round(x / side), Math.round(y / side)]
}
