import type { FoldedText } from '#panels/list/fold-text.ts'

/** A piece of folded text by which it is found: `start` and `end` are offsets in the folded text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Scripts written without spaces: their words cannot be cut without a dictionary, so they are found by pairs. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3099\u309a]/u
const word = /[\p{L}\p{M}\p{N}]/u

/** Arabic article, alone or after a joined particle: readers look for the bare word. */
const article = /^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=[\u0600-\u06ff]{2})/u

type Kind = 'word' | 'unspaced' | 'gap'

function kindOf(character: string): Kind {
  if (unspaced.test(character)) return 'unspaced'
  return word.test(character) ? 'word' : 'gap'
}

interface Run {
  readonly kind: Kind
  readonly characters: readonly { readonly text: string; readonly start: number }[]
  readonly start: number
  readonly end: number
}

function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let start = 0
  let characters: { text: string; start: number }[] = []
  let kind: Kind = 'gap'
  const close = (end: number): void => {
    if (kind !== 'gap' && characters.length) runs.push({ kind, characters, start, end })
  }
  let at = 0
  for (const character of text) {
    const next = kindOf(character)
    if (next !== kind) {
      close(at)
      kind = next
      start = at
      characters = []
    }
    characters.push({ text: character, start: at })
    at += character.length
  }
  close(at)
  return runs
}

/** Every pair of neighbours, and the last character alone so that one character is found anywhere. */
function pairs(run: Run): Token[] {
  return run.characters.map((character, i) => {
    const next = run.characters[i + 1]
    return {
      text: character.text + (next?.text ?? ''),
      start: character.start,
      end: character.start + character.text.length + (next?.text.length ?? 0),
    }
  })
}

function words(run: Run, text: string): Token[] {
  const whole = text.slice(run.start, run.end)
  const tokens = [{ text: whole, start: run.start, end: run.end }]
  const before = article.exec(whole)?.[0].length ?? 0
  if (before > 0) {
    tokens.push({ text: whole.slice(before), start: run.start + before, end: run.end })
  }
  return tokens
}

/** The tokens under which a text is filed, in order of their start. */
export function tokensOf(folded: FoldedText): Token[] {
  return runsOf(folded.text).flatMap(run =>
    run.kind === 'unspaced' ? pairs(run) : words(run, folded.text),
  )
}

/**
 * What a query asks for: each term must be found. A `word` is the beginning of a word, without the Arabic article;
 * `unspaced` is found wherever its characters stand together.
 */
export interface Term {
  readonly kind: 'word' | 'unspaced'
  readonly text: string
}

export function termsOf(folded: FoldedText): Term[] {
  return runsOf(folded.text).map(run => {
    const text = folded.text.slice(run.start, run.end)
    return run.kind === 'unspaced'
      ? { kind: 'unspaced', text }
      : { kind: 'word', text: text.replace(article, '') }
  })
}
