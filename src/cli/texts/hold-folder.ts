import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Misuse } from '#cli/misuse.ts'

const PATIENCE_MS = 20_000
const ABANDONED_MS = 60_000

/**
 * Runs `work` while no other import writes into the folder: each reads the document, changes its own language and writes
 * it, and one that had read before another wrote would lose the other's words.
 * @throws Misuse when the folder stays held.
 */
export async function holdFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, '.lamplight-import')
  const until = Date.now() + PATIENCE_MS
  while (!(await take(lock))) {
    if (Date.now() > until) {
      throw new Misuse(`Another import has held the folder for long – end it, or delete ${lock}`)
    }
    await wait(50)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx')
    await file.close()
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    // Left by an import that was killed.
    const age = await stat(lock).then(
      facts => Date.now() - facts.mtimeMs,
      () => 0,
    )
    if (age > ABANDONED_MS) await rm(lock, { force: true })
    return false
  }
}
