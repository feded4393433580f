import { drip, lamp, paper, quiet } from '#browser/sound/synth/indoors.ts'
import { LOUDEST, SYNTH_RATE } from '#browser/sound/synth/loudness.ts'
import { levelRing, type Ring } from '#browser/sound/synth/ring.ts'
import { bells, leaves, sand, wind } from '#browser/sound/synth/weather.ts'
import type { AmbienceKind } from '#exhibition/schema.ts'

/** How a kind is made, its seed, and how loud it is as a whole: root mean square in decibels of full scale. */
const kinds: Readonly<
  Record<
    AmbienceKind,
    {
      readonly make: (rate: number, seed: number) => Ring
      readonly seed: number
      readonly decibels: number
    }
  >
> = {
  wind: { make: wind, seed: 1907, decibels: -31 },
  sand: { make: sand, seed: 1002, decibels: -40 },
  bells: { make: bells, seed: 851, decibels: -38 },
  leaves: { make: leaves, seed: 1944, decibels: -38 },
  quiet: { make: quiet, seed: 17, decibels: -48 },
  drip: { make: drip, seed: 366, decibels: -44 },
  lamp: { make: lamp, seed: 862, decibels: -47 },
  paper: { make: paper, seed: 915, decibels: -44 },
}

/** A peak that the loudest layer still brings below full scale. */
const ceiling = 0.9 / LOUDEST

/** One loop of a kind, at {@link SYNTH_RATE}: always the same, without a seam, and never loud enough to clip. */
export function synthesise(kind: AmbienceKind): Ring {
  const { make, seed, decibels } = kinds[kind]
  return levelRing(make(SYNTH_RATE, seed), decibels, ceiling)
}
