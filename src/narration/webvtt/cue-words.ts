import type { Cue, CueNode } from '#narration/webvtt/cue.ts'

/** The plain words of a cue, line ends as written; readings of ruby are left out, they are not said twice. */
export function wordsOf(cue: Pick<Cue, 'text'>): string {
  return cue.text.map(wordsIn).join('')
}

function wordsIn(node: CueNode): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'timestamp' || node.kind === 'ruby-text') return ''
  return node.children.map(wordsIn).join('')
}

/** Who speaks first in a cue; null where that is not told. */
export function voiceOf(cue: Pick<Cue, 'text'>): string | null {
  return firstVoice(cue.text)
}

function firstVoice(nodes: readonly CueNode[]): string | null {
  for (const node of nodes) {
    if (node.kind === 'voice' && node.voice !== '') return node.voice
    const inside = 'children' in node ? firstVoice(node.children) : null
    if (inside !== null) return inside
  }
  return null
}
