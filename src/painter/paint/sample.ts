import { clamp } from '#painter/geometry/scalar.ts'

/** A colour read from a raster: straight red, green, blue 0 to 255, and coverage 0 to 1. */
export type Sample = [r: number, g: number, b: number, alpha: number]

/**
 * Bilinear read of premultiplied RGBA at pixel coordinates into `out`, as straight colour. Taking
 * premultiplied pixels for straight ones would put grey haloes around everything.
 */
export function sample(
  pixels: Uint8Array,
  width: number,
  height: number,
  px: number,
  py: number,
  out: Sample,
): void {
  const x = clamp(px, 0, width - 1.001)
  const y = clamp(py, 0, height - 1.001)
  const i = x | 0
  const j = y | 0
  const u = x - i
  const v = y - j
  const a = (j * width + i) * 4
  const c = a + width * 4
  const wa = (1 - u) * (1 - v)
  const wb = u * (1 - v)
  const wc = (1 - u) * v
  const wd = u * v
  const read = (q: number) =>
    (pixels[a + q] as number) * wa +
    (pixels[a + 4 + q] as number) * wb +
    (pixels[c + q] as number) * wc +
    (pixels[c + 4 + q] as number) * wd
  const alpha = read(3)
  if (alpha <= 0.5) {
    out[3] = 0
    return
  }
  const straight = 255 / alpha
  out[0] = Math.min(255, read(0) * straight)
  out[1] = Math.min(255, read(1) * straight)
  out[2] = Math.min(255, read(2) * straight)
  out[3] = alpha / 255
}
