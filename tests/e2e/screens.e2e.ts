import { expect, type Page, test } from '@playwright/test'
import { hotspots, look, open } from './visitor.ts'

const panels = ['none', 'list', 'search', 'map', 'light', 'menu', 'settings', 'help'] as const

/** Nothing wider than the screen, and every button that can be seen lies on it or in something that scrolls. */
const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at)
        if (/(auto|scroll)/.test(`${overflowX} ${overflowY}`)) return true
      }
      return false
    }
    const wide =
      document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the screen'] : []
    const lost = [...document.querySelectorAll<HTMLElement>('button:not([data-mark])')].filter(
      button => {
        if (
          button.closest('[inert]') ||
          !button.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        )
          return false
        const box = button.getBoundingClientRect()
        const on =
          box.left >= -1 &&
          box.right <= innerWidth + 1 &&
          box.top >= -1 &&
          box.bottom <= innerHeight + 1
        return !on && !scrolls(button)
      },
    )
    return [...wide, ...lost.map(b => b.ariaLabel ?? b.textContent ?? '')]
  })

for (const [name, viewport, query] of [
  ['320 px', { width: 320, height: 568 }, ''],
  ['a kiosk of 1080 × 1920', { width: 1080, height: 1920 }, '?kiosk'],
] as const) {
  test(`every panel fits ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await open(page, query)
    expect(await outside(page), 'threshold').toEqual([])
    await page.locator('button[data-own]').click()
    for (const kind of panels) {
      await page.evaluate(k => window.lamplight?.visit.setState({ panel: { kind: k } }), kind)
      // A leaf slides in: what counts is where it comes to rest.
      await expect.poll(() => outside(page), { message: kind }).toEqual([])
    }
    for (const { id } of await hotspots(page)) {
      await page.evaluate(
        h => window.lamplight?.visit.setState({ panel: { kind: 'hotspot', id: h } }),
        id,
      )
      await expect.poll(() => outside(page), { message: id }).toEqual([])
    }
    expect((await look(page))?.scene).toBe('shown')
  })
}
