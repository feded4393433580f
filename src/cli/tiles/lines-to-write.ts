import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'

/** A pyramid that is whole, and the name of the file that it was made from. */
export interface NamedPyramid {
  readonly source: string
  /** Name of its folder. */
  readonly name: string
}

/** What a curator writes in exhibition.json for each picture, one line for each, under a heading. */
export function linesToWrite(
  pyramids: readonly NamedPyramid[],
  out: string,
  base: string | null,
): string[] {
  if (pyramids.length === 0) return []
  const { start, hint } = addresses(resolve(out), base)
  return [
    `Write in exhibition.json${hint}:`,
    ...pyramids.map(
      ({ source, name }) =>
        `  "image": { "iiif": ${JSON.stringify(`${start}${name}/info.json`)} }   ${source}`,
    ),
  ]
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
