import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Size } from '#cli/tiles/levels.ts'

/** Any number of pixels, from anywhere in the file. */
const anywhere = { limitInputPixels: false, sequentialRead: false } as const
/** Read in any order without unpacking the whole. Two rows of tiles of each open file are held: they are low. */
const readable = { tile: true, tileWidth: 512, tileHeight: 64, compression: 'none' } as const

/** Columns of a stored picture that are turned at a time: turning holds all of its pixels in memory. */
const band = 2048

/**
 * Writes copies of a stored picture to `scratch` and returns what reads it as it is seen, by its EXIF orientation
 * (2 to 8; EXIF 3.0, 4.6.5). Columns become rows band by band, and the bands are put below each other.
 */
export async function turnedCopy(
  stored: Sharp,
  { width, height }: Size,
  orientation: number,
  scratch: string,
): Promise<() => Sharp> {
  const copy = join(scratch, 'as-stored.tif')
  await stored.tiff({ ...readable, bigtiff: true }).toFile(copy)
  const open = () => sharp(copy, anywhere)
  const turned = turns[orientation]
  if (turned === undefined) return () => mirrors[orientation]?.(open()) ?? open()
  // What is at the right as stored comes first where the left edge is seen at the bottom.
  const fromRight = orientation > 6
  const bands: string[] = []
  for (let start = 0; start < width; start += band) {
    const columns = Math.min(band, width - start)
    const left = fromRight ? width - start - columns : start
    const cut = open().extract({ left, top: 0, width: columns, height })
    const file = join(scratch, `turned-${bands.length}.tif`)
    await turned(cut)
      .tiff({ ...readable, bigtiff: true })
      .toFile(file)
    bands.push(file)
  }
  return () => joined(bands, { width: height, height: width })
}

/** Bands below each other. They are joined as if all were as high as the first, and what is too much is cut away. */
function joined(bands: readonly string[], { width, height }: Size): Sharp {
  if (bands.length === 1) return sharp(bands[0], anywhere)
  return sharp([...bands], { ...anywhere, join: { across: 1 } }).extract({
    left: 0,
    top: 0,
    width,
    height,
  })
}

const mirrors: Record<number, (picture: Sharp) => Sharp> = {
  2: picture => picture.flop(),
  3: picture => picture.flip().flop(),
  4: picture => picture.flip(),
}

const turns: Record<number, (picture: Sharp) => Sharp> = {
  5: picture => picture.rotate(90).flip(),
  6: picture => picture.rotate(90),
  7: picture => picture.rotate(270).flip(),
  8: picture => picture.rotate(270),
}
