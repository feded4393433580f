import { asRecord, isSide, maxTileSide } from '#imagery/source-fault.ts'
import type { FullSize } from '#imagery/tile-grid.ts'

/** What an info.json says beside the picture's size; lists may be empty. */
export interface ImageDescription {
  readonly version: 2 | 3
  /** True where any region can be asked for at any size; else only what is listed exists. */
  readonly anyRegion: boolean
  readonly tiles: readonly TileSet[]
  readonly sizes: readonly FullSize[]
  readonly format: string
  /** Format of the files in `sizes`. */
  readonly sizesFormat: string
  /** True where the server hands out a copy of that many pixels. */
  allows(width: number, height: number): boolean
}

export interface TileSet {
  readonly width: number
  readonly height: number
  readonly scaleFactors: readonly number[]
}

/** The most entries of a list that are looked at. */
const maxEntries = 64

/** The version spoken, 1 to 3, or null where it is no image information at all. Servers say it in four places. */
export function versionOf(said: Readonly<Record<string, unknown>>): 1 | 2 | 3 | null {
  const words = [said['@context'], said['type'], said['@type'], said['profile']]
    .flatMap(strings)
    .join(' ')
  if (/image\/3|ImageService3/.test(words)) return 3
  if (/image\/2|ImageService2/.test(words)) return 2
  if (/image-api|image\/1|ImageService1/.test(words)) return 1
  if (/\blevel[012]\b/.test(words)) return 3
  return said['protocol'] === 'http://iiif.io/api/image' ? 2 : null
}

/** Reads what is sound of it, and passes over the rest. Source: iiif.io/api/image/3.0 and 2.1, section 5. */
export function describeImage(
  said: Readonly<Record<string, unknown>>,
  version: 2 | 3,
): ImageDescription {
  // Version 2 keeps its extra features and limits in objects beside the level.
  const inProfile = list(said['profile']).map(asRecord)
  const extras = [said, ...inProfile.filter(entry => entry !== null)]
  const words = (key: string): string[] => extras.flatMap(extra => strings(extra[key]))
  const features = [...words('extraFeatures'), ...words('supports')]
  const level = Number(/level(\d)/.exec(strings(said['profile']).join())?.[1] ?? 0)
  const any = features.includes('regionByPx') && features.some(f => /^sizeByWh?$/.test(f))
  const format = formatOf(
    [...words('preferredFormats'), ...words('extraFormats'), ...words('formats')],
    level,
  )
  return {
    version,
    anyRegion: level > 0 || any,
    tiles: list(said['tiles']).flatMap(tileSet),
    sizes: list(said['sizes']).flatMap(size => sizeOf(size) ?? []),
    format,
    sizesFormat: format === 'webp' && level === 0 ? 'jpg' : format,
    allows: limitsOf(extras),
  }
}

/** Every server has JPEG, save static files that say otherwise. */
function formatOf(named: readonly string[], level: number): string {
  if (named.includes('webp')) return 'webp'
  return level === 0 && named.includes('png') && !named.includes('jpg') ? 'png' : 'jpg'
}

function limitsOf(
  extras: readonly Readonly<Record<string, unknown>>[],
): ImageDescription['allows'] {
  const most = (key: string): number =>
    Math.min(...extras.map(extra => (isSide(extra[key], 2 ** 53) ? Number(extra[key]) : Infinity)))
  const maxWidth = most('maxWidth')
  const maxHeight = Math.min(
    most('maxHeight'),
    extras.some(e => 'maxHeight' in e) ? Infinity : maxWidth,
  )
  const maxArea = most('maxArea')
  return (width, height) => width <= maxWidth && height <= maxHeight && width * height <= maxArea
}

function tileSet(entry: unknown): TileSet[] {
  const said = asRecord(entry)
  const width = said?.['width']
  const height = said?.['height'] ?? width
  if (!isSide(width, maxTileSide) || !isSide(height, maxTileSide)) return []
  const scaleFactors = list(said?.['scaleFactors'] ?? 1).filter(factor => isSide(factor))
  return [{ width, height, scaleFactors }]
}

function sizeOf(entry: unknown): FullSize | null {
  const said = asRecord(entry)
  const width = said?.['width']
  const height = said?.['height']
  return isSide(width) && isSide(height) ? { width, height } : null
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).slice(0, maxEntries)

const strings = (value: unknown): string[] => list(value).filter(entry => typeof entry === 'string')
