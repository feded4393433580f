import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Misuse } from '#cli/misuse.ts'
import { inShard, type Shard } from '#cli/tiles/shard.ts'
import { sniffedBytes, sniffSource } from '#cli/tiles/sniff-source.ts'

/** A file that is to become a pyramid. */
export interface FoundSource {
  readonly file: string
  readonly name: string
}

/** Pictures by name, and a sentence for each file that cannot be one of them. */
export interface FoundSources {
  readonly sources: readonly FoundSource[]
  readonly refused: readonly string[]
}

/**
 * The picture, or the pictures that lie directly in the folder, known by their bytes. In a folder, hidden files and what
 * is no picture by bytes and by name (documents, notes) are passed over in silence.
 * @throws Misuse when nothing is there, or the folder holds no picture.
 */
export async function foundSources(path: string, shard: Shard): Promise<FoundSources> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Misuse(`There is no file or folder ${path} – check its spelling`)
  if (!found.isDirectory()) {
    const name = basename(path)
    const sentence = await refusal(path, name, true)
    if (sentence !== null) return { sources: [], refused: [sentence] }
    return { sources: inShard(name, shard) ? [{ file: path, name }] : [], refused: [] }
  }
  const entries = await readdir(path, { withFileTypes: true })
  const names = entries
    .filter(entry => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map(entry => entry.name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const sources: FoundSource[] = []
  const refused: string[] = []
  for (const name of names.filter(one => inShard(one, shard))) {
    const file = join(path, name)
    const sentence = await refusal(file, name, false)
    if (sentence === null) sources.push({ file, name })
    else if (sentence !== '') refused.push(sentence)
  }
  const nothing = sources.length + refused.length === 0
  if (nothing && shard.count === 1) {
    throw new Misuse(`${path} holds no pictures – name a folder with JPEG, PNG, TIFF or WebP files`)
  }
  return { sources, refused }
}

/** Why a file is no source: a sentence; '' where nobody needs to be told; null for a picture. */
async function refusal(file: string, name: string, named: boolean): Promise<string | null> {
  let start: Uint8Array
  try {
    start = await firstBytes(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    return `${name}: the file cannot be read${reason} – See who may read it.`
  }
  const sniffed = sniffSource(start, name)
  switch (sniffed.kind) {
    case 'picture':
      return null
    case 'refused':
      return `${name}: found ${sniffed.found} – ${sniffed.remedy}`
    case 'other':
      return named ? `${name}: found no picture – Name a JPEG, PNG, TIFF or WebP file.` : ''
  }
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(
      new Uint8Array(sniffedBytes),
      0,
      sniffedBytes,
      0,
    )
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
