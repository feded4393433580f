import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of all files below a folder, sorted, hidden ones included. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** One hash of all names and bytes below a folder. */
export function treeHash(folder: string): string {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder)) {
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex')
}

/** Rows of coloured steps, so that every place of a picture has its own colour: raw pixels, 3 channels. */
export function colouredSteps(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      pixels[at] = Math.floor((x / width) * 8) * 32
      pixels[at + 1] = Math.floor((y / height) * 8) * 32
      pixels[at + 2] = 64
    }
  }
  return pixels
}
