import { writingOf } from '#locale/tag.ts'

/** The other script in which most readers of a language find their way; for the rest there is none to rely on. */
const otherWriting: Readonly<Record<string, string>> = {
  'zh-Hant': 'zh-Hans',
  'zh-Hans': 'zh-Hant',
}

/** Read by most visitors who read none of a venue's languages. */
const LAST = 'en'

/**
 * The languages in which a text is sought, in order, without repetition: the visitor's own, its wider tags (`zh-Hant-HK`,
 * then `zh-Hant`), its other script, then the venue's first language and English. What is shown from further down the
 * chain is marked with its own `lang`, so that nobody takes it for a translation.
 */
export function fallbackChain(language: string, venueLanguages: readonly string[]): string[] {
  const writing = writingOf(language)
  const explicit = writing === null ? undefined : `${writing.language}-${writing.script}`
  const other = explicit === undefined ? undefined : otherWriting[explicit]
  const chain = [language, ...widerTags(language), other, venueLanguages[0], LAST]
  return [...new Set(chain.filter(tag => tag !== undefined))]
}

/**
 * `zh-Hant-HK` to `zh-Hant`: only as long as the script stays the same, since a bare `zh` stands for `zh-Hans`.
 */
function widerTags(tag: string): string[] {
  const own = writingOf(tag)
  const wider: string[] = []
  for (let end = tag.lastIndexOf('-'); end > 0; end = tag.lastIndexOf('-', end - 1)) {
    const candidate = tag.slice(0, end)
    if (writingOf(candidate)?.script === own?.script) wider.push(candidate)
  }
  return wider
}
