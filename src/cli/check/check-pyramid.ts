import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Finding } from '#cli/check/check-picture.ts'
import { parseDeepZoom } from '#imagery/deep-zoom.ts'
import { parseImageInfo } from '#imagery/iiif.ts'
import { type Page, pagesAt } from '#imagery/page.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { ParsedSource } from '#imagery/source-fault.ts'

/** How a pyramid describes itself: an IIIF Image service's info.json, or a Deep Zoom image. */
export type PyramidKind = 'iiif' | 'deepzoom'

/**
 * What is wrong with a pyramid that lies in the exhibition's folder: its description, read as the viewer reads it, and
 * whether the files that it promises are there: all of the coarsest level, the first and the last of each finer one.
 */
export function checkPyramid(
  kind: PyramidKind,
  path: string,
  bytes: Uint8Array,
  file: string,
): Finding[] {
  const parsed = kind === 'iiif' ? parseInfo(bytes) : parseDzi(bytes, file)
  if (parsed === null) return [notAnImage(kind, path, 'a damaged JSON document', 'an info.json')]
  if (!parsed.ok) {
    const { pointer, found, expected } = parsed.fault
    return [notAnImage(kind, path, pointer === '' ? found : `${found} at ${pointer}`, expected)]
  }
  const folder = dirname(file)
  const missing = promised(parsed.source).filter(name => !existsSync(join(folder, name)))
  return missing[0] === undefined ? [] : [missingTiles(path, missing[0])]
}

/** Files of the pages looked at, by their paths from the info.json's folder. */
function promised(source: ImageSource): string[] {
  const pages = source.levels.flatMap((level, i): Page[] => {
    const across = pagesAt(source.width, level)
    const count = across * pagesAt(source.height, level)
    const all = i === source.levels.length - 1
    const chosen = all ? Array.from({ length: count }, (_, page) => page) : [0, count - 1]
    return chosen.map(page => ({ level, column: page % across, row: Math.floor(page / across) }))
  })
  return [...new Set(pages.flatMap(page => source.parts(page).map(part => part.url)))]
}

/** Null where it is no JSON; a mark of byte order is passed over, as browsers do. */
function parseInfo(bytes: Uint8Array): ParsedSource | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return parseImageInfo(json, './info.json')
  } catch {
    return null
  }
}

const parseDzi = (bytes: Uint8Array, file: string): ParsedSource =>
  parseDeepZoom(new TextDecoder().decode(bytes), `./${basename(file)}`)

function notAnImage(kind: PyramidKind, path: string, found: string, expected: string): Finding {
  return {
    weight: 'mend',
    code: 'not-a-pyramid',
    problem: `“${path}” does not describe ${kind === 'iiif' ? 'an IIIF' : 'a Deep Zoom'} image that can be shown`,
    found,
    expected,
    remedy: 'Make it with “lamplight tiles”, and name its info.json here.',
  }
}

function missingTiles(path: string, name: string): Finding {
  return {
    weight: 'mend',
    code: 'missing-tiles',
    problem: `Tiles of “${path}” are missing`,
    found: `no “${name.replace(/^\.\//, '')}” beside it`,
    expected: 'every file that it promises',
    remedy: 'Copy its whole folder again, or make it anew with “lamplight tiles”.',
  }
}
