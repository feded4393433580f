/** Nearer than this one can touch it: the messages say so instead of naming a distance. */
const REACH = 0.75

/**
 * Metres for a sentence such as “two metres away”: whole, because a place in words is for finding one's way, and 0
 * within reach. Negative and unusable values are 0.
 */
export function metresInWords(metres: number): number {
  return metres >= REACH ? Math.max(1, Math.round(metres)) : 0
}

/** A length as a scale bar or a row of facts shows it: `2.75 m`, `80 cm`, with the language's own digits and marks. */
export function lengthLabel(metres: number, language: string): string {
  const small = metres < 1
  const value = small ? metres * 100 : metres
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: small ? 'centimeter' : 'meter',
    unitDisplay: 'short',
    maximumFractionDigits: small ? 0 : 2,
  }).format(value)
}

/** Names joined as the language joins them: `built, sealed and found`. */
export function listLabel(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
