import { caisson } from '#painter/wall/caisson.ts'
import { corridorNorth, corridorSouth } from '#painter/wall/corridor.ts'
import { northWall } from '#painter/wall/north-wall.ts'
import { stele } from '#painter/wall/stele.ts'
import { thousandBuddhas, thousandBuddhasSlope } from '#painter/wall/thousand-buddhas.ts'
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
export const PAINT_REVISION = 2

const kilobytes = (n: number): number => n * 1000

const CORRIDOR: Age = { ...TODAY, loss: 0.36, sand: 0.75, wear: 0.8, soot: 0.45, dust: 0.45 }

/** The corridor's two walls, and the one of them before its door was found, are seen at one age. */
const corridorWall: Omit<Drawing, 'name' | 'build'> = {
  width: 7000,
  pixels: 2048,
  age: CORRIDOR,
  raking: 0.35,
  limit: kilobytes(460),
  gilded: true,
  revision: 1,
}

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
  { name: 'corridor-north', build: px => corridorNorth(161, px, true), ...corridorWall },
  { name: 'corridor-north-sealed', build: px => corridorNorth(161, px, false), ...corridorWall },
  { name: 'corridor-south', build: px => corridorSouth(162, px), ...corridorWall },
  {
    name: 'thousand-buddhas',
    build: px => thousandBuddhas(16, px),
    width: 15000,
    pixels: 3072,
    age: TODAY,
    raking: 0.35,
    limit: kilobytes(640),
    revision: 1,
  },
  {
    name: 'thousand-buddhas-slope',
    build: px => thousandBuddhasSlope(61, px),
    width: 16000,
    pixels: 3072,
    age: { ...TODAY, loss: 0.28, wear: 0.35, holes: 0.12 },
    raking: 0.35,
    limit: kilobytes(640),
    revision: 1,
  },
  {
    name: 'caisson-16',
    build: px => caisson(5, px),
    width: 5200,
    pixels: 2048,
    age: { ...TODAY, loss: 0.24, wear: 0.35, holes: 0.1 },
    raking: 0.35,
    limit: kilobytes(640),
    gilded: true,
    revision: 1,
  },
  {
    name: 'stele',
    build: px => stele(851, px),
    width: 720,
    pixels: 720,
    age: { ...AS_PAINTED, turned: 1, cracks: 1, dust: 0.25, soot: 0.2 },
    raking: 0.6,
    limit: kilobytes(120),
    revision: 1,
  },
]
