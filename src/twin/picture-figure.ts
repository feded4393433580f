import { textIn } from '#exhibition/language-map.ts'
import type { LanguageMap, Picture } from '#exhibition/schema.ts'
import { attributes, type Html, html, safeAddress } from '#twin/html.ts'
import { languageOf, words } from '#twin/language-run.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** Longer side, in CSS pixels, that a picture is given on the page; a preview has about as many. */
const LONG_SIDE = 512

/** What is known of a picture from where it hangs. */
export interface PictureFrame {
  /** The words for the picture where the document gives none. */
  readonly title: LanguageMap
  /** Width and height in any one unit, for the place kept free until the picture comes. */
  readonly extent?: { readonly width: number; readonly height: number } | undefined
  readonly caption?: Html | undefined
}

/**
 * The small form of a picture, linked to the large one. Loads when it comes near, into a place of the right shape. A
 * picture that the venue does not allow, or a Deep Zoom image, which has no small form of its own, leaves its words.
 */
export function pictureFigure(twin: TwinSurroundings, picture: Picture, frame: PictureFrame): Html {
  const text = textIn(picture.alt, twin.chain) ?? textIn(frame.title, twin.chain)
  const alt = text?.paragraphs.join(' ') ?? ''
  const lang = text === null || text.language === twin.language ? '' : languageOf(text.language)
  const { small, large } = addressesOf(twin, picture)
  const caption = frame.caption && html`<figcaption>${frame.caption}</figcaption>\n`
  if (small === null) {
    return html`<figure class="absent"><p>${words(twin, 'twin.no-picture')}: <bdi${lang}>${alt}</bdi></p>\n${caption}</figure>\n`
  }
  const size = pixels(frame.extent)
  const image = html`<img${attributes({ src: small, alt, ...size, loading: 'lazy', decoding: 'async' })}${lang}>`
  return html`<figure>
${large === null ? image : html`<a href="${large}">${image}</a>`}
${caption}</figure>\n`
}

function addressesOf(
  twin: TwinSurroundings,
  picture: Picture,
): { readonly small: string | null; readonly large: string | null } {
  const address = (path: unknown): string | null =>
    typeof path === 'string' ? safeAddress(twin.mediaUrl(path) ?? 'refused:') : null
  const preview = address(picture.preview)
  if ('picture' in picture) {
    const large = address(picture.picture)
    return { small: preview ?? large, large }
  }
  if (preview !== null || !('iiif' in picture)) return { small: preview, large: null }
  const service = address(picture.iiif)?.replace(/\/info\.json$/, '') ?? null
  // A folder of files has the whole picture at one size. A server makes any: `w,` is in level 1 of versions 2 and 3 alike,
  // https://iiif.io/api/image/3.0/compliance/#32-size
  const size = /^https?:/.test(String(picture.iiif)) ? `${LONG_SIDE},` : 'max'
  return { small: service && `${service}/full/${size}/0/default.jpg`, large: null }
}

function pixels(extent: PictureFrame['extent']): { width?: number; height?: number } {
  if (extent === undefined || !(extent.width > 0) || !(extent.height > 0)) return {}
  const scale = LONG_SIDE / Math.max(extent.width, extent.height)
  return {
    width: Math.max(1, Math.round(extent.width * scale)),
    height: Math.max(1, Math.round(extent.height * scale)),
  }
}
