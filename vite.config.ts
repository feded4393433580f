import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { firstWords } from './src/cli/build/first-words.ts'
import { leaveOutShaders } from './src/cli/build/leave-out-shaders.ts'
import { chromiumFlags } from './tests/chromium/flags.ts'

/** The shared corpus, where there is one: tests in the browser read real tiles from it. */
const corpus = process.env['LAMPLIGHT_CORPUS'] ?? ''

export default defineConfig(({ mode }) => ({
  plugins: [react(), lingui(), firstWords(), leaveOutShaders()],
  base: './',
  build:
    mode === 'cli'
      ? {
          ssr: true,
          rolldownOptions: {
            input: {
              lamplight: 'src/cli/lamplight.ts',
              'finish-viewer': 'src/cli/finish-viewer.ts',
            },
          },
          outDir: 'dist/cli',
          target: 'node20',
          copyPublicDir: false,
          emptyOutDir: true,
        }
      : {
          outDir: 'dist/viewer',
          target: 'es2022',
          emptyOutDir: true,
          assetsInlineLimit: 0,
          modulePreload: {
            polyfill: false,
            // The stage's parts are fetched at once; the lists of what comes later would weigh more than they save.
            resolveDependencies: (file: string, parts: string[]) =>
              /\/stage-/.test(file) ? parts : parts.filter(part => part.endsWith('.css')),
          },
          // What nearly everything uses is one file, not a dozen of a hundred bytes.
          rolldownOptions: {
            output: {
              codeSplitting: { groups: [{ name: 'shared', test: /src\//, minShareCount: 6 }] },
            },
          },
        },
  resolve: {
    // The shim is for versions of React without useSyncExternalStore.
    alias: {
      'use-sync-external-store/shim/with-selector.js': 'use-sync-external-store/with-selector.js',
    },
  },
  worker: { format: 'es' as const },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Property tests and painters take seconds on a busy machine, and never hang.
          testTimeout: 30_000,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.{ts,tsx}', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        // The scan for packages does not look into workers, and a package found late loads React a second time.
        optimizeDeps: { entries: ['src/browser/workers/*-worker.ts'] },
        server: { fs: { allow: ['.', ...(corpus ? [corpus] : [])] } },
        test: {
          name: 'browser',
          provide: { corpus },
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          // Code of a panel comes when it is opened, and on a busy machine later than the usual second.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(process.env['LAMPLIGHT_CHROMIUM'] && {
                  executablePath: process.env['LAMPLIGHT_CHROMIUM'],
                }),
                args: [...chromiumFlags],
              },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}))
