import { interfaceLanguages } from '#app/catalogues.ts'
import { languagesOf } from '#exhibition/languages-of.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import { negotiate } from '#locale/negotiate.ts'
import { sameLanguage } from '#locale/tag.ts'

const spoken = (tag: string): boolean => interfaceLanguages.some(own => sameLanguage(own, tag))

/**
 * Languages offered on the threshold: the venue's, or those the exhibition or at least its title is written in, that the
 * interface speaks too. Never empty: English stands in where they have none in common.
 */
export function offeredLanguages(exhibition: Exhibition, venue: Venue | null): readonly string[] {
  const offered = (venue?.languages ?? languagesOf(exhibition)).filter(spoken)
  return offered.length > 0 ? offered : ['en']
}

/** The interface's language for one of the offered languages. */
export const interfaceLanguage = (tag: string): string => negotiate([tag], interfaceLanguages)
