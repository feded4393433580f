import { writingOf } from '#locale/tag.ts'
import type { SplitSentences } from '#narration/script/script.ts'

/** The part of `Intl.Segmenter` that is needed; a browser may be without it. */
export interface SentenceSegmenter {
  segment(words: string): Iterable<{ readonly segment: string }>
}

/**
 * Splits by the platform's segmenter where there is one, else by the script's own full stops. What was cut at an
 * abbreviation (`St. Paul`, `c. 862`, `Or. 8210`) is joined again.
 */
export function sentenceSplitter(
  segmenterFor: ((language: string) => SentenceSegmenter | null) | null,
): SplitSentences {
  return (paragraph, language) => {
    const segmenter = segmenterFor?.(language) ?? null
    const parts = segmenter
      ? [...segmenter.segment(paragraph)].map(part => part.segment)
      : byFullStops(paragraph, language)
    const trimmed = parts.map(part => part.trim()).filter(part => part !== '')
    const opened = openWithNext(trimmed).filter(part => part !== '')
    return joinAbbreviations(opened, language)
  }
}

/**
 * Where a sentence ends: behind its stops and whatever closes after them. Where words are written with spaces one has to
 * follow: `8210/S.2` and `2.75 m` have stops inside.
 */
const ends = {
  spaced: /(?<=[.!?…؟۔]["'”’»)\]]*\s+)(?=\S)/u,
  unspaced: /(?<=[。！？!?…]["'”’」』）》]*)(?=[^。！？!?…"'”’」』）》])/u,
  danda: /(?<=[।॥!?]["'”’)\]]*)(?=[^।॥!?"'”’)\]])/u,
} as const

function byFullStops(paragraph: string, language: string): readonly string[] {
  switch (writingOf(language)?.script) {
    case 'Hans':
    case 'Hant':
    case 'Jpan':
      return paragraph.split(ends.unspaced)
    case 'Deva':
      return paragraph.split(ends.danda)
    default:
      return paragraph.split(ends.spaced)
  }
}

/** A quotation that opens belongs to what it quotes; some segmenters leave its sign with the sentence before. */
function openWithNext(parts: readonly string[]): readonly string[] {
  const opening = /[“‘「『《（«([]+$/u
  return parts.map((part, i) => {
    const from = opening.exec(parts[i - 1] ?? '')?.[0] ?? ''
    return from + (i < parts.length - 1 ? part.replace(opening, '') : part)
  })
}

/** A capital alone, or a word that is written short, before its stop. */
const short =
  /(?:^|[\s(“"'«])(?:\p{Lu}|c|ca|cf|no|nos|vol|vols|fig|p|pp|ed|eds|trans|St|Dr|Mr|Mrs|Ms|Prof|Or|Pelliot|Ms|MS|vs|etc|approx|av|apr|env|siècle|M|Mme|Nr|Jh|z\.\s?B|т|г|гг|в|вв|им)\.$/u

function joinAbbreviations(parts: readonly string[], language: string): readonly string[] {
  const script = writingOf(language)?.script
  if (script !== 'Latn' && script !== 'Cyrl' && script !== 'Grek') return parts
  return joinWhere(parts, before => short.test(before), ' ')
}

function joinWhere(
  parts: readonly string[],
  belongs: (before: string, part: string) => boolean,
  between: string,
): readonly string[] {
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (before !== undefined && belongs(before, part))
      joined[joined.length - 1] = before + between + part
    else joined.push(part)
  }
  return joined
}
