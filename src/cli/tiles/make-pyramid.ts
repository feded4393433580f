import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundSource } from '#cli/tiles/found-sources.ts'
import { imageInfo } from '#cli/tiles/image-info.ts'
import { type Size, tileCount } from '#cli/tiles/levels.ts'
import { inPartFolder } from '#cli/tiles/part-folder.ts'
import type { TileSettings } from '#cli/tiles/picture-hash.ts'
import { uprightPicture } from '#cli/tiles/upright.ts'
import { writePyramid } from '#cli/tiles/write-pyramid.ts'

/** Where a pyramid goes and how it is made. */
export interface PyramidPlan extends TileSettings {
  readonly out: string
  /** Name of its folder in `out`. */
  readonly name: string
  /** What info.json calls it. */
  readonly id: string
  /** Made anew though it is there. */
  readonly force: boolean
  /** Told where the tiles appear and how many there will be; returns what is called when they are all there. */
  readonly started: (folder: string, tiles: number) => () => void
}

export type MadePyramid =
  | { readonly kind: 'made'; readonly size: Size; readonly tiles: number; readonly bytes: number }
  /** A whole one was there already. */
  | { readonly kind: 'there' }

/**
 * Makes the pyramid of a picture: in a hidden folder, with info.json as its last file, and renamed when it is whole. So
 * a folder with an info.json is never a part of one.
 * @throws Error of sharp where the picture is damaged or the disk is full.
 */
export async function makePyramid(source: FoundSource, plan: PyramidPlan): Promise<MadePyramid> {
  const { out, name, id } = plan
  const place = join(out, name)
  if (!plan.force && (await isWhole(place, id))) return { kind: 'there' }
  return inPartFolder(out, name, async part => {
    const picture = await uprightPicture(source.file, part)
    const folder = join(part, name)
    const tiles = tileCount(picture)
    const ended = plan.started(folder, tiles)
    const bytes = await writePyramid(picture, folder, plan).finally(ended)
    await writeFile(join(folder, 'info.json'), imageInfo(id, picture, plan.format))
    await rm(place, { recursive: true, force: true })
    await rename(folder, place)
    return { kind: 'made', size: { width: picture.width, height: picture.height }, tiles, bytes }
  })
}

/** Whether a whole pyramid is there; one that goes by another id is given this one. */
async function isWhole(place: string, id: string): Promise<boolean> {
  const file = join(place, 'info.json')
  const text = await readFile(file, 'utf8').catch(() => null)
  const known = text === null ? null : idOf(text)
  if (text === null || known === null) return false
  if (known === id) return true
  const renamed = text.replace(
    `"id": ${JSON.stringify(known)}`,
    () => `"id": ${JSON.stringify(id)}`,
  )
  await writeFile(`${file}.part`, renamed)
  await rename(`${file}.part`, file)
  return true
}

/** Null where the text is no whole info.json. */
function idOf(text: string): string | null {
  try {
    const document: unknown = JSON.parse(text)
    const id =
      typeof document === 'object' && document !== null && 'tiles' in document && 'id' in document
        ? document.id
        : null
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
