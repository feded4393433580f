import { loadTranslator } from '#app/catalogues.ts'
import { interfaceLanguage } from '#app/languages.ts'
import { loadExhibition } from '#app/load-exhibition.ts'
import { mediaAddressOf } from '#app/media-of.ts'
import { textAddress } from '#app/text-address.ts'
import type { Translator } from '#locale/translator.ts'
import type { PanelSurroundings } from '#panels/panel-context.ts'
import type { Stage } from '#scene/stage.tsx'
import { planOf } from '#space/plan-of.ts'
import { goTo, openHotspot, openPanel } from '#visit/actions.ts'
import { readAddress, writeAddress } from '#visit/address.ts'
import { addressOf } from '#visit/address-of.ts'
import { type Ground, panelAt } from '#visit/resolve-address.ts'
import { pose } from '#visit/view.ts'
import { viewOfThing } from '#visit/view-of-thing.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What the app has at hand when it gives the panels their surroundings. */
export interface Opened {
  readonly visit: VisitStore
  readonly ground: Ground
  readonly languages: readonly string[]
  readonly ownLanguage: string
  /** Null until the scene's code has come, and where there is none. */
  readonly stage: () => Stage | null
  /** Draws the panels again, in another language. */
  readonly render: (translator: Translator) => void
}

/** The panels' surroundings in one language of the interface. */
export function surroundingsOf(opened: Opened, translator: Translator): PanelSurroundings {
  const { visit, ground, languages } = opened
  // A showing has languages and hosts of its own: who is sent the address needs the venue too.
  const thisAddress = (): string => {
    const { venue } = readAddress(window.location.search).address
    const here = { ...addressOf(visit.getState(), pose), ...(venue !== undefined && { venue }) }
    return new URL(writeAddress(here), window.location.href).href
  }
  const mediaOf = (path: string): string | undefined => mediaAddressOf(visit, path)
  return {
    visit,
    translator,
    site: ground.site,
    languages,
    ownLanguage: opened.ownLanguage,
    mediaAddress: mediaOf,
    diagnostics: () => opened.stage()?.diagnostics() ?? null,
    goThere: id => goToThing(visit, ground, id),
    async share() {
      const { shareAddress } = await import('#app/share.ts')
      return shareAddress(thisAddress(), document.title)
    },
    setLanguage: tag => changeLanguage(opened, tag),
    twinAddress: textAddress(visit, visit.getState().language),
    async twinHtml() {
      const { twinHtml } = await import('#app/twin-html.ts')
      return twinHtml(visit, translator, languages, mediaOf)
    },
  }
}

function goToThing(visit: VisitStore, ground: Ground, id: string): boolean {
  const { exhibition, era } = visit.getState()
  const { site } = ground
  const plan = planOf(site, exhibition, era)
  const to = viewOfThing({ exhibition, site, plan }, id, ground.camera())
  if (!to) return false
  const panel = panelAt(exhibition, id)
  if (panel.kind === 'hotspot') openHotspot(visit, id)
  else if (panel.kind !== 'none') openPanel(visit, panel)
  goTo(visit, to, 'walk')
  return true
}

/** The words first, then the page in them: never half of each. A document that cannot be had stays as it is. */
async function changeLanguage(opened: Opened, tag: string): Promise<void> {
  const { visit } = opened
  const { signal } = new AbortController()
  const [translator, loaded] = await Promise.all([
    loadTranslator(interfaceLanguage(tag)),
    loadExhibition(visit.getState().base, tag, signal),
  ])
  visit.setState({
    language: tag,
    ...(loaded.ok && { exhibition: loaded.exhibition }),
  })
  opened.render(translator)
}
