import { unixLines } from '#interchange/paragraphs.ts'
import { textHash } from '#interchange/text-hash.ts'

/** How far a text has come in a language. `stale`: its source has changed since. */
export type EntryState = 'missing' | 'stale' | 'translated' | 'reviewed'

/**
 * What an entry was when it was exported, so that the import can tell what the translator touched, and what changed in
 * the exhibition meanwhile.
 */
export interface Stamp {
  /** `textHash` of the source. */
  readonly source: string
  /** `textHash` of the translation, line ends as LF; null where there was none. */
  readonly target: string | null
  readonly state: EntryState
}

const letters = { missing: 'm', stale: 's', translated: 't', reviewed: 'r' } as const
const states: Readonly<Record<string, EntryState>> = {
  m: 'missing',
  s: 'stale',
  t: 'translated',
  r: 'reviewed',
}

/** The stamp of words as they are. */
export const stampOf = (source: string, target: string | null, state: EntryState): Stamp => ({
  source: textHash(unixLines(source)),
  target: target === null ? null : textHash(unixLines(target)),
  state,
})

/** Such as `3w5e11264sgsf.9xq0.t`. */
export const writeStamp = ({ source, target, state }: Stamp): string =>
  `${source}.${target ?? '-'}.${letters[state]}`

/** The stamp in a translator's file; null where a program dropped or spoiled it. */
export function readStamp(text: string): Stamp | null {
  const found = /^([0-9a-z]+)\.([0-9a-z]+|-)\.([mstr])$/.exec(text.trim())
  const state = states[found?.[3] ?? '']
  if (found?.[1] === undefined || found[2] === undefined || state === undefined) return null
  return { source: found[1], target: found[2] === '-' ? null : found[2], state }
}

/** Whether the words of an entry are others than those that were exported. */
export const wordsTouched = (target: string, { target: before }: Stamp): boolean =>
  before === null ? target.trim() !== '' : textHash(unixLines(target)) !== before
