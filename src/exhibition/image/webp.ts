import {
  byte,
  tag,
  uint16Little,
  uint24Little,
  uint32Little,
} from '#exhibition/image/read-bytes.ts'

export const isWebp = (b: Uint8Array): boolean => tag(b, 0) === 'RIFF' && tag(b, 8) === 'WEBP'

/** Pixels from the first chunk: lossy, lossless or extended (RFC 9649, 2.5 to 2.7). */
export function webpSize(b: Uint8Array): { width: number; height: number } | null {
  const size = firstChunkSize(b)
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

function firstChunkSize(b: Uint8Array): { width: number; height: number } | null {
  switch (tag(b, 12)) {
    case 'VP8X':
      return { width: uint24Little(b, 24) + 1, height: uint24Little(b, 27) + 1 }
    case 'VP8L': {
      if (byte(b, 20) !== 0x2f || b.length < 25) return null
      const bits = uint32Little(b, 21)
      return { width: (bits % 16_384) + 1, height: (Math.floor(bits / 16_384) % 16_384) + 1 }
    }
    case 'VP8 ': {
      if (tag(b, 23, 3) !== '\x9d\x01\x2a') return null
      return { width: uint16Little(b, 26) % 16_384, height: uint16Little(b, 28) % 16_384 }
    }
    default:
      return null
  }
}

/** True when the file is as long as its RIFF header says. */
export function isWholeWebp(b: Uint8Array): boolean {
  return b.length >= uint32Little(b, 4) + 8
}
