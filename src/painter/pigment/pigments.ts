/** What a pigment brings to the wall. Colours are sRGB hex, design values and not measurements. */
export interface Pigment {
  fresh: string
  aged: string
  /** Coarseness of the mineral, 0 to 255: coarse pigment covers unevenly and sparkles. */
  grain: number
  /** Readiness to fall off, 0 to 255. */
  flake: number
}

const pigment = (fresh: string, aged: string, grain: number, flake: number): Pigment => ({
  fresh,
  aged,
  grain,
  flake,
})

/**
 * The palette. Ageing is data: minium and the flesh mixed with it turn brown-black because their
 * aged colour says so; nothing else in the painter knows chemistry.
 */
export const PIGMENTS = {
  azurite: pigment('#2F5F9E', '#50638E', 230, 150),
  lapis: pigment('#26469B', '#4D538C', 150, 120),
  malachite: pigment('#3F9177', '#57886E', 220, 150),
  copperGreen: pigment('#5BA588', '#67987C', 170, 130),
  paleGreen: pigment('#9CC4A6', '#93AC8C', 150, 120),
  paleBlue: pigment('#8FAFCB', '#8D9DAC', 150, 110),
  cinnabar: pigment('#C83C2B', '#B75540', 90, 90),
  minium: pigment('#E2662F', '#3A2A24', 60, 150),
  flesh: pigment('#EFC9A4', '#5A4236', 30, 110),
  fleshStable: pigment('#EBCBA8', '#CDB08D', 30, 90),
  rouge: pigment('#C9705A', '#8F5A48', 20, 60),
  redOchre: pigment('#A5472F', '#9C563E', 70, 40),
  deepOchre: pigment('#7A3324', '#76432F', 60, 40),
  yellowOchre: pigment('#C9953F', '#B88B49', 70, 60),
  paleOchre: pigment('#E0BE84', '#CBAA78', 50, 50),
  orpiment: pigment('#E3B431', '#CAA245', 80, 90),
  white: pigment('#F3EEE2', '#D6CEC0', 40, 120),
  ground: pigment('#EFE7D6', '#D3C8B6', 20, 40),
  ink: pigment('#231F1D', '#302923', 10, 30),
  inkWash: pigment('#5A5048', '#5C5147', 10, 30),
  umber: pigment('#5B4030', '#5A4535', 60, 40),
  brownBlack: pigment('#43302A', '#473830', 50, 60),
  gold: pigment('#C9A14A', '#B79452', 20, 60),
  indigo: pigment('#2B4A63', '#4F555F', 30, 40),
  greyBlue: pigment('#7488A0', '#7C8490', 120, 90),
  bark: pigment('#A4845F', '#927758', 60, 40),
  crack: pigment('#00ff00', '#00ff00', 0, 0),
  straw: pigment('#C4A36B', '#C4A36B', 0, 0),
  strawPale: pigment('#D9C194', '#D9C194', 0, 0),
  strawShade: pigment('#6D5136', '#6D5136', 0, 0),
} as const satisfies Record<string, Pigment>

/** Name of a pigment in the table. */
export type PigmentName = keyof typeof PIGMENTS
