/** True for a well-formed BCP 47 tag, such as `zh-Hans`. The registry of subtags is not consulted. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The tag in its usual spelling: `ZH-hans` to `zh-Hans`. Null where it is not well-formed. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
