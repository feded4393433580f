import { lettersIn } from '#narration/script/reading-speed.ts'
import type { Script } from '#narration/script/script.ts'
import type { Caption, Timeline } from '#narration/script/timeline.ts'
import type { Cue } from '#narration/webvtt/cue.ts'
import { cueWords } from '#narration/webvtt/cue-words.ts'

/**
 * The timeline of a captions file. Which cue a sentence of the script begins in is found by how much has been said until
 * then: the two hold the same words, though not always the same signs.
 *
 * @param language the tag that the captions were found under.
 */
export function cuedTimeline(script: Script, cues: readonly Cue[], language: string): Timeline {
  const ordered = cues.filter(cue => cue.end > cue.start).toSorted((a, b) => a.start - b.start)
  const starts = sentenceStarts(script, ordered, language)
  const captions: Caption[] = ordered.map(cue => ({
    start: cue.start,
    end: cue.end,
    text: cueWords(cue.text),
    language,
    sentence: Math.max(
      0,
      starts.findLastIndex(start => start <= cue.start + 0.05),
    ),
    cue,
  }))
  const duration = ordered.reduce((last, cue) => Math.max(last, cue.end), 0)
  return { duration, starts, captions, measured: true }
}

function sentenceStarts(script: Script, cues: readonly Cue[], language: string): number[] {
  const said = cues.map(cue => lettersIn(cueWords(cue.text), language))
  const told = script.sentences.map(({ text }) => lettersIn(text, script.language))
  const allSaid = sum(said)
  const allTold = sum(told)
  let before = 0
  let latest = 0
  return told.map(letters => {
    const share = allTold > 0 ? before / allTold : 0
    before += letters
    // Cues may overlap: no sentence begins before the one that it follows.
    latest = Math.max(latest, momentOf(share * allSaid, said, cues))
    return latest
  })
}

/** The second at which so many letters have been said; what lies close to a cue's beginning is its beginning. */
function momentOf(letters: number, said: readonly number[], cues: readonly Cue[]): number {
  let left = letters
  for (const [i, cue] of cues.entries()) {
    const here = said[i] ?? 0
    const next = cues[i + 1]
    if (left < here * 0.8 || !next) {
      const share = here > 0 ? Math.min(1, left / here) : 0
      return share < 0.2 ? cue.start : cue.start + share * (cue.end - cue.start)
    }
    left = Math.max(0, left - here)
  }
  return 0
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
