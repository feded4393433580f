import { expect, type Locator, type Page, test } from '@playwright/test'
import { hotspots, look, open } from './visitor.ts'

test.use({ hasTouch: true, viewport: { width: 390, height: 700 } })

/** A button of the open leaf: the mark in the room behind it may bear the same name. */
const inLeaf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('dialog').getByRole('button', { name }).first()

test('the whole exhibition is visited by single taps alone', async ({ page }) => {
  test.slow()
  await open(page)
  await page.locator('button[data-own]').tap()
  await expect.poll(async () => (await look(page))?.entered).toBe(true)
  const all = await hotspots(page)
  await page.getByRole('button', { name: 'Things to see' }).tap()
  const first = all.find(h => h.room === 'cave-17')
  await inLeaf(page, first?.label ?? '').tap()
  for (let i = 0; i < all.length; i++) {
    await page.getByRole('button', { name: /^Next/ }).tap()
  }
  expect([...((await look(page))?.seen ?? [])].sort()).toEqual(all.map(h => h.id).sort())
  await page.getByRole('button', { name: 'Close' }).first().tap()
  await expect.poll(async () => (await look(page))?.panel).toBe('none')
})

test('the map leads to every room by taps', async ({ page }) => {
  await open(page)
  await page.locator('button[data-own]').tap()
  const rooms = await page.evaluate(
    () =>
      window.lamplight?.visit.getState().exhibition.rooms.map(room => ({
        id: room.id,
        label: room.label['en']?.join(' ') ?? '',
      })) ?? [],
  )
  // Calm movement cuts instead of walking, so that no walk has to be waited for.
  await page.evaluate(() => {
    const visit = window.lamplight?.visit
    visit?.setState({ settings: { ...visit.getState().settings, calmMovement: true } })
  })
  for (const { id, label } of rooms) {
    await page.evaluate(() => window.lamplight?.visit.setState({ panel: { kind: 'map' } }))
    // A room's entry begins with its label; a standpoint's may mention another room.
    await inLeaf(page, new RegExp(`^${label}`)).tap()
    await expect.poll(async () => (await look(page))?.room, { timeout: 20_000 }).toBe(id)
  }
})
