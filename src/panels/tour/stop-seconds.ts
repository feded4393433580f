import type { Text } from '#exhibition/language-map.ts'
import type { Exhibition, LanguageMap, Stop, Tour } from '#exhibition/schema.ts'
import { secondsFor } from '#narration/script/reading-speed.ts'
import { hotspotById, workById } from '#visit/selectors.ts'
import { spokenAt } from '#visit/tour/stop-scene.ts'

/** Seconds on the way to a stop and before its words begin, as a round number for many. */
const usualWay = 8

/** A visitor looks longer than the words last: a fifth is what docents allow. */
const lookingShare = 1.2

/** The words that are told at a stop. */
function wordsAt(exhibition: Exhibition, stop: Stop): LanguageMap | undefined {
  const id = spokenAt(exhibition, stop)
  if (id === null) return undefined
  return (
    exhibition.narrations?.find(narration => narration.id === id)?.transcript ??
    hotspotById(exhibition, id)?.hotspot.text ??
    workById(exhibition, id)?.text
  )
}

/** About how many seconds a stop takes, by the reading speed of the language that its words are found in. */
export function stopSeconds(
  exhibition: Exhibition,
  stop: Stop,
  textOf: (map: LanguageMap | undefined) => Text | null,
): number {
  const text = textOf(wordsAt(exhibition, stop))
  const told = (text?.paragraphs ?? []).map(words => secondsFor(words, text?.language ?? 'en'))
  return told.reduce((sum, seconds) => sum + seconds, stop.wait ?? 0)
}

/** About how many minutes a tour takes, at least one. */
export function tourMinutes(
  exhibition: Exhibition,
  tour: Tour,
  textOf: (map: LanguageMap | undefined) => Text | null,
): number {
  const seconds = tour.stops.map(
    stop => usualWay + lookingShare * stopSeconds(exhibition, stop, textOf),
  )
  return Math.max(1, Math.round(seconds.reduce((sum, s) => sum + s, 0) / 60))
}
