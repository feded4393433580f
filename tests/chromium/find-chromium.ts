import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names
    .flatMap(name => folders.map(folder => join(folder, name)))
    .concat(places)
    .find(file => existsSync(file))
}

function playwrightsOwn(): string | undefined {
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}

const isRoot = (): boolean => process.getuid?.() === 0

/** Tries Playwright's download first, then the system's package where one may install it. */
function install(): string | undefined {
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 600_000 })
  const own = playwrightsOwn()
  if (own) return own
  if (!isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  execFileSync('apt-get', ['update'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit' })
  return onPath()
}

/**
 * The Chromium that the tests drive: `LAMPLIGHT_CHROMIUM`, a Chrome or Chromium of the system, Playwright's own, or one
 * installed now.
 * @throws Error where there is none and none could be installed.
 */
export function findChromium(): string {
  const named = process.env['LAMPLIGHT_CHROMIUM']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(
      `findChromium: LAMPLIGHT_CHROMIUM is '${named}', expected the path of a Chrome or Chromium – correct or unset it`,
    )
  }
  const found = onPath() ?? playwrightsOwn() ?? install()
  if (found) return found
  throw new Error(
    'findChromium: found no Chrome or Chromium and could not install one – install Chromium or set LAMPLIGHT_CHROMIUM to its path',
  )
}
