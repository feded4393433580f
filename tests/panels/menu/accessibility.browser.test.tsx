import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Panel } from '#visit/visit.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'

let shown: Shown | null = null
beforeEach(() => {
  document.body.style.background = '#15110e'
  document.title = 'Lamplight'
})
afterEach(() => shown?.close())

async function violations(): Promise<string[]> {
  await new Promise(done => setTimeout(done, 300))
  for (const animation of document.getAnimations()) animation.finish()
  const { violations: found } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The page's own landmarks and heading are the app's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}

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
