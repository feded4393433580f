import { textAddress } from '#app/text-address.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import type { Translator } from '#locale/translator.ts'
import { twinBody } from '#twin/twin-page.ts'
import { writeAddress } from '#visit/address.ts'
import type { VisitStore } from '#visit/visit.ts'

/** The text twin of the visit's exhibition in the visitor's language: code of its own, which comes when it is asked for. */
export function twinHtml(
  visit: VisitStore,
  translator: Translator,
  languages: readonly string[],
  mediaOf: (path: string) => string | undefined,
): string {
  const { exhibition, language } = visit.getState()
  return twinBody({
    exhibition,
    language,
    chain: fallbackChain(language, languages),
    translator,
    mediaUrl: mediaOf,
    anchors: id => writeAddress({ exhibition: exhibition.id, lang: language, at: id }),
    languages: languages.map(tag => ({ tag, href: textAddress(visit, tag) })),
  })
}
