import { expect, type Page, test } from '@playwright/test'
import { hotspots, look, open, watch } from './visitor.ts'

/** Tab until the focused element says this, within the open panel where `inside` is told; only focus moves. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  { most = 80, inside = 'body' }: { most?: number; inside?: 'body' | '[role=dialog]' } = {},
): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(within => {
      const at = document.activeElement
      return at?.closest(within)
        ? `${at.getAttribute('aria-label') ?? ''}${at.textContent ?? ''}`
        : ''
    }, inside)
    if (typeof name === 'string' ? said.includes(name) : name.test(said)) return
  }
  throw new Error(`tabTo: ${name} was not reached with ${most} presses of Tab`)
}

test('the whole exhibition is visited by keyboard alone', async ({ page, baseURL }) => {
  test.slow()
  const faults = watch(page, baseURL ?? '')
  await open(page)
  await tabTo(page, 'English')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await look(page))?.entered).toBe(true)

  const all = await hotspots(page)
  expect(all.length).toBeGreaterThanOrEqual(16)
  // The code of what is inside comes on entering; eighty presses of Tab can be faster.
  await expect(page.getByRole('button', { name: 'Things to see' })).toBeVisible()
  await tabTo(page, 'Things to see')
  await page.keyboard.press('Enter')
  const first = all.find(h => h.room === 'cave-17')
  // A mark that stands for two or three opens the list of them, so the entry in the list is what is meant.
  await expect(page.getByRole('dialog')).toBeVisible()
  await tabTo(page, first?.label ?? '', { inside: '[role=dialog]' })
  await page.keyboard.press('Enter')
  for (let i = 0; i < all.length; i++) {
    await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible()
    await tabTo(page, /^Next/)
    await page.keyboard.press('Enter')
  }
  const seen = (await look(page))?.seen ?? []
  expect([...seen].sort()).toEqual(all.map(h => h.id).sort())
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await look(page))?.panel).toBe('none')
  expect(faults).toEqual([])
})

test('arrow keys walk, and stop at the wall', async ({ page }) => {
  await open(page)
  await tabTo(page, 'English')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await look(page))?.entered).toBe(true)
  const before = (await look(page))?.pose
  await page.keyboard.down('ArrowDown')
  await page.waitForTimeout(2500)
  await page.keyboard.up('ArrowDown')
  const after = (await look(page))?.pose
  const walked = Math.hypot((after?.x ?? 0) - (before?.x ?? 0), (after?.z ?? 0) - (before?.z ?? 0))
  expect(walked).toBeGreaterThan(0.2)
  expect(walked).toBeLessThan(1.4 * 4)
  expect((await look(page))?.room).toMatch(/cave-17|corridor/)
})

test('Escape and the back button close what is open, and focus comes back to what opened it', async ({
  page,
}) => {
  await open(page)
  await tabTo(page, 'English')
  await page.keyboard.press('Enter')
  // The code of what is inside comes on entering; eighty presses of Tab can be faster.
  await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible()
  for (const way of ['Escape', 'back']) {
    await tabTo(page, 'Menu')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await look(page))?.panel).toBe('menu')
    if (way === 'back') await page.goBack()
    else await page.keyboard.press('Escape')
    await expect.poll(async () => (await look(page))?.panel).toBe('none')
    await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused()
  }
})

test('a panel that closes leaves the visitor where they have gone meanwhile', async ({ page }) => {
  await open(page)
  await tabTo(page, 'English')
  await page.keyboard.press('Enter')
  await page.evaluate(() => {
    const visit = window.lamplight?.visit
    visit?.setState({
      settings: { ...visit.getState().settings, calmMovement: true },
      panel: { kind: 'map' },
    })
  })
  await expect(page.getByRole('dialog')).toBeVisible()
  await tabTo(page, 'The great hall', { most: 150, inside: '[role=dialog]' })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await look(page))?.room).toBe('cave-16')
  await page.waitForTimeout(1500)
  expect((await look(page))?.room).toBe('cave-16')
})
