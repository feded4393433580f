import { northWall } from '#painter/wall/north-wall.ts'
import { type Age, AS_PAINTED, TODAY, type Wall } from '#painter/wall/wall.ts'

/** A picture the project draws: a wall, the age it is shown at, and how it is stored. */
export interface Drawing {
  /** File name without its ending. */
  name: string
  /** The wall drawn for pixels of the given size, mm. */
  build: (px: number) => Wall
  /** Width of the wall, mm, and of the picture, pixels; together they give the scale. */
  width: number
  pixels: number
  age: Age
  /** Strength of the faint raking light baked into the colour. */
  raking: number
  /** Most bytes the picture may take. */
  limit: number
  /** Also store where the gold lies, as `<name>-gilding`. */
  gilded?: boolean
  /** Raised when something changes that neither the polygons nor these values show, such as harm. */
  revision: number
}

/** Raised when the way paint is laid or aged changes: every picture is then drawn again. */
export const PAINT_REVISION = 1

const kilobytes = (n: number): number => n * 1000

/** Every drawing of the first exhibition; each is a schematic reconstruction. */
export const DRAWINGS: readonly Drawing[] = [
  {
    name: 'north-wall-today',
    build: px => northWall(17, px),
    width: 2750,
    pixels: 2048,
    age: TODAY,
    raking: 0.35,
    limit: kilobytes(420),
    revision: 1,
  },
  {
    name: 'north-wall-as-painted',
    build: px => northWall(17, px),
    width: 2750,
    pixels: 2048,
    age: AS_PAINTED,
    raking: 0.35,
    limit: kilobytes(420),
    revision: 1,
  },
]
