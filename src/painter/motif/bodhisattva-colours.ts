import type { PigmentName } from '#painter/pigment/pigments.ts'

/** What the hands of a standing bodhisattva do. */
export type Gesture = 'joined' | 'lotus' | 'bowl'

/** Colours of a standing bodhisattva. */
export interface BodhisattvaColours {
  skirt: PigmentName
  skirtShade: PigmentName
  wrap: PigmentName
  wrapShade: PigmentName
  scarf: PigmentName
  scarfBack: PigmentName
  halo: readonly [PigmentName, PigmentName, PigmentName]
}
