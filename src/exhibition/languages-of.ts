import type { Exhibition } from '#exhibition/schema.ts'

/**
 * The languages that a visitor can be met in: those that the exhibition is written in, in its order, then those in which it
 * has at least its title. Texts that are not there in one of the latter fall back and say so.
 */
export function languagesOf(
  exhibition: Pick<Exhibition, 'languages' | 'title'>,
): readonly string[] {
  const titled = Object.keys(exhibition.title).filter(tag => tag !== 'none')
  return [...new Set([...exhibition.languages, ...titled])]
}
