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

/** Bytes on the wire, headers included, fonts left out, of a change of language in the settings, for the one that costs most. */
export async function languageSwitch(
  viewer: Viewer,
): Promise<{ readonly bytes: number; readonly language: string }> {
  const { page, close } = await viewer.visitor({ locale: 'en-GB' })
  let sizes: Promise<number>[] = []
  page.on('requestfinished', request => {
    if (!request.url().startsWith('http') || request.resourceType() === 'font') return
    const size = request.sizes().then(s => s.responseBodySize + s.responseHeadersSize)
    sizes.push(size.catch(() => 0))
  })
  await page.goto(viewer.origin)
  await untilShown(page)
  await enter(page)
  await page.evaluate(() => window.lamplight?.visit.setState({ panel: { kind: 'settings' } }))
  const unfold = page.locator('button[aria-expanded][lang]').first()
  const choices = page.locator('fieldset button[lang]')
  await unfold.click()
  const count = await choices.count()
  await untilStill(page)
  let most = { bytes: 0, language: '' }
  for (let i = 0; i < count; i++) {
    if ((await choices.count()) === 0) await unfold.click()
    const language = (await choices.nth(i).getAttribute('lang')) ?? ''
    sizes = []
    await choices.nth(i).click()
    await page.waitForTimeout(2500)
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    if (bytes > most.bytes) most = { bytes, language }
  }
  await close()
  return most
}
