import {
  LinearFilter,
  LinearMipmapLinearFilter,
  NoColorSpace,
  SRGBColorSpace,
  Texture,
} from 'three'
import { decodeImage, type PictureFailure } from '#browser/decode-image.ts'
import { toLinear } from '#light/ground-colour.ts'
import type { Vec3 } from '#space/vector.ts'

/** A picture on the graphics card, and a few of its own pixels for the light it throws back. */
export interface HungPicture {
  readonly texture: Texture
  readonly width: number
  readonly height: number
  /** Linear colour at a place, 0 to 1 from the left and from below. */
  colourAt(across: number, up: number): Vec3
}

type PictureResult =
  | { readonly ok: true; readonly picture: HungPicture }
  | { readonly ok: false; readonly failure: PictureFailure }

/** What the pixels of a picture say: colours, or shares from 0 to 1. */
type Meaning = 'colour' | 'mask'

/** Pictures by address: each is fetched and held once, however many walls show it. */
export interface PictureStore {
  /** Takes a share of a picture; whoever takes it lets it go. */
  take(url: string, maxSide: number, meaning?: Meaning): Promise<PictureResult>
  letGo(url: string, maxSide: number, meaning?: Meaning): void
  dispose(): void
}

interface Held {
  users: number
  readonly stop: AbortController
  readonly result: Promise<PictureResult>
}

/** Columns and rows of the coarse copy whose pixels colour the light nodes. */
const coarse = { columns: 32, rows: 24 }

/** Empty store. `anisotropy` is what the graphics card gives, `hosts` what the venue allows. */
export function createPictureStore(anisotropy: number, hosts: readonly string[]): PictureStore {
  const held = new Map<string, Held>()
  const keyOf = (url: string, maxSide: number, meaning: Meaning): string =>
    `${meaning} ${maxSide} ${url}`
  const drop = (key: string, { stop, result }: Held): void => {
    held.delete(key)
    stop.abort()
    void result.then(r => {
      if (r.ok) r.picture.texture.dispose()
    })
  }
  return {
    take: (url, maxSide, meaning = 'colour') => {
      const key = keyOf(url, maxSide, meaning)
      const known = held.get(key)
      if (known !== undefined) {
        known.users += 1
        return known.result
      }
      const stop = new AbortController()
      const options = { maxSide, hosts, signal: stop.signal }
      const result = hang(url, options, anisotropy, meaning)
      held.set(key, { users: 1, stop, result })
      return result
    },
    letGo: (url, maxSide, meaning = 'colour') => {
      const key = keyOf(url, maxSide, meaning)
      const known = held.get(key)
      if (known === undefined) return
      known.users -= 1
      if (known.users === 0) drop(key, known)
    },
    dispose: () => {
      for (const [key, known] of held) drop(key, known)
    },
  }
}

async function hang(
  url: string,
  options: Parameters<typeof decodeImage>[1],
  anisotropy: number,
  meaning: Meaning,
): Promise<PictureResult> {
  const decoded = await decodeImage(url, options)
  if (!decoded.ok) return decoded
  const { bitmap } = decoded
  const { width, height } = bitmap
  const colourAt = coarseColours(bitmap)
  const texture = new Texture(bitmap)
  texture.colorSpace = meaning === 'mask' ? NoColorSpace : SRGBColorSpace
  texture.anisotropy = Math.min(8, anisotropy)
  texture.minFilter = LinearMipmapLinearFilter
  texture.magFilter = LinearFilter
  // The bitmap was turned when it was decoded: WebGL cannot turn one.
  texture.flipY = false
  texture.needsUpdate = true
  texture.onUpdate = () => bitmap.close()
  texture.addEventListener('dispose', () => bitmap.close())
  return { ok: true, picture: { texture, width, height, colourAt } }
}

/** Reads a coarse copy; its rows run from the lowest up, as the bitmap's do. */
function coarseColours(bitmap: ImageBitmap): HungPicture['colourAt'] {
  const { columns, rows } = coarse
  const context = new OffscreenCanvas(columns, rows).getContext('2d', { willReadFrequently: true })
  context?.drawImage(bitmap, 0, 0, columns, rows)
  const pixels = context?.getImageData(0, 0, columns, rows).data
  return (across, up) => {
    const column = Math.min(columns - 1, Math.floor(across * columns))
    const row = Math.min(rows - 1, Math.floor(up * rows))
    const q = (row * columns + column) * 4
    const at = (k: number): number => toLinear((pixels?.[q + k] ?? 128) / 255)
    return [at(0), at(1), at(2)]
  }
}
