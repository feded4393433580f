import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Panel } from '#visit/visit.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'
import { violations } from '../violations.ts'

let shown: Shown | null = null
beforeEach(() => {
  document.body.style.background = '#15110e'
  document.title = 'Lamplight'
})
afterEach(() => shown?.close())

const kinds = ['map', 'list', 'search', 'settings', 'menu', 'help', 'diagnostics'] as const
const screens = [
  ['laptop', 1366, 768, false],
  ['phone', 390, 844, false],
  ['kiosk', 1080, 1920, true],
] as const

const open = async (kind: (typeof kinds)[number], options: Parameters<typeof showPanel>[2]) => {
  const panel: Panel = { kind }
  shown = await showPanel(smallCave, panel, options)
  await expect.poll(() => document.querySelector('[role=dialog] h1')).not.toBeNull()
}

describe.each(screens)('on a %s', (_, width, height, kiosk) => {
  it.each(kinds)('axe finds nothing amiss with the %s open', async kind => {
    await page.viewport(width, height)
    await open(kind, { kiosk, era: 'sealed' })
    expect(await violations()).toEqual([])
  })
})

it.each(kinds)('axe finds nothing amiss with the %s open in Arabic, on ink', async kind => {
  await page.viewport(1366, 768)
  await open(kind, { language: 'ar', era: 'built' })
  shown?.visit.setState({
    settings: { ...shown.visit.getState().settings, wallText: 'ink', textSize: 1.5 },
  })
  expect(await violations()).toEqual([])
})
