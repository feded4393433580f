/** Numbers and tags out of bytes; NaN and '' past the end, so that damaged files fail comparisons rather than throw. */
export const uint16 = (b: Uint8Array, at: number): number => byte(b, at) * 256 + byte(b, at + 1)

export const uint16Little = (b: Uint8Array, at: number): number =>
  byte(b, at) + byte(b, at + 1) * 256

export const uint24Little = (b: Uint8Array, at: number): number =>
  uint16Little(b, at) + byte(b, at + 2) * 65_536

export const uint32 = (b: Uint8Array, at: number): number =>
  uint16(b, at) * 65_536 + uint16(b, at + 2)

export const uint32Little = (b: Uint8Array, at: number): number =>
  uint16Little(b, at) + uint16Little(b, at + 2) * 65_536

export const byte = (b: Uint8Array, at: number): number => b[at] ?? Number.NaN

/** Four (or `length`) bytes as ASCII, such as `IHDR`. */
export function tag(b: Uint8Array, at: number, length = 4): string {
  return String.fromCharCode(...b.subarray(at, at + length))
}
