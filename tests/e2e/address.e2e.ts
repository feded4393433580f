import { expect, test } from '@playwright/test'
import { hotspots, look, open } from './visitor.ts'

test('the address of every hotspot opens it cold', async ({ page }) => {
  test.slow()
  await open(page)
  const all = await hotspots(page)
  for (const { id, room, label } of all) {
    await page.goto('about:blank')
    await page.goto(`/?at=${id}`)
    await page.locator('button[data-own]').click()
    await expect(page.getByRole('heading', { name: label }).first()).toBeVisible()
    expect((await look(page))?.room, id).toBe(room)
  }
})

test('a reload restores room, view and light without the threshold', async ({ page }) => {
  await open(page, '?at=corridor&light=study')
  await page.locator('button[data-own]').click()
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('view=')
  const before = await look(page)
  await page.reload()
  await expect.poll(async () => (await look(page))?.entered).toBe(true)
  await expect.poll(async () => (await look(page))?.pose.x).toBeCloseTo(before?.pose.x ?? 0, 1)
  const after = await look(page)
  expect(after?.room).toBe('corridor')
  expect(page.url()).toContain('light=study')
})

test('the address stays short enough for a QR code', async ({ page }) => {
  await open(page)
  await page.locator('button[data-own]').click()
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('view=')
  expect(new URL(page.url()).search.length).toBeLessThanOrEqual(200)
})

test('a wrong or unknown value is told, and the rest is kept', async ({ page }) => {
  await open(page, '?at=phoenix&era=tomorrow&light=oil')
  await page.locator('button[data-own]').click()
  // What tells them comes after the first picture.
  await expect
    .poll(async () => (await look(page))?.notices, { timeout: 10_000 })
    .toEqual(['unknown-era', 'unknown-at'])
  await expect(page.getByRole('status').filter({ hasText: 'phoenix' })).toBeVisible()
})
