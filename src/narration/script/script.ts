import type { Text } from '#exhibition/language-map.ts'

/** One sentence of a narration, and the paragraph it stands in, counted from 0. */
interface Sentence {
  readonly text: string
  readonly paragraph: number
}

/** What a narration says in one language, sentence by sentence. */
export interface Script {
  /** The tag that the words were found under. */
  readonly language: string
  readonly sentences: readonly Sentence[]
}

/** Splits a paragraph of a language into its sentences, each with its own punctuation and no space around it. */
export type SplitSentences = (paragraph: string, language: string) => readonly string[]

/** The script of a text. A text without words has no sentences. */
export function scriptOf(text: Text | null, split: SplitSentences): Script {
  if (!text) return { language: 'none', sentences: [] }
  return {
    language: text.language,
    sentences: text.paragraphs.flatMap((words, paragraph) =>
      split(words, text.language).map(sentence => ({ text: sentence, paragraph })),
    ),
  }
}

/**
 * The sentence of another language's script that says what sentence `index` of `from` says: the same in count where both
 * have as many, else the one at the same share of the same paragraph, else the one at the same share of the whole.
 */
export function sameSentence(from: Script, index: number, to: Script): number {
  const last = Math.max(0, to.sentences.length - 1)
  if (from.sentences.length === to.sentences.length) return Math.min(index, last)
  const paragraph = from.sentences[index]?.paragraph ?? 0
  const here = places(from, paragraph)
  const there = places(to, paragraph)
  if (paragraphs(from) === paragraphs(to) && here.length > 0 && there.length > 0) {
    const share = Math.min(index - (here[0] ?? 0), here.length - 1) / here.length
    return (there[0] ?? 0) + Math.floor(share * there.length)
  }
  const whole = from.sentences.length > 0 ? index / from.sentences.length : 0
  return Math.min(last, Math.floor(whole * to.sentences.length))
}

const paragraphs = (script: Script): number => new Set(script.sentences.map(s => s.paragraph)).size

const places = (script: Script, paragraph: number): readonly number[] =>
  script.sentences.flatMap((sentence, i) => (sentence.paragraph === paragraph ? [i] : []))
