/** Steeper than this, a heading means nothing any more. */
const steepest = (85 * Math.PI) / 180

export const clampPitch = (pitch: number): number => Math.max(-steepest, Math.min(steepest, pitch))

/** Into (-pi, pi]; 0 for what is no number. */
export function wrap(angle: number): number {
  if (!Number.isFinite(angle)) return 0
  const turned = angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))
  return turned <= -Math.PI ? turned + 2 * Math.PI : turned
}

/** What is left of something that fades with time constant `tau` (seconds) after `dt`, at any frame rate. */
export const remaining = (dt: number, tau: number): number => (tau > 0 ? Math.exp(-dt / tau) : 0)

/** 0 to 1 and at rest at both ends. */
export const smooth = (t: number): number => {
  const c = Math.max(0, Math.min(1, t))
  return c * c * (3 - 2 * c)
}
