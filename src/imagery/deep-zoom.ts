import { gridSource } from '#imagery/grid-source.ts'
import {
  asRecord,
  faulty,
  fetchable,
  isSide,
  maxTileSide,
  type ParsedSource,
} from '#imagery/source-fault.ts'
import type { TileGrid } from '#imagery/tile-grid.ts'

/** Longer than any .dzi: what follows is not looked at. */
const maxLength = 65_536

const formats = /^(jpe?g|png|webp|gif|avif)$/i

/**
 * A Deep Zoom image (.dzi, namespaces of 2008 and 2009, or the same as JSON). The tiles lie beside the address that was
 * fetched, in `<name>_files/`. Nothing in the XML is expanded; a document type is refused.
 * Source: learn.microsoft.com, Deep Zoom File Format Overview.
 */
export function parseDeepZoom(text: string, address: string): ParsedSource {
  const image = readImage(text.slice(0, maxLength))
  if (image === null)
    return faulty('not-a-description', '', text.slice(0, 40), 'a Deep Zoom <Image>')
  const { width, height, tile, overlap, format } = image
  const checks = [
    ['/Size/Width', width, isSide(width)],
    ['/Size/Height', height, isSide(height)],
    ['/TileSize', tile, isSide(tile, maxTileSide)],
    ['/Overlap', overlap, overlap === 0 || isSide(overlap, tile)],
    ['/Format', format, formats.test(format)],
  ] as const
  for (const [pointer, value, sound] of checks)
    if (!sound)
      return faulty(
        'value',
        pointer,
        value,
        typeof value === 'number' ? 'whole pixels' : 'jpg, png or webp',
      )
  const files = `${address.replace(/[?#].*/s, '').replace(/\.[^./]*$/, '')}_files`
  const deepest = Math.ceil(Math.log2(Math.max(width, height)))
  const grids = Array.from({ length: deepest + 1 }, (_, level): TileGrid => {
    const folder = `${files}/${deepest - level}`
    return {
      width: Math.ceil(width / 2 ** level),
      height: Math.ceil(height / 2 ** level),
      tileWidth: tile,
      tileHeight: tile,
      overlap,
      factor: 2 ** level,
      address: (column, row) => `${folder}/${column}_${row}.${format}`,
    }
  })
  return fetchable(gridSource({ width, height }, grids), '/TileSize')
}

interface DeepZoomImage {
  readonly width: number
  readonly height: number
  readonly tile: number
  readonly overlap: number
  readonly format: string
}

function readImage(text: string): DeepZoomImage | null {
  const found = /^\s*\{/.test(text) ? fromJson(text) : fromXml(text)
  if (found === null) return null
  const [image, size] = found
  return {
    width: Number(size['Width']),
    height: Number(size['Height']),
    tile: Number(image['TileSize']),
    overlap: Number(image['Overlap'] ?? 0),
    format: String(image['Format']),
  }
}

type Attributes = Readonly<Record<string, unknown>>

function fromJson(text: string): readonly [Attributes, Attributes] | null {
  try {
    const image = asRecord(asRecord(JSON.parse(text))?.['Image'])
    const size = asRecord(image?.['Size'])
    return image && size && [image, size]
  } catch {
    return null
  }
}

function fromXml(text: string): readonly [Attributes, Attributes] | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return null
  const plain = text.replace(/<!--.*?-->/gs, '')
  const image = /<(?:\w+:)?Image\s([^<>]*)>/.exec(plain)?.[1]
  const size = /<(?:\w+:)?Size\s([^<>]*)>/.exec(plain)?.[1]
  return image !== undefined && size !== undefined && image.includes('/deepzoom/200')
    ? [attributesOf(image), attributesOf(size)]
    : null
}

function attributesOf(text: string): Attributes {
  const pairs = text.matchAll(/([A-Za-z]+)\s*=\s*(["'])(.*?)\2/gs)
  return Object.fromEntries([...pairs].map(([, name, , value]) => [name, value]))
}
