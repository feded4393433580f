import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { TileFormat } from '#cli/tiles/image-info.ts'
import { type Size, wholeSizes } from '#cli/tiles/levels.ts'

/** A pyramid that is whole, and the name of the file that it was made from. */
export interface NamedPyramid {
  readonly source: string
  /** Name of its folder. */
  readonly name: string
  readonly size: Size
  readonly format: TileFormat
}

/** What a curator writes in exhibition.json, under a heading: for each picture its name, and its image below it. */
export function linesToWrite(
  pyramids: readonly NamedPyramid[],
  out: string,
  base: string | null,
): string[] {
  if (pyramids.length === 0) return []
  const { start, hint } = addresses(resolve(out), base)
  return [
    `Write in exhibition.json${hint}:`,
    ...pyramids.flatMap(pyramid => [pyramid.source, `  "image": ${imageOf(pyramid, start)}`]),
  ]
}

/** The preview is the coarsest tile, so that it need not be fetched again. */
function imageOf({ name, size, format }: NamedPyramid, start: string): string {
  const folder = `${start}${name}`
  const smallest = wholeSizes(size)[0] ?? size
  const preview = `${folder}/full/${smallest.width},${smallest.height}/0/default.${format}`
  return `{ "iiif": ${JSON.stringify(`${folder}/info.json`)}, "preview": ${JSON.stringify(preview)} }`
}

/** How the addresses start: from the exhibition that the folder lies in, else from `--id`, else from beside the folder. */
function addresses(out: string, base: string | null): { start: string; hint: string } {
  const exhibition = enclosing(out)
  if (exhibition !== null) {
    const path = relative(exhibition, out).split(sep).join('/')
    return { start: path === '' ? '' : `${path}/`, hint: '' }
  }
  if (base !== null) return { start: `${base}/`, hint: '' }
  return { start: `${basename(out)}/`, hint: `, once ${basename(out)} lies beside it` }
}

/** The nearest folder, from this one upwards, that holds an exhibition. */
function enclosing(folder: string): string | null {
  if (existsSync(join(folder, 'exhibition.json'))) return folder
  const above = dirname(folder)
  return above === folder ? null : enclosing(above)
}
