const float = new Float32Array(1)
const bits = new Uint32Array(float.buffer)

/** The largest half float, and the smallest normal one; less becomes 0, for light that dim is dark. */
const largest = 0x7bff

/** IEEE 754 half float of a number that is not negative; what is larger than 65,504 or NaN is clamped into range. */
export function toHalf(value: number): number {
  float[0] = value > 0 ? value : 0
  const word = bits[0] ?? 0
  const exponent = ((word >> 23) & 255) - 112
  if (exponent <= 0) return 0
  if (exponent > 30) return largest
  return (exponent << 10) | ((word >> 13) & 1023)
}

/** The number that a half float stands for; for tests and measures. */
export function fromHalf(half: number): number {
  const exponent = (half >> 10) & 31
  const fraction = half & 1023
  return exponent === 0 ? fraction / 2 ** 24 : (1 + fraction / 1024) * 2 ** (exponent - 15)
}
