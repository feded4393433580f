import type { Exhibition } from '#exhibition/schema.ts'

type Path = readonly (string | number)[]

const labels: ReadonlySet<unknown> = new Set(['title', 'label', 'number', 'date'])

/** Titles, labels, second names and dates: what one needs to find one's way in a language. */
export const isLabel = (path: Path): boolean => labels.has(path.at(-1)) && path[0] !== 'sources'

/** Whether a text is meant to be there in a language: some are offered with their titles and labels only. */
export const isExpectedIn = (exhibition: Exhibition, language: string, path: Path): boolean =>
  exhibition.translations?.[language]?.extent !== 'labels' || isLabel(path)
