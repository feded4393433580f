import type { Problem } from '#exhibition/problem.ts'

/** The text of a UTF-8 file, a byte order mark kept; or the problem, where its bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return {
      weight: 'mend',
      code: 'not-json',
      file,
      pointer: '',
      problem: 'The file is not UTF-8 text',
      remedy: 'In the text editor choose “Save as”, encoding UTF-8.',
    }
  }
}
