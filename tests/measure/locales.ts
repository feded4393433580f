import type { Messages } from '@lingui/core'
import { createServer } from 'vite'
import type { MissingMessage } from '#locale/missing-messages.ts'
import { missingMessages } from '#locale/missing-messages.ts'
import { enter, untilShown, untilStill } from './inside.ts'
import type { Viewer } from './viewer.ts'

/** Every catalogue as the build compiles it. */
async function compiledCatalogues(): Promise<Readonly<Record<string, Messages>>> {
  const vite = await createServer({
    server: { middlewareMode: true, hmr: false },
    appType: 'custom',
    logLevel: 'error',
  })
  try {
    const { everyCatalogue } = await vite.ssrLoadModule('/src/locale/every-catalogue.ts')
    return everyCatalogue
  } finally {
    await vite.close()
  }
}

/** What the interface's catalogues lack beside the English one, and the languages they are of. */
export async function missingInCatalogues(): Promise<{
  readonly languages: readonly string[]
  readonly missing: readonly MissingMessage[]
}> {
  const catalogues = await compiledCatalogues()
  const source = catalogues['en'] ?? {}
  const missing = Object.entries(catalogues).flatMap(([language, messages]) =>
    missingMessages(language, messages, source),
  )
  return { languages: Object.keys(catalogues), missing }
}

/** Bytes on the wire, headers included, fonts left out, of a change from English to the language that costs most. */
export async function languageSwitch(
  viewer: Viewer,
): Promise<{ readonly bytes: number; readonly language: string }> {
  let most = { bytes: 0, language: '' }
  const count = await switchable(viewer)
  for (let i = 0; i < count; i++) {
    const { page, close } = await viewer.visitor({ locale: 'en-GB' })
    await page.goto(viewer.origin)
    await untilShown(page)
    await enter(page)
    await page.evaluate(() => window.lamplight?.visit.setState({ panel: { kind: 'settings' } }))
    await page.locator('[aria-expanded=false][lang]').first().click()
    await untilStill(page)
    const sizes: Promise<number>[] = []
    page.on('requestfinished', request => {
      if (!request.url().startsWith('http') || request.resourceType() === 'font') return
      sizes.push(
        request.sizes().then(
          s => s.responseBodySize + s.responseHeadersSize,
          () => 0,
        ),
      )
    })
    const choice = page.locator('fieldset button[lang]').nth(i)
    const language = (await choice.getAttribute('lang')) ?? ''
    await choice.click()
    await untilStill(page)
    await page.waitForTimeout(500)
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    if (bytes > most.bytes) most = { bytes, language }
    await close()
  }
  return most
}

/** How many languages the settings offer. */
async function switchable(viewer: Viewer): Promise<number> {
  const { page, close } = await viewer.visitor({ locale: 'en-GB' })
  await page.goto(viewer.origin)
  const offered = page.locator('main ul li[lang] button')
  await offered.first().waitFor()
  const count = await offered.count()
  await close()
  return count
}
