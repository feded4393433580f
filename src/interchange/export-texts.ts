import { provenanceOf } from '#exhibition/provenance.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { isLabel } from '#exhibition/text-extent.ts'
import type { CaptionCue, CaptionTrack } from '#interchange/caption-track.ts'
import type { Entry, TranslationFile } from '#interchange/entry.ts'
import { isStale, type Ledger } from '#interchange/ledger.ts'
import { limitInWords } from '#interchange/length-limit.ts'
import type { EntryState } from '#interchange/stamp.ts'
import { contextOf, queryOf } from '#interchange/text-context.ts'
import { textKind } from '#interchange/text-kind.ts'
import { type Translatable, translatableTexts, wordsIn } from '#interchange/translatable.ts'

export interface ExportOptions {
  /** BCP 47 tags. */
  readonly from: string
  readonly to: string
  /** `open`: what is missing or stale. */
  readonly only: 'all' | 'missing' | 'stale' | 'open' | 'unreviewed'
  /** Titles and labels only. */
  readonly labels: boolean
  /** Address of a viewer, before the query. */
  readonly viewer: string
}

/** The exhibition's texts for a translator; those that have no words in `from` are left out. */
export function exportTexts(
  exhibition: Exhibition,
  ledger: Ledger,
  options: ExportOptions,
  tracks: readonly CaptionTrack[] = [],
): TranslationFile {
  const entries = translatableTexts(exhibition, tracks).flatMap(text =>
    entryOf(exhibition, ledger, text, options),
  )
  return { exhibition: exhibition.id, from: options.from, to: options.to, entries }
}

function entryOf(
  x: Exhibition,
  ledger: Ledger,
  { id, path, text, cue }: Translatable,
  { from, to, only, labels, viewer }: ExportOptions,
): Entry[] {
  const source = wordsIn(text, from)
  if (source === null || (labels && !isLabel(path))) return []
  const target = wordsIn(text, to)
  const reviewed = provenanceOf(x, to, id)?.reviewed ?? false
  const state = stateOf(target, isStale(ledger, id, text), reviewed)
  if (!wanted[only].includes(state)) return []
  const { limit } = textKind(path)
  return [
    {
      id,
      source,
      target,
      state,
      what: (cue === undefined ? '' : times(cue)) + contextOf(x, path, from),
      limit: limit && limitInWords(limit, to),
      address: viewer + queryOf(x, path, to),
    },
  ]
}

/** When a caption is seen, in seconds. */
const times = ({ start, end }: CaptionCue): string => `${start.toFixed(1)} to ${end.toFixed(1)} s. `

function stateOf(target: string | null, stale: boolean, reviewed: boolean): EntryState {
  if (target === null) return 'missing'
  if (stale) return 'stale'
  return reviewed ? 'reviewed' : 'translated'
}

const wanted: Readonly<Record<ExportOptions['only'], readonly EntryState[]>> = {
  all: ['missing', 'stale', 'translated', 'reviewed'],
  missing: ['missing'],
  stale: ['stale'],
  open: ['missing', 'stale'],
  unreviewed: ['stale', 'translated'],
}
