import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { recordingFolders } from '#exhibition/recordings-by-name.ts'

/** What nobody means to be heard: folders' own files, and those that editors leave behind. */
const passedOver = /^\.|^Thumbs\.db$|^desktop\.ini$|\.(md|txt)$|~$/i

/**
 * Files in the folders of recordings, by their paths from the exhibition's folder with `/` between steps, sorted. Links are
 * not followed out of the folder: `check` says where one leads when the path is used.
 */
export async function findRecordings(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const kind of recordingFolders) {
    for (const language of await names(join(folder, kind))) {
      for (const name of await names(join(folder, kind, language))) {
        found.push(`${kind}/${language}/${name}`)
      }
    }
  }
  return found.sort()
}

async function names(folder: string): Promise<string[]> {
  const all = await readdir(folder).catch((): string[] => [])
  return all.filter(name => !passedOver.test(name))
}
