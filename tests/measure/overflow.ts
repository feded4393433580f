import type { Page } from 'playwright'
import type { Panel } from '#visit/visit.ts'
import { enter, untilShown } from './inside.ts'
import type { Viewer } from './viewer.ts'

const screens = [
  { width: 320, height: 640, kiosk: false },
  { width: 768, height: 1024, kiosk: false },
  { width: 1080, height: 1920, kiosk: true },
] as const

const textSizes = [100, 200] as const

/** A text that cannot be read whole: where, in which language, on which screen, in which state. */
export interface Clipped {
  readonly language: string
  readonly screen: string
  readonly state: string
  readonly text: string
}

/** The room is drawn small behind the panels, or a thousand looks at them would take an hour. */
function smallScene(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const { style } = document.getElementById('scene') ?? document.body
    for (const [side, size] of [
      ['inline', '64px'],
      ['block', '48px'],
    ]) {
      style.setProperty(`min-${side}-size`, size ?? '', 'important')
      style.setProperty(`max-${side}-size`, size ?? '', 'important')
    }
  })
}

/** Everything that one can open, with the first hotspot, mural and figure of the exhibition. */
async function panelsOf(page: Page): Promise<readonly Panel[]> {
  const { hotspot, work, figure, room } = await page.evaluate(() => {
    const { exhibition, room } = window.lamplight?.visit.getState() ?? {}
    return {
      hotspot: exhibition?.rooms.find(r => r.id === room)?.hotspots?.[0]?.id ?? '',
      work: exhibition?.works?.find(w => w.kind === 'mural')?.id ?? '',
      figure: exhibition?.works?.find(w => w.kind === 'figure')?.id ?? '',
      room: room ?? '',
    }
  })
  return [
    { kind: 'none' },
    { kind: 'hotspot', id: hotspot },
    { kind: 'work', id: work },
    ...(figure === '' ? [] : [{ kind: 'work', id: figure } as const]),
    { kind: 'room', id: room },
    { kind: 'list' },
    { kind: 'search' },
    { kind: 'map' },
    { kind: 'light' },
    { kind: 'menu' },
    { kind: 'settings' },
    { kind: 'help' },
    { kind: 'diagnostics' },
    { kind: 'tours' },
    { kind: 'closer', work },
  ]
}

/** Texts of the panels of which a part lies beyond what can be seen or scrolled to, each once. */
const clippedNow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const slack = 1.5
    const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
    const isCut = (text: Text): boolean => {
      const range = document.createRange()
      range.selectNodeContents(text)
      const box = range.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) return false
      // Words for screen readers only.
      for (let at = text.parentElement; at && at.id !== 'panels'; at = at.parentElement) {
        if (getComputedStyle(at).clipPath !== 'none') return false
      }
      // The area of a font's letters, of Arabic and Devanagari most of all, is taller than the ink in it.
      const letter = Number.parseFloat(
        getComputedStyle(text.parentElement ?? document.body).fontSize,
      )
      const tall = Math.max(slack, 0.35 * letter)
      let [sideways, down] = [false, false]
      for (let at = text.parentElement; at && at.id !== 'panels'; at = at.parentElement) {
        const style = getComputedStyle(at)
        const edge = at.getBoundingClientRect()
        const left = box.left < edge.left - slack
        const right = box.right > edge.right + slack
        if (!sideways && clips(style.overflowX) && (left || right)) return true
        if (!down && clips(style.overflowY)) {
          if (box.top < edge.top - tall || box.bottom > edge.bottom + tall) return true
        }
        // What scrolls down must not need to scroll sideways as well.
        if (scrolls(style.overflowX)) {
          if (!sideways && scrolls(style.overflowY) && (left || right)) return true
          sideways = true
        }
        down ||= scrolls(style.overflowY)
      }
      const beside = box.left < -slack || box.right > innerWidth + slack
      const beyond = box.top < -tall || box.bottom > innerHeight + tall
      return (!sideways && beside) || (!down && beyond)
    }
    const panels = document.getElementById('panels')
    if (!panels) return []
    const found = new Set<string>()
    const walker = document.createTreeWalker(panels, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!(node instanceof Text) || !parent || node.data.trim() === '') continue
      // Marks stand where their things stand, and leave the screen with them.
      if (parent.closest('[data-mark], svg, [inert]')) continue
      const seen = parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      if (seen && isCut(node)) found.add(node.data.trim().slice(0, 60))
    }
    return [...found]
  })

/** What is being laid out has been: styles of code that has just come, fonts, and two frames. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise(resolve => setTimeout(resolve, 30))
    await document.fonts.ready
    for (let i = 0; i < 2; i++) await new Promise(resolve => requestAnimationFrame(resolve))
  })

/** Clipped texts over the languages, three screens, and letters of 100 % and 200 %. */
export async function clippedTexts(
  viewer: Viewer,
  languages: readonly string[],
): Promise<readonly Clipped[]> {
  const found: Clipped[] = []
  for (const { width, height, kiosk } of screens) {
    for (const language of languages) {
      const { page, close } = await viewer.visitor({ viewport: { width, height }, hasTouch: true })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.addInitScript(smallScene)
      await page.goto(`${viewer.origin}/?lang=${language}${kiosk ? '&kiosk' : ''}`)
      await untilShown(page)
      const look = async (state: string): Promise<void> => {
        for (const size of textSizes) {
          await page.evaluate(percent => {
            document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`
          }, size)
          await settled(page)
          const screen = `${width} × ${height}, ${size} %`
          for (const text of await clippedNow(page)) found.push({ language, screen, state, text })
        }
        await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
      }
      await look('threshold')
      await enter(page)
      for (const panel of await panelsOf(page)) {
        await page.evaluate(p => window.lamplight?.visit.setState({ panel: p }), panel)
        await page.waitForTimeout(60)
        await look(panel.kind)
      }
      await page.evaluate(() =>
        window.lamplight?.visit.setState({ panel: { kind: 'none' }, eraLine: true }),
      )
      await page.waitForTimeout(200)
      await look('eras')
      await close()
    }
  }
  return found
}
