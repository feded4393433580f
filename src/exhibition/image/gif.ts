import { byte, tag, uint16Little } from '#exhibition/image/read-bytes.ts'

export const isGif = (b: Uint8Array): boolean => /^GIF8[79]a$/.test(tag(b, 0, 6))

/** Pixels of the logical screen (GIF89a, 18). */
export function gifSize(b: Uint8Array): { width: number; height: number } | null {
  const size = { width: uint16Little(b, 6), height: uint16Little(b, 8) }
  return size.width > 0 && size.height > 0 ? size : null
}

/** True when the file ends with the trailer; some writers pad it with zeros. */
export function isWholeGif(b: Uint8Array): boolean {
  let end = b.length - 1
  while (end > 12 && b[end] === 0) end--
  return end > 12 && byte(b, end) === 0x3b
}
