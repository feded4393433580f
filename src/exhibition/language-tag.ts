/** True for a well-formed BCP 47 tag, such as `zh-Hans`. The registry of subtags is not consulted. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
