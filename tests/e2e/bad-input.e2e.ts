import { readFileSync } from 'node:fs'
import { chromium, expect, type Page, test } from '@playwright/test'
import { findChromium } from '../chromium/find-chromium.ts'
import { chromiumFlags } from '../chromium/flags.ts'
import { look, open } from './visitor.ts'

const document = readFileSync(
  new URL('../../public/exhibitions/library-cave/exhibition.json', import.meta.url),
  'utf8',
)

/** Serves this text in place of the exhibition. */
async function instead(page: Page, text: string): Promise<void> {
  await page.route('**/exhibitions/library-cave/exhibition*.json', route =>
    route.fulfill({ body: text, contentType: 'application/json' }),
  )
}

/** The exhibition with something changed. */
function changed(change: (exhibition: Record<string, never[]>) => void): string {
  const exhibition = JSON.parse(document)
  change(exhibition)
  return JSON.stringify(exhibition)
}

test('an exhibition that does not exist is said, and the nearest one is shown', async ({
  page,
}) => {
  await open(page, '?exhibition=nowhere&at=nobody')
  await page.locator('button[data-own]').click()
  await expect(page.locator('section[role=status]')).toContainText('nowhere')
  expect((await look(page))?.notices).toEqual(['unknown-exhibition'])
})

test('where there is no exhibition at all, a plain sentence says so, with a way on', async ({
  page,
}) => {
  await page.route('**/exhibitions/**', route => route.fulfill({ status: 404 }))
  await page.goto('/?exhibition=nowhere')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no such exhibition')
  await expect(page.getByRole('link').first()).toBeVisible()
  await expect(page.locator('body')).not.toContainText('404')
})

test('a document that is not JSON tells the curator where', async ({ page }) => {
  await instead(page, '{ "format": "lamplight/1.0", ')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('body')).toContainText('exhibition.json')
})

test('a newer version is refused by name', async ({ page }) => {
  await instead(page, document.replace('"lamplight/1.0"', '"lamplight/2.0"'))
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('body')).toContainText('lamplight/2.0')
})

test('two hundred problems are all told at once', async ({ page }) => {
  await instead(
    page,
    JSON.stringify({
      format: 'lamplight/1.0',
      rooms: Array.from({ length: 200 }, () => ({ id: 7 })),
    }),
  )
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.getByRole('listitem').count()).toBeGreaterThanOrEqual(200)
})

test('a room without a floor and a hotspot without a place cost themselves, not the exhibition', async ({
  page,
}) => {
  await instead(
    page,
    changed(({ rooms }) => {
      const [first, second] = rooms ?? []
      Object.assign(first ?? {}, { shape: { kind: 'plan', outline: [], height: 3 } })
      Object.assign(second?.['hotspots']?.[0] ?? {}, { place: null })
    }),
  )
  await open(page)
  await page.locator('button[data-own]').click()
  expect((await look(page))?.notices).toContain('exhibition-problems')
})

test('a missing picture is told, and the room is shown all the same', async ({ page }) => {
  await page.route('**/textures/library-cave/north-wall*', route => route.fulfill({ status: 404 }))
  await open(page)
  await page.locator('button[data-own]').click()
  await expect.poll(async () => (await look(page))?.notices.join()).toContain('scene-north-wall')
})

test('a truncated picture is never shown as if it were whole', async ({ page }) => {
  await page.route('**/textures/library-cave/north-wall*', async route => {
    const whole = await (await route.fetch()).body()
    await route.fulfill({ body: whole.subarray(0, whole.length / 2), contentType: 'image/webp' })
  })
  await open(page)
  await page.locator('button[data-own]').click()
  await expect.poll(async () => (await look(page))?.notices.join()).toContain('scene-north-wall')
})

test('without WebGL the exhibition is its texts and pictures', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, '--disable-3d-apis'],
  })
  const page = await browser.newPage({ locale: 'en-GB', ...(baseURL && { baseURL }) })
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  await page.goto('/')
  await page.locator('button[data-own]').click()
  await expect(page.getByRole('heading', { name: 'The Library Cave' }).first()).toBeVisible()
  const picture = page.getByRole('img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect(picture).toBeVisible()
  expect(faults).toEqual([])
  await browser.close()
})
