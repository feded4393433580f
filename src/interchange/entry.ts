import type { EntryState, Stamp } from '#interchange/stamp.ts'

/** One text in a translator's file. */
export interface Entry {
  /** `textId`, or of a caption `narrations/<id>/captions/<number>`. */
  readonly id: string
  /** Paragraphs divided by an empty line. */
  readonly source: string
  /** Null where it is not translated yet. */
  readonly target: string | null
  readonly state: EntryState
  /** What it is: `Label: the hotspot “The stele”, in the room “Cave 17”`. */
  readonly what: string
  /** How long it may be, in words; null where nothing limits it. */
  readonly limit: string | null
  /** Web address of the view in which it is read. */
  readonly address: string
}

/** A file for translators, whatever its format. */
export interface TranslationFile {
  /** Id of the exhibition. */
  readonly exhibition: string
  /** BCP 47 tags. */
  readonly from: string
  readonly to: string
  readonly entries: readonly Entry[]
}

/** One text as it came back. */
export interface ReadEntry {
  readonly id: string
  /** Line of the file at which it begins, from 1. */
  readonly line: number
  readonly source: string
  /** '' where there is none. */
  readonly target: string
  readonly state: EntryState
  /** Null where a program dropped it. */
  readonly stamp: Stamp | null
}

/** A file that came back from a translator. */
export interface ReadFile {
  /** Null where the file does not say. */
  readonly exhibition: string | null
  readonly from: string | null
  readonly to: string | null
  /** Who translated, where the format says it. */
  readonly by: string | null
  readonly entries: readonly ReadEntry[]
  readonly problems: readonly LineProblem[]
}

/** Something in a translator's file that somebody should know. */
export interface LineProblem {
  /** `mend`: that text, or the file, was not taken. `consider`: worth a look. */
  readonly weight: 'mend' | 'consider'
  readonly code: string
  /** From 1. */
  readonly line: number
  readonly problem: string
  readonly found?: string
  readonly expected?: string
  readonly remedy: string
}

/** The line that the command prints: `file:12: problem (found …, expected …) – remedy`. */
export function formatLineProblem(file: string, p: LineProblem): string {
  const details = [
    p.found === undefined ? null : `found ${p.found}`,
    p.expected === undefined ? null : `expected ${p.expected}`,
  ].filter(detail => detail !== null)
  const bracket = details.length === 0 ? '' : ` (${details.join(', ')})`
  const weight = p.weight === 'consider' ? 'consider: ' : ''
  return `${weight}${file}:${p.line}: ${p.problem}${bracket} – ${p.remedy}`
}
