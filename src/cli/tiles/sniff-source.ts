import { extname } from 'node:path'
import { isAvif } from '#exhibition/image/avif.ts'
import { isGif } from '#exhibition/image/gif.ts'
import { isJpeg } from '#exhibition/image/jpeg.ts'
import { isPng } from '#exhibition/image/png.ts'
import { isWebp } from '#exhibition/image/webp.ts'

/** What a file is by its first bytes, as far as pictures go. `other` is no picture, and its name claims none. */
export type SniffedSource =
  | { readonly kind: 'picture' }
  | { readonly kind: 'refused'; readonly found: string; readonly remedy: string }
  | { readonly kind: 'other' }

/** Bytes that `sniffSource` wants. */
export const sniffedBytes = 4096

const shown = [isJpeg, isPng, isTiff, isWebp, isGif, isAvif]

const cameraRaw = new Set(['.dng', '.nef', '.cr2', '.cr3', '.arw', '.orf', '.rw2', '.pef', '.raf'])
const pictureNames =
  /^\.(jpe?g|png|webp|gif|avif|tiff?|btf|heic|heif|jp2|jpx|j2k|jxl|bmp|psd|psb|svg)$/

/** Whether a file is a picture that tiles can be made of: JPEG, PNG, TIFF, WebP, AVIF or GIF. */
export function sniffSource(start: Uint8Array, name: string): SniffedSource {
  const extension = extname(name).toLowerCase()
  // A camera's raw file is a TIFF too, whose first picture is a thumbnail.
  if (cameraRaw.has(extension)) {
    return refuse('a camera’s raw file', 'Develop it and save it as TIFF.')
  }
  if (shown.some(is => is(start))) return { kind: 'picture' }
  const known = otherPicture(start)
  if (known !== null) return refuse(known, 'Save it as TIFF, PNG or JPEG.')
  if (!pictureNames.test(extension)) return { kind: 'other' }
  return start.length === 0
    ? refuse('an empty file', 'Copy it again from where it came from.')
    : refuse(
        'no picture, or one whose beginning is damaged',
        'Copy it again from where it came from.',
      )
}

function refuse(found: string, remedy: string): SniffedSource {
  return { kind: 'refused', found, remedy }
}

/** TIFF 6.0 and BigTIFF, of either byte order. */
function isTiff(b: Uint8Array): boolean {
  const little = b[0] === 0x49 && b[1] === 0x49 && (b[2] === 42 || b[2] === 43) && b[3] === 0
  const big = b[0] === 0x4d && b[1] === 0x4d && b[2] === 0 && (b[3] === 42 || b[3] === 43)
  return little || big
}

function otherPicture(start: Uint8Array): string | null {
  const text = Buffer.from(start.subarray(0, 512)).toString('latin1')
  if (/^....ftyp(hei|hev|mif1|msf1)/s.test(text)) return 'a HEIC picture'
  if (text.startsWith('8BPS')) return 'a Photoshop document'
  if (text.startsWith('BM')) return 'a BMP picture'
  if (text.startsWith('jP  ', 4) || text.startsWith('\xff\x4f\xff\x51')) {
    return 'a JPEG 2000 picture'
  }
  if (text.startsWith('JXL ', 4) || text.startsWith('\xff\x0a')) return 'a JPEG XL picture'
  if (text.startsWith('%PDF')) return 'a PDF document'
  return /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!DOCTYPE svg|<svg)/s.test(text)
    ? 'an SVG drawing, which has no pixels'
    : null
}
