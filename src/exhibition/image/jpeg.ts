import {
  byte,
  tag,
  uint16,
  uint16Little,
  uint32,
  uint32Little,
} from '#exhibition/image/read-bytes.ts'

export const isJpeg = (b: Uint8Array): boolean => b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff

/** Pixels from the frame header, and whether EXIF asks for a quarter turn (ITU-T T.81, B.2; EXIF 3.0, 4.6.5). */
export function jpegSize(b: Uint8Array): { width: number; height: number; turned: boolean } | null {
  let turned = false
  for (const segment of segments(b)) {
    if (segment.marker === 0xe1) turned ||= exifOrientation(b, segment.start) >= 5
    if (isFrameHeader(segment.marker)) {
      const size = { height: uint16(b, segment.start + 1), width: uint16(b, segment.start + 3) }
      return size.width > 0 && size.height > 0 ? { ...size, turned } : null
    }
  }
  return null
}

/** True when the end-of-image marker follows the last scan; the thumbnail's own marker inside EXIF does not count. */
export function isWholeJpeg(b: Uint8Array): boolean {
  let scan = 0
  for (const segment of segments(b)) if (segment.marker === 0xda) scan = segment.start
  if (scan === 0) return false
  for (let at = scan; at + 1 < b.length; at++) {
    if (b[at] === 0xff && b[at + 1] === 0xd9) return true
  }
  return false
}

interface Segment {
  readonly marker: number
  /** Offset of its content, behind the length. */
  readonly start: number
}

/** Marker segments in file order, stopping where the file does or at the end-of-image marker. */
function* segments(b: Uint8Array): Generator<Segment> {
  let at = 2
  while (at + 3 < b.length) {
    if (b[at] !== 0xff) return
    const marker = byte(b, at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return
    const length = uint16(b, at + 2)
    if (length < 2) return
    yield { marker, start: at + 4 }
    at += 2 + length
    if (marker === 0xda) at = endOfScan(b, at)
  }
}

/** Skips entropy-coded data: `ff 00` is a stuffed byte and `ff d0` to `ff d7` restart it. */
function endOfScan(b: Uint8Array, from: number): number {
  for (let at = from; at + 1 < b.length; at++) {
    if (b[at] !== 0xff) continue
    const next = byte(b, at + 1)
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return b.length
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which lie between them. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** 1 to 8; 1 where the segment is no EXIF or says nothing. */
function exifOrientation(b: Uint8Array, start: number): number {
  if (tag(b, start, 6) !== 'Exif\0\0') return 1
  const tiff = start + 6
  const order = tag(b, tiff, 2)
  if (order !== 'II' && order !== 'MM') return 1
  const short = order === 'II' ? uint16Little : uint16
  const long = order === 'II' ? uint32Little : uint32
  const directory = tiff + long(b, tiff + 4)
  const entries = Math.min(short(b, directory) || 0, 200)
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12
    if (short(b, entry) === 0x0112) return short(b, entry + 8) || 1
  }
  return 1
}
