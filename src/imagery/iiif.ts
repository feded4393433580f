import { maxImagePixels, maxImageSide } from '#exhibition/sniff-image.ts'
import { coarsestLevel, gridSource } from '#imagery/grid-source.ts'
import { describeImage, type ImageDescription, versionOf } from '#imagery/iiif-description.ts'
import { pageSide } from '#imagery/page.ts'
import { wholeFile } from '#imagery/plain-picture.ts'
import type { ImageSource } from '#imagery/source.ts'
import { asRecord, faulty, fetchable, isSide, type ParsedSource } from '#imagery/source-fault.ts'
import type { FullSize, TileGrid } from '#imagery/tile-grid.ts'

/** What is known of an image: its description, its full size and the address that all others start with. */
interface IiifImage extends ImageDescription, FullSize {
  readonly base: string
}

/**
 * An IIIF image from its info.json: Image API 2 and 3, levels 0, 1 and 2. What real servers leave out or get wrong is
 * passed over as long as something can be fetched. Its files are below the address that was fetched, whatever `id` says.
 */
export function parseImageInfo(json: unknown, address: string): ParsedSource {
  const said = asRecord(json)
  if (said === null) return faulty('not-a-description', '', json, 'an IIIF image')
  const version = versionOf(said)
  const context = said['@context']
  if (version === null) return faulty('not-a-description', '/@context', context, 'an IIIF image')
  if (version === 1) return faulty('old-version', '/@context', context, 'IIIF Image API 2 or 3')
  const { width, height } = said
  if (!isSide(width)) return faulty('value', '/width', width, 'whole pixels')
  if (!isSide(height)) return faulty('value', '/height', height, 'whole pixels')
  const base = address.replace(/[?#].*/s, '').replace(/\/(info\.json)?$/, '')
  const image: IiifImage = { ...describeImage(said, version), width, height, base }
  const source = image.anyRegion
    ? gridSource(image, anyTiles(image), anyWhole(image))
    : gridSource(image, listedFiles(image))
  return fetchable(source, '/tiles')
}

/** An address in the canonical form (3.0, 4.7; 2.1, 4.7), as static files are named; version 2 leaves the height out. */
function addressOf(image: IiifImage, region: string, size: FullSize, format: string): string {
  const scaled = `${size.width},${image.version === 3 ? size.height : ''}`
  return `${image.base}/${region}/${scaled}/0/default.${format}`
}

function tileGrid(image: IiifImage, tile: FullSize, factor: number): TileGrid {
  return {
    width: Math.ceil(image.width / factor),
    height: Math.ceil(image.height / factor),
    tileWidth: tile.width,
    tileHeight: tile.height,
    overlap: 0,
    factor,
    address(column, row) {
      const x = column * tile.width * factor
      const y = row * tile.height * factor
      const width = Math.min(tile.width * factor, image.width - x)
      const height = Math.min(tile.height * factor, image.height - y)
      const isAll = width === image.width && height === image.height
      const region = isAll ? 'full' : `${x},${y},${width},${height}`
      const size = { width: Math.ceil(width / factor), height: Math.ceil(height / factor) }
      return addressOf(image, region, size, image.format)
    },
  }
}

function listedTiles(image: IiifImage): TileGrid[] {
  return image.tiles
    .filter(tile => image.allows(tile.width, tile.height))
    .flatMap(tile => tile.scaleFactors.map(factor => tileGrid(image, tile, factor)))
}

/** Tiles of every level: the listed ones are nearest at hand for a server, others are made as they are asked for. */
function anyTiles(image: IiifImage): TileGrid[] {
  let side = pageSide
  while (side > 1 && !image.allows(side, side)) side /= 2
  const listed = image.tiles.find(tile => image.allows(tile.width, tile.height))
  const grids = listedTiles(image)
  for (let level = 0; level <= coarsestLevel(image); level++)
    grids.push(tileGrid(image, listed ?? { width: side, height: side }, 2 ** level))
  return grids
}

/** What exists as files: the listed tiles and sizes, or, where nothing is listed, the picture itself. */
function listedFiles(image: IiifImage): TileGrid[] {
  const { sizesFormat } = image
  const canDecode = ({ width, height }: FullSize): boolean =>
    Math.max(width, height) <= maxImageSide &&
    width * height <= maxImagePixels &&
    image.allows(width, height)
  const files = image.sizes
    .filter(canDecode)
    .map(size => wholeFile(addressOf(image, 'full', size, sizesFormat), size))
  const listed = [...listedTiles(image), ...files]
  if (listed.length > 0 || !canDecode(image)) return listed
  const all = image.version === 3 ? 'max' : 'full'
  return [wholeFile(`${image.base}/full/${all}/0/default.${sizesFormat}`, image)]
}

function anyWhole(image: IiifImage): ImageSource['whole'] {
  return longest => {
    let scale = Math.min(1, longest / Math.max(image.width, image.height))
    const scaled = (side: number): number => Math.max(1, Math.round(side * scale))
    const size = (): FullSize => ({ width: scaled(image.width), height: scaled(image.height) })
    while (size().width > 1 && !image.allows(size().width, size().height)) scale /= 2
    return addressOf(image, 'full', size(), image.format)
  }
}
