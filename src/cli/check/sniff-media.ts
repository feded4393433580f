import { sniffImage } from '#exhibition/sniff-image.ts'

export type MediaKind = 'picture' | 'model' | 'sound' | 'film' | 'captions' | 'json' | 'html'

/** What a file is by its bytes, whatever its name says; null for what an exhibition has no use for. */
export function sniffMedia(bytes: Uint8Array): MediaKind | null {
  if (sniffImage(bytes) !== null) return 'picture'
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096))
  if (start.toString('latin1', 0, 4) === 'glTF') return 'model'
  return soundOrFilm(start) ?? textKind(start.toString('utf8').replace(/^\ufeff/, ''))
}

function soundOrFilm(start: Buffer): 'sound' | 'film' | null {
  const tag = (at: number, length = 4) => start.toString('latin1', at, at + length)
  if (tag(0) === 'OggS') return /theora/.test(tag(0, 128)) ? 'film' : 'sound'
  if (tag(0) === 'fLaC' || tag(0, 3) === 'ID3') return 'sound'
  if (tag(0) === 'RIFF' && tag(8) === 'WAVE') return 'sound'
  if (tag(4) === 'ftyp') return /^M4[AB]/.test(tag(8)) ? 'sound' : 'film'
  if (start[0] === 0x1a && start[1] === 0x45 && tag(0, 4096).includes('webm')) return 'film'
  // MPEG audio frame: eleven bits set, then a version and a layer that exist.
  const second = start[1] ?? 0
  const frame = start[0] === 0xff && (second & 0xe0) === 0xe0
  return frame && (second & 0x18) !== 0x08 && (second & 0x06) !== 0 ? 'sound' : null
}

function textKind(text: string): MediaKind | null {
  if (/^WEBVTT([ \t\r\n]|$)/.test(text)) return 'captions'
  if (/^\s*<(!doctype\s+html|html|head|body)\b/i.test(text)) return 'html'
  if (!/^\s*[{[]/.test(text)) return null
  return /"asset"\s*:\s*\{/.test(text) || /"(meshes|nodes|accessors)"\s*:/.test(text)
    ? 'model'
    : 'json'
}
