import { writingOf } from '#locale/tag.ts'

/**
 * Letters a second at which one reads captions and still looks at the wall: slower than subtitles of films are allowed to
 * be (Latin 17, Chinese 9, Japanese 4 to 7), close to what a voice takes.
 */
const speeds: Readonly<Record<string, number>> = {
  Latn: 14,
  Cyrl: 13,
  Grek: 13,
  Arab: 12,
  Deva: 11,
  Hans: 5,
  Hant: 5,
  Jpan: 5.5,
  Kore: 6.5,
}

/** For scripts that nobody has measured. */
const usual = 12

/** Nothing is read in less. Seconds. */
const least = 1.4

/** Letters a second in which a language is read as captions. */
export const readingSpeed = (language: string): number =>
  speeds[writingOf(language)?.script ?? ''] ?? usual

const full =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3ffff}]/u
const mark = /\p{M}|\p{Cf}/u

/**
 * How many letters a text has for its reader. In scripts of full-width signs a half-width one counts half; marks above and
 * below the letters (Arabic vowels, Devanagari signs) count nothing.
 */
export function lettersIn(text: string, language: string): number {
  const wide = speedIsOfFullWidth(language)
  let letters = 0
  for (const sign of text.trim()) {
    if (mark.test(sign)) continue
    letters += wide && !full.test(sign) ? 0.5 : 1
  }
  return letters
}

/** Seconds that a text is to be seen for. */
export const secondsFor = (text: string, language: string): number =>
  Math.max(least, lettersIn(text, language) / readingSpeed(language))

function speedIsOfFullWidth(language: string): boolean {
  const script = writingOf(language)?.script
  return script === 'Hans' || script === 'Hant' || script === 'Jpan' || script === 'Kore'
}
