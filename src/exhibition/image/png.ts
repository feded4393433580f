import { tag, uint32 } from '#exhibition/image/read-bytes.ts'

export const isPng = (b: Uint8Array): boolean => tag(b, 0, 8) === '\x89PNG\r\n\x1a\n'

/** Pixels from IHDR, which has to come first (PNG 3rd edition, 11.2.1). */
export function pngSize(b: Uint8Array): { width: number; height: number } | null {
  if (tag(b, 12) !== 'IHDR') return null
  const size = { width: uint32(b, 16), height: uint32(b, 20) }
  return size.width > 0 && size.height > 0 ? size : null
}

/** True when every chunk up to IEND is there. */
export function isWholePng(b: Uint8Array): boolean {
  let at = 8
  while (at + 12 <= b.length) {
    const end = at + 12 + uint32(b, at)
    if (tag(b, at + 4) === 'IEND') return end <= b.length
    at = end
  }
  return false
}
