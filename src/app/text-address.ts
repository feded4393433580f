import type { VisitStore } from '#visit/visit.ts'

/** Where the server has the exhibition as pages of text, in one language. */
export const textAddress = (visit: VisitStore, language: string): string =>
  new URL(`text.${language}.html`, visit.getState().base).href
