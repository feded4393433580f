import { vi } from 'vitest'
import { parseImageInfo } from '#imagery/iiif.ts'
import type { ImageSource } from '#imagery/source.ts'

/** Red, green and blue of a pixel of the full picture, 0 to 255. */
export type Paint = (x: number, y: number) => readonly [number, number, number]

/** What a small server of pictures has answered, and what was decoded of it. */
export interface Server {
  /** Addresses asked for, in order. */
  readonly asked: string[]
  /** Bitmaps that were made, and those of them that are open. */
  readonly made: { count: number }
  readonly open: Set<ImageBitmap>
  /** Answers instead of the pictures; null lets them be. */
  fault: ((url: string) => Response | Promise<Response> | null) | null
}

export const pyramid = { width: 4096, height: 3072 }
const factors = [1, 2, 4, 8]

const info = (id: string): string =>
  JSON.stringify({
    '@context': 'http://iiif.io/api/image/3/context.json',
    ...{ id, type: 'ImageService3', protocol: 'http://iiif.io/api/image', profile: 'level0' },
    ...pyramid,
    tiles: [{ width: 512, scaleFactors: factors }],
  })

/** The source of a pyramid at an address. */
export function sourceAt(base: string): ImageSource {
  const parsed = parseImageInfo(JSON.parse(info(base)), `${base}/info.json`)
  if (!parsed.ok) throw new Error(`served-pyramid: ${JSON.stringify(parsed.fault)}`)
  return parsed.source
}

/** Serves pyramids (`name/info.json` and tiles) and small pictures (`name.png`) drawn by these paints; the rest is asked as ever. */
export function servePictures(paints: Readonly<Record<string, Paint>>): Server {
  const server: Server = { asked: [], made: { count: 0 }, open: new Set(), fault: null }
  const ask = globalThis.fetch
  const decode = window.createImageBitmap.bind(window)
  vi.stubGlobal('createImageBitmap', async (...args: Parameters<typeof createImageBitmap>) => {
    const bitmap = await decode(...args)
    server.made.count += 1
    server.open.add(bitmap)
    const close = bitmap.close.bind(bitmap)
    bitmap.close = () => {
      server.open.delete(bitmap)
      close()
    }
    return bitmap
  })
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = String(input)
    const found = /\/([a-z]+)(\.png|\/info\.json|\/([\d,]+|full)\/(\d+),(\d+)\/0\/.*)$/.exec(url)
    const paint = paints[found?.[1] ?? '']
    if (!found || !paint) return ask(input, init)
    server.asked.push(url)
    const fault = server.fault?.(url)
    if (fault) return fault
    if (found[2] === '/info.json') return new Response(info(url.replace('/info.json', '')))
    const whole = [0, 0, pyramid.width, pyramid.height]
    if (found[2] === '.png') return new Response(await draw(paint, whole, 64, 48))
    const region = found[3] === 'full' ? whole : (found[3] ?? '').split(',').map(Number)
    return new Response(await draw(paint, region, Number(found[4]), Number(found[5])))
  })
  return server
}

async function draw(
  paint: Paint,
  [x = 0, y = 0, width = 1, height = 1]: readonly number[],
  w: number,
  h: number,
): Promise<Blob> {
  const image = new ImageData(w, h)
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) {
      const colour = paint(x + ((column + 0.5) * width) / w, y + ((row + 0.5) * height) / h)
      image.data.set([...colour, 255], 4 * (row * w + column))
    }
  const canvas = new OffscreenCanvas(w, h)
  canvas.getContext('2d')?.putImageData(image, 0, 0)
  return canvas.convertToBlob({ type: 'image/png' })
}
