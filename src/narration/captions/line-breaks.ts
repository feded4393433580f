import { writingOf } from '#locale/tag.ts'

/** A place where a line may end: before the letter at `at`. */
export interface LineBreak {
  readonly at: number
  /** How much a reader stumbles over a line that ends here: 0 behind a sentence, 1 between any two words, 3 within one. */
  readonly cost: number
}

/** Cuts a text into its words, spaces and marks, nothing left out, as `Intl.Segmenter` does. */
export type SplitWords = (text: string) => Iterable<string>

/** Never first in a line: closing marks, small kana, marks that repeat or lengthen. Source: JIS X 4051, W3C JLReq and CLReq. */
const notFirst =
  /^[\s、。，．・：；？！!?,.:;%‰°℃)\]}）］｝〕〉》」』】〙〗〟’”»›…‥—～〜゛゜ゝゞ々ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ،؛؟٪।॥]/u
/** Never last in a line: what opens, and signs that belong to the number behind them. */
const notLast = /[([{（［｛〔〈《「『【〘〖〝‘“«‹＄￥￡№§¿¡]$/u
/** Dots and dashes that stand in pairs. */
const pair = /^(?:……|‥‥|——|──)/u

const sentenceEnd = /[.!?。！？؟۔।॥…][\p{Pe}\p{Pf}"'”’]*\s*$/u
const clauseEnd = /[,;:、，；：،؛—][\p{Pe}\p{Pf}"'”’]*\s*$/u

const ideograph = /\p{sc=Han}/u
const kana = /[\p{sc=Hira}\p{sc=Kana}ー]/u
const hiragana = /\p{sc=Hira}/u
const signs = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff60]/u
/** Little words of Chinese that lean on the one before. */
const leaning = /^[的了着著过過们們地得之等吗嗎吧呢]/u

/** Every place where a line of this text may end, in order. Korean and all scripts with spaces break at spaces alone. */
export function lineBreaks(text: string, language: string, split?: SplitWords): LineBreak[] {
  const words = split === undefined ? null : wordStarts(text, split)
  const japanese = writingOf(language)?.script === 'Jpan'
  const found: LineBreak[] = []
  let at = 0
  let before = ''
  for (const sign of text) {
    if (before !== '' && mayBreak(text, at, before, sign)) {
      found.push({ at, cost: costOf(text, at, before, words, japanese) })
    }
    at += sign.length
    before = sign
  }
  return found
}

function mayBreak(text: string, at: number, before: string, sign: string): boolean {
  if (/\p{M}|\u200d/u.test(sign) || before === '\u200d') return false
  if (notFirst.test(sign) || notLast.test(text.slice(Math.max(0, at - 3), at).trimEnd())) {
    return false
  }
  // A space that does not break is a letter like any other.
  if (/[ \t\n\u3000\u2002-\u2006\u2008-\u200b]/u.test(before)) return true
  if (before === '-' || before === '‐')
    return /\p{L}/u.test(sign) && /\p{L}.$/u.test(text.slice(0, at))
  if (pair.test(text.slice(at - 1, at + 1))) return false
  if (signs.test(before)) return signs.test(sign) || /[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(sign)
  return signs.test(sign) && /[\p{L}\p{N}\p{Pe}\p{Pf}]/u.test(before)
}

function costOf(
  text: string,
  at: number,
  before: string,
  words: ReadonlySet<number> | null,
  japanese: boolean,
): number {
  const head = text.slice(Math.max(0, at - 12), at)
  if (sentenceEnd.test(head)) return 0
  if (clauseEnd.test(head)) return 0.1
  if (/\s/u.test(before)) return spacedCost(head, text.slice(at, at + 6))
  const inside = words !== null && !words.has(at)
  return (inside ? 3 : 1) + signCost(before, text.slice(at, at + 2), words !== null, japanese)
}

/** The end of a line leaves no article or preposition behind, and no number from what it counts. */
function spacedCost(head: string, tail: string): number {
  const last = /(\S+)\s+$/u.exec(head)?.[1] ?? ''
  if (/\p{N}$/u.test(last) && /^\p{L}{1,3}(?!\p{L})/u.test(tail)) return 3
  if (/^\p{N}/u.test(tail) && /^\p{L}{1,3}\.?$/u.test(last)) return 3
  const little = /^[\p{L}’']{1,3}$/u.test(last) && !/[\p{sc=Hang}\p{sc=Han}]/u.test(last)
  return little ? 2 : 1
}

function signCost(before: string, tail: string, told: boolean, japanese: boolean): number {
  if (leaning.test(tail) && !japanese) return 1.5
  if (!japanese) return 0
  // A small っ is half of a sound.
  if (/[っッ]/u.test(before)) return 3
  // A phrase of Japanese ends with its kana: 壁画を｜見る. Within one, 壁｜画 or 見｜る, the eye stumbles.
  const phrase = hiragana.test(before) && !hiragana.test(tail)
  if (phrase) return 0
  return kana.test(tail) && ideograph.test(before) ? 2 : told ? 0.5 : 1.5
}

function wordStarts(text: string, split: SplitWords): ReadonlySet<number> {
  const starts = new Set<number>()
  let at = 0
  for (const word of split(text)) {
    starts.add(at)
    at += word.length
  }
  return starts
}
