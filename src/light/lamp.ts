import type { LightKind } from '#exhibition/schema.ts'
import { normalize, type Vec3 } from '#space/vector.ts'

/** Radiance of the open sky in cd/m² times a colour of luminance about 1: zenith, horizon, and the ground beyond. */
interface Sky {
  readonly zenith: Vec3
  readonly horizon: Vec3
  readonly ground: Vec3
}

/** One of the four kinds of light. Lux and candela; colours are linear sRGB of luminance about 1. */
export interface Light {
  readonly kind: LightKind
  /** Where the one direct light is: in the visitor's hand, the sun, or nowhere. */
  readonly source: 'hand' | 'sun' | 'none'
  /** Candela on the axis; for the sun, lux on a surface that faces it. */
  readonly intensity: number
  /** A black body partly adapted towards the display white: shown raw, 2,000 K drowns every pigment in orange. */
  readonly colour: Vec3
  /** Metres right, up and back of the eye; from the eye itself every wall is flat. */
  readonly offset: Vec3
  /** Cosines at which the beam starts and has its full strength; null shines all round. */
  readonly cone: { readonly outer: number; readonly inner: number } | null
  /** Share of the axis that reaches outside the cone. */
  readonly spill: number
  /** Radius of the source in metres: how soft a door's shadow is. */
  readonly radius: number
  readonly sky: Sky
  /** Lux on every surface alike. */
  readonly even: number
  /** Lux that the eye would like to adapt to; a high one keeps the room dark. */
  readonly reference: number
  /** 0 to 1: how far the reference pulls the eye away from what it sees. */
  readonly pull: number
  /** 0 to 1: how far the eye adapts to the colour of the light around it, beyond what `colour` holds already. */
  readonly whitening: number
  /** Lux below which the eye adapts no further: darker places stay dark. */
  readonly darkest: number
  /** The only number here that is not physical: with 1.5 rooms look flat, with 0 corners are black. */
  readonly bounceGain: number
  /** Share by which the flame flickers. */
  readonly flicker: number
}

/** Towards the morning sun: low in the east-south-east, so that it reaches into caves that open to the east. */
export const sunDirection: Vec3 = normalize([0.8, 0.36, 0.3])

const night: Sky = {
  zenith: [0.16, 0.2, 0.3],
  horizon: [0.34, 0.4, 0.52],
  ground: [0.1, 0.09, 0.08],
}

/** A soft grey about as bright as an even wall: study light has no weather and no hour. */
const evenSky: Sky = {
  zenith: [15, 15.2, 15.6],
  horizon: [21, 21.1, 21.3],
  ground: [15.9, 12.3, 8],
}

export const lights: Readonly<Record<LightKind, Light>> = {
  torch: {
    kind: 'torch',
    source: 'hand',
    intensity: 440,
    colour: [1.1, 0.985, 0.8],
    offset: [0.34, -0.26, 0.05],
    cone: { outer: Math.cos(0.52), inner: Math.cos(0.08) },
    spill: 0.035,
    radius: 0.06,
    sky: night,
    even: 0,
    reference: 46,
    pull: 0.05,
    whitening: 0.25,
    darkest: 3.5,
    bounceGain: 1.15,
    flicker: 0,
  },
  oil: {
    kind: 'oil',
    source: 'hand',
    intensity: 11,
    colour: [1.32, 0.955, 0.47],
    offset: [0.4, -0.3, -0.36],
    cone: null,
    spill: 0,
    radius: 0.035,
    sky: night,
    even: 0,
    reference: 150,
    pull: 0.15,
    whitening: 0,
    darkest: 1.4,
    bounceGain: 1.15,
    flicker: 0.08,
  },
  morning: {
    kind: 'morning',
    source: 'sun',
    intensity: 5200,
    colour: [1.04, 0.995, 0.93],
    offset: [0, 0, 0],
    cone: null,
    spill: 0,
    radius: 1.4,
    sky: { zenith: [640, 790, 990], horizon: [930, 925, 900], ground: [700, 560, 390] },
    even: 0,
    reference: 700,
    pull: 0.15,
    whitening: 0.45,
    darkest: 18,
    bounceGain: 1,
    flicker: 0,
  },
  study: {
    kind: 'study',
    source: 'none',
    intensity: 0,
    colour: [1, 1, 1],
    offset: [0, 0, 0],
    cone: null,
    spill: 0,
    radius: 0,
    sky: evenSky,
    even: 100,
    reference: 100,
    pull: 0,
    whitening: 0,
    darkest: 100,
    bounceGain: 0,
    flicker: 0,
  },
}

/** 0 at `from` and below, 1 at `to` and above, smooth between. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/**
 * Share of the axis intensity that leaves the lamp at an angle, given its cosine: bright heart, soft skirt with half
 * power near 15°, the faint ring of a real reflector at 0.25 rad, and spill.
 */
export function lampProfile(light: Pick<Light, 'cone' | 'spill'>, cosine: number): number {
  if (light.cone === null) return 1
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)))
  const ring = 0.05 * Math.exp(-(((angle - 0.25) / 0.02) ** 2))
  const beam = 0.55 + 0.45 * Math.exp(-(angle * angle) / 0.0338) + ring
  return (
    smoothstep(light.cone.outer, light.cone.inner, cosine) * beam +
    light.spill * smoothstep(0.1, 0.95, cosine)
  )
}

/** Flame height at a time in seconds, about 1: three slow waves that never repeat together. No clock of its own. */
export function flicker(light: Pick<Light, 'flicker'>, seconds: number): number {
  const wave =
    0.5 * Math.sin(seconds * 7.3) +
    0.3 * Math.sin(seconds * 12.7 + 1) +
    0.2 * Math.sin(seconds * 3.1 + 2)
  return 1 + light.flicker * wave
}
