import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { TileFormat } from '#cli/tiles/image-info.ts'
import { pageSide } from '#imagery/page.ts'

/** How the tiles are encoded. */
export interface TileSettings {
  readonly format: TileFormat
  /** 1 to 100. */
  readonly quality: number
}

/** To be raised when the same picture and settings come to give other pixels. */
const revision = 1

/** SHA-256 (hex) of a picture's bytes and of all that its tiles depend on beside them. */
export async function pictureHash(
  file: string,
  { format, quality }: TileSettings,
): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify({ revision, format, quality, side: pageSide }))
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}

/** Name of the folder of a picture's tiles: letters and digits of the file's own name, and 8 digits of the hash. */
export function folderName(name: string, hash: string): string {
  const letters = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  // By code points: a file system takes 255 bytes, and a letter has up to four.
  const plain = [...letters]
    .slice(0, 40)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
  return `${plain === '' ? 'picture' : plain}-${hash.slice(0, 8)}`
}
