import { describeValue } from '#exhibition/describe-value.ts'
import type { ImageSource } from '#imagery/source.ts'

/** Why a description of a picture cannot be used. */
export interface SourceFault {
  readonly kind: /** It describes something else, or is damaged. */
    | 'not-a-description'
    /** A version of the protocol that is no longer spoken, such as IIIF Image 1. */
    | 'old-version'
    /** A value that cannot be. */
    | 'value'
    /** It is sound, but offers nothing that a wall could be filled with. */
    | 'nothing-to-fetch'
  /** RFC 6901 pointer into the description, or attribute of its XML; '' for all of it. */
  readonly pointer: string
  readonly found: string
  readonly expected: string
}

export type ParsedSource =
  | { readonly ok: true; readonly source: ImageSource }
  | { readonly ok: false; readonly fault: SourceFault }

/** A fault, its value in words: short, and never deep inside what may be hostile. */
export function faulty(
  kind: SourceFault['kind'],
  pointer: string,
  value: unknown,
  expected: string,
): { readonly ok: false; readonly fault: SourceFault } {
  return { ok: false, fault: { kind, pointer, found: describeValue(value), expected } }
}

/** What was parsed, or that nothing of it can be fetched. */
export function fetchable(source: ImageSource | null, pointer: string): ParsedSource {
  return source === null
    ? faulty(
        'nothing-to-fetch',
        pointer,
        undefined,
        'tiles or sizes that fill a page of 512 pixels',
      )
    : { ok: true, source }
}

/** The longest side a picture may have: as far as three windows of a page table reach. */
const maxSide = 2 ** 24

/** The largest tile that is decoded. */
export const maxTileSide = 4096

/** True for a whole number of pixels from 1 to `most`. */
export const isSide = (value: unknown, most = maxSide): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most

/** An object's keys as they are; null for all else. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null
}
