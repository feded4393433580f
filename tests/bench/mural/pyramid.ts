import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { link, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { type Painting, paintMural } from './paint-mural.ts'
import { deepZoomDescription, deepZoomLevel, tileSide } from './pyramid-layout.ts'

/** Quality of the tiles' JPEG, as performance figures are compared over. */
const jpegQuality = 80

export interface MuralFiles {
  /** Folder with `mural.dzi`, `mural_files/`, `mural/info.json` and `coarse.png`. */
  readonly folder: string
  readonly width: number
  readonly height: number
  /** Level (0 is full size) of `coarse.png`: the painting itself, before it became JPEG. */
  readonly coarseLevel: number
}

const at = (full: number, level: number): number => Math.ceil(full / 2 ** level)

/** A painting of half the side: every pixel is the average of four. */
function halve({ width, height, rgb }: Painting): Painting {
  const w = Math.ceil(width / 2)
  const h = Math.ceil(height / 2)
  const half = new Uint8Array(w * h * 3)
  for (let y = 0; y < h; y++) {
    const upper = 2 * y * width
    const lower = Math.min(2 * y + 1, height - 1) * width
    for (let x = 0; x < w; x++) {
      const left = 2 * x
      const right = Math.min(left + 1, width - 1)
      for (let c = 0; c < 3; c++) {
        const sum =
          (rgb[(upper + left) * 3 + c] ?? 0) +
          (rgb[(upper + right) * 3 + c] ?? 0) +
          (rgb[(lower + left) * 3 + c] ?? 0) +
          (rgb[(lower + right) * 3 + c] ?? 0)
        half[(y * w + x) * 3 + c] = (sum + 2) >> 2
      }
    }
  }
  return { width: w, height: h, rgb: half }
}

/** Copies a painting into a larger one. */
function place(from: Painting, to: Painting, x: number, y: number): void {
  for (let row = 0; row < from.height; row++) {
    const start = row * from.width * 3
    to.rgb.set(from.rgb.subarray(start, start + from.width * 3), ((y + row) * to.width + x) * 3)
  }
}

const empty = (width: number, height: number): Painting => ({
  width,
  height,
  rgb: new Uint8Array(width * height * 3),
})

const raw = ({ rgb, width, height }: Painting) =>
  sharp(rgb, { raw: { width, height, channels: 3 } })

/** JPEG bytes of a painting, as every tile of the bench is made. */
export const toJpeg = (painting: Painting): Promise<Buffer> =>
  raw(painting).jpeg({ quality: jpegQuality }).toBuffer()

/** Where a tile stands in the IIIF layout: its region at full size, and its own size, both canonical. */
function iiifPath(
  full: readonly [number, number],
  level: number,
  column: number,
  row: number,
  tile: readonly [number, number],
): string {
  const side = tileSide * 2 ** level
  const [x, y] = [column * side, row * side]
  const [w, h] = [Math.min(side, full[0] - x), Math.min(side, full[1] - y)]
  const region = w === full[0] && h === full[1] ? 'full' : `${x},${y},${w},${h}`
  const size = w === full[0] && h === full[1] && level === 0 ? 'max' : `${tile[0]},${tile[1]}`
  return `${region}/${size}/0/default.jpg`
}

interface Work {
  readonly folder: string
  readonly full: readonly [number, number]
  readonly coarse: { readonly level: number; readonly painting: Painting }
  readonly writing: Set<Promise<void>>
}

/** Levels up to the one that fits in a tile are in both layouts; the coarser ones only in Deep Zoom's. */
const iiifLevels = (width: number, height: number): number =>
  Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / tileSide))) + 1

async function write(work: Work, painting: Painting, level: number, column: number, row: number) {
  const [width, height] = work.full
  const deep = join(
    work.folder,
    'mural_files',
    String(deepZoomLevel(width, height, level)),
    `${column}_${row}.jpg`,
  )
  mkdirSync(dirname(deep), { recursive: true })
  await writeFile(deep, await toJpeg(painting))
  if (level >= iiifLevels(width, height)) return
  const size = [painting.width, painting.height] as const
  const twin = join(work.folder, 'mural', iiifPath(work.full, level, column, row, size))
  mkdirSync(dirname(twin), { recursive: true })
  await link(deep, twin)
}

/** Paints a tile and everything under it, depth first: no more than four tiles of each level are in memory. */
async function paint(work: Work, level: number, column: number, row: number): Promise<Painting> {
  const [w, h] = [at(work.full[0], level), at(work.full[1], level)]
  const [x, y] = [column * tileSide, row * tileSide]
  const width = Math.min(tileSide, w - x)
  const height = Math.min(tileSide, h - y)
  let tile: Painting
  if (level === 0) tile = paintMural(x, y, 1, width, height)
  else {
    const fine = empty(
      Math.min(2 * tileSide, at(work.full[0], level - 1) - 2 * x),
      Math.min(2 * tileSide, at(work.full[1], level - 1) - 2 * y),
    )
    for (let down = 0; down * tileSide < fine.height; down++) {
      for (let right = 0; right * tileSide < fine.width; right++) {
        const child = await paint(work, level - 1, 2 * column + right, 2 * row + down)
        place(child, fine, right * tileSide, down * tileSide)
      }
    }
    tile = halve(fine)
  }
  if (level === work.coarse.level) place(tile, work.coarse.painting, x, y)
  const job = write(work, tile, level, column, row)
  const settled = job.finally(() => work.writing.delete(settled))
  work.writing.add(settled)
  if (work.writing.size >= 8) await Promise.race(work.writing)
  return tile
}

function iiifDescription(width: number, height: number): string {
  const scaleFactors = Array.from({ length: iiifLevels(width, height) }, (_, n) => 2 ** n)
  const smallest = scaleFactors.length - 1
  return JSON.stringify({
    '@context': 'http://iiif.io/api/image/3/context.json',
    id: 'https://example.org/mural',
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width,
    height,
    sizes: [{ width: at(width, smallest), height: at(height, smallest) }],
    tiles: [{ width: tileSide, height: tileSide, scaleFactors }],
  })
}

/**
 * The synthetic mural of a size as a Deep Zoom pyramid and, in the same bytes, as static IIIF 3 level 0; painted when
 * it is asked for the first time and kept under node_modules, outside the repository.
 */
export async function muralFiles(width: number, height: number): Promise<MuralFiles> {
  const kept = join(import.meta.dirname, '../../../node_modules/.lamp/bench')
  const folder = join(kept, `mural-${width}x${height}`)
  const coarseLevel = Math.max(0, Math.ceil(Math.log2(width / 4096)))
  const files = { folder, width, height, coarseLevel }
  if (existsSync(folder)) return files
  const started = Date.now()
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const top = Math.ceil(Math.log2(Math.max(width, height)))
  const work: Work = {
    folder: unfinished,
    full: [width, height],
    coarse: {
      level: coarseLevel,
      painting: empty(at(width, coarseLevel), at(height, coarseLevel)),
    },
    writing: new Set(),
  }
  await paint(work, top, 0, 0)
  await Promise.all(work.writing)
  await raw(work.coarse.painting)
    .png({ compressionLevel: 3 })
    .toFile(join(unfinished, 'coarse.png'))
  await writeFile(join(unfinished, 'mural.dzi'), deepZoomDescription(width, height))
  await writeFile(join(unfinished, 'mural/info.json'), iiifDescription(width, height))
  renameSync(unfinished, folder)
  console.log(
    `painted a mural of ${width} × ${height} in ${Math.round((Date.now() - started) / 1000)} s`,
  )
  return files
}
