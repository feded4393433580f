import { writingOf } from '#locale/tag.ts'
import { lettersIn } from '#narration/script/reading-speed.ts'

/** Letters of two lines of a caption, by script: 42, 16, 13 a line, and what is usual between. */
const room: Readonly<Record<string, number>> = { Hans: 32, Hant: 32, Jpan: 26, Kore: 36 }
const usualRoom = 78

/** How many letters one caption has room for in a language. */
export const captionRoom = (language: string): number =>
  room[writingOf(language)?.script ?? ''] ?? usualRoom

/** Where a caption may end, best first: behind a stop inside the sentence, behind a comma, between words. */
const breaks: readonly RegExp[] = [
  /(?<=[;:；：؛—]["'”’»」』）)]?\s*)(?=\S)/u,
  /(?<=[,，、،]["'”’»」』）)]?\s*)(?=\S)/u,
  /(?<=\s)(?=\S)/u,
]

/**
 * A sentence in pieces that two lines can hold, as few and as even as its own stops allow. Chinese and Japanese without a
 * comma in reach are cut between signs.
 */
export function captionPieces(sentence: string, language: string): readonly string[] {
  const most = captionRoom(language)
  const letters = lettersIn(sentence, language)
  if (letters <= most) return [sentence]
  const aim = letters / Math.ceil(letters / most)
  for (const mark of breaks) {
    const joined = gather(sentence, mark, aim, most, language)
    if (joined.every(piece => lettersIn(piece, language) <= most)) return joined
  }
  return bySigns(sentence, most, language)
}

/** Parts between the marks, joined again while that comes closer to the aim. */
function gather(
  sentence: string,
  mark: RegExp,
  aim: number,
  most: number,
  language: string,
): readonly string[] {
  const pieces: string[] = []
  for (const part of sentence.split(mark)) {
    const before = pieces.at(-1)
    const length = lettersIn(`${before ?? ''}${part}`, language)
    const closer =
      before !== undefined && length - aim <= aim - lettersIn(before, language) && length <= most
    if (closer) pieces[pieces.length - 1] = before + part
    else pieces.push(part)
  }
  return pieces.map(piece => piece.trim())
}

/** No piece begins with a sign that may not stand first in a line. */
const notFirst = /^[、。，．！？；：）」』】》〉”’…ー々\s]/u

function bySigns(sentence: string, most: number, language: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sign of sentence) {
    if (lettersIn(piece + sign, language) > most && !notFirst.test(sign)) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return piece === '' ? pieces : [...pieces, piece]
}
