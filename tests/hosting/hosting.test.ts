import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contentSecurityPolicy } from '#cli/serving/headers.ts'
import { printHeaders } from '#cli/serving/print-headers.ts'
import { temporaryFolder } from '../cli/program.ts'
import { script, writeSmallSite } from '../cli/small-site.ts'

// The files that the README shows, run by the programs themselves on loopback. Skipped where a program is missing.
const here = import.meta.dirname
const { folder, remove } = temporaryFolder()
const site = join(folder, 'site')

beforeAll(async () => {
  await writeSmallSite(site)
  execFileSync('chmod', ['-R', 'a+rX', folder])
})
afterAll(remove)

function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    console.log(`${program} is not installed: its configuration is not tried`)
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise(done => server.close(done))
  return port
}

/** Writes the configuration for this machine beside the printed headers, and returns the command that runs it. */
function nginx(port: number): string[] {
  writeFileSync(join(folder, 'lamplight-headers.conf'), printHeaders('nginx', []))
  const server = readFileSync(join(here, 'nginx.conf'), 'utf8')
    .replace('listen 8081', `listen 127.0.0.1:${port}`)
    .replace('/srv/lamplight', site)
    .replace('lamplight-headers.conf', join(folder, 'lamplight-headers.conf'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${folder}/${name};`,
  )
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${server}}\n`,
  )
  return ['nginx', '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')]
}

function caddy(port: number): string[] {
  writeFileSync(join(folder, 'lamplight-headers.caddy'), printHeaders('caddy', []))
  const server = readFileSync(join(here, 'Caddyfile'), 'utf8')
    .replace(':8082', `http://127.0.0.1:${port}`)
    .replace('/srv/lamplight', site)
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${server}`)
  return ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
}

describe.each([
  { program: 'nginx', command: nginx, encoding: 'gzip' },
  { program: 'caddy', command: caddy, encoding: 'br' },
])('$program', ({ program, command, encoding }) => {
  const installed = has(program)
  let home = ''
  let stop = () => {}

  beforeAll(async () => {
    if (!installed) return
    const port = await freePort()
    const [name = program, ...args] = command(port)
    const child = spawn(name, args, {
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    })
    let output = ''
    child.stderr.on('data', chunk => {
      output += chunk
    })
    stop = () => void child.kill()
    home = `http://127.0.0.1:${port}`
    await vi.waitFor(() => fetch(home), { timeout: 10_000 }).catch(() => expect.fail(output))
  }, 15_000)
  afterAll(() => stop())

  test.skipIf(!installed).each(['/', '/assets/app-Ab3_x9-Z.js', '/a.webp', '/nothing'])(
    '%s carries the strict headers',
    async path => {
      const { headers } = await fetch(home + path)
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy())
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  test.skipIf(!installed).each([
    ['/', 'text/html', /no-cache/],
    ['/assets/app-Ab3_x9-Z.js', 'text/javascript', /max-age=31536000|max-age=315360000/],
    ['/exhibitions/cave/exhibition.json', 'application/json', /no-cache/],
    ['/a.webp', 'image/webp', /max-age=600/],
    ['/a.avif', 'image/avif', /max-age=600/],
    ['/a.ktx2', 'image/ktx2', /max-age=600/],
    ['/a.glb', 'model/gltf-binary', /max-age=600/],
    ['/a.gltf', 'model/gltf+json', /no-cache/],
    ['/a.wasm', 'application/wasm', /no-cache/],
    ['/a.vtt', 'text/vtt', /no-cache/],
    ['/a.opus', 'audio/ogg', /max-age=600/],
    ['/a.m4a', 'audio/mp4', /max-age=600/],
    ['/a.svg', 'image/svg+xml', /no-cache/],
    ['/a.webmanifest', 'application/manifest+json', /no-cache/],
  ])('%s is %s', async (path, type, caching) => {
    const { status, headers } = await fetch(home + path)
    expect(status).toBe(200)
    expect(headers.get('content-type')?.split(';')[0]).toBe(type)
    expect(headers.get('cache-control')).toMatch(caching)
    expect(headers.get('etag')).not.toBeNull()
  })

  test.skipIf(!installed)(
    'ranges, compressed twins and hidden files are as they should be',
    async () => {
      const range = await fetch(`${home}/a.webp`, { headers: { range: 'bytes=90-' } })
      expect([range.status, range.headers.get('content-range')]).toEqual([206, 'bytes 90-99/100'])
      const past = await fetch(`${home}/a.webp`, { headers: { range: 'bytes=100-' } })
      expect(past.status).toBe(416)
      const packed = await fetch(`${home}/assets/app-Ab3_x9-Z.js`, {
        headers: { 'accept-encoding': encoding },
      })
      expect(packed.headers.get('content-encoding')).toBe(encoding)
      expect(await packed.text()).toBe(script)
      expect((await fetch(`${home}/.hidden/secret.txt`)).status).toBe(404)
    },
  )
})
