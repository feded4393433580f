/**
 * A name set apart from the sentence round it, so that neither turns the other's order: first strong isolate and pop
 * directional isolate, https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates.
 */
export const isolated = (name: string): string => `\u2068${name}\u2069`
