import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { messages } from '#locale/messages/en.po'
import { createTranslator } from '#locale/translator.ts'
import { ErrorPage } from '#panels/errors/error-page.tsx'
import { showNotice } from '#visit/actions.ts'
import { allMarks } from '#visit/marks.ts'
import type { Panel } from '#visit/visit.ts'
import { type Shown, showPanel } from './show-panel.tsx'
import { smallCave } from './small-cave.ts'
import { violations } from './violations.ts'

let shown: Shown | null = null
beforeEach(() => {
  // As the app's own page has it.
  document.body.style.background = '#15110e'
  document.title = 'Lamplight'
})
afterEach(() => shown?.close())

function seeMarks(): void {
  let i = 0
  for (const { element } of allMarks().values()) {
    element.dataset['visible'] = 'true'
    element.style.transform = `translate(${60 + 80 * i++}px, 160px)`
  }
}

const screens = [
  ['laptop', 1366, 768, false],
  ['phone', 390, 844, false],
  ['kiosk', 1080, 1920, true],
] as const
const panels: readonly Panel[] = [
  { kind: 'none' },
  { kind: 'light' },
  { kind: 'hotspot', id: 'fan' },
  { kind: 'work', id: 'wall' },
  { kind: 'room', id: 'cave' },
  { kind: 'closer', work: 'wall' },
]

describe.each(screens)('on a %s', (_, width, height, kiosk) => {
  it.each(panels)('axe finds nothing amiss with $kind open', async panel => {
    await page.viewport(width, height)
    shown = await showPanel(smallCave, panel, { kiosk, era: 'built' })
    // Every panel is code of its own: what has not come yet cannot be amiss.
    const there =
      panel.kind === 'none' || panel.kind === 'light' ? '[data-mark]' : '#panels [role=dialog]'
    await expect.poll(() => document.querySelector(there), { timeout: 10_000 }).not.toBeNull()
    seeMarks()
    expect(await violations()).toEqual([])
  })

  it('axe finds nothing amiss on the threshold', async () => {
    await page.viewport(width, height)
    shown = await showPanel(smallCave, { kind: 'none' }, { kiosk })
    shown.visit.setState({ entered: false })
    await expect.poll(() => document.querySelector('h1')).not.toBeNull()
    expect(await violations()).toEqual([])
  })
})

it('axe finds nothing amiss in Arabic, with notices', async () => {
  await page.viewport(1366, 768)
  shown = await showPanel(
    smallCave,
    { kind: 'hotspot', id: 'fan' },
    { language: 'ar', era: 'built' },
  )
  showNotice(shown.visit, {
    id: 'a',
    weight: 'missing',
    title: 'notice.lost-3d',
    message: 'notice.lost-3d-text',
  })
  await expect.poll(() => document.querySelector('[role=dialog] h1')).not.toBeNull()
  expect(await violations()).toEqual([])
})

it.each(['ink', 'white'] as const)(
  'axe finds nothing amiss with wall text on %s',
  async wallText => {
    await page.viewport(1366, 768)
    shown = await showPanel(smallCave, { kind: 'hotspot', id: 'fan' }, { era: 'built' })
    const { settings } = shown.visit.getState()
    shown.visit.setState({ settings: { ...settings, wallText, calmMovement: true } })
    await expect.poll(() => document.querySelector('[role=dialog] h1')).not.toBeNull()
    expect(await violations()).toEqual([])
  },
)

it('axe finds nothing amiss on the page of a document that cannot be read', async () => {
  const place = document.createElement('div')
  place.id = 'panels'
  document.body.append(place)
  const root = createRoot(place)
  root.render(
    <ErrorPage
      translator={createTranslator('en', messages)}
      why={{
        kind: 'unreadable',
        problems: [
          {
            weight: 'mend',
            code: 'missing-property',
            file: 'exhibition.json',
            pointer: '/rooms/0/label',
            problem: 'The room has no label.',
            expected: 'a language map',
            remedy: 'Write "label": { "en": ["…"] }.',
          },
        ],
      }}
    />,
  )
  await expect.poll(() => document.body.textContent).toContain('The room has no label.')
  expect(await violations()).toEqual([])
  root.unmount()
  place.remove()
})
