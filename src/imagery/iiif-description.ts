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

interface TileSet extends FullSize {
  readonly scaleFactors: readonly number[]
}

type Said = Readonly<Record<string, unknown>>

/** The most entries of a list that are looked at. */
const maxEntries = 64

/** The version spoken, 1 to 3, or null where it is no image information at all. Servers say it in four places. */
export function versionOf(said: Said): 1 | 2 | 3 | null {
  const places = [said['@context'], said['type'], said['@type'], said['profile']]
  const words = places.flatMap(strings).join(' ')
  if (/image\/3|ImageService3/.test(words)) return 3
  if (/image\/2|ImageService2/.test(words)) return 2
  if (/image-api|image\/1|ImageService1/.test(words)) return 1
  if (/\blevel[012]\b/.test(words)) return 3
  return said['protocol'] === 'http://iiif.io/api/image' ? 2 : null
}

/** Reads what is sound of it, and passes over the rest. Source: iiif.io/api/image/3.0 and 2.1, section 5. */
export function describeImage(said: Said, version: 2 | 3): ImageDescription {
  const profile = list(said['profile'])
  // Version 2 keeps its extra features and limits in objects beside the level.
  const extras = [said, ...profile.map(asRecord).filter(entry => entry !== null)]
  const words = (...keys: string[]): string[] =>
    keys.flatMap(key => extras.flatMap(extra => strings(extra[key])))
  const most = (key: string): number | undefined =>
    extras.map(extra => extra[key]).find(value => isSide(value))
  const isStatic = !/level[12]/.test(strings(profile).join())
  const features = words('extraFeatures', 'supports').join(' ')
  const format = formatOf(words('preferredFormats', 'extraFormats', 'formats'), isStatic)
  const {
    maxWidth = Infinity,
    maxArea = Infinity,
    maxHeight = maxWidth,
  } = {
    maxWidth: most('maxWidth'),
    maxHeight: most('maxHeight'),
    maxArea: most('maxArea'),
  }
  return {
    version,
    anyRegion: !isStatic || (/regionByPx/.test(features) && /sizeByWh?\b/.test(features)),
    tiles: list(said['tiles']).flatMap(tileSet),
    sizes: list(said['sizes']).flatMap(sizeOf),
    format,
    // A static picture is described by the format of its tiles, and whatever else it has is in the format that everybody must have.
    sizesFormat: format === 'webp' && isStatic ? 'jpg' : format,
    allows: (width, height) =>
      width <= maxWidth && height <= maxHeight && width * height <= maxArea,
  }
}

/** Every server has JPEG, save static files that say otherwise. */
function formatOf(named: readonly string[], isStatic: boolean): string {
  if (named.includes('webp')) return 'webp'
  return isStatic && named.includes('png') && !named.includes('jpg') ? 'png' : 'jpg'
}

function tileSet(entry: unknown): TileSet[] {
  const said = asRecord(entry)
  return sizeOf(said && { height: said['width'], ...said })
    .filter(({ width, height }) => Math.max(width, height) <= maxTileSide)
    .map(size => ({
      ...size,
      scaleFactors: list(said?.['scaleFactors'] ?? 1).filter(factor => isSide(factor)),
    }))
}

function sizeOf(entry: unknown): FullSize[] {
  const { width, height } = asRecord(entry) ?? {}
  return isSide(width) && isSide(height) ? [{ width, height }] : []
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).slice(0, maxEntries)

const strings = (value: unknown): string[] => list(value).filter(entry => typeof entry === 'string')
