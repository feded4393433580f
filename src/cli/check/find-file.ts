import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { nearestName } from '#exhibition/nearest-name.ts'

/** What lies at a path below a folder, its name spelled exactly so. */
export type FoundFile =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: number }
  /** Same letters, another spelling: works on this computer, perhaps, and not on a server. */
  | { readonly kind: 'spelled'; readonly actual: string }
  | { readonly kind: 'missing'; readonly near: string | undefined }
  | { readonly kind: 'folder' }
  /** A link that leads out of the folder. */
  | { readonly kind: 'outside' }

/** Looks for `path` (steps divided by `/`) below `root`, comparing names letter by letter on every file system. */
export async function findFile(root: string, path: string): Promise<FoundFile> {
  let folder = root
  const steps = path.split('/')
  for (const [i, step] of steps.entries()) {
    const names = await readdir(folder).catch((): string[] => [])
    if (!names.includes(step)) {
      const same = names.find(name => sameLetters(name, step))
      const before = steps.slice(0, i)
      if (same !== undefined) {
        return { kind: 'spelled', actual: [...before, same, ...steps.slice(i + 1)].join('/') }
      }
      const near = nearestName(step, names)
      return { kind: 'missing', near: near && [...before, near].join('/') }
    }
    folder = join(folder, step)
  }
  return examine(root, folder)
}

async function examine(root: string, file: string): Promise<FoundFile> {
  const [home, target] = await Promise.all([realpath(root), realpath(file).catch(() => null)])
  if (target === null) return { kind: 'missing', near: undefined }
  if (!target.startsWith(home + sep)) return { kind: 'outside' }
  const facts = await stat(target)
  return facts.isFile() ? { kind: 'file', file: target, bytes: facts.size } : { kind: 'folder' }
}

function sameLetters(one: string, other: string): boolean {
  const fold = (name: string) => name.normalize('NFC').toLowerCase()
  return fold(one) === fold(other)
}
