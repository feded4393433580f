import { spawn } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildCommand, lamplight, temporaryFolder } from '../program.ts'

vi.setConfig({ testTimeout: 60_000 })

const { folder, remove } = temporaryFolder()
const command = resolve(import.meta.dirname, '../../../dist/cli/lamplight.js')

beforeAll(async () => {
  buildCommand()
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const create = { width: 3000, height: 2500, channels: 3, background: '#000', noise } as const
  await sharp({ create }).jpeg({ quality: 60 }).toFile(join(folder, 'large.jpg'))
  const small = { width: 600, height: 400, channels: 3, background: '#987' } as const
  await sharp({ create: small }).jpeg().toFile(join(folder, 'small.jpg'))
  writeFileSync(join(folder, 'a-file'), '')
}, 120_000)
afterAll(remove)

test('it tells how it is used', async () => {
  const { code, lines } = await lamplight(folder, 'tiles', '--help')
  expect(code).toBe(0)
  const text = lines.join('\n')
  for (const option of ['--out', '--shard', '--id', '--format', '--quality', '--force'])
    expect(text).toContain(option)
})

test.each([
  ['no picture', []],
  ['no folder for the tiles', ['small.jpg']],
  ['a path where nothing is', ['nowhere', '--out', 'out']],
  ['a file for a folder', ['small.jpg', '--out', 'a-file']],
  ['a shard beyond the last', ['small.jpg', '--out', 'out', '--shard', '3/2']],
  ['an id that is no address', ['small.jpg', '--out', 'out', '--id', 'walls']],
  ['another format', ['small.jpg', '--out', 'out', '--format', 'avif']],
  ['a quality above 100', ['small.jpg', '--out', 'out', '--quality', '101']],
])('%s is misuse: told in one line, exit code 2', async (_name, args) => {
  const { code, lines, errors } = await lamplight(folder, 'tiles', ...args)
  expect([code, lines]).toEqual([2, []])
  expect(errors.trim()).not.toBe('')
  expect(errors).not.toContain('    at ')
  expect(existsSync(join(folder, 'out'))).toBe(false)
})

test('a file that is no picture is told in a sentence, exit code 1', async () => {
  const { code, errors } = await lamplight(folder, 'tiles', 'a-file', '--out', 'none')
  expect(code).toBe(1)
  expect(errors).toBe(
    'a-file: found no picture – Name a JPEG, PNG, TIFF or WebP file.\n1 file was left out.\n',
  )
})

/** Starts the command on the large picture, and sends it a signal once there are some tiles. */
async function stopped(out: string, signal: NodeJS.Signals): Promise<number | null> {
  const child = spawn('node', [command, 'tiles', 'large.jpg', '--out', out], { cwd: folder })
  const ended = new Promise<number | null>(done => void child.on('exit', done))
  while (!tilesHaveCome(join(folder, out))) {
    if (child.exitCode !== null) throw new Error('stopped: the command ended before its time')
    await setTimeout(5)
  }
  child.kill(signal)
  return ended
}

function tilesHaveCome(out: string): boolean {
  const names = existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : []
  return names.some(name => name.endsWith('.webp'))
}

test('Ctrl-C leaves nothing behind', async () => {
  expect(await stopped('interrupted', 'SIGINT')).toBe(130)
  expect(readdirSync(join(folder, 'interrupted'))).toEqual([])
})

test('what a killed run has left is no pyramid, and the next run clears it and makes it whole', async () => {
  await stopped('killed', 'SIGKILL')
  const left = readdirSync(join(folder, 'killed'))
  expect(left).toHaveLength(1)
  expect(left[0]).toMatch(/^\.large-[0-9a-f]{8}\.\d+\.part$/)
  const { code } = await lamplight(folder, 'tiles', 'large.jpg', '--out', 'killed')
  expect(code).toBe(0)
  expect(readdirSync(join(folder, 'killed'))).toEqual([
    expect.stringMatching(/^large-[0-9a-f]{8}$/),
  ])
  const again = await lamplight(folder, 'tiles', 'large.jpg', '--out', 'killed')
  expect(again.lines[0]).toBe('large.jpg: made before')
})
