import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import {
  isTruncatedImage,
  maxImagePixels,
  maxImageSide,
  sniffImage,
} from '#exhibition/sniff-image.ts'

/** A picture that lies in the folder. */
export interface FoundPicture {
  readonly name: string
  /** Pixels as viewers show it, a camera's quarter turn counted in. */
  readonly width: number
  readonly height: number
  /** More than the viewer decodes at once: a smaller copy is hung. */
  readonly tooLarge: boolean
}

/** JPEG and PNG pictures lying directly in the folder, by name; what is damaged is in `unusable`. */
export async function foundPictures(
  folder: string,
): Promise<{ pictures: FoundPicture[]; unusable: string[] }> {
  const pictures: FoundPicture[] = []
  const unusable: string[] = []
  const names = await readdir(folder)
  for (const name of names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    if (name.startsWith('.') || !['.jpg', '.jpeg', '.png'].includes(extname(name).toLowerCase())) {
      continue
    }
    const bytes = await readFile(join(folder, name))
    const header = sniffImage(bytes)
    if (header === null || isTruncatedImage(bytes)) {
      unusable.push(name)
      continue
    }
    const { width, height, turned } = header
    pictures.push({
      name,
      width: turned ? height : width,
      height: turned ? width : height,
      tooLarge: Math.max(width, height) > maxImageSide || width * height > maxImagePixels,
    })
  }
  return { pictures, unusable }
}
