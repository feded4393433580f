import { expect, test } from 'vitest'
import { messages } from '#locale/messages/en.po'
import { createTranslator } from '#locale/translator.ts'
import { diagnosticsReport, type PageFacts } from '#panels/diagnostics/diagnostics-report.ts'
import type { Diagnostics } from '#visit/diagnostics.ts'

const translator = createTranslator('en', messages)
const facts: PageFacts = {
  browser: 'A browser',
  window: { width: 1366, height: 768 },
  pixelRatio: 2,
  cores: 8,
  memory: null,
  exhibition: 'small-cave',
  address: 'http://127.0.0.1/?at=fan',
}
const found: Diagnostics = {
  step: 'medium',
  reasons: [{ message: 'settings.quality', values: {} }],
  dpr: 1.5,
  renders: 1200,
  draws: 24,
  triangles: 120_000,
  textures: 12,
  geometries: 30,
  programs: 5,
  lastFrame: 8.25,
  roomsHeld: ['cave', 'hall'],
  roomsDrawn: ['cave'],
  memory: 90_000_000,
  device: { renderer: 'A card' },
}

test('the report has the counts, the device and the reasons as lines of text', () => {
  const lines = diagnosticsReport(translator, facts, found).split('\n')
  expect(lines[0]).toBe('Lamplight · small-cave')
  expect(lines).toContain('Quality: Medium')
  expect(lines).toContain('Triangles: 120,000')
  expect(lines.join('\n')).toContain('90.0 MB')
  expect(lines).toContain('renderer: A card')
  expect(lines).toContain('- Picture quality')
})

test('without a scene the report says so, and what is not known is left out', () => {
  const report = diagnosticsReport(translator, facts, null)
  expect(report).toContain('No 3D picture on this device')
  expect(report).not.toContain('undefined')
  expect(report).not.toContain('GB')
})
