import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { TileFormat } from '#cli/tiles/image-info.ts'
import { type Size, tilesOf, wholeSize, wholeSizes } from '#cli/tiles/levels.ts'
import type { TileSettings } from '#cli/tiles/picture-hash.ts'
import type { Upright } from '#cli/tiles/upright.ts'
import { pageSide } from '#imagery/page.ts'

/**
 * Writes a picture's tiles into a folder that does not exist yet, and the copies that show it whole; all but info.json.
 * Resolves to the bytes of the tiles.
 * @throws Error of sharp where the picture is damaged or the disk is full.
 */
export async function writePyramid(
  picture: Upright,
  folder: string,
  settings: TileSettings,
): Promise<number> {
  await encode(picture.open(), settings.format, settings.quality)
    .tile({ size: pageSide, layout: 'iiif3', id: 'replaced' })
    .toFile(folder)
  const bytes = await bytesOfTiles(picture, folder, settings.format)
  await writeWhole(picture, folder, settings)
  return bytes
}

/** @throws Error where a tile that info.json will promise is not there. */
async function bytesOfTiles(picture: Size, folder: string, format: TileFormat): Promise<number> {
  let bytes = 0
  for (const tile of tilesOf(picture)) {
    bytes += (await stat(join(folder, tile, '0', `default.${format}`))).size
  }
  return bytes
}

/** `full/max` and the halvings, as JPEG and in the tiles' own format: viewers ask for either. */
async function writeWhole(picture: Upright, folder: string, settings: TileSettings): Promise<void> {
  const largest = wholeSize(picture)
  const { data, info } = await resized(picture.open(), largest)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const halvings = wholeSizes(picture).map(size => ({ name: `${size.width},${size.height}`, size }))
  const formats = new Set<TileFormat>([settings.format, 'jpg'])
  for (const { name, size } of [{ name: 'max', size: largest }, ...halvings]) {
    const place = join(folder, 'full', name, '0')
    await mkdir(place, { recursive: true })
    for (const format of formats) {
      // The smallest is the coarsest tile, and is there already.
      if (name === halvings[0]?.name && format === settings.format) continue
      const copy = sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
      const file = join(place, `default.${format}`)
      await encode(resized(copy, size), format, settings.quality).toFile(file)
    }
  }
}

function resized(picture: Sharp, { width, height }: Size): Sharp {
  return picture.resize(width, height, { fit: 'fill', fastShrinkOnLoad: false })
}

/** Sets how a picture is written. JPEG knows no alpha: what is transparent is laid on white. */
function encode(picture: Sharp, format: TileFormat, quality: number): Sharp {
  return format === 'webp'
    ? // Keeps the edges between saturated colours, cinnabar on malachite, and doubles the time.
      picture.webp({ quality, smartSubsample: true })
    : picture.flatten({ background: '#fff' }).jpeg({ quality })
}
