import { readFile } from 'node:fs/promises'
import { findFile } from '#cli/check/find-file.ts'
import { resolveMedia } from '#exhibition/media-path.ts'
import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition, Picture } from '#exhibition/schema.ts'
import { sniffImage } from '#exhibition/sniff-image.ts'
import { parseDeepZoom } from '#imagery/deep-zoom.ts'
import { parseImageInfo } from '#imagery/iiif.ts'

/** The picture of a scroll may be so much longer or shorter than the scroll: edges are trimmed, and paper is not square. */
const mostApart = 0.05

interface Extent {
  readonly width: number
  readonly height: number
}

/** Scrolls whose pictures have other proportions than they: painted figures would be stretched or squeezed. */
export async function checkScrolls(
  exhibition: Exhibition,
  folder: string,
  file: string,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [i, work] of (exhibition.works ?? []).entries()) {
    if (work.kind !== 'scroll') continue
    const extent = await extentOf(work.image, exhibition.id, folder)
    if (extent === null) continue
    const picture = extent.width / extent.height
    const scroll = work.length / work.width
    if (Math.abs(picture / scroll - 1) <= mostApart) continue
    problems.push({
      weight: 'consider',
      code: 'scroll-proportions',
      file,
      pointer: `/works/${i}/length`,
      problem:
        'The scroll and its picture have different proportions, so that the picture is distorted',
      found: `a scroll ${scroll.toFixed(1)} times as long as wide, and a picture ${picture.toFixed(1)} times`,
      remedy: `Measure again, or trim the picture: at this width it is ${(picture * work.width).toFixed(2)} m long.`,
    })
  }
  return problems
}

/** The size in pixels of a picture in the folder; null where that is not known, which other checks speak of. */
async function extentOf(
  picture: Picture,
  exhibition: string,
  folder: string,
): Promise<Extent | null> {
  const path = String(
    'picture' in picture ? picture.picture : 'iiif' in picture ? picture.iiif : picture.deepzoom,
  )
  const place = resolveMedia(path, { exhibition, hosts: [] })
  if (place.kind !== 'inside') return null
  const found = await findFile(folder, place.path)
  if (found.kind !== 'file') return null
  const bytes = await readFile(found.file)
  if ('picture' in picture) return sniffImage(bytes)
  const text = new TextDecoder().decode(bytes)
  try {
    const parsed =
      'iiif' in picture
        ? parseImageInfo(JSON.parse(text), './info.json')
        : parseDeepZoom(text, './image.dzi')
    return parsed.ok ? parsed.source : null
  } catch {
    return null
  }
}
