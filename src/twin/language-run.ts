import { type Text, textIn } from '#exhibition/language-map.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { languageNameIn } from '#locale/language-names.ts'
import { listLabel } from '#locale/measures.ts'
import { direction } from '#locale/tag.ts'
import { attributes, Html, html } from '#twin/html.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/**
 * A word or sentence of the interface, marked with its language where that is not the page's. Values that are markup,
 * such as a label in a third language, keep their own.
 */
export function words(
  twin: TwinSurroundings,
  id: string,
  values: Readonly<Record<string, string | number | Html>> = {},
): Html {
  const { translator } = twin
  const { plain, pieces } = withStandIns(values)
  const text = filled(translator.t(id, plain), pieces)
  return translator.language === twin.language
    ? text
    : html`<span${languageOf(translator.language)}>${text}</span>`
}

/** Labels joined as the page's interface joins a list, each keeping its own language. */
export function labelList(twin: TwinSurroundings, labels: readonly Html[]): Html {
  return filled(
    listLabel(
      labels.map((_, i) => standIn(i)),
      twin.translator.language,
    ),
    labels,
  )
}

/** A message is formed from plain text, so markup is formed as one private-use character and put in afterwards. */
const FIRST_STAND_IN = 0xe000

const standIn = (index: number): string => String.fromCharCode(FIRST_STAND_IN + index)

function withStandIns(values: Readonly<Record<string, string | number | Html>>) {
  const pieces: Html[] = []
  const plain: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) {
    plain[name] = value instanceof Html ? standIn(pieces.push(value) - 1) : value
  }
  return { plain, pieces }
}

function filled(text: string, pieces: readonly Html[]): Html {
  const runs = text.split(/([\ue000-\uf8ff])/)
  return html`${runs.map(run => pieces[run.charCodeAt(0) - FIRST_STAND_IN] ?? run)}`
}

/** A short text of the document, such as a label, on one line; marked with its language where it is another. */
export function label(twin: TwinSurroundings, map: LanguageMap | undefined): Html {
  const text = textIn(map, twin.chain)
  if (text === null) return html``
  const line = text.paragraphs.join(' ')
  return text.language === twin.language
    ? html`${line}`
    : html`<bdi${languageOf(text.language)}>${line}</bdi>`
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
  const named = (tag: string): string => languageNameIn(tag, twin.translator.language)
  const names = { wanted: named(twin.language), shown: named(text.language) }
  return html`<p class="aside">${words(twin, 'leaf.other-language', names)}</p>\n`
}
