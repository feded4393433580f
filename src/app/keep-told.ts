import { loadTranslator } from '#app/catalogues.ts'
import { interfaceLanguage } from '#app/languages.ts'
import { textIn } from '#exhibition/language-map.ts'
import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import { languageNameIn } from '#locale/language-names.ts'
import type { Translator } from '#locale/translator.ts'
import { showNotice } from '#visit/actions.ts'
import { eraById, roomById } from '#visit/selectors.ts'
import { type Answered, type Names, tellAddress } from '#visit/tell-address.ts'
import type { Notice, VisitStore } from '#visit/visit.ts'

/**
 * Tells the visitor what of the address was not had, once they are inside; the names in it follow their language.
 * For the life of the page.
 *
 * @param languages the languages offered, for texts that are not there in the visitor's.
 */
export async function keepTold(
  visit: VisitStore,
  languages: readonly string[],
  answered: Answered,
): Promise<void> {
  const notices = async (): Promise<readonly Notice[]> => {
    const { exhibition, language } = visit.getState()
    const translator = await loadTranslator(interfaceLanguage(language))
    const chain = fallbackChain(language, languages)
    const names = namesIn(exhibition, translator, [...chain, ...exhibition.languages])
    return tellAddress(answered, names, language)
  }
  if ((await notices()).length === 0) return
  let told = false
  const tell = async (): Promise<void> => {
    for (const notice of await notices()) {
      if (!told || visit.getState().notices.some(n => n.id === notice.id)) showNotice(visit, notice)
    }
    told = true
  }
  if (visit.getState().entered) await tell()
  visit.subscribe((now, before) => {
    if (now.entered && (!told || now.language !== before.language)) void tell()
  })
}

/** The exhibition's own names for things, for sentences that the interface says. */
function namesIn(exhibition: Exhibition, translator: Translator, chain: readonly string[]): Names {
  const name = (map: LanguageMap | undefined): string =>
    textIn(map, chain)?.paragraphs.join(' ') ?? ''
  return {
    exhibition: ({ title }) => name(title),
    room: id => name(roomById(exhibition, id)?.label) || id,
    era: id => name(eraById(exhibition, id)?.label),
    light: kind => translator.t(`light.${kind}`),
    language: tag => languageNameIn(tag, translator.language),
  }
}
