import { execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const command = join(root, 'dist/cli/lamplight.js')

export interface Outcome {
  readonly code: number
  readonly lines: string[]
  readonly errors: string
}

/** Builds the command from the sources as they are; the tests run this program, not its functions. */
export function buildCommand(): void {
  execFileSync('npx', ['vite', 'build', '--mode', 'cli', '--logLevel', 'warn'], { cwd: root })
}

/** True where the viewer itself has been built, which `preview` needs. */
export const viewerIsBuilt = (): boolean => existsSync(join(root, 'dist/viewer/index.html'))

/** Runs the command in a folder until it ends. */
export async function lamplight(cwd: string, ...args: string[]): Promise<Outcome> {
  const outcome = await run('node', [command, ...args], { cwd }).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  return {
    code: 'code' in outcome ? outcome.code : 0,
    lines: outcome.stdout.split('\n').filter(line => line !== ''),
    errors: outcome.stderr,
  }
}

/** Starts a server command and resolves with the address that it prints, and the function that stops it. */
export async function lamplightServer(
  cwd: string,
  ...args: string[]
): Promise<{ address: string; output: () => string; stop: () => void }> {
  const child = spawn('node', [command, ...args, '--port', '0'], { cwd })
  let output = ''
  const address = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /http:\/\/\S+/.exec(output)?.[0]
      if (url !== undefined) found(url)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => failed(new Error(`lamplight ${args.join(' ')}: ended – ${output}`)))
  })
  return { address, output: () => output, stop: () => void child.kill() }
}

/** An empty folder for one test file, and the function that takes it away. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'lamplight-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
