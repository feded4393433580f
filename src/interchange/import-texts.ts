import type { Exhibition } from '#exhibition/schema.ts'
import {
  type CaptionTrack,
  firstTrack,
  translatedTrack,
  withPayloads,
} from '#interchange/caption-track.ts'
import type { LineProblem, ReadEntry, ReadFile } from '#interchange/entry.ts'
import type { Ledger } from '#interchange/ledger.ts'
import { translationAfter } from '#interchange/provenance-of-import.ts'
import { type ImportOptions, type Outcome, takeEntry } from '#interchange/take-entry.ts'
import { type Translatable, translatableTexts, wordsIn } from '#interchange/translatable.ts'
import { withWords } from '#interchange/with-words.ts'

export interface Imported {
  /** The same object as before where nothing has changed. */
  readonly exhibition: Exhibition
  readonly ledger: Ledger
  /** Files of captions that have changed, by the ids of their narrations. */
  readonly captions: ReadonlyMap<string, string>
  readonly problems: readonly LineProblem[]
  /** Texts that got other words. */
  readonly changed: number
  /** Texts whose words stayed and whose state did not. */
  readonly marked: number
  /** Texts left as they were. */
  readonly kept: number
  readonly refused: number
}

type Taken = Extract<Outcome, { kind: 'taken' }>

/**
 * The exhibition with a translator's file taken in: only words of its language, and only those that were touched; what
 * was not touched stays letter for letter. What cannot be taken is told and left out, the rest is taken. `date` is an
 * ISO 8601 day.
 */
export function importTexts(
  exhibition: Exhibition,
  ledger: Ledger,
  file: ReadFile,
  options: ImportOptions & { readonly date: string },
  tracks: readonly CaptionTrack[] = [],
): Imported {
  const texts = new Map(translatableTexts(exhibition, tracks).map(text => [text.id, text]))
  const first = new Map<string, ReadEntry>()
  const outcomes = file.entries.map((entry): Outcome => {
    const earlier = first.get(entry.id)
    if (earlier !== undefined) return { kind: 'refused', problems: [twice(entry, earlier)] }
    first.set(entry.id, entry)
    return takeEntry(entry, { exhibition, ledger, texts }, options)
  })
  const taken = outcomes.filter(outcome => outcome.kind === 'taken')
  const problems = outcomes.flatMap(outcome => outcome.problems)
  const count = (kind: Outcome['kind']) => outcomes.filter(outcome => outcome.kind === kind).length
  return {
    ...after(exhibition, ledger, taken, options),
    captions: captionsAfter(exhibition, texts, taken, tracks, options.to),
    problems: [...file.problems, ...problems].sort((a, b) => a.line - b.line),
    changed: taken.filter(({ words }) => words !== null).length,
    marked: taken.filter(({ words }) => words === null).length,
    kept: count('kept'),
    refused: count('refused'),
  }
}

function after(
  before: Exhibition,
  ledger: Ledger,
  taken: readonly Taken[],
  { from, to, by, date, labels }: ImportOptions & { readonly date: string },
): Pick<Imported, 'exhibition' | 'ledger'> {
  if (taken.length === 0) return { exhibition: before, ledger }
  const words = taken.flatMap(({ id, words }) => (words === null ? [] : [[id, words] as const]))
  const texts = taken.map(({ id, state }) => [id, { by, reviewed: state === 'reviewed' }] as const)
  const marks = taken.flatMap(({ id, mark }) => (mark === null ? [] : [[id, mark] as const]))
  const exhibition = withWords(before, new Map(words))
  const named = { language: to, from, texts: new Map(texts), date }
  const translation = {
    ...translationAfter(exhibition, named),
    ...(labels && { extent: 'labels' as const }),
  }
  return {
    exhibition: {
      ...exhibition,
      translations: { ...exhibition.translations, [to]: translation },
    },
    ledger: new Map([...ledger, ...marks]),
  }
}

/** Texts that were taken for captions, in the files of their language. */
function captionsAfter(
  { languages }: Exhibition,
  texts: ReadonlyMap<string, Translatable>,
  taken: readonly Taken[],
  tracks: readonly CaptionTrack[],
  to: string,
): Map<string, string> {
  const files = new Map<string, string>()
  for (const track of tracks) {
    const payloads = new Map<string, string>()
    for (const { id, words } of taken) {
      const cue = id.startsWith(`narrations/${track.narration}/captions/`) && texts.get(id)?.cue
      const payload = words === null ? null : wordsIn(words, to)
      if (cue && payload !== null) payloads.set(cue.key, payload.trim())
    }
    const like = firstTrack(track, languages)?.text ?? ''
    const own = track.files.get(to)?.text
    if (payloads.size === 0) continue
    const text =
      own === undefined ? translatedTrack(like, payloads) : withPayloads(own, payloads, like)
    files.set(track.narration, text)
  }
  return files
}

const twice = ({ id, line }: ReadEntry, earlier: ReadEntry): LineProblem => ({
  weight: 'mend',
  code: 'twice',
  line,
  problem: `“${id}” stands in the file twice, and this one was not taken`,
  expected: `one entry, which is on line ${earlier.line}`,
  remedy: 'Keep the better one of the two.',
})
