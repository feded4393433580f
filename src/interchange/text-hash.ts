const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * A short name for exactly this text: 64-bit FNV-1a over its UTF-16 units, low byte first, in base 36. It tells whether a
 * text has changed and protects nothing. Source: RFC 9923.
 */
export function textHash(text: string): string {
  let hash = OFFSET
  const mix = (byte: number) => {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME)
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    mix(unit & 0xff)
    mix(unit >> 8)
  }
  return hash.toString(36)
}
