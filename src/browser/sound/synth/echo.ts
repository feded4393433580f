import { type Ring, whiteRing } from '#browser/sound/synth/ring.ts'

/**
 * Seconds in which a room's sound falls by 60 decibels: 0.5 for the 20 m³ of a small mud-plastered chamber, 1.5 for a hall of
 * 2,000 m³ (facts: 0.4–0.7 and 1.2–1.8); 0 under the open sky.
 */
export const echoSeconds = (cubicMetres: number, open: boolean): number =>
  open || !(cubicMetres > 0) ? 0 : Math.min(2.5, 0.29 * cubicMetres ** 0.215)

/** The answer of such a room to one clap, left and right: noise that falls, duller as it falls. Its energy is 1 in each ear. */
export function echoOf(seconds: number, rate: number): readonly [left: Ring, right: Ring] {
  const ear = (seed: number): Ring => {
    const length = Math.max(1, Math.round(seconds * rate))
    const noise = whiteRing(length, seed)
    let dull = 0
    for (let i = 0; i < length; i++) {
      const share = i / length
      dull += (0.9 - 0.75 * share) * ((noise[i] ?? 0) - dull)
      noise[i] = dull * Math.exp(-6.91 * share) * Math.min(1, i / (0.004 * rate))
    }
    const energy = Math.sqrt(noise.reduce((sum, sample) => sum + sample * sample, 0)) || 1
    return noise.map(sample => sample / energy)
  }
  return [ear(285), ear(428)]
}
