import { tagOf } from '#exhibition/language-map.ts'
import { nearestName } from '#exhibition/nearest-name.ts'
import { provenanceOf } from '#exhibition/provenance.ts'
import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { isSoundPayload } from '#interchange/caption-track.ts'
import type { LineProblem, ReadEntry } from '#interchange/entry.ts'
import { judgeWords } from '#interchange/judge-words.ts'
import { type Ledger, ledgerMark } from '#interchange/ledger.ts'
import { splitParagraphs, unixLines } from '#interchange/paragraphs.ts'
import { type EntryState, type Stamp, stampOf, wordsTouched } from '#interchange/stamp.ts'
import { type Translatable, wordsIn } from '#interchange/translatable.ts'
import { withLanguage } from '#interchange/with-words.ts'

export interface ImportOptions {
  readonly from: string
  readonly to: string
  /** Who translated. */
  readonly by: string
  /** A native reader has read all of the file. */
  readonly reviewed: boolean
  /** Take what the file says also where the words in the exhibition have changed since the export. */
  readonly over: boolean
  /** The language is offered with titles and labels only. */
  readonly labels: boolean
}

/** What an entry is taken into. */
export interface Target {
  readonly exhibition: Exhibition
  readonly ledger: Ledger
  readonly texts: ReadonlyMap<string, Translatable>
}

/** What happens to one entry. */
export type Outcome =
  | { readonly kind: 'kept'; readonly problems: readonly LineProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly LineProblem[] }
  | {
      readonly kind: 'taken'
      readonly id: string
      /** Null where the words stay as they are. */
      readonly words: LanguageMap | null
      readonly state: EntryState
      /** Null where the ledger stays as it is. */
      readonly mark: string | null
      readonly problems: readonly LineProblem[]
    }

const kept: Outcome = { kind: 'kept', problems: [] }

/** Takes one entry of a translator's file, keeps what the exhibition has, or refuses it. */
export function takeEntry(entry: ReadEntry, into: Target, options: ImportOptions): Outcome {
  const text = into.texts.get(entry.id)
  if (text === undefined) return refuse(unknownId(entry, into))
  const now = wordsIn(text.text, options.to)
  const stamp = entry.stamp ?? guessedStamp(entry, now)
  if (entry.target.trim() === '') {
    return stamp.target === null ? kept : { kind: 'kept', problems: [emptied(entry)] }
  }
  const touched = wordsTouched(entry.target, stamp)
  const state = stateOf(entry, stamp, touched, options)
  const same = now !== null && unixLines(now) === unixLines(entry.target)
  const movedOn = !same && wordsTouched(now ?? '', stamp)
  if (!touched && (movedOn || state === stamp.state)) return kept
  if (movedOn && !options.over) return refuse(conflict(entry, now))
  if (text.cue !== undefined && !isSoundPayload(unixLines(entry.target).trim())) {
    return refuse(noCaption(entry))
  }
  const mark = state === 'stale' ? null : ledgerMark(options.from, stamp.source)
  if (same && isAlready(entry.id, state, mark, into, options)) return kept
  const { exhibition } = into
  const tag = tagOf(text.text, options.to) ?? options.to
  const source = wordsIn(text.text, options.from)
  return {
    kind: 'taken',
    id: entry.id,
    words: same
      ? null
      : withLanguage(text.text, tag, splitParagraphs(entry.target), exhibition.languages),
    state,
    mark,
    problems: judgeWords(entry, {
      ...options,
      path: text.path,
      source,
      sourceIsAsExported:
        source !== null && stampOf(source, null, 'missing').source === stamp.source,
    }),
  }
}

/** For a file whose stamps a program has dropped: nothing was exported but what the exhibition has now. */
const guessedStamp = ({ source }: ReadEntry, now: string | null): Stamp =>
  stampOf(source, now, now === null ? 'missing' : 'translated')

/** Whoever changes words and leaves the state as it was has not said that the new ones were read by somebody. */
function stateOf(
  entry: ReadEntry,
  stamp: Stamp,
  touched: boolean,
  { reviewed }: ImportOptions,
): EntryState {
  if (reviewed) return 'reviewed'
  const left = entry.state === stamp.state || entry.state === 'missing'
  return touched && left ? 'translated' : entry.state
}

function isAlready(
  id: string,
  state: EntryState,
  mark: string | null,
  { exhibition, ledger }: Target,
  { to, by }: ImportOptions,
): boolean {
  const known = provenanceOf(exhibition, to, id)
  const sameHand = known?.by === by && known.reviewed === (state === 'reviewed')
  return sameHand && (mark === null || ledger.get(id) === mark)
}

const refuse = (problem: LineProblem): Outcome => ({ kind: 'refused', problems: [problem] })

function unknownId({ id, line }: ReadEntry, { texts, exhibition }: Target): LineProblem {
  const near = nearestName(id, texts.keys())
  return {
    weight: 'mend',
    code: 'unknown-id',
    line,
    problem: `“${exhibition.id}” has no text “${id}”`,
    found: `“${id}”`,
    ...(near !== undefined && { expected: `perhaps “${near}”` }),
    remedy:
      'Leave ids as they were exported; if the text is gone from the exhibition, leave it out.',
  }
}

const noCaption = ({ id, line, target }: ReadEntry): LineProblem => ({
  weight: 'mend',
  code: 'no-caption',
  line,
  problem: `“${id}” cannot be a caption, and was not taken`,
  found: `“${shortened(target)}”`,
  expected: 'lines without an empty one between them, and without “-->”',
  remedy: 'Write it in one or two lines.',
})

const emptied = ({ id, line }: ReadEntry): LineProblem => ({
  weight: 'consider',
  code: 'emptied',
  line,
  problem: `The translation of “${id}” was emptied in the file; the exhibition keeps its words`,
  remedy: 'Take it out of exhibition.json by hand if it is meant to be gone.',
})

const conflict = ({ id, line, target }: ReadEntry, now: string | null): LineProblem => ({
  weight: 'mend',
  code: 'changed-meanwhile',
  line,
  problem: `“${id}” has got other words in the exhibition since the export, and was not taken`,
  found: `“${shortened(target)}”`,
  expected: now === null ? 'no words' : `the words of the export, not “${shortened(now)}”`,
  remedy: 'Export again and compare, or import with “--over” to take the file’s words.',
})

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
