import { join } from 'node:path'
import sharp from 'sharp'
import { paintMural } from './mural/paint-mural.ts'
import type { MuralFiles } from './mural/pyramid.ts'
import { screen, type View } from './views.ts'

/** Part of the screen: left, top, width, height. */
type Part = readonly [number, number, number, number]

interface Truth {
  readonly part: Part
  readonly rgb: Buffer
}

/** What a view ought to look like: the painting, before any JPEG, resampled to the screen. */
async function truth(mural: MuralFiles, view: View): Promise<Truth> {
  const wide = Math.min(mural.width, Math.round(screen.width * view.scale))
  const high = Math.min(mural.height, Math.round(screen.height * view.scale))
  const left = Math.round(view.x - wide / 2)
  const top = Math.round(view.y - high / 2)
  const width = Math.round(wide / view.scale)
  const height = Math.round(high / view.scale)
  const step = 2 ** mural.coarseLevel
  const from =
    view.scale >= step
      ? sharp(join(mural.folder, 'coarse.png')).extract({
          left: Math.round(left / step),
          top: Math.round(top / step),
          width: Math.round(wide / step),
          height: Math.round(high / step),
        })
      : sharp(paintMural(left, top, 1, wide, high).rgb, {
          raw: { width: wide, height: high, channels: 3 },
        })
  const rgb = await from.resize(width, height, { fit: 'fill' }).removeAlpha().raw().toBuffer()
  return {
    rgb,
    part: [(screen.width - width) / 2, (screen.height - height) / 2, width, height],
  }
}

/** Likeness of two pictures of the same size in decibels; Infinity where they are the same. */
function psnr(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2
  return 10 * Math.log10(255 ** 2 / (sum / a.length))
}

/** Likeness of a screenshot of a view to the painting. */
export async function likeness(shot: Buffer, mural: MuralFiles, view: View): Promise<number> {
  const { rgb, part } = await truth(mural, view)
  const [left, top, width, height] = part.map(Math.round) as [number, number, number, number]
  const seen = await sharp(shot)
    .extract({ left, top, width, height })
    .removeAlpha()
    .raw()
    .toBuffer()
  return psnr(seen, rgb)
}

/** Likeness of two screenshots. */
export async function alike(a: Buffer, b: Buffer): Promise<number> {
  const [one, other] = await Promise.all([a, b].map(s => sharp(s).removeAlpha().raw().toBuffer()))
  return one && other ? psnr(one, other) : 0
}
