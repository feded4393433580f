import { type FSWatcher, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Editors write a file in several steps, or a new one that they rename: one save is many events. */
const quietMs = 150

/**
 * Calls `changed` once after something in the folder or below it was saved, made, renamed or removed. Each folder is
 * watched, not each file, so that a save by renaming does not end it. Hidden files and folders do not count. Returns
 * the function that ends it.
 */
export async function watchFolder(root: string, changed: () => void): Promise<() => void> {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  let ended = false

  const settle = async () => {
    await follow(root)
    if (!ended) changed()
  }
  const heard = (name: string | null) => {
    if (name?.startsWith('.')) return
    clearTimeout(timer)
    timer = setTimeout(() => void settle(), quietMs)
  }
  const forget = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const follow = async (folder: string): Promise<void> => {
    if (ended) return
    if (!watchers.has(folder)) {
      try {
        const watcher = watch(folder, (_event, name) => heard(name))
        watcher.on('error', () => forget(folder))
        watchers.set(folder, watcher)
      } catch {
        return
      }
    }
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
    if (entries === null) return forget(folder)
    const below = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    await Promise.all(below.map(entry => follow(join(folder, entry.name))))
  }

  await follow(root)
  return () => {
    ended = true
    clearTimeout(timer)
    for (const folder of [...watchers.keys()]) forget(folder)
  }
}
