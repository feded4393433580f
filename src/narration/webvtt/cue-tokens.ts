import { readReference } from '#narration/webvtt/character-reference.ts'

/** A piece of a cue's text. */
export type CueToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'start'
      readonly name: string
      readonly classes: readonly string[]
      readonly annotation: string
    }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'timestamp'; readonly value: string }

/**
 * The pieces of a cue's text, in order; an unfinished tag at its end counts as a tag.
 * Source: WebVTT, "WebVTT cue text tokenizer".
 */
export function* cueTokens(text: string): Generator<CueToken> {
  let at = 0
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = indexOr(text, '<', at)
      yield { kind: 'text', text: unescaped(text.slice(at, next)) }
      at = next
      continue
    }
    const end = indexOr(text, '>', at)
    const inside = text.slice(at + 1, end)
    // In a name or an annotation “>” ends the tag, also within what would be a character reference.
    yield tagOf(inside)
    at = end + 1
  }
}

function indexOr(text: string, letter: string, from: number): number {
  const found = text.indexOf(letter, from)
  return found < 0 ? text.length : found
}

function tagOf(inside: string): CueToken {
  if (inside.startsWith('/')) return { kind: 'end', name: inside.slice(1) }
  if (/^\d/.test(inside)) return { kind: 'timestamp', value: inside }
  const space = inside.search(/[\t\n\f ]/)
  const [name = '', ...classes] = (space < 0 ? inside : inside.slice(0, space)).split('.')
  const annotation = space < 0 ? '' : unescaped(inside.slice(space))
  return {
    kind: 'start',
    name,
    classes: classes.filter(each => each !== ''),
    annotation: annotation.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, ''),
  }
}

/** The text with its character references replaced. */
function unescaped(text: string): string {
  let out = ''
  let at = 0
  for (let next = text.indexOf('&'); next >= 0; next = text.indexOf('&', at)) {
    const reference = readReference(text, next)
    out += text.slice(at, next) + (reference?.text ?? '&')
    at = reference?.next ?? next + 1
  }
  return at === 0 ? text : out + text.slice(at)
}
