import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { Misuse } from '#cli/misuse.ts'
import { type FoundSource, foundSources } from '#cli/tiles/found-sources.ts'
import { linesToWrite, type NamedPyramid } from '#cli/tiles/lines-to-write.ts'
import { type MadePyramid, makePyramid } from '#cli/tiles/make-pyramid.ts'
import { folderName, pictureHash, type TileSettings } from '#cli/tiles/picture-hash.ts'
import type { Shard } from '#cli/tiles/shard.ts'
import { showProgress, type Terminal } from '#cli/tiles/show-progress.ts'
import { isDiskFault, whyNot } from '#cli/tiles/why-not.ts'

export interface TilesOptions extends TileSettings {
  /** Folder of the pyramids. */
  readonly out: string
  /** Which of the pictures; 1 of 1 for all of them. */
  readonly shard: Shard
  /** Address under which `out` will be served, without a slash at its end; null where nobody knows yet. */
  readonly base: string | null
  /** Make anew what is there already. */
  readonly force: boolean
  /** Where lines go, what is wrong with a file, and the progress of a picture. */
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
  readonly terminal: Terminal
}

/**
 * Makes static IIIF Image API 3 pyramids (level 0, tiles of 512 pixels) of a picture, or of those that lie in a folder:
 * `<out>/<name>-<hash>/info.json`, named by a hash of bytes and settings, so that nothing is made twice and a run that
 * was stopped goes on where it was. Pictures are turned upright by their EXIF note and written in sRGB of 8 bits,
 * whatever they were: CMYK, 16 bits, a wide gamut; of several pages the first is taken. WebP keeps alpha, JPEG has what
 * is transparent on white. Resolves to the exit code: 1 where a file could not be used, each being told in a sentence.
 * @throws Misuse when there is no such picture or folder, or `out` is none.
 */
export async function tiles(path: string, options: TilesOptions): Promise<0 | 1> {
  const { sources, refused } = await foundSources(path, options.shard)
  await mkdir(options.out, { recursive: true }).catch(() => {
    throw new Misuse(`${options.out} cannot be made a folder – choose another name`)
  })
  // One picture at a time, its tiles by several threads: each holds rows of the whole width.
  sharp.cache(false)
  sharp.concurrency(Math.min(4, availableParallelism()))
  for (const sentence of refused) options.complain(sentence)
  const pyramids: NamedPyramid[] = []
  for (const source of sources) {
    const pyramid = await tilesOfOne(source, options)
    if (pyramid !== null) pyramids.push(pyramid)
  }
  for (const line of linesToWrite(pyramids, options.out, options.base)) options.print(line)
  const left = refused.length + sources.length - pyramids.length
  if (left > 0) options.complain(`${left} ${left === 1 ? 'file was' : 'files were'} left out.`)
  return left > 0 ? 1 : 0
}

/** Null where the picture cannot be used, which is told. */
async function tilesOfOne(
  source: FoundSource,
  options: TilesOptions,
): Promise<NamedPyramid | null> {
  const { out, base, format, terminal } = options
  const begun = Date.now()
  try {
    const name = folderName(source.name, await pictureHash(source.file, options))
    const id = base === null ? name : `${base}/${encodeURIComponent(name)}`
    const made = await makePyramid(source, {
      ...options,
      name,
      id,
      started: (folder, count) => showProgress(source.name, folder, count, terminal),
    })
    options.print(`${source.name}: ${told(made, (Date.now() - begun) / 1000)}`)
    return { source: source.name, name, size: made.size, format }
  } catch (error) {
    if (isDiskFault(error)) {
      throw new Error(
        `${out}: nothing more can be written – make room there, then run this again`,
        {
          cause: error,
        },
      )
    }
    options.complain(whyNot(source.name, error))
    return null
  }
}

function told(made: MadePyramid, seconds: number): string {
  if (made.kind === 'there') return 'made before'
  const { size, tiles: count, bytes } = made
  const kept = bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
  return `${size.width} × ${size.height}, ${count} ${count === 1 ? 'tile' : 'tiles'}, ${kept}, ${seconds.toFixed(1)} s`
}
