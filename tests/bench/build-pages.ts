import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig } from 'vite'

const root = join(import.meta.dirname, '../..')
const kept = join(root, 'node_modules/.lamp/bench')

const shared: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
}

/** Builds pages that show the same mural, each by one viewer, and returns their folder. */
export async function buildPages(names: readonly string[]): Promise<string> {
  const pages = join(import.meta.dirname, 'pages')
  const outDir = join(kept, 'pages')
  await build({
    ...shared,
    root: pages,
    base: './',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: names.map(name => join(pages, name)),
      },
    },
  })
  return outDir
}

/** Bytes of the mural engine's own code beside three, minified and gzipped at level 9. */
export async function engineBytes(): Promise<number> {
  const outDir = join(kept, 'engine')
  await build({
    ...shared,
    root,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: true,
      lib: {
        entry: join(import.meta.dirname, 'pages/engine.ts'),
        formats: ['es'],
        fileName: 'engine',
      },
      rolldownOptions: { external: [/^three/] },
    },
  })
  return readdirSync(outDir)
    .filter(name => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(outDir, name)), { level: 9 }).length, 0)
}
