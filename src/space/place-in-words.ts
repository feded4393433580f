import type { Exhibition } from '#exhibition/schema.ts'
import type { Placement } from '#space/placement.ts'
import type { Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** Where a thing is, to be put into a sentence: "north wall, left of the statue, two metres away". */
export interface PlaceInWords {
  readonly room: string
  readonly surface: string | null
  /** The nearest other work, and on which side of it the thing is, seen by the visitor. */
  readonly beside: {
    readonly work: string
    readonly side: 'left' | 'right' | 'above' | 'below' | 'on'
  } | null
  /** Metres from the eye. */
  readonly distance: number
}

/** `except` is the work that the thing itself belongs to. */
export function placeInWords(
  _site: Site,
  exhibition: Pick<Exhibition, 'works'>,
  _era: string | null,
  _placement: Placement,
  _eye: Vec3,
  _except?: string,
): PlaceInWords {
  throw new Error(`placeInWords: ${exhibition.works?.length} is not built yet`)
}
