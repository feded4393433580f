import { renameSync, rmSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Runs `work` in a hidden folder beside what it makes, and takes that folder away afterwards: when it is done, when it
 * fails, and when it is stopped with Ctrl-C. What a run that was killed has left of the same name is taken away first.
 */
export async function inPartFolder<T>(
  out: string,
  name: string,
  work: (part: string) => Promise<T>,
): Promise<T> {
  await removeLeft(out, name)
  const part = join(out, `.${name}.${process.pid}.part`)
  const stop = (signal: NodeJS.Signals) => {
    clear(part)
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await mkdir(part)
    return await work(part)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await rm(part, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Tiles are still being written: once their folder has another name, no more can come while it is taken away. */
function clear(part: string): void {
  const gone = part.replace(/\.part$/, '.gone.part')
  try {
    renameSync(part, gone)
    rmSync(gone, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  } catch {
    // What remains is hidden, and taken away by the next run.
  }
}

async function removeLeft(out: string, name: string): Promise<void> {
  for (const entry of await readdir(out)) {
    if (!entry.startsWith(`.${name}.`) || !entry.endsWith('.part')) continue
    const pid = Number(entry.slice(name.length + 2, -'.part'.length))
    if (pid !== process.pid && isRunning(pid)) continue
    await rm(join(out, entry), { recursive: true, force: true, maxRetries: 3 })
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid < 1) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
