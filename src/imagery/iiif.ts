import { coarsestLevel, gridSource } from '#imagery/grid-source.ts'
import { describeImage, type ImageDescription, versionOf } from '#imagery/iiif-description.ts'
import { pageSide } from '#imagery/page.ts'
import { wholeFile } from '#imagery/plain-picture.ts'
import type { ImageSource } from '#imagery/source.ts'
import {
  asRecord,
  faulty,
  fetchable,
  isSide,
  maxSide,
  type ParsedSource,
} from '#imagery/source-fault.ts'
import type { FullSize, TileGrid } from '#imagery/tile-grid.ts'

/** What a file of the whole picture may have so that it is decoded at once. */
const maxWholeSide = 8192
const maxWholePixels = 40_000_000

/**
 * An IIIF image from its info.json: Image API 2 and 3, levels 0, 1 and 2. What real servers leave out or get wrong is
 * passed over as long as something can be fetched. Its files are below the address that was fetched, whatever `id` says.
 */
export function parseImageInfo(json: unknown, address: string): ParsedSource {
  const said = asRecord(json)
  const version = said && versionOf(said)
  if (!said || version === null)
    return faulty(
      'not-a-description',
      said ? '/@context' : '',
      said ? said['@context'] : json,
      'an IIIF image',
    )
  if (version === 1)
    return faulty('old-version', '/@context', said['@context'], 'IIIF Image API 2 or 3')
  const { width, height } = said
  if (!isSide(width)) return faulty('value', '/width', width, `whole pixels up to ${maxSide}`)
  if (!isSide(height)) return faulty('value', '/height', height, `whole pixels up to ${maxSide}`)
  const full = { width, height }
  const base = address.replace(/[?#].*$/s, '').replace(/\/(info\.json)?$/, '')
  const described = describeImage(said, version)
  const source = described.anyRegion
    ? gridSource(full, anyTiles(base, full, described), anyWhole(base, full, described))
    : gridSource(full, listedFiles(base, full, described))
  return fetchable(source, '/tiles')
}

/** Address of a region at a scale, in the canonical form (3.0, 4.7; 2.1, 4.6), in which static files are written. */
function regionAddress(
  base: string,
  full: FullSize,
  { version, format }: Pick<ImageDescription, 'version' | 'format'>,
): (x: number, y: number, width: number, height: number, size: FullSize) => string {
  return (x, y, width, height, size) => {
    const all = width === full.width && height === full.height
    const region = all ? 'full' : `${x},${y},${width},${height}`
    const scaled = version === 3 ? `${size.width},${size.height}` : `${size.width},`
    return `${base}/${region}/${scaled}/0/default.${format}`
  }
}

function tileGrid(
  base: string,
  full: FullSize,
  tile: FullSize,
  factor: number,
  described: ImageDescription,
): TileGrid {
  const address = regionAddress(base, full, described)
  const width = Math.ceil(full.width / factor)
  const height = Math.ceil(full.height / factor)
  return {
    width,
    height,
    tileWidth: tile.width,
    tileHeight: tile.height,
    overlap: 0,
    factor,
    address(column, row) {
      const x = column * tile.width * factor
      const y = row * tile.height * factor
      return address(
        x,
        y,
        Math.min(tile.width * factor, full.width - x),
        Math.min(tile.height * factor, full.height - y),
        {
          width: Math.min(tile.width, width - column * tile.width),
          height: Math.min(tile.height, height - row * tile.height),
        },
      )
    },
  }
}

function listedTiles(base: string, full: FullSize, described: ImageDescription): TileGrid[] {
  return described.tiles
    .filter(tile => described.allows(tile.width, tile.height))
    .flatMap(tile => tile.scaleFactors.map(f => tileGrid(base, full, tile, f, described)))
}

/** Tiles of every level: the listed ones are nearest at hand for a server, others are made as they are asked for. */
function anyTiles(base: string, full: FullSize, described: ImageDescription): TileGrid[] {
  const { tiles, allows } = described
  let side = pageSide
  while (side > 1 && !allows(side, side)) side /= 2
  const tile = tiles.find(t => allows(t.width, t.height)) ?? { width: side, height: side }
  const levels = Array.from({ length: coarsestLevel(full) + 1 }, (_, level) => 2 ** level)
  return [
    ...listedTiles(base, full, described),
    ...levels.map(factor => tileGrid(base, full, tile, factor, described)),
  ]
}

/** What exists as files: the listed tiles and sizes, or, where nothing is listed, the picture itself. */
function listedFiles(base: string, full: FullSize, described: ImageDescription): TileGrid[] {
  const { version, sizes, sizesFormat, allows } = described
  const address = regionAddress(base, full, { version, format: sizesFormat })
  const canDecode = ({ width, height }: FullSize): boolean =>
    Math.max(width, height) <= maxWholeSide &&
    width * height <= maxWholePixels &&
    allows(width, height)
  const files = sizes
    .filter(canDecode)
    .map(size => wholeFile(address(0, 0, full.width, full.height, size), size))
  const listed = [...listedTiles(base, full, described), ...files]
  if (listed.length > 0 || !canDecode(full)) return listed
  return [
    wholeFile(`${base}/full/${version === 3 ? 'max' : 'full'}/0/default.${sizesFormat}`, full),
  ]
}

function anyWhole(
  base: string,
  full: FullSize,
  { version, format, allows }: ImageDescription,
): ImageSource['whole'] {
  const address = regionAddress(base, full, { version, format })
  return longest => {
    let scale = Math.min(1, longest / Math.max(full.width, full.height))
    const at = (side: number): number => Math.max(1, Math.round(side * scale))
    while (!allows(at(full.width), at(full.height)) && at(full.width) > 1) scale /= 2
    return address(0, 0, full.width, full.height, {
      width: at(full.width),
      height: at(full.height),
    })
  }
}
