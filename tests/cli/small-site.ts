import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { precompress } from '#cli/build/precompress.ts'

/** The script of the small site: long enough to have compressed twins. */
export const script = `export const words = ${JSON.stringify('cave '.repeat(1000))}\n`

const media = [
  'a.webp',
  'a.glb',
  'a.gltf',
  'a.ktx2',
  'a.wasm',
  'a.vtt',
  'a.avif',
  'a.opus',
  'a.m4a',
  'a.webmanifest',
  'a.svg',
  '洞 1.jpg',
]

/** Writes a site such as `npm run build` does, with a file of each type and one that nobody may have. */
export async function writeSmallSite(site: string): Promise<void> {
  mkdirSync(join(site, 'assets'), { recursive: true })
  mkdirSync(join(site, 'exhibitions/cave'), { recursive: true })
  mkdirSync(join(site, '.hidden'))
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>x</title>')
  writeFileSync(join(site, '.hidden/secret.txt'), 'secret')
  writeFileSync(join(site, 'assets/app-Ab3_x9-Z.js'), script)
  const document = JSON.stringify({ a: 'x'.repeat(2000) })
  writeFileSync(join(site, 'exhibitions/cave/exhibition.json'), document)
  for (const name of media) writeFileSync(join(site, name), Buffer.alloc(100, name))
  await precompress(site)
}
