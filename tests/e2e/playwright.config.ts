import { defineConfig } from '@playwright/test'
import { findChromium } from '../chromium/find-chromium.ts'
import { chromiumFlags } from '../chromium/flags.ts'

const port = 4199

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results',
  // One at a time: the software renderer takes both cores of a small machine.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 640, height: 400 },
    actionTimeout: 20_000,
    launchOptions: { executablePath: findChromium(), args: [...chromiumFlags] },
  },
  webServer: {
    command: `node dist/cli/lamplight.js serve --port ${port}`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
