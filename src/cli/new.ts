import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, join, parse, resolve } from 'node:path'
import { Misuse } from '#cli/misuse.ts'
import { type FoundPicture, foundPictures } from '#cli/new/found-pictures.ts'
import { readmeText } from '#cli/new/readme-text.ts'
import { type PictureToHang, smallExhibition } from '#cli/new/small-exhibition.ts'
import { quoted } from '#cli/quoted.ts'
import { saveExhibition } from '#exhibition/canonical.ts'

/**
 * Makes a small exhibition in a folder: one room, with the JPEG and PNG pictures that already lie there on its walls.
 * Nothing that is there is changed.
 * @throws Misuse when an exhibition is there already, or the path is a file.
 */
export async function makeNew(folder: string, print: (line: string) => void): Promise<void> {
  const root = resolve(folder)
  await mkdir(root, { recursive: true }).catch(() => {
    throw new Misuse(`${folder} cannot be made a folder – choose another name`)
  })
  const document = join(root, 'exhibition.json')
  if (await exists(document)) {
    throw new Misuse(
      `${folder} has an exhibition.json already – see it with “lamplight preview ${quoted(folder)}”, or choose another folder`,
    )
  }
  const { pictures, unusable } = await foundPictures(root)
  for (const name of unusable) print(`${name} is damaged or no picture, and was left out.`)
  const hung: PictureToHang[] = []
  for (const [i, picture] of pictures.entries()) hung.push(await prepare(root, picture, i))
  const title = titleOf(root)
  const text = saveExhibition(smallExhibition(idOf(title), title, hung))
  await writeFile(document, text, { flag: 'wx' })
  const readme = join(root, 'README.txt')
  if (!(await exists(readme)))
    await writeFile(readme, readmeText(quoted(folder), title), { flag: 'wx' })
  print(`${document}: one room, ${hung.length} ${hung.length === 1 ? 'picture' : 'pictures'}.`)
  print(`Next: lamplight preview ${quoted(folder)}`)
}

/** Small copies: of about 500 pixels to show first, and one within the viewer's limits where a picture is too large. */
async function prepare(root: string, found: FoundPicture, i: number): Promise<PictureToHang> {
  const { default: sharp } = await import('sharp')
  const source = join(root, found.name)
  const open = () => sharp(source, { limitInputPixels: false }).rotate()
  const copy = async (name: string, side: number) => {
    await mkdir(join(root, 'pictures'), { recursive: true })
    const image = open().resize(side, side, { fit: 'inside', withoutEnlargement: true })
    await image.webp({ quality: 80 }).toFile(join(root, 'pictures', name))
    return `pictures/${name}`
  }
  const { width, height } = found
  const stem = slug(parse(found.name).name) || `picture-${i + 1}`
  // A name that media paths refuse, such as one with a “%”, is hung as a copy with a plain one.
  const plain = /^[^%?#:*"<>|\\ .][^%?#:*"<>|\\]*$/.test(found.name)
  const picture = found.tooLarge || !plain ? await copy(`${stem}-${i + 1}.webp`, 6000) : found.name
  return {
    name: found.name,
    width,
    height,
    picture,
    preview: await copy(`${stem}-${i + 1}-small.webp`, 512),
  }
}

function titleOf(root: string): string {
  const words = basename(root).replaceAll(/[_-]+/g, ' ').trim()
  return words === '' ? 'New exhibition' : words.charAt(0).toUpperCase() + words.slice(1)
}

const idOf = (title: string) => slug(title) || 'exhibition'

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
