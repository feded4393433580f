import { writingOf } from '#locale/tag.ts'

/** Letters that a language is written in, by the script that its tag asks for. */
const scripts: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Tibt: /\p{Script=Tibetan}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
}

/** Common signs that are written in one of the two Chinese scripts only. */
const onlySimplified =
  /[这个们来时国会对说为发开门见书长东车马鸟鱼经过还后点进远边两无旧写画观觉认识语读谁请让记该详队阳阴陈际难龙龟齐风飞饰馆黄丝绢纸红级约线组织给结绘统续维绿闻问间关闭阅贝贵财质购资赠]/gu
const onlyTraditional =
  /[這個們來時國會對說為發開門見書長東車馬鳥魚經過還後點進遠邊兩無舊寫畫觀覺認識語讀誰請讓記該詳隊陽陰陳際難龍龜齊風飛飾館黃絲絹紙紅級約線組織給結繪統續維綠聞問間關閉閱貝貴財質購資贈]/gu
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Below this share of a language's own letters a text is in another script. */
const ownShare = 0.3
/** Names and shelfmarks stay as they are in many languages: so many letters make a text. */
const fewLetters = 12
/** A Japanese sentence of so many characters has kana in it. */
const japaneseSentence = 16

/** Why a text looks as if nobody had translated it. */
export type Untranslated = 'same-as-source' | 'other-script'

/**
 * Whether a text looks untranslated: the same words as its source, or letters that its language is not written in. Null
 * where it looks well; names, numbers and shelfmarks may be the same in two languages.
 */
export function looksUntranslated(
  words: string,
  language: string,
  source: { readonly words: string; readonly language: string } | null,
): Untranslated | null {
  if (inOtherScript(words, language)) return 'other-script'
  if (source === null || source.words.trim() !== words.trim()) return null
  const here = writingOf(language)
  const there = writingOf(source.language)
  if (here === null || there === null || here.language === there.language) return null
  return isSentence(words) ? 'same-as-source' : null
}

/** Three words that begin small: a name or a shelfmark has none, a Chinese text of four signs is one. */
function isSentence(words: string): boolean {
  const small = words.match(/(?<![\p{L}\p{M}])\p{Ll}{2,}/gu) ?? []
  return small.length >= 3 || count(words, /\p{Lo}/gu) >= fewLetters
}

function inOtherScript(words: string, language: string): boolean {
  const script = writingOf(language)?.script ?? ''
  const own = scripts[script]
  const letters = count(words, /\p{L}/gu)
  if (own === undefined || letters < fewLetters) {
    return own !== undefined && letters > 1 && count(words, own) === 0 && isSentence(words)
  }
  if (count(words, own) < letters * ownShare) return true
  if (script === 'Hans') return count(words, onlyTraditional) > count(words, onlySimplified)
  if (script === 'Hant') return count(words, onlySimplified) > count(words, onlyTraditional)
  return script === 'Jpan' && letters >= japaneseSentence && count(words, kana) === 0
}

const count = (text: string, sign: RegExp): number => (text.match(sign) ?? []).length
