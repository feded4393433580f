/** Samples a second of every sound made here: nothing in it is higher than 8 kHz, and half the memory is enough. */
export const SYNTH_RATE = 22_050

/** The loudest a layer of the document may ask for, as a factor of its usual loudness (`level` 1 against 0.5). */
export const LOUDEST = 2.5

/** What a layer's `level` of 0 to 1 multiplies its sound by: 1 at 0.5, twice as loud to the ear at about 1. */
export const gainOf = (level = 0.5): number => Math.min(LOUDEST, (level / 0.5) ** 1.32)
