import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import sharp, { type Sharp } from 'sharp'
import * as z from 'zod/mini'
import { DRAWINGS, type Drawing, PAINT_REVISION } from '#painter/catalogue.ts'
import { paintTile } from '#painter/paint/tile.ts'
import { PIGMENTS } from '#painter/pigment/pigments.ts'
import type { Wall } from '#painter/wall/wall.ts'

/** Options of `lamplight drawings`. */
export interface DrawingsOptions {
  /** Draw this one only. */
  only?: string
  /** Twice the pixels, for cutting into tiles: `<name>-fine.webp`, not kept small. */
  fine?: boolean
  /** Folder of the pictures. */
  into?: string
  /** What may be drawn; the project's own drawings when left out. */
  catalogue?: readonly Drawing[]
  /** Called with each line of progress. */
  report?: (line: string) => void
}

/** Names of what was drawn and of what was found unchanged. */
export interface DrawingsResult {
  drawn: string[]
  unchanged: string[]
}

const FOLDER = 'public/textures/library-cave'
const MANIFEST = 'drawings.json'
/** Side of a painted window in pixels: bounds the memory, about 30 MB of fields at a time. */
const TILE = 512
const SMALL = { side: 512, limit: 25_000 }

const manifestSchema = z.record(z.string(), z.string())

/**
 * Draws the exhibition's pictures as WebP, each with a small copy; skips those whose polygons and
 * parameters are unchanged since they were last drawn into the folder.
 * @throws Error when `only` names no drawing.
 */
export async function drawings(options: DrawingsOptions = {}): Promise<DrawingsResult> {
  const { only, fine = false, into = FOLDER, catalogue = DRAWINGS } = options
  const report = options.report ?? (line => console.log(line))
  const wanted = catalogue.filter(drawing => only === undefined || drawing.name === only)
  if (wanted.length === 0) {
    const names = catalogue.map(drawing => drawing.name).join(', ')
    throw new Error(`drawings: found no drawing "${only}", expected one of ${names}`)
  }
  await mkdir(into, { recursive: true })
  const known = await readManifest(join(into, MANIFEST))
  const result: DrawingsResult = { drawn: [], unchanged: [] }
  for (const drawing of wanted) {
    const key = fine ? `${drawing.name}-fine` : drawing.name
    const px = drawing.width / (fine ? drawing.pixels * 2 : drawing.pixels)
    const wall = drawing.build(px)
    const digest = digestOf(wall, drawing, px)
    if (known[key] === digest && (await exists(join(into, `${key}.webp`)))) {
      result.unchanged.push(key)
      report(`${key}: unchanged`)
      continue
    }
    const started = Date.now()
    const picture = paintWall(wall, drawing, px, share => {
      report(`${key}: ${Math.round(share * 100)} %`)
    })
    const bytes = await store(picture, drawing, key, into, fine)
    known[key] = digest
    await writeManifest(join(into, MANIFEST), known)
    result.drawn.push(key)
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    report(
      `${key}: ${picture.width} × ${picture.height}, ${Math.round(bytes / 1000)} kB, ${seconds} s`,
    )
  }
  return result
}

interface Picture {
  width: number
  height: number
  colour: Buffer
  metal: Buffer
}

/** Paints a wall window by window into one picture. */
function paintWall(
  wall: Wall,
  { age, raking }: Drawing,
  px: number,
  progress: (share: number) => void,
): Picture {
  const width = Math.round(wall.width / px)
  const height = Math.round(wall.height / px)
  const colour = Buffer.alloc(width * height * 3)
  const metal = Buffer.alloc(width * height)
  const rows = Math.ceil(height / TILE)
  for (let top = 0, row = 0; top < height; top += TILE, row++) {
    for (let left = 0; left < width; left += TILE) {
      const size = { width: Math.min(TILE, width - left), height: Math.min(TILE, height - top) }
      const window = { x: left * px, y: top * px, px, ...size }
      const tile = paintTile(wall, window, { age, raking, rasterise })
      for (let y = 0; y < size.height; y++) {
        const from = y * size.width
        const to = (top + y) * width + left
        colour.set(tile.colour.subarray(from * 3, (from + size.width) * 3), to * 3)
        metal.set(tile.metal.subarray(from, from + size.width), to)
      }
    }
    if (rows > 1 && row < rows - 1) progress((row + 1) / rows)
  }
  return { width, height, colour, metal }
}

/** Premultiplied RGBA of an SVG, as resvg gives it. */
export function rasterise(svg: string): Uint8Array {
  return new Resvg(svg, {
    font: { loadSystemFonts: false },
    shapeRendering: 2,
    logLevel: 'off',
  }).render().pixels
}

async function store(
  picture: Picture,
  drawing: Drawing,
  key: string,
  into: string,
  fine: boolean,
): Promise<number> {
  const { width, height } = picture
  const image = () => sharp(picture.colour, { raw: { width, height, channels: 3 } })
  const large = await fitted(image, fine ? Number.POSITIVE_INFINITY : drawing.limit)
  await writeFile(join(into, `${key}.webp`), large)
  if (fine) return large.length
  const small = () => image().resize(SMALL.side, SMALL.side, { fit: 'inside' })
  await writeFile(join(into, `${key}-small.webp`), await fitted(small, SMALL.limit))
  if (drawing.gilded) {
    const mask = () =>
      sharp(picture.metal, { raw: { width, height, channels: 1 } }).resize(1024, 1024, {
        fit: 'inside',
      })
    await writeFile(join(into, `${key}-gilding.webp`), await fitted(mask, 60_000))
  }
  return large.length
}

/** The best WebP of an image within a number of bytes, by halving the range of qualities. */
export async function fitted(image: () => Sharp, limit: number): Promise<Buffer> {
  const encode = (quality: number) =>
    image().webp({ quality, effort: 4, smartSubsample: true }).toBuffer()
  let best = await encode(88)
  if (best.length <= limit) return best
  let [low, high] = [1, 88]
  best = await encode(low)
  while (high - low > 3) {
    const quality = Math.round((low + high) / 2)
    const tried = await encode(quality)
    if (tried.length <= limit) {
      low = quality
      best = tried
    } else high = quality
  }
  return best
}

/** Hash of everything the picture depends on. */
function digestOf(wall: Wall, drawing: Drawing, px: number): string {
  const { name, age, raking, limit, gilded, revision } = drawing
  const hash = createHash('sha256')
  const parameters = { name, age, raking, limit, gilded, revision, px, seed: wall.sheet.seed }
  hash.update(JSON.stringify({ ...parameters, PAINT_REVISION, PIGMENTS }))
  for (const shape of wall.sheet.shapes)
    hash.update(`${shape.layer} ${shape.pigment} ${shape.alpha} ${shape.d}`)
  return hash.digest('hex').slice(0, 24)
}

/** What was drawn into a folder, by name, as hashes of all it depends on; empty where nothing was. */
export async function readManifest(path: string): Promise<Record<string, string>> {
  if (!(await exists(path))) return {}
  return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}

/** Remembers it, in the order of the names. */
export async function writeManifest(path: string, known: Record<string, string>): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(path, `${JSON.stringify(sorted, null, 2)}\n`)
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
