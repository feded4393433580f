/**
 * Text made comparable, and the way back: `text[i]` was made from the original's code units
 * `from[i]` (inclusive) to `to[i]` (exclusive), so that a match can be marked in the original.
 */
export interface FoldedText {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/**
 * Marks above and below letters that readers leave out when they type: Latin, Greek and Cyrillic accents, Hebrew
 * points, Arabic vowel signs and hamza seats. Vowel signs of Indic scripts and kana voicing stay: there they are letters.
 */
const leftOut =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u200b-\u200f\u2060-\u2069\ufeff]/

/** Letters that Unicode does not decompose though readers treat them as one. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  '\u0671': '\u0627', // alef wasla
  '\u0649': '\u064a', // alef maksura
  '\u06cc': '\u064a', // Persian yeh
  '\u06a9': '\u0643', // Persian kaf
  '\u0629': '\u0647', // teh marbuta
  '\u2018': "'",
  '\u2019': "'",
}

const zeros = [0x0660, 0x06f0, 0x0966]

/** Arabic-Indic, Persian and Devanagari digits are found by 0 to 9. */
function plainDigit(character: string): string {
  const code = character.charCodeAt(0)
  const zero = zeros.find(z => code >= z && code < z + 10)
  return zero === undefined ? character : String(code - zero)
}

/** Katakana is found by hiragana. */
function plainKana(character: string): string {
  const code = character.charCodeAt(0)
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : character
}

/** Case, diacritics, width and look-alike letters folded away; independent of the machine's locale. */
export function foldText(original: string): FoldedText {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const character of original) {
    const end = at + character.length
    for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
      if (leftOut.test(part)) continue
      const folded = alike[part] ?? plainKana(plainDigit(part))
      text += folded
      for (let i = 0; i < folded.length; i += 1) {
        from.push(at)
        to.push(end)
      }
    }
    at = end
  }
  return { text, from, to }
}
