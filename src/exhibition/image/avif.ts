import { tag, uint32 } from '#exhibition/image/read-bytes.ts'

export const isAvif = (b: Uint8Array): boolean =>
  tag(b, 4) === 'ftyp' && /avi[fs]/.test(tag(b, 8, Math.min(Math.max(uint32(b, 0) - 8, 0), 64)))

/**
 * Pixels of the largest `ispe` property (ISO/IEC 23008-12, 6.5.3): grids and alpha planes have their own, smaller ones.
 * `whole` is false where a box reaches past the end of the bytes.
 */
export function avifSize(b: Uint8Array): { width: number; height: number; whole: boolean } | null {
  const meta = boxes(b, 0, b.length).find(box => box.name === 'meta')
  const properties = meta && boxes(b, meta.start + 4, meta.end).find(box => box.name === 'iprp')
  const container =
    properties && boxes(b, properties.start, properties.end).find(box => box.name === 'ipco')
  if (!container) return null
  let largest = { width: 0, height: 0 }
  for (const box of boxes(b, container.start, container.end)) {
    if (box.name !== 'ispe') continue
    const size = { width: uint32(b, box.start + 4), height: uint32(b, box.start + 8) }
    if (size.width * size.height > largest.width * largest.height) largest = size
  }
  const last = boxes(b, 0, b.length).at(-1)
  const whole = last !== undefined && last.end <= b.length && last.name !== 'meta'
  return largest.width > 0 && largest.height > 0 ? { ...largest, whole } : null
}

interface Box {
  readonly name: string
  readonly start: number
  /** As declared; may lie past the end of a truncated file. */
  readonly end: number
}

function boxes(b: Uint8Array, from: number, to: number): Box[] {
  const found: Box[] = []
  let at = from
  while (at + 8 <= Math.min(to, b.length)) {
    const declared = uint32(b, at)
    // 0: to the end of the file. 1: a 64-bit length follows.
    const wide = declared === 1
    const length = declared === 0 ? to - at : wide ? wideLength(b, at + 8) : declared
    if (!(length >= 8)) break
    found.push({ name: tag(b, at + 4), start: at + (wide ? 16 : 8), end: at + length })
    at += length
  }
  return found
}

function wideLength(b: Uint8Array, at: number): number {
  return uint32(b, at) * 4_294_967_296 + uint32(b, at + 4)
}
