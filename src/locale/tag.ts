const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])

/** What a reader of a tag reads: language and script, both made explicit, and the region where the tag names one. */
export interface Writing {
  readonly language: string
  readonly script: string
  readonly region: string | undefined
}

/** `zh-HK` to Chinese in Hant, `zh` to Chinese in Hans. Null for a tag that is not well-formed BCP 47. */
export function writingOf(tag: string): Writing | null {
  try {
    const locale = new Intl.Locale(tag)
    const likely = locale.maximize()
    return { language: likely.language, script: likely.script ?? '', region: locale.region }
  } catch {
    return null
  }
}

/** Two tags of one language, whatever their script or region; an unreadable tag is like no other. */
export function sameLanguage(a: string, b: string): boolean {
  const language = writingOf(a)?.language
  return language !== undefined && language === writingOf(b)?.language
}

/** Writing direction of a BCP 47 tag, by its likely script; an unreadable tag is left to right. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(writingOf(tag)?.script ?? '') ? 'rtl' : 'ltr'
}
