import type { CueNode } from '#narration/webvtt/cue.ts'
import { type CueToken, cueTokens } from '#narration/webvtt/cue-tokens.ts'
import { readTimestamp } from '#narration/webvtt/timestamp.ts'

/** Deeper spans are passed over, their text kept: nobody writes them, and whoever draws goes down span by span. */
const deepest = 32

/** A span that is not closed yet, with the list that its children are put into. */
interface Open {
  readonly tag: string
  readonly children: CueNode[]
}

/**
 * The nodes of a cue's text. Anything is text to it: tags that are unknown are passed over, those that are not closed end
 * with the cue. Source: WebVTT, "WebVTT cue text parsing rules".
 */
export function readCueText(text: string): readonly CueNode[] {
  const root: Open = { tag: '', children: [] }
  const open: Open[] = [root]
  for (const token of cueTokens(text)) {
    const current = open.at(-1) ?? root
    if (token.kind === 'text') current.children.push(token)
    else if (token.kind === 'timestamp') addTimestamp(current, token.value)
    else if (token.kind === 'end') close(open, token.name)
    else if (open.length <= deepest) {
      const span = spanOf(token, current)
      if (span === null) continue
      current.children.push(span.node)
      open.push({ tag: token.name, children: span.children })
    }
  }
  return root.children
}

function addTimestamp(current: Open, value: string): void {
  const time = readTimestamp(value, 0)
  if (time?.next === value.length) {
    current.children.push({ kind: 'timestamp', seconds: time.seconds })
  }
}

/** An end tag closes the innermost span, if that is its own; `</ruby>` also closes a reading left open in it. */
function close(open: Open[], name: string): void {
  const tag = open.at(-1)?.tag
  if (tag === '' || tag === undefined) return
  if (tag === name) open.pop()
  else if (name === 'ruby' && tag === 'rt') open.splice(-2)
}

type Start = CueToken & { readonly kind: 'start' }

/** The node of a start tag, and its list of children; null for a tag that means nothing here. */
function spanOf(token: Start, current: Open): { node: CueNode; children: CueNode[] } | null {
  const children: CueNode[] = []
  const { classes, annotation } = token
  switch (token.name) {
    case 'c':
      return { node: { kind: 'class', classes, children }, children }
    case 'i':
      return { node: { kind: 'italic', classes, children }, children }
    case 'b':
      return { node: { kind: 'bold', classes, children }, children }
    case 'u':
      return { node: { kind: 'underline', classes, children }, children }
    case 'ruby':
      return { node: { kind: 'ruby', classes, children }, children }
    case 'rt':
      return current.tag === 'ruby'
        ? { node: { kind: 'ruby-text', classes, children }, children }
        : null
    case 'v':
      return { node: { kind: 'voice', classes, voice: annotation, children }, children }
    case 'lang':
      return { node: { kind: 'language', classes, language: annotation, children }, children }
    default:
      return null
  }
}
