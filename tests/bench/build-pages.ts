import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig } from 'vite'

const root = join(import.meta.dirname, '../..')
const kept = join(root, 'node_modules/.lamp/bench')

const settings: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
}

/** Builds pages that show the same mural, each by one viewer, and returns their folder. */
export async function buildPages(names: readonly string[]): Promise<string> {
  const pages = join(import.meta.dirname, 'pages')
  const outDir = join(kept, 'pages')
  // Each by itself, or they would share a chunk that comes a round trip later.
  for (const [i, name] of names.entries())
    await build({
      ...settings,
      root: pages,
      base: './',
      build: {
        outDir,
        emptyOutDir: i === 0,
        target: 'es2022',
        modulePreload: false,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: join(pages, name) },
      },
    })
  return outDir
}

/** What the app's first route has anyway, for its document and its plain pictures: not the engine's own. */
const shared = [/^#exhibition\//, /^#browser\/fetch-checked\.ts$/, /^#browser\/decode-image\.ts$/]

/** Bytes of the mural engine beside three, minified and gzipped at level 9. */
export interface EngineBytes {
  /** Its own code: sources, choosing, queue, page fetcher, pool, shader. */
  readonly own: number
  /** With the checks of network and files that it shares with the app's first route. */
  readonly withShared: number
}

/** Weighs the engine. */
export async function engineBytes(): Promise<EngineBytes> {
  return {
    own: await weigh('engine', [/^three/, ...shared]),
    withShared: await weigh('engine-with-shared', [/^three/]),
  }
}

async function weigh(name: string, external: readonly RegExp[]): Promise<number> {
  const outDir = join(kept, name)
  await build({
    ...settings,
    root,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      // Not a library build: those keep their white space.
      rolldownOptions: {
        input: join(import.meta.dirname, 'pages/engine.ts'),
        external: [...external],
        preserveEntrySignatures: 'strict',
      },
    },
  })
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length, 0)
}
