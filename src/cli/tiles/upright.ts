import sharp, { type Sharp } from 'sharp'
import type { Size } from '#cli/tiles/levels.ts'
import { turnedCopy } from '#cli/tiles/turned-copy.ts'

/** A picture as it is seen: turned upright, in sRGB of 8 bits, with its alpha if it has one. */
export interface Upright extends Size {
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
  const deep = metadata.space === 'rgb16' && metadata.hasProfile
  const stored = () => {
    const picture = sharp(file, { ...reading, sequentialRead: true })
    return deep ? picture.withIccProfile('srgb', { attach: false }) : picture
  }
  const seen = { width, height }
  const orientation = metadata.orientation ?? 1
  if (orientation < 2 || orientation > 8) return { ...seen, open: stored }
  const asStored = orientation < 5 ? { width, height } : { width: height, height: width }
  return { ...seen, open: await turnedCopy(stored(), asStored, orientation, scratch) }
}

/** Any number of pixels; a file whose end is missing is refused, odd but complete ones are not. */
const reading = { limitInputPixels: false, failOn: 'truncated', pages: 1 } as const
