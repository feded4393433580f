import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { Size } from '#cli/tiles/levels.ts'

/** A picture as it is seen: turned upright, in sRGB of 8 bits, with its alpha if it has one. */
export interface Upright extends Size {
  readonly alpha: boolean
  /** A fresh reading of it, to be asked for each pass. */
  open(): Sharp
}

/**
 * Opens a picture of any size, reading it from the top so that never more than some rows are held. One that a camera
 * marked as turned has to be read crosswise: it is first written to `scratch` as it is, and read from there.
 * @throws Error of sharp where the file is no picture or is damaged.
 */
export async function uprightPicture(file: string, scratch: string): Promise<Upright> {
  const metadata = await sharp(file, reading).metadata()
  const { width, height } = metadata.autoOrient
  // A tagged picture of 16 bits would else come out in the space that it is worked on in, Display P3.
  const deep = metadata.depth !== 'uchar'
  const stored = () => {
    const picture = sharp(file, { ...reading, sequentialRead: true })
    return deep ? picture.withIccProfile('srgb', { attach: false }) : picture
  }
  const turned = turns[metadata.orientation ?? 1]
  const seen = { width, height, alpha: metadata.hasAlpha }
  if (turned === undefined) return { ...seen, open: stored }
  const copy = join(scratch, 'as-stored.v')
  await stored().toFile(copy)
  return { ...seen, open: () => turned(sharp(copy, { ...reading, sequentialRead: false })) }
}

/** Any number of pixels; a file whose end is missing is refused, odd but complete ones are not. */
const reading = { limitInputPixels: false, failOn: 'truncated', pages: 1 } as const

/** What sets a picture upright, by its EXIF orientation (EXIF 3.0, 4.6.5); none for 1. */
const turns: Record<number, (picture: Sharp) => Sharp> = {
  2: picture => picture.flop(),
  3: picture => picture.rotate(180),
  4: picture => picture.flip(),
  5: picture => picture.rotate(90).flip(),
  6: picture => picture.rotate(90),
  7: picture => picture.rotate(270).flip(),
  8: picture => picture.rotate(270),
}
