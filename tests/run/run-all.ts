/**
 * `npm test`: lint, types, dead code, build, unit, browser and end-to-end tests, one after the other, each whether or
 * not the one before it passed. Ends with a line `N passed, N failed`; a check that has no tests counts as one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../chromium/find-chromium.ts'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const scratch = mkdtempSync(join(tmpdir(), 'lamplight-test-'))
const env = { ...process.env, LAMPLIGHT_CHROMIUM: findChromium(), CI: process.env['CI'] ?? '' }

function run(command: string, args: readonly string[], more: Record<string, string> = {}): boolean {
  console.log(`\n— ${command} ${args.join(' ')}`)
  return (
    spawnSync('npx', [command, ...args], { stdio: 'inherit', env: { ...env, ...more } }).status ===
    0
  )
}

const check = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** A runner that died before it wrote its report has failed, whatever it had counted. */
function read(file: string, ok: boolean, count: (report: unknown) => Counts): Counts {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')))
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 }
  } catch {
    return check(false)
  }
}

const number = (report: unknown, ...path: string[]): number => {
  let at: unknown = report
  for (const step of path)
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
  return typeof at === 'number' ? at : 0
}

function vitest(project: string): Counts {
  const file = join(scratch, `${project}.json`)
  const ok = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return read(file, ok, report => ({
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests'),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  }))
}

function playwright(): Counts {
  const file = join(scratch, 'e2e.json')
  const ok = run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  return read(file, ok, report => ({
    passed: number(report, 'stats', 'expected') + number(report, 'stats', 'flaky'),
    failed: number(report, 'stats', 'unexpected'),
    skipped: number(report, 'stats', 'skipped'),
  }))
}

const results: readonly (readonly [string, Counts])[] = [
  ['lint', check(run('biome', ['ci', '.']))],
  ['types', check(run('tsc', ['--noEmit']))],
  ['dead code', check(run('knip', []))],
  ['build', check(spawnSync('npm', ['run', 'build'], { stdio: 'inherit', env }).status === 0)],
  ['unit', vitest('unit')],
  ['browser', vitest('browser')],
  ['end to end', playwright()],
]
rmSync(scratch, { recursive: true, force: true })

console.log('')
for (const [name, c] of results) {
  console.log(`${name.padEnd(12)} ${c.passed} passed, ${c.failed} failed, ${c.skipped} skipped`)
}
const sum = (key: keyof Counts): number => results.reduce((total, [, c]) => total + c[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exitCode = sum('failed') === 0 ? 0 : 1
