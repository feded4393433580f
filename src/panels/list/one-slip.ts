/** Fewer letters than this are one slip away from too many words. */
const LEAST_LETTERS = 5

/** Fewer characters than this of a script without spaces likewise. */
const LEAST_CHARACTERS = 3

/** Whether a word of this length may hold a wrong letter and still be understood. */
export const allowsSlip = (kind: 'word' | 'unspaced', text: string): boolean =>
  [...text].length >= (kind === 'word' ? LEAST_LETTERS : LEAST_CHARACTERS)

const follows = (text: readonly string[], at: number, wanted: readonly string[], from: number) =>
  wanted.slice(from).every((letter, i) => text[at + i] === letter)

/**
 * How far a text has to be read to find a word in which one letter is wrong, missing, one too many, or swapped with its
 * neighbour; null where there are more slips than that. The word itself, without a slip, is found too.
 *
 * @returns letters (code points) from the beginning of the text.
 */
export function slipEnd(word: readonly string[], text: readonly string[]): number | null {
  const at = word.findIndex((letter, i) => text[i] !== letter)
  if (at < 0) return word.length
  const { length } = word
  if (at < text.length && follows(text, at + 1, word, at + 1)) return length
  if (follows(text, at + 1, word, at)) return length + 1
  if (follows(text, at, word, at + 1)) return length - 1
  const swapped = text[at] === word[at + 1] && text[at + 1] === word[at]
  return swapped && at + 1 < length && follows(text, at + 2, word, at + 2) ? length : null
}

/** The same for scripts without spaces, where a character missing or too many would leave too little: one wrong character. */
export function wrongCharacterEnd(word: readonly string[], text: readonly string[]): number | null {
  if (text.length < word.length) return null
  const wrong = word.flatMap((character, i) => (text[i] === character ? [] : [text[i] ?? '']))
  return wrong.length <= 1 && wrong.every(character => /[\p{L}\p{N}]/u.test(character))
    ? word.length
    : null
}
