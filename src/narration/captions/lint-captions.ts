import { captionLimits, captionTimes } from '#narration/captions/caption-limits.ts'
import { lettersIn } from '#narration/script/reading-speed.ts'
import type { Cue } from '#narration/webvtt/cue.ts'
import { cueWords } from '#narration/webvtt/cue-words.ts'
import type { ParsedCaptions } from '#narration/webvtt/parse-webvtt.ts'

/** What is hard to read in a file of captions. Each kind is told once, with its first place, its worst value and how often. */
export interface CaptionFinding {
  readonly kind:
    | 'never-seen'
    | 'no-words'
    | 'out-of-order'
    | 'overlap'
    | 'flicker'
    | 'too-brief'
    | 'too-long'
    | 'too-fast'
    | 'long-line'
    | 'many-lines'
  /** Line of the file where it is first found, from 1. */
  readonly line: number
  readonly times: number
  /** The worst value: seconds, letters a second, letters of a line, or lines. */
  readonly worst: number
  readonly limit: number
}

type Kind = CaptionFinding['kind']

/** One cue with what is measured of it. */
interface Measured {
  readonly cue: Cue
  readonly line: number
  readonly lines: readonly string[]
  readonly seconds: number
}

/** How much over its limit something is; null where it keeps to it. `bad` grows with how bad it is. */
interface Measure {
  readonly value: number
  readonly limit: number
  readonly bad: number
}

const below = (value: number, limit: number): Measure | null =>
  value < limit - 1e-3 ? { value, limit, bad: limit - value } : null
const above = (value: number, limit: number): Measure | null =>
  value > limit + 1e-3 ? { value, limit, bad: value - limit } : null

type Rule = (here: Measured, before: Measured | undefined, language: string) => Measure | null

const rules: Readonly<Record<Kind, Rule>> = {
  'never-seen': ({ seconds }) => (seconds > 0 ? null : { value: seconds, limit: 0, bad: -seconds }),
  'no-words': ({ lines }) => (lines.length > 0 ? null : { value: 0, limit: 1, bad: 1 }),
  'out-of-order': ({ cue }, before) => (before ? below(cue.start, before.cue.start) : null),
  overlap: ({ cue }, before) =>
    before && cue.start >= before.cue.start ? above(before.cue.end - cue.start, 0) : null,
  flicker({ cue }, before) {
    const gap = before ? cue.start - before.cue.end : 0
    return gap > 1e-3 ? below(gap, captionTimes.gap) : null
  },
  'too-brief': ({ seconds }) => (seconds > 0 ? below(seconds, captionTimes.least) : null),
  'too-long': ({ seconds }) => above(seconds, captionTimes.most),
  'too-fast'({ seconds, lines }, _before, language) {
    const letters = lettersIn(lines.join(' '), language)
    return seconds > 0 ? above(letters / seconds, captionLimits(language).speed) : null
  },
  'long-line'({ lines }, _before, language) {
    const longest = Math.max(0, ...lines.map(line => lettersIn(line, language)))
    return above(longest, captionLimits(language).line)
  },
  'many-lines': ({ lines }) => above(lines.length, 2),
}

/** What is hard to read in captions of a language, in the order of the rules. */
export function lintCaptions(captions: ParsedCaptions, language: string): CaptionFinding[] {
  const measured = captions.cues.map(
    (cue, i): Measured => ({
      cue,
      line: captions.lines[i] ?? 0,
      lines: cueWords(cue.text)
        .split('\n')
        .filter(line => line.trim() !== ''),
      seconds: cue.end - cue.start,
    }),
  )
  return Object.entries(rules).flatMap(([kind, rule]) => {
    const found = measured.flatMap((here, i) => {
      const measure = rule(here, measured[i - 1], language)
      return measure === null ? [] : [{ ...measure, line: here.line }]
    })
    const [first] = found
    if (first === undefined) return []
    const worst = found.reduce((a, b) => (b.bad > a.bad ? b : a))
    return [
      {
        kind: kind as Kind,
        line: first.line,
        times: found.length,
        worst: worst.value,
        limit: worst.limit,
      },
    ]
  })
}
