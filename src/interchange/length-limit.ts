import { writingOf } from '#locale/tag.ts'

/** How long a text may be, in English words; `aim` is what reads best on a wall. */
export interface LengthLimit {
  readonly most: number
  readonly aim?: readonly [from: number, to: number]
}

/** Lengths that visitors read to the end (Serrell; California State University on labels; Smithsonian on audio stops). */
export const limits = {
  title: { most: 7 },
  label: { most: 12 },
  short: { most: 30 },
  introduction: { most: 300, aim: [80, 120] },
  group: { most: 150 },
  caption: { most: 150, aim: [40, 60] },
  line: { most: 80 },
  spoken: { most: 200, aim: [110, 170] },
} satisfies Readonly<Record<string, LengthLimit>>

/** What a minute of speech holds: words, or characters in scripts that put no spaces between words. */
const perMinute: Readonly<Record<string, number>> = {
  zh: 210,
  ja: 300,
  ko: 270,
  en: 130,
  fr: 145,
  es: 140,
  de: 115,
  ru: 105,
  ar: 100,
  hi: 125,
}

const usual = 130

/** Chinese, Japanese and Korean are counted by the character, other languages by the word. */
export const countsCharacters = (language: string): boolean =>
  ['zh', 'ja', 'ko'].includes(writingOf(language)?.language ?? '')

/** How long a text is: words, or characters where the language is counted by them, without marks and spaces. */
export function lengthOf(text: string, language: string): number {
  return countsCharacters(language)
    ? (text.match(/[\p{L}\p{N}]/gu) ?? []).length
    : (text.match(/[\p{L}\p{N}\p{M}]+(?:[’'·.,‑-][\p{L}\p{N}\p{M}]+)*/gu) ?? []).length
}

/** The same length of speech in another language, rounded to what can be told apart. */
export function limitIn(words: number, language: string): number {
  const rate = perMinute[writingOf(language)?.language ?? ''] ?? usual
  const exact = (words * rate) / usual
  return exact < 20 ? Math.ceil(exact) : Math.ceil(exact / 5) * 5
}

/** Whether a text is longer than its limit in its language. */
export const isOverLong = (text: string, limit: LengthLimit, language: string): boolean =>
  lengthOf(text, language) > limitIn(limit.most, language)

/** A limit for translators: `at most 150 words, best 40 to 60`. */
export function limitInWords({ most, aim }: LengthLimit, language: string): string {
  const unit = countsCharacters(language) ? 'characters' : 'words'
  const best = aim && `, best ${limitIn(aim[0], language)} to ${limitIn(aim[1], language)}`
  return `at most ${limitIn(most, language)} ${unit}${best ?? ''}`
}
