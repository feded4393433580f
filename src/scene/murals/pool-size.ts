import type { Line } from '#browser/line.ts'
import type { StreamOptions } from '#imagery/stream.ts'
import type { PoolOptions } from '#scene/murals/page-pool.ts'
import type { QualityStep } from '#scene/quality/choose-step.ts'

/** What the device is, as far as the pool minds. */
export interface PoolFacts {
  readonly step: QualityStep
  /** Pixels of the drawing buffer. */
  readonly pixels: number
  /** Gigabytes, where the browser tells; null elsewhere. */
  readonly memory: number | null
  /** The most that the graphics card gives. */
  readonly anisotropy: number
}

const megapixel = 1024 * 1024

/**
 * The pool for a device: 33.6 MB of layers for phones and weak cards, 67.1 MB up to a megapixel of canvas (89 with smaller
 * copies), 134 above. Phones kill a page that takes much more.
 */
export function poolSize({ step, pixels, memory, anisotropy }: PoolFacts): PoolOptions {
  if (step === 'low' || (memory !== null && memory <= 4))
    return { layers: 32, mips: false, anisotropy: 1 }
  // With smaller copies a layer takes a third more: 96 of them are as many bytes as 128 without.
  return { layers: pixels <= megapixel ? 64 : 96, mips: true, anisotropy: Math.min(8, anisotropy) }
}

/**
 * The pool for height maps beside that for colours: a quarter of the layers. None on the low step, where walls have no
 * relief but that of their plaster.
 */
export function reliefPoolSize(facts: PoolFacts): PoolOptions | null {
  if (facts.step === 'low') return null
  const { layers, ...rest } = poolSize(facts)
  return { ...rest, layers: layers / 4, meaning: 'height' }
}

/** Seconds in which a page fades in. */
const fade = 0.25

/** How pages are asked for on a line. */
export const streamFor = (
  layers: number,
  { saving, slow }: Line,
  reducedMotion: boolean,
): StreamOptions => ({
  layers,
  parallel: slow ? 3 : 6,
  fade: reducedMotion ? 0 : fade,
  detail: saving ? 0.5 : slow ? 0.7 : 1,
})

/** How pages of height maps are asked for: few at a time, and half as fine as the colours upon them. */
export function reliefStreamFor(layers: number, line: Line, reducedMotion: boolean): StreamOptions {
  const colour = streamFor(layers, line, reducedMotion)
  return { ...colour, parallel: 2, detail: colour.detail / 2 }
}
