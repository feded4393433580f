/** Width of a stroke along its length: t from 0 (first touch) to 1 (lift), result as a share of the full width. */
export type Profile = (t: number) => number

/** The hands of the wall: even wire, swelling line, nail-head with rat-tail, leaf and plain taper. */
export const PROFILES = {
  wire: t => Math.min(1, t * 14 + 0.45, (1 - t) * 14 + 0.4),
  swell: t =>
    0.26 + 0.74 * Math.sin(Math.PI * t ** 0.85) ** 0.85 + 0.3 * Math.exp(-((t / 0.05) ** 2)),
  nail: t => 0.12 + 0.88 * (1 - t) ** 0.75 + 0.35 * Math.exp(-(((t - 0.02) / 0.045) ** 2)),
  leaf: t => 0.05 + Math.sin(Math.PI * t) ** 0.9,
  taper: t => 0.1 + 0.9 * (1 - t),
  crack: t => Math.min(1, t * 5 + 0.15, (1 - t) * 2.5 + 0.1) * (0.8 + 0.4 * Math.sin(t * 40)),
} as const satisfies Record<string, Profile>

/** Name of a stroke profile. */
export type ProfileName = keyof typeof PROFILES
