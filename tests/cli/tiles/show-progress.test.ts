import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { barText, showProgress } from '#cli/tiles/show-progress.ts'
import { temporaryFolder } from '../program.ts'

const { folder, remove } = temporaryFolder()
mkdirSync(join(folder, '0,0,512,512'))
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())
afterAll(remove)

test('the bar is one line that fits the terminal, however long the name', () => {
  expect(barText('wall.tif', 0.5, 80)).toBe(
    `\r\x1b[2Kwall.tif  ${'█'.repeat(12)}${'░'.repeat(12)}  50 %`,
  )
  const long = barText('w'.repeat(200), 1, 60).replace('\r\x1b[2K', '')
  expect(long.length).toBeLessThan(60)
  expect(long).toContain('… ')
})

test('a terminal has a bar that is wiped away at the end', () => {
  const written: string[] = []
  const end = showProgress('a', folder, 4, { isTTY: true, write: text => written.push(text) })
  end()
  expect(written).toEqual([barText('a', 0, 80), '\r\x1b[2K'])
})

test('elsewhere a plain line comes now and then, and none after the end', async () => {
  const written: string[] = []
  const end = showProgress('a', folder, 4, { write: text => written.push(text) })
  vi.advanceTimersByTime(15_000)
  await vi.waitFor(() => expect(written).toEqual(['a: 25 %\n']))
  end()
  vi.advanceTimersByTime(60_000)
  expect(written).toHaveLength(1)
})
