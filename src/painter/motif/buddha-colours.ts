import type { PigmentName } from '#painter/pigment/pigments.ts'

/** Colours of one small seated Buddha. */
export interface BuddhaColours {
  robe: PigmentName
  shade: PigmentName
  fold: PigmentName
  collar: PigmentName
  /** Body halo from outside in, then head halo. */
  body: readonly [PigmentName, PigmentName]
  head: readonly [PigmentName, PigmentName]
  seat: readonly [PigmentName, PigmentName]
  canopy: readonly [PigmentName, PigmentName]
  skin: PigmentName
}

type Robe = 'red' | 'blue' | 'white' | 'black' | 'green' | 'bright' | 'grey' | 'yellow'

/** From dark to light and back, so that the diagonals run over the wall like light. */
const CYCLE: readonly Robe[] = [
  'black',
  'blue',
  'grey',
  'green',
  'white',
  'yellow',
  'bright',
  'red',
]

const ROBES: Record<Robe, Pick<BuddhaColours, 'robe' | 'shade' | 'fold' | 'collar'>> = {
  red: { robe: 'redOchre', shade: 'deepOchre', fold: 'ink', collar: 'malachite' },
  black: { robe: 'brownBlack', shade: 'ink', fold: 'paleOchre', collar: 'cinnabar' },
  blue: { robe: 'azurite', shade: 'indigo', fold: 'ink', collar: 'white' },
  green: { robe: 'malachite', shade: 'indigo', fold: 'ink', collar: 'cinnabar' },
  white: { robe: 'white', shade: 'greyBlue', fold: 'ink', collar: 'redOchre' },
  bright: { robe: 'cinnabar', shade: 'deepOchre', fold: 'ink', collar: 'white' },
  grey: { robe: 'greyBlue', shade: 'indigo', fold: 'ink', collar: 'yellowOchre' },
  yellow: { robe: 'yellowOchre', shade: 'redOchre', fold: 'ink', collar: 'azurite' },
}

/** Halo from outside in, chosen to set off the robe of the same name. */
const HALOES: Record<Robe, readonly [PigmentName, PigmentName]> = {
  black: ['deepOchre', 'greyBlue'],
  blue: ['azurite', 'paleBlue'],
  grey: ['malachite', 'paleGreen'],
  green: ['paleGreen', 'white'],
  white: ['white', 'paleOchre'],
  yellow: ['paleOchre', 'malachite'],
  bright: ['copperGreen', 'brownBlack'],
  red: ['brownBlack', 'azurite'],
}

/**
 * Colours of the unit at an index of the cycle of eight. Robe, body halo, head halo and seat each
 * lie one place further along; with the index column + row the colours run in diagonals over the wall.
 */
export function cycleColours(index: number): BuddhaColours {
  const n = CYCLE.length
  const at = (k: number) => CYCLE[(((index + k) % n) + n) % n] as Robe
  const [outer, inner] = HALOES[at(3)]
  const canopy = [HALOES[at(2)][0], HALOES[at(1)][0]] as const
  return {
    ...ROBES[at(0)],
    body: HALOES[at(1)],
    head: HALOES[at(2)],
    seat: [inner, outer],
    canopy,
    skin: 'fleshStable',
  }
}
