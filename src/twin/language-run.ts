import { type Text, textIn } from '#exhibition/language-map.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { languageNameIn } from '#locale/language-names.ts'
import { direction } from '#locale/tag.ts'
import { attributes, type Html, html } from '#twin/html.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** A word or sentence of the interface, marked with its language where that is not the page's. */
export function words(
  twin: TwinSurroundings,
  id: string,
  values?: Readonly<Record<string, string | number>>,
): Html {
  const { translator } = twin
  const text = translator.t(id, values)
  return translator.language === twin.language
    ? html`${text}`
    : html`<span${languageOf(translator.language)}>${text}</span>`
}

/** A short text of the document, such as a label, on one line; marked with its language where it is another. */
export function label(twin: TwinSurroundings, map: LanguageMap | undefined): Html {
  const text = textIn(map, twin.chain)
  if (text === null) return html``
  const words = text.paragraphs.join(' ')
  return text.language === twin.language
    ? html`${words}`
    : html`<bdi${languageOf(text.language)}>${words}</bdi>`
}

/** The same as plain words, for attributes and for values of a message. */
export function plainLabel(twin: TwinSurroundings, map: LanguageMap | undefined): string {
  return textIn(map, twin.chain)?.paragraphs.join(' ') ?? ''
}

/** A text of the document, each paragraph its own; a text in another language says which. */
export function paragraphs(twin: TwinSurroundings, map: LanguageMap | undefined): Html {
  const text = textIn(map, twin.chain)
  if (text === null) return html``
  const fallsBack = text.language !== twin.language
  const lang = fallsBack ? languageOf(text.language) : ''
  return html`${text.paragraphs.map(p => html`<p${lang}>${p}</p>\n`)}${fallsBack && otherLanguage(twin, text)}`
}

/** `lang` and `dir`, with their leading space. IIIF's `none` has no language, and its direction is the text's own. */
export function languageOf(tag: string): Html {
  return tag === 'none'
    ? attributes({ lang: '', dir: 'auto' })
    : attributes({ lang: tag, dir: direction(tag) })
}

function otherLanguage(twin: TwinSurroundings, text: Text): Html | false {
  if (text.language === 'none') return false
  const language = languageNameIn(text.language, twin.translator.language)
  return html`<p class="aside">${words(twin, 'leaf.other-language', { language })}</p>\n`
}
