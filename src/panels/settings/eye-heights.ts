import type { Venue } from '#exhibition/venue-schema.ts'

export interface EyeHeight {
  readonly name: 'child' | 'wheelchair' | 'standing'
  /** Metres above the floor. */
  readonly metres: number
}

const usual: readonly EyeHeight[] = [
  { name: 'child', metres: 1.05 },
  { name: 'wheelchair', metres: 1.2 },
  { name: 'standing', metres: 1.6 },
]

/** The heights offered; the venue's own takes the place of the one nearest to it. */
export function eyeHeights(venue: Venue | null): readonly EyeHeight[] {
  const own = venue?.eyeHeight
  if (own === undefined) return usual
  const gap = (height: EyeHeight): number => Math.abs(height.metres - own)
  const nearest = usual.reduce((a, b) => (gap(b) < gap(a) ? b : a))
  return usual.map(height => (height === nearest ? { ...height, metres: own } : height))
}
