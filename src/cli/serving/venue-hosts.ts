import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseVenue } from '#exhibition/parse-venue.ts'

/** The hosts that the venues of all exhibitions under `root/exhibitions` allow, without repetition, sorted. */
export async function venueHosts(root: string): Promise<string[]> {
  const exhibitions = await names(join(root, 'exhibitions'))
  const lists = await Promise.all(
    exhibitions.map(exhibition => hostsOf(join(root, 'exhibitions', exhibition))),
  )
  return [...new Set(lists.flat())].sort()
}

/** The hosts that the venues of one exhibition folder allow. */
async function hostsOf(folder: string): Promise<string[]> {
  const lists = await Promise.all(
    (await venueFiles(folder)).map(async file => {
      const text = await readFile(join(folder, file), 'utf8')
      return parseVenue(text, file).venue?.hosts ?? []
    }),
  )
  return [...new Set(lists.flat())].sort()
}

/** Names of the venue documents in an exhibition folder: `venue.json` and `venues/*.json`. */
export async function venueFiles(folder: string): Promise<string[]> {
  const own = (await names(folder)).filter(name => name === 'venue.json')
  const more = (await names(join(folder, 'venues'))).filter(name => name.endsWith('.json'))
  return [...own, ...more.sort().map(name => `venues/${name}`)]
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
