import { type FetchFailure, fetchBytes } from '#browser/fetch-checked.ts'
import {
  isTruncatedImage,
  maxImagePixels,
  maxImageSide,
  sniffImage,
} from '#exhibition/sniff-image.ts'

/** Why a picture cannot be shown. */
export type PictureFailure =
  | FetchFailure
  /** No picture that browsers show, whatever its name says. */
  | { readonly kind: 'not-a-picture'; readonly url: string }
  /** The end of the file is missing: browsers would show half of it grey. */
  | { readonly kind: 'truncated'; readonly url: string }
  /** Decoding it would take more memory than a phone has. */
  | {
      readonly kind: 'too-many-pixels'
      readonly url: string
      readonly width: number
      readonly height: number
    }

export type DecodedPicture =
  | { readonly ok: true; readonly bitmap: ImageBitmap }
  | { readonly ok: false; readonly failure: PictureFailure }

export interface DecodeOptions {
  readonly signal: AbortSignal
  /** Longest side wanted, in pixels; a larger picture is made smaller while it is decoded. */
  readonly maxSide: number
  /** Hosts, besides the page's own, that may be asked. */
  readonly hosts: readonly string[]
}

/**
 * A picture as a bitmap whose first row is the lowest, as textures want it. The header is read before anything is
 * decoded: half a megabyte can declare a gigabyte of pixels. Never throws for what files and networks do.
 */
export async function decodeImage(url: string, options: DecodeOptions): Promise<DecodedPicture> {
  const { signal, hosts, maxSide } = options
  const fetched = await fetchBytes(url, { signal, hosts })
  if (!fetched.ok) return fetched
  const bytes = fetched.value
  const header = sniffImage(bytes)
  if (header === null) return { ok: false, failure: { kind: 'not-a-picture', url } }
  const { width, height } = header
  if (Math.max(width, height) > maxImageSide || width * height > maxImagePixels)
    return { ok: false, failure: { kind: 'too-many-pixels', url, width, height } }
  if (isTruncatedImage(bytes)) return { ok: false, failure: { kind: 'truncated', url } }
  const scale = Math.min(1, maxSide / Math.max(width, height))
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${header.type}` }), {
      imageOrientation: 'flipY',
      premultiplyAlpha: 'none',
      ...(scale < 1 && {
        resizeWidth: Math.max(1, Math.round((header.turned ? height : width) * scale)),
        resizeHeight: Math.max(1, Math.round((header.turned ? width : height) * scale)),
        resizeQuality: 'high' as const,
      }),
    })
    if (!signal.aborted) return { ok: true, bitmap }
    bitmap.close()
    return { ok: false, failure: { kind: 'aborted', url } }
  } catch {
    return { ok: false, failure: { kind: 'truncated', url } }
  }
}
