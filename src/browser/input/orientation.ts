/** Heading and pitch in radians that the back of a held phone points to, in the phone's own frame of the world. */
export interface PhoneAim {
  readonly heading: number
  readonly pitch: number
}

const radians = (d: number): number => (d * Math.PI) / 180

/**
 * Where the camera side of the phone points, from DeviceOrientationEvent's angles (degrees, Z-X'-Y'' order). The
 * turn of the screen about that axis does not matter: the view never rolls.
 * Source: W3C Device Orientation, worked example "compass heading".
 * @returns null where a sensor sent nothing, or the phone points so steeply that a heading means nothing.
 */
export function phoneAim(
  alpha: number | null,
  beta: number | null,
  gamma: number | null,
): PhoneAim | null {
  if (alpha === null || beta === null || gamma === null) return null
  const [a, b, g] = [radians(alpha), radians(beta), radians(gamma)]
  // Minus the third column of the rotation matrix: the direction into the screen; x east, y north, z up.
  const east = -Math.cos(a) * Math.sin(g) - Math.sin(a) * Math.sin(b) * Math.cos(g)
  const north = -Math.sin(a) * Math.sin(g) + Math.cos(a) * Math.sin(b) * Math.cos(g)
  const up = -Math.cos(b) * Math.cos(g)
  const flat = Math.hypot(east, north)
  if (!Number.isFinite(flat) || !Number.isFinite(up) || flat < 0.05) return null
  return { heading: Math.atan2(east, north), pitch: Math.atan2(up, flat) }
}

/** The turn from one aim to the next, the short way round. */
export function aimChange(from: PhoneAim, to: PhoneAim): PhoneAim {
  const turn = to.heading - from.heading
  return {
    heading: Math.atan2(Math.sin(turn), Math.cos(turn)),
    pitch: to.pitch - from.pitch,
  }
}
