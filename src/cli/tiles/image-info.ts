import { levelsOf, longestWhole, type Size, wholeSizes } from '#cli/tiles/levels.ts'
import { pageSide } from '#imagery/page.ts'

/** What the tiles are written as: WebP is smaller, JPEG is what every IIIF viewer asks for. */
export type TileFormat = 'webp' | 'jpg'

/**
 * The text of a picture's info.json. Level 0 asks for JPEG; WebP tiles are named as what is preferred, with whole
 * copies in both. https://iiif.io/api/image/3.0/#5-image-information
 */
export function imageInfo(id: string, picture: Size, format: TileFormat): string {
  const { width, height } = picture
  const scaleFactors = levelsOf(picture).map(level => 2 ** level)
  const document = {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width,
    height,
    // Without maxHeight it holds for both sides.
    ...(Math.max(width, height) > longestWhole && { maxWidth: longestWhole }),
    sizes: wholeSizes(picture),
    tiles: [{ width: pageSide, height: pageSide, scaleFactors }],
    ...(format === 'webp' && { preferredFormats: ['webp'], extraFormats: ['webp'] }),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
