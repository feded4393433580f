import { avifSize, isAvif } from '#exhibition/image/avif.ts'
import { gifSize, isGif, isWholeGif } from '#exhibition/image/gif.ts'
import { isJpeg, isWholeJpeg, jpegSize } from '#exhibition/image/jpeg.ts'
import { isPng, isWholePng, pngSize } from '#exhibition/image/png.ts'
import { isWebp, isWholeWebp, webpSize } from '#exhibition/image/webp.ts'

type ImageType = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

/** What the first bytes of an image say, before anything is decoded. */
export interface ImageHeader {
  readonly type: ImageType
  /** Pixels, as stored. */
  readonly width: number
  readonly height: number
  /** True where the camera's note (EXIF orientation 5 to 8) makes viewers swap width and height. */
  readonly turned: boolean
}

/** Limits of design and reliability: what the viewer decodes at once. Larger pictures become pyramids. */
export const maxImageSide = 8192
export const maxImagePixels = 40_000_000

/**
 * Type and pixel size, from the first bytes of a file: 64 kB are enough for nearly every picture. Null where they are
 * no picture that browsers show, or where the header is damaged. Never decodes: half a megabyte of PNG can declare 17 GB.
 */
export function sniffImage(bytes: Uint8Array): ImageHeader | null {
  const type = imageType(bytes)
  const size = type === null ? null : sizeOf(type, bytes)
  if (type === null || size === null || size.width < 1 || size.height < 1) return null
  return { type, turned: false, ...size }
}

/**
 * True where the end of the file is missing: browsers fire `load` for a JPEG cut in half and draw the rest grey.
 * `bytes` is the whole file.
 */
export function isTruncatedImage(bytes: Uint8Array): boolean {
  switch (imageType(bytes)) {
    case 'jpeg':
      return !isWholeJpeg(bytes)
    case 'png':
      return !isWholePng(bytes)
    case 'webp':
      return !isWholeWebp(bytes)
    case 'gif':
      return !isWholeGif(bytes)
    case 'avif':
      return avifSize(bytes)?.whole !== true
    case null:
      return true
  }
}

function imageType(bytes: Uint8Array): ImageType | null {
  if (isJpeg(bytes)) return 'jpeg'
  if (isPng(bytes)) return 'png'
  if (isWebp(bytes)) return 'webp'
  if (isGif(bytes)) return 'gif'
  return isAvif(bytes) ? 'avif' : null
}

function sizeOf(
  type: ImageType,
  bytes: Uint8Array,
): { width: number; height: number; turned?: boolean } | null {
  switch (type) {
    case 'jpeg':
      return jpegSize(bytes)
    case 'png':
      return pngSize(bytes)
    case 'webp':
      return webpSize(bytes)
    case 'gif':
      return gifSize(bytes)
    case 'avif': {
      const size = avifSize(bytes)
      return size === null ? null : { width: size.width, height: size.height }
    }
  }
}
