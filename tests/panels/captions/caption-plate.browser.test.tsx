import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Exhibition } from '#exhibition/schema.ts'
import { narrate } from '#narration/machine/narrate.ts'
import { idleNarrator } from '#narration/machine/narrator.ts'
import { setSettings } from '#visit/actions.ts'
import { performOrders } from '#visit/narration.ts'
import { caveSite } from '../../fixtures/cave-site.ts'
import { type TellingParts, tellingOf } from '../../narration/telling-of.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { violations } from '../violations.ts'

const words = { en: ['This is the Library Cave.'], ar: ['هذه هي مغارة المخطوطات.'] }
const exhibition: Exhibition = {
  ...caveSite,
  rooms: caveSite.rooms.map(room => ({ ...room, text: words })),
}

let shown: Shown
afterEach(() => {
  shown?.close()
})

/** Tells something at a second of it, without devices. */
async function tell(parts: TellingParts, at: number, language = 'en'): Promise<void> {
  shown = await showPanel(exhibition, { kind: 'none' }, { language })
  const telling = tellingOf({ language, ...parts })
  const { state } = narrate(idleNarrator, { kind: 'listen', telling }, 0)
  if (state.kind === 'idle') throw new Error('idle')
  shown.visit.setState({ narration: { ...state, kind: 'paused', by: 'visitor', since: 0, at } })
}

const plate = (): HTMLElement | null => document.querySelector('[data-caption]')
const lines = (): string[] => [...(plate()?.querySelectorAll('span') ?? [])].map(l => l.innerText)
const pages = 'The cave was sealed for reasons that nobody wrote down and then forgotten again.'

describe('captions', () => {
  it('are two lines at most, on a laptop and on a phone', async () => {
    for (const [width, height] of [
      [1366, 768],
      [390, 844],
    ] as const) {
      await page.viewport(width, height)
      await tell({ paragraphs: [pages] }, 0.5)
      await expect.poll(() => lines().length).toBeGreaterThan(0)
      expect(lines().length).toBeLessThanOrEqual(2)
      const box = plate()?.getBoundingClientRect()
      expect(box?.left).toBeGreaterThanOrEqual(0)
      expect(box?.right).toBeLessThanOrEqual(width)
      shown.close()
    }
  })

  it('say in which language they are, and run from its side', async () => {
    await tell({ paragraphs: words.ar }, 0.5, 'ar')
    await expect.poll(() => plate()?.dir).toBe('rtl')
    expect(plate()?.lang).toBe('ar')
  })

  it('stand, look and are as large as the visitor wishes', async () => {
    await page.viewport(1366, 768)
    await tell({}, 0.5)
    await expect.poll(plate).not.toBeNull()
    const size = (): number => Number.parseFloat(getComputedStyle(plate() as HTMLElement).fontSize)
    const usual = size()
    setSettings(shown.visit, { captionSize: 1.5, captionPlace: 'above', captionColours: 'yellow' })
    await expect.poll(size).toBeCloseTo(usual * 1.5, 0)
    await expect.poll(() => plate()?.getBoundingClientRect().top ?? 999).toBeLessThan(200)
    expect(getComputedStyle(plate() as HTMLElement).backgroundColor).toBe('rgb(0, 0, 0)')
  })

  it('leave where they are not wished and a voice is heard, and stay where nobody is', async () => {
    await tell({ audio: { en: 'a.mp3' } }, 0.5)
    await expect.poll(plate).not.toBeNull()
    setSettings(shown.visit, { captions: false })
    await expect.poll(plate).toBeNull()
    shown.close()
    await tell({}, 0.5)
    setSettings(shown.visit, { captions: false })
    await expect.poll(plate).not.toBeNull()
  })

  it('stand on the other side of a mark that has focus', async () => {
    await page.viewport(1366, 768)
    await tell({}, 0.5)
    await expect.poll(plate).not.toBeNull()
    const box = plate()?.getBoundingClientRect()
    const mark = document.createElement('button')
    mark.dataset['mark'] = 'here'
    mark.style.cssText = `position:fixed;width:48px;height:48px;left:${(box?.left ?? 0) + 20}px;top:${(box?.top ?? 0) + 4}px;pointer-events:auto`
    document.getElementById('panels')?.append(mark)
    mark.focus()
    await expect.poll(() => plate()?.getBoundingClientRect().top ?? 999).toBeLessThan(200)
    mark.blur()
    await expect.poll(() => plate()?.getBoundingClientRect().top ?? 0).toBeGreaterThan(300)
  })
})

describe('listening', () => {
  it('is offered in a leaf with words, and orders what the leaf is of', async () => {
    const ordered: unknown[] = []
    shown = await showPanel(exhibition, { kind: 'room', id: 'corridor' })
    const end = performOrders(shown.visit, order => ordered.push(order))
    await page.getByRole('button', { name: 'Listen' }).click()
    expect(ordered).toEqual([{ kind: 'listen', subject: 'corridor', by: 'visitor' }])
    end()
  })

  it('shows a strip with the time, who is heard, and every way on', async () => {
    await page.viewport(1366, 768)
    await tell({}, 3)
    const strip = page.getByRole('region', { name: 'Narration' })
    await expect.element(strip).toBeVisible()
    await expect
      .element(strip.getByRole('slider'))
      .toHaveAttribute('aria-valuetext', '0:03 of 0:08')
    await expect.element(strip.getByText('Paused')).toBeVisible()
    for (const name of ['Go on', 'Captions', 'Voice', 'Read along', 'Stop listening'])
      await expect.element(strip.getByRole('button', { name })).toBeVisible()
  })

  it('has the whole text beside, the present sentence marked, each a way there', async () => {
    await tell({}, 3)
    const ordered: unknown[] = []
    const end = performOrders(shown.visit, order => ordered.push(order))
    await page.getByRole('button', { name: 'Read along' }).click()
    const now = (): string | undefined =>
      document.querySelector('[role=dialog] [aria-current]')?.textContent ?? undefined
    await expect.poll(now).toBe('It was sealed in the eleventh century.')
    await page.getByRole('button', { name: 'Nobody knew of it for nine hundred years.' }).click()
    expect(ordered).toEqual([{ kind: 'go-to-sentence', sentence: 2 }])
    end()
  })

  it.each([
    ['laptop', 1366, 768, 'en'],
    ['phone', 390, 844, 'en'],
    ['phone, from the right', 390, 844, 'ar'],
  ] as const)('axe finds nothing amiss on a %s', async (_, width, height, language) => {
    document.title = 'Lamplight'
    document.body.style.background = '#15110e'
    await page.viewport(width, height)
    await tell(language === 'ar' ? { paragraphs: words.ar } : {}, 0.5, language)
    await expect.poll(plate).not.toBeNull()
    expect(await violations()).toEqual([])
  })
})
