import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
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

/** A pyramid that is whole, and the size of its picture. */
export type MadePyramid =
  | { readonly kind: 'made'; readonly size: Size; readonly tiles: number; readonly bytes: number }
  | { readonly kind: 'there'; readonly size: Size }

/**
 * Makes the pyramid of a picture: in a hidden folder, with info.json as its last file, and renamed when it is whole. So
 * a folder with an info.json is never a part of one.
 * @throws Error of sharp where the picture is damaged or the disk is full.
 */
export async function makePyramid(source: FoundSource, plan: PyramidPlan): Promise<MadePyramid> {
  const { out, name, id } = plan
  const place = join(out, name)
  const there = plan.force ? null : await wholePyramid(place, id)
  if (there !== null) return { kind: 'there', size: there }
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

/** Size of the whole pyramid that is there, or null; one that goes by another id is given this one. */
async function wholePyramid(place: string, id: string): Promise<Size | null> {
  const file = join(place, 'info.json')
  const text = await readFile(file, 'utf8').catch(() => null)
  const known = text === null ? null : read(text)
  if (text === null || known === null) return null
  if (known.id !== id) {
    const line = (name: string) => `"id": ${JSON.stringify(name)}`
    await writeFile(
      `${file}.part`,
      text.replace(line(known.id), () => line(id)),
    )
    await rename(`${file}.part`, file)
  }
  return { width: known.width, height: known.height }
}

const infoSchema = z.looseObject({
  id: z.string(),
  width: z.int(),
  height: z.int(),
  tiles: z.array(z.unknown()),
})

/** Null where the text is no whole info.json. */
function read(text: string): z.infer<typeof infoSchema> | null {
  try {
    return infoSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
